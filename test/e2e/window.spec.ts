import { PracticeWalk } from './support/practice-walk.ts';
import { isRealElectron } from './support/runtime.ts';
import { expect, test } from './support/test.ts';

test('the page finds nothing of Electron or Node, only the bridge', async ({ start }) => {
  const { page } = await start();
  const found = await page.evaluate(() => ({
    groups: Object.keys(window.assistant).toSorted(),
    powers: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
    canReplaceIt: Reflect.set(window, 'assistant', null),
  }));
  expect(found).toEqual({
    groups: ['app', 'connections', 'credentials', 'practice', 'settings', 'trials'],
    powers: [],
    canReplaceIt: false,
  });
});

test('the page can neither reach the network nor run inline script', async ({ start }) => {
  const { page } = await start();
  const attempts = await page.evaluate(async () => {
    const fetched = await fetch('https://example.com/').then(
      () => 'answered',
      () => 'refused',
    );
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.inline = "ran"';
    document.body.append(script);
    return { fetched, inline: document.documentElement.dataset['inline'] ?? 'blocked' };
  });
  expect(attempts).toEqual({ fetched: 'refused', inline: 'blocked' });
});

test('a call with the wrong input is refused by name and changes nothing', async ({ start }) => {
  const { page } = await start();
  const reply = await page.evaluate((): unknown => {
    const goTo: (place: never) => unknown = window.assistant.app.goTo;
    return Reflect.apply(goTo, undefined, [{ screen: 'nowhere' }]) as unknown;
  });
  expect(reply).toMatchObject({ ok: false, problem: { code: 'input-refused' } });
  await expect(
    page.getByRole('button', { name: new PracticeWalk(page, 'en').words.welcome.tryPractice }),
  ).toBeVisible();
});

test('the window runs in the sandbox of Electron', async ({ start }) => {
  test.skip(!isRealElectron, 'Only Electron’s own binary has this sandbox; on the host it cannot be proven.');
  const app = await start();
  const sandboxed = await app.inMain(({ app: electronApp }) =>
    electronApp
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .every((process) => process.sandboxed !== false),
  );
  expect(sandboxed).toBe(true);
});

test('the menu speaks the language of the window', async ({ start }) => {
  const app = await start();
  const labels = () => app.inMain(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
  expect(await labels()).toContain('Edit');
  await app.page.getByLabel('Language').selectOption('de');
  await expect.poll(labels).toContain('Bearbeiten');
});
