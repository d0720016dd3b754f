import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { auditWords } from '../../src/renderer/words/areas/audit.ts';
import { panicWords } from '../../src/renderer/words/areas/panic.ts';
import { removalWords } from '../../src/renderer/words/areas/removal.ts';
import { trailNoticesWords } from '../../src/renderer/words/areas/trail-notices.ts';
import type { AuditEntry } from '../../src/shared/audit.ts';
import type { ConnectionId } from '../../src/shared/connection.ts';
import { Language } from '../../src/shared/language.ts';
import { labelIn } from '../../src/shared/procedure/cxone-labels.ts';
import type { VaultSection } from '../../src/shared/vault-sections.ts';
import { whatStops } from '../../src/shared/what-stops.ts';
import { Looker } from './support/look.ts';
import { clipboardOf, connectionOf, stateOf, storedSecret } from './support/outside.ts';
import type { RunningApp } from './support/runtime.ts';
import { createTenant, storeSecret } from './support/tenants.ts';
import { expect, systemIn, test } from './support/test.ts';
import { Walk } from './support/walk.ts';

const token = 'token-of-a-test-'.repeat(8);
const other = 'another-token-of-a-test-'.repeat(6);

const goTo = (page: Page, section: VaultSection): Promise<unknown> =>
  page.evaluate((to) => window.assistant.app.goTo({ screen: 'vault', section: to }), section);

const entriesOf = (page: Page): Locator => page.locator('.audit-entry');

async function entriesOnDisk(profile: string): Promise<readonly AuditEntry[]> {
  const text = await readFile(path.join(profile, 'audit.jsonl'), 'utf8');
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as AuditEntry);
}

/** A connection whose token was stored, replaced and copied. */
async function useToken(page: Page): Promise<ConnectionId> {
  const connectionId = await createTenant(page, { name: 'Contoso' });
  await storeSecret(page, connectionId, 'scim-token', token);
  await storeSecret(page, connectionId, 'scim-token', other);
  const copied = await page.evaluate(
    (id) => window.assistant.settings.copyField({ connectionId: id, sheet: 'idp-settings', fieldId: 'token' }),
    connectionId,
  );
  expect(copied.ok).toBe(true);
  return connectionId;
}

/** Where the person wants a file, without the system's own dialog. */
const savingTo = (app: RunningApp, file: string): Promise<void> =>
  app.inMain(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: () => Promise.resolve({ canceled: false, filePath }) });
  }, file);

