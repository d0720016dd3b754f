import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { thisPlatform } from '../../src/main/platform.ts';
import { createKeychainVault } from '../../src/main/vault/keychain-vault.ts';
import { backupWords, type BackupWords } from '../../src/renderer/words/areas/backup.ts';
import { storesWords, type StoresWords } from '../../src/renderer/words/areas/stores.ts';
import { vaultWords } from '../../src/renderer/words/areas/vault.ts';
import type { CredentialName } from '../../src/shared/credential.ts';
import { Language } from '../../src/shared/language.ts';
import { canary, needleOf } from './support/canary.ts';
import { Looker, usualSize } from './support/look.ts';
import { clipboardOf, storedSecret } from './support/outside.ts';
import type { RunningApp } from './support/runtime.ts';
import { createTenant, stateOf, storeSecret } from './support/tenants.ts';
import { expect, systemIn, test } from './support/test.ts';
import { filesIn, listenToConsole, placesOf, tracesOf } from './support/traces.ts';
import { Walk } from './support/walk.ts';

const names = ['access-key-id', 'access-key-secret', 'scim-token'] as const satisfies readonly CredentialName[];
/** Answers the system's dialogs for files with this file from now on. */
const answerDialogs = (app: RunningApp, file: string): Promise<void> =>
  app.inMain(({ dialog }, answer) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: answer });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [answer] });
  }, file);

/** The backup part of the vault screen. */
class BackupScreen {
  readonly page: Page;
  readonly walk: Walk;
  readonly words: BackupWords;
  readonly passphrase: StoresWords['passphrase'];

  constructor(page: Page, language: Language) {
    this.page = page;
    this.walk = new Walk(page, language);
    this.words = backupWords[language];
    this.passphrase = storesWords[language].passphrase;
  }

