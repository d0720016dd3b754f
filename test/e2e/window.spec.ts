import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Rectangle } from 'electron';
import { contract } from '../../src/shared/ipc/contract.ts';
import { isRunning } from '../support/is-running.ts';
import { isRealElectron, type RunningApp } from './support/runtime.ts';
import { expect, test } from './support/test.ts';
import { Walk } from './support/walk.ts';

test('the page finds nothing of Electron or Node, only the bridge', async ({ start }) => {
  const { page } = await start();
  const found = await page.evaluate(() => ({
    groups: Object.keys(window.assistant).toSorted(),
    powers: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
    canReplaceIt: Reflect.set(window, 'assistant', null),
  }));
  expect(found).toEqual({
    groups: Object.keys(contract).toSorted(),
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
  await expect(page.getByRole('button', { name: new Walk(page, 'en').words.welcome.tryPractice })).toBeVisible();
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

const boundsOf = (app: RunningApp) =>
  app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());

const isMaximized = (app: RunningApp) =>
  app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMaximized());

test('the window opens where it was left', async ({ start }) => {
  const bounds = { x: 60, y: 70, width: 900, height: 620 };
  const first = await start();
  await shown(first);
  await first.inMain(({ BrowserWindow }, left) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(JSON.parse(left) as Rectangle);
  }, JSON.stringify(bounds));
  await first.quit();
  const second = await start();
  expect(await boundsOf(second)).toEqual(bounds);
  expect(await isMaximized(second)).toBe(false);
});

test('the place of the window is kept without waiting for its end', async ({ start, profile }) => {
  const first = await start();
  await shown(first);
  await first.inMain(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ width: 777, height: 555 });
  });
  await expect.poll(() => readFile(path.join(profile, 'window.json'), 'utf8').catch(() => '')).toContain('777');
  await first.kill();
  const second = await start();
  expect(await boundsOf(second)).toMatchObject({ width: 777, height: 555 });
});

test('a maximised window opens maximised, and knows its size from before', async ({ start }) => {
  test.skip(isRealElectron && process.platform === 'linux', 'Maximising is up to the window manager, if there is one.');
  const first = await start();
  await shown(first);
  const before = await boundsOf(first);
  await first.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize());
  await expect.poll(() => isMaximized(first)).toBe(true);
  await first.quit();
  const second = await start();
  await expect.poll(() => isMaximized(second)).toBe(true);
  expect(await boundsOf(second)).toEqual(before);
});

for (const [what, text] of [
  ['on a display that is gone', '{"bounds":{"x":90000,"y":90000,"width":900,"height":620},"maximized":false}'],
  ['in a file that is damaged', '{"bounds":'],
] as const)
  test(`a place ${what} brings the window to where it can be seen`, async ({ start, profile }) => {
    await writeFile(path.join(profile, 'window.json'), text);
    const app = await start();
    await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
    const isInSight = await app.inMain(({ BrowserWindow, screen }) => {
      const bounds = BrowserWindow.getAllWindows()[0]?.getBounds();
      const { workArea } = screen.getPrimaryDisplay();
      if (bounds === undefined) return false;
      return bounds.x >= workArea.x && bounds.x + bounds.width <= workArea.x + workArea.width;
    });
    expect(isInSight).toBe(true);
  });

/** Waits until the window is shown: where it is before is not where the person left it. */
async function shown(app: RunningApp): Promise<void> {
  await expect.poll(() => app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);
}

/** Ends the process of the page, and waits until that was noticed. */
async function endPageProcess(app: RunningApp): Promise<void> {
  const noticed = () => app.output().split('"event":"window-process-gone"').length;
  const before = noticed();
  await app.inMain(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await expect.poll(noticed).toBe(before + 1);
}

/** Evaluates in the page by way of the main process; Playwright has no hold on a page once its process was gone. */
const inPage = (app: RunningApp, expression: string): Promise<unknown> =>
  app.inMain(({ BrowserWindow }, code): Promise<unknown> => {
    const [window] = BrowserWindow.getAllWindows();
    return window ? window.webContents.executeJavaScript(code).catch(() => null) : Promise.resolve(null);
  }, expression);

/** Stands in for the person who answers the dialogs of the system with the button of this number. */
const answerDialogs = (app: RunningApp, response: 0 | 1): Promise<void> =>
  app.inMain(({ dialog }, answer) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    Object.assign(dialog, {
      showMessageBox: ({ message }: { message: string }) => {
        asked.push(message);
        return Promise.resolve({ response: Number(answer), checkboxChecked: false });
      },
    });
  }, String(response));

test('a page whose process is gone comes back with the drafts', async ({ start }) => {
  const app = await start();
  const walk = new Walk(app.page, 'en');
  const { words } = walk;
  await walk.press(words.welcome.connectTenant);
  await app.page.getByLabel(words.details.fields['connection-name']).fill('Kept over a crash');
  const drafts = `window.assistant.app.readState(null).then((reply) => Object.values(reply.value.drafts))`;
  await expect.poll(() => inPage(app, drafts)).toContain('Kept over a crash');
  await endPageProcess(app);
  const typed = `[...document.querySelectorAll('input')].map(({ value }) => value)`;
  await expect.poll(() => inPage(app, typed)).toContain('Kept over a crash');
});

test('a page whose process is gone again is the person’s to decide on', async ({ start }) => {
  const app = await start();
  const isThere = () => inPage(app, `document.querySelector('h1') !== null`);
  const asked = () => app.inMain(() => Reflect.get(globalThis, 'asked') as unknown);
  await answerDialogs(app, 0);
  await expect.poll(isThere).toBe(true);
  await endPageProcess(app);
  await expect.poll(isThere).toBe(true);
  expect(await asked()).toEqual([]);
  await endPageProcess(app);
  await expect.poll(asked).toEqual(['The window has failed again.']);
  await expect.poll(isThere).toBe(true);
  await answerDialogs(app, 1);
  await endPageProcess(app);
  await expect.poll(() => isRunning(app.pid)).toBe(false);
});