for (const language of Language.options) {
  const environment = systemIn(language);
  const words = auditWords[language];
  const panic = panicWords[language];
  const removal = removalWords[language];
  const trail = trailNoticesWords[language];

  test(`what happens to a secret is noted, found again and kept elsewhere (${language})`, async ({
    start,
    profile,
  }) => {
    test.setTimeout(900_000);
    const app = await start({ environment });
    const { page } = app;
    const walk = new Walk(page, language);
    await goTo(page, 'audit');
    await expect(page.getByText(words.emptyTitle)).toBeVisible();
    await useToken(page);
    await goTo(page, 'audit');
    const what = (action: keyof typeof words.actions): string =>
      `${words.actions[action]} · ${walk.words.credentials.names['scim-token']} · Contoso`;
    await expect(entriesOf(page).locator('.audit-what')).toHaveText([what('copied'), what('replaced'), what('stored')]);
    await expect(page.getByText(words.justChecked)).toBeVisible();
    await new Looker(page, language).at('audit');

    await page.getByRole('searchbox', { name: words.search }).fill(`contoso ${words.actions.replaced}`);
    await expect(entriesOf(page)).toHaveCount(1);
    await page.getByRole('searchbox', { name: words.search }).fill('');
    await page.getByLabel(words.action, { exact: true }).selectOption(words.actions.stored);
    await expect(entriesOf(page).locator('.audit-what')).toHaveText([what('stored')]);

    const copy = path.join(profile, 'copy');
    await savingTo(app, copy);
    await walk.press(words.exportJsonl);
    await expect(page.getByText(words.exported(copy))).toBeVisible();
    expect(await readFile(copy, 'utf8')).toBe(await readFile(path.join(profile, 'audit.jsonl'), 'utf8'));
    await savingTo(app, `${copy}.csv`);
    await walk.press(words.exportCsv);
    await expect(page.getByText(words.exported(`${copy}.csv`))).toBeVisible();
    expect(await readFile(`${copy}.csv`, 'utf8')).toContain(',stored,Contoso,');
  });

  test(`a changed line is told at the next start, and where it is (${language})`, async ({ start, profile }) => {
    const first = await start({ environment });
    await useToken(first.page);
    await first.quit();
    const file = path.join(profile, 'audit.jsonl');
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, lines.with(1, (lines[1] ?? '').replace('Contoso', 'Fabrikam')).join('\n'));
    const { page } = await start({ environment });
    await expect(page.getByText(trail.brokenTitle)).toBeVisible();
    await goTo(page, 'audit');
    await expect(page.getByRole('region', { name: words.brokenTitle('1') })).toContainText(
      trail.breaks.changed('2', ''),
    );
    await expect(entriesOf(page).filter({ hasText: words.brokenHere })).toContainText('Fabrikam');
    await new Looker(page, language).at('audit-broken');
    const [, changed] = (await readFile(file, 'utf8')).split('\n');
    expect(changed).toContain('Fabrikam');
  });

  test(`the panic button lists what is to be revoked, the worst first, until it is ended (${language})`, async ({
    start,
    profile,
  }) => {
    const app = await start({ environment });
    const { page } = app;
    const walk = new Walk(page, language);
    const { names } = walk.words.credentials;
    const connectionId = await useToken(page);
    for (const credential of ['client-secret', 'access-key-id', 'access-key-secret'] as const)
      await storeSecret(page, connectionId, credential, `the-${credential}-of-a-test`);
    await page.evaluate((id) => window.assistant.connections.addToken({ connectionId: id }), connectionId);
    await storeSecret(page, connectionId, 'scim-token-2', token);
    await app.inMain(({ clipboard }) => clipboard.writeText('something copied elsewhere'));
    await walk.press(walk.words.rail.panic);
    await expect(page.getByRole('dialog', { name: panic.dialogTitle })).toBeVisible();
    await new Looker(page, language).at('panic-dialog');
    await walk.press(panic.confirm);
    await expect(page.getByRole('list').locator('.live-secret-head .strong')).toHaveText([
      names['scim-token'],
      walk.words.tokens.numbered(2),
      names['access-key-secret'],
      names['client-secret'],
    ]);
    expect(await clipboardOf(app)).toBe('');
    await expect(page.getByText(labelIn('accountSettings', 'en').text).first()).toBeVisible();
    await new Looker(page, language).at('panic');

    const tick = page.getByRole('checkbox', { name: panic.revokedNamed(`${names['scim-token']}, Contoso`) });
    await tick.click();
    await expect(tick).toBeChecked();
    await expect(page.getByText(panic.progress('1', '4'))).toBeVisible();
    const entries = async () => (await entriesOnDisk(profile)).slice(-2);
    await expect.poll(entries).toMatchObject([
      { action: 'panic', facts: { secrets: '4' } },
      { action: 'revoked', credential: 'scim-token' },
    ]);
    // It is shown a moment before it is on disk.
    await expect.poll(() => readFile(path.join(profile, 'state.json'), 'utf8')).toMatch(/"revokedAt": "/);

    await storeSecret(page, connectionId, 'scim-token', 'the-token-after-the-emergency-9182');
    await walk.press(panic.anotherTime);
    await walk.press(panic.confirm);
    await expect(page.getByText(panic.progress('1', '5'))).toBeVisible();
    await new Looker(page, language).at('panic-again');
    await app.kill();

    const again = await start({ environment });
    const walkAgain = new Walk(again.page, language);
    await expect(again.page.getByText(panic.progress('1', '5'))).toBeVisible();
    await walkAgain.press(panic.end);
    await expect(again.page.getByRole('dialog')).toContainText(panic.endText(4, 5));
    await walkAgain.press(panic.endConfirm);
    await expect(walkAgain.button(walkAgain.words.rail.panic)).toBeVisible();
    expect((await stateOf(again.page)).panic).toBeNull();
  });

  test(`a secret that is deleted is gone, and what stops working is told before (${language})`, async ({
    start,
    profile,
  }) => {
    const { page } = await start({ environment });
    const walk = new Walk(page, language);
    const id = await useToken(page);
    const secret = walk.words.credentials.names['scim-token'];
    await goTo(page, 'secrets');
    await walk.press(removal.removeNamed(secret, 'Contoso'));
    const dialog = page.getByRole('dialog', { name: removal.title(secret) });
    for (const text of whatStops(await connectionOf(page), 'scim-token'))
      await expect(dialog).toContainText(text[language]);
    await new Looker(page, language).at('remove-secret');
    await walk.press(removal.keep);
    expect(await storedSecret(id, 'scim-token')).toBe(other);
    await walk.press(removal.removeNamed(secret, 'Contoso'));
    await walk.press(removal.confirm);
    await expect(page.getByText(trail.removedTitle(secret, 'Contoso'))).toBeVisible();
    expect(await storedSecret(id, 'scim-token')).toBeNull();
    expect((await entriesOnDisk(profile)).at(-1)).toMatchObject({ action: 'deleted', credential: 'scim-token' });
  });
}

test('the shortcut of the emergency works wherever the window is', async ({ start }) => {
  const { page, inMain } = await start();
  await page.evaluate(() => window.assistant.app.goTo({ screen: 'new-connection' }));
  await inMain(({ Menu }) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById('panic');
    if (item) Reflect.apply(item.click, item, []);
  });
  await expect(page.getByRole('dialog', { name: panicWords.en.dialogTitle })).toBeVisible();
});