  async open(language: Language): Promise<void> {
    await this.page.evaluate(() => window.assistant.app.goTo({ screen: 'vault', section: 'backup' }));
    const { title, sections } = vaultWords[language];
    await expect(this.page.getByRole('heading', { level: 1, name: `${title}: ${sections.backup}` })).toBeVisible();
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  async typePassphrase(passphrase: string, again = passphrase): Promise<void> {
    await this.field(this.words.seal.passphrase).focus();
    await this.page.keyboard.insertText(passphrase);
    await this.field(this.passphrase.again).focus();
    await this.page.keyboard.insertText(again);
  }

  async openWith(passphrase: string): Promise<void> {
    await this.field(this.words.opensWithPassphrase).focus();
    await this.page.keyboard.insertText(passphrase);
    await this.walk.press(this.words.open);
  }
}

for (const language of Language.options) {
  test(`what was backed up and removed comes back, and is nowhere in plain (${language})`, async ({
    start,
    profile,
  }) => {
    test.setTimeout(900_000);
    const values = Object.fromEntries(names.map((name) => [name, canary()] as const)) as Record<CredentialName, string>;
    const passphrase = `correct horse battery ${canary()}`;
    const app = await start({ environment: systemIn(language) });
    const { page } = app;
    const said = listenToConsole(page);
    await page.setViewportSize(usualSize);
    const screen = new BackupScreen(page, language);
    const look = new Looker(page, language);
    const { walk, words } = screen;
    const { problems, credentials, common } = walk.words;
    const file = path.join(profile, 'everything.age');
    const id = await createTenant(page, { name: 'Contoso', identityProvider: 'okta' });
    for (const name of names) await storeSecret(page, id, name, values[name]);
    const [before] = (await stateOf(page)).connections;
    let idHere = '';
    await answerDialogs(app, file);

    await test.step('the backup is written, after two passphrases that differ', async () => {
      await screen.open(language);
      await walk.press(words.tasks.backUp.title);
      await expect(page.getByRole('region', { name: words.contents })).toContainText('Contoso');
      await screen.typePassphrase(passphrase, `${passphrase}!`);
      await walk.press(words.save);
      await expect(page.getByText(words.seal.differs)).toBeVisible();
      await expect(screen.field(words.seal.passphrase)).toHaveValue('');
      await screen.typePassphrase(passphrase);
      await expect(page.getByText(storesWords[language].passphrase.strength[4])).toBeVisible();
      await look.at('30-backup');
      await walk.press(words.save);
      await expect(page.getByText(words.savedCounts(1, 3))).toBeVisible({ timeout: 180_000 });
      const written = await readFile(file, 'utf8');
      expect(written).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
    });

    await test.step('the connection is removed', async () => {
      const removed = await page.evaluate((connectionId) => window.assistant.connections.remove({ connectionId }), id);
      expect(removed.ok).toBe(true);
      expect(await storedSecret(id, 'scim-token')).toBeNull();
    });

    await test.step('a wrong passphrase opens nothing', async () => {
      await screen.open(language);
      await walk.press(words.tasks.restore.title);
      await walk.press(words.choose);
      await expect(page.getByText(words.chosen('everything.age'))).toBeVisible();
      await screen.openWith('not the passphrase');
      await expect(page.getByRole('alert')).toContainText(problems['backup-passphrase-wrong'].title, {
        timeout: 180_000,
      });
      expect((await stateOf(page)).connections).toEqual([]);
    });

    await test.step('the right one shows what is in it, and everything comes back', async () => {
      await screen.openWith(passphrase);
      const preview = page.getByRole('region', { name: words.preview.title });
      await expect(preview).toContainText('Contoso', { timeout: 180_000 });
      await expect(preview).toContainText(credentials.endsIn(values['scim-token'].slice(-4)));
      await look.at('31-restore');
      await walk.press(words.preview.take(1));
      await expect(page.getByText(words.done(1, 3))).toBeVisible({ timeout: 120_000 });
      const { connections } = await stateOf(page);
      idHere = connections[0]?.id ?? '';
      expect(connections).toEqual([{ ...before, id: idHere, idInFiles: id }]);
      for (const name of names) expect(await storedSecret(idHere, name)).toBe(values[name]);
    });

    await test.step('what came back can be copied', async () => {
      await page.evaluate((connectionId) => window.assistant.app.goTo({ screen: 'connection', connectionId }), idHere);
      await walk.goTo('idp-settings');
      await walk.press(common.copyThing('Authorization'));
      await expect.poll(() => clipboardOf(app)).toBe(values['scim-token']);
      await app.inMain(({ clipboard }) => {
        clipboard.clear();
      });
    });

    await test.step('no value is in the file, the profile or the window', async () => {
      const needles = [...names.map((name) => needleOf(values[name])), needleOf(passphrase.slice(14))];
      expect(tracesOf(needles, await filesIn(profile))).toEqual([]);
      // What the window holds does not depend on its language, and takes long to look through.
      if (language === 'en') expect(tracesOf(needles, await placesOf(app, said()))).toEqual([]);
    });
  });

  test(`a colleague gets a part, and is asked what to do where they meet (${language})`, async ({ start, profile }) => {
    test.setTimeout(600_000);
    const app = await start({ environment: systemIn(language) });
    const { page } = app;
    await page.setViewportSize(usualSize);
    const screen = new BackupScreen(page, language);
    const look = new Looker(page, language);
    const { walk, words } = screen;
    const id = await createTenant(page, { name: 'Contoso', identityProvider: 'entra' });
    for (const name of names) await storeSecret(page, id, name, canary());
    await answerDialogs(app, path.join(profile, 'part.age'));
    await screen.open(language);
    await walk.press(words.tasks.handOver.title);
    const contents = page.getByRole('region', { name: words.contents });
    await expect(contents.getByRole('listitem')).toHaveCount(2);
    await expect(contents).toContainText(walk.words.credentials.names['scim-token']);
    await screen.typePassphrase('five words that are unrelated');
    await look.at('32-hand-over');
    await walk.press(words.handOver.save);
    await expect(page.getByText(words.savedCounts(1, 1))).toBeVisible({ timeout: 180_000 });

    await walk.press(words.tasks.restore.title);
    await walk.press(words.choose);
    await screen.openWith('five words that are unrelated');
    const mine = page.getByRole('radio', { name: words.preview.mine });
    await expect(mine).toBeChecked({ timeout: 180_000 });
    await expect(page.getByText(words.preview.takeNothing)).toBeVisible();
    await page.getByRole('radio', { name: words.preview.both }).check();
    await look.at('33-conflict');
    await walk.press(words.preview.take(1));
    await expect(page.getByText(words.done(1, 1))).toBeVisible({ timeout: 120_000 });
    const { connections } = await stateOf(page);
    expect(connections.map(({ name, credentials }) => [name, Object.keys(credentials)])).toEqual([
      ['Contoso', [...names]],
      ['Contoso 2', ['scim-token']],
    ]);
  });

  test(`says what is missing, the same before it is saved and when it is taken in (${language})`, async ({
    start,
    profile,
  }) => {
    const app = await start({ environment: systemIn(language) });
    const { page } = app;
    const screen = new BackupScreen(page, language);
    const { walk, words } = screen;
    const identity = await generateX25519Identity();
    const id = await createTenant(page, { name: 'Contoso', identityProvider: 'okta' });
    for (const name of names) await storeSecret(page, id, name, canary());
    await createKeychainVault({ platform: thisPlatform }).remove({ connectionId: id, credential: 'scim-token' });
    const missing = `${words.unreadable(walk.words.credentials.names['scim-token'])}: ${words.unreadableReasons.missing}.`;
    await answerDialogs(app, path.join(profile, 'in-part.age'));
    await screen.open(language);
    await walk.press(words.tasks.backUp.title);
    await expect(page.getByRole('region', { name: words.contents })).toContainText(missing);
    await page.getByRole('radio', { name: words.seal.byKey }).check();
    await screen.field(words.seal.recipient).fill(await identityToRecipient(identity));
    await walk.press(words.save);
    await expect(page.getByText(words.savedWithout(1))).toBeVisible();

    await walk.press(words.tasks.restore.title);
    await walk.press(words.choose);
    await screen.field(words.identity).fill(identity);
    await walk.press(words.open);
    const preview = page.getByRole('region', { name: words.preview.title });
    await expect(preview).toContainText(missing);
    // Where it was stored, only who made the file knows.
    await expect(preview).not.toContainText(/keychain|Schlüsselbund/i);
  });
}
