import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { thisPlatform } from '../../src/main/platform.ts';
import { createKeychainVault } from '../../src/main/vault/keychain-vault.ts';
import { backupWords } from '../../src/renderer/words/areas/backup.ts';
import { lockWords } from '../../src/renderer/words/areas/lock.ts';
import { storesWords } from '../../src/renderer/words/areas/stores.ts';
import { vaultWords } from '../../src/renderer/words/areas/vault.ts';
import { Language } from '../../src/shared/language.ts';
import { Looker, usualSize } from './support/look.ts';
import { clipboardOf, connectionOf, sheetOf, storedSecret } from './support/outside.ts';
import { createTenant, stateOf, storeSecret } from './support/tenants.ts';
import { expect, systemIn, test } from './support/test.ts';
import { Walk } from './support/walk.ts';

const passphrase = 'seven calm herons at the weir';
const token = 'token-of-the-sealed-vault-4711';

/** Sealing costs about a second of a processor that has nothing else to do, and these do it several times. */
test.describe.configure({ timeout: 900_000 });
const sealed = { timeout: 180_000 };

/** A person at the vault screen. */
class VaultHand extends Walk {
  get vault() {
    return { ...storesWords[this.language], title: vaultWords[this.language] };
  }

  async openVault(): Promise<void> {
    await this.press(this.words.rail.vault);
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(this.vault.title.title);
  }

  readonly lock = lockWords[this.language];

  get lockScreen(): Locator {
    return this.page.getByRole('heading', { level: 1, name: this.lock.screen.title });
  }

  /** Types the passphrase of the file where the lock asks for it. */
  async enter(typed: string, button: string): Promise<void> {
    await this.page.getByLabel(this.lock.screen.passphrase.sealed, { exact: true }).fill(typed);
    await this.press(button);
  }

  async copyToken(): Promise<void> {
    await this.press(vaultWords[this.language].sections.secrets);
    await this.press(this.words.common.copyThing(`${this.words.credentials.names['scim-token']}, Ours`));
  }

  get keychainName(): Promise<string> {
    return stateOf(this.page).then(({ keychain }) => keychain.name);
  }

  async store(which: 'keychain' | 'sealed'): Promise<Locator> {
    const name = which === 'sealed' ? this.words.keychain.sealedFile : await this.keychainName;
    return this.page.getByRole('region', { name, exact: true });
  }

  async makeFile(secrets: number, moved = secrets): Promise<void> {
    const { choice, passphrase: words } = this.vault;
    await this.press(choice.toFile(secrets));
    await this.page.getByLabel(words.label, { exact: true }).fill(passphrase);
    await expect(this.page.getByText(/^(good|very good|gut|sehr gut)$/)).toBeVisible();
    await this.page.getByLabel(words.again, { exact: true }).fill(passphrase);
    await this.press(words.make);
    await expect(this.page.getByText(choice.moved(moved, this.words.keychain.sealedFile))).toBeVisible(sealed);
  }

  /** Types into the fields of the form for a new passphrase, one after the other. */
  async type(...typed: readonly string[]): Promise<void> {
    const fields = this.page.locator('form.open-file input');
    await expect(fields).toHaveCount(typed.length);
    for (const [index, each] of typed.entries()) await fields.nth(index).fill(each);
  }

  async expectEmptyFields(count: number): Promise<void> {
    const fields = this.page.locator('form.open-file input');
    await expect(fields).toHaveCount(count);
    for (const field of await fields.all()) await expect(field).toHaveValue('');
  }

  async openFile(): Promise<void> {
    const { passphrase: words } = this.vault;
    await this.page.getByLabel(words.label, { exact: true }).first().fill(passphrase);
    await this.page.getByRole('button', { name: words.open, exact: true }).first().click();
    await expect.poll(async () => (await stateOf(this.page)).stores.file, sealed).toBe('open');
  }
}

const withoutKeychain = (language: Language) => ({
  environment: { ...systemIn(language), DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' },
});

for (const language of Language.options) {
  test(`keeps secrets in a file with a passphrase, where there is no keychain (${language})`, async ({
    start,
    profile,
  }) => {
    test.skip(process.platform !== 'linux', 'macOS and Windows always have a keychain');
    const first = await start(withoutKeychain(language));
    await first.page.setViewportSize(usualSize);
    const hand = new VaultHand(first.page, language);
    const look = new Looker(first.page, language);
    await hand.press(hand.words.keychain.toFile);
    await look.at('vault-without-keychain');
    await hand.makeFile(0);
    const id = await createTenant(first.page, { name: 'Ours' });
    await storeSecret(first.page, id, 'scim-token', token);
    await hand.openVault();
    const row = first.page.getByRole('region', { name: 'Ours', exact: true }).getByRole('listitem');
    await expect(row).toContainText(hand.words.keychain.sealedFile);
    await expect(row).toContainText('4711');
    await look.at('vault-sealed-open');
    await hand.press(hand.vault.choice.close);
    const field = first.page.getByLabel(hand.vault.passphrase.label, { exact: true });
    await expect(field).toBeFocused();
    await expect(field).toHaveCount(1);
    await hand.openFile();
    await expect(first.page.getByRole('heading', { name: 'Ours' })).toBeFocused();
    await first.quit();
    expect((await readdir(profile)).filter((name) => name.startsWith('vault'))).toEqual([
      'vault.age',
      'vault.previous.age',
    ]);

    const second = await start(withoutKeychain(language));
    const again = new VaultHand(second.page, language);
    await second.page.setViewportSize(usualSize);
    await expect(second.page.getByText(again.words.keychain.fileState.closed).first()).toBeVisible();
    await second.page.evaluate(
      (connectionId) => window.assistant.connections.goToStep({ connectionId, step: 'idp-settings' }),
      id,
    );
    await second.page.evaluate((connectionId) => window.assistant.app.goTo({ screen: 'connection', connectionId }), id);
    await again.open('enter-settings');
    await again.press(again.words.common.copyThing(await tokenLabel(again)));
    const note = second.page.getByRole('alert').filter({ hasText: again.words.problems['vault-sealed'].title });
    await expect(note).toBeVisible();
    await note.getByLabel(again.vault.passphrase.label, { exact: true }).fill('not the passphrase');
    await note.getByRole('button', { name: again.vault.passphrase.open }).click();
    await expect(note).toContainText(again.words.problems['passphrase-wrong'].title, sealed);
    await new Looker(second.page, language).at('vault-sealed-in-place');
    await again.openFile();
    await again.press(again.words.common.copyThing(await tokenLabel(again)));
    await expect.poll(() => clipboardOf(second)).toBe(token);

    const { tasks, contents } = backupWords[language];
    await second.page.evaluate(() => window.assistant.stores.close(null));
    await second.page.evaluate(() => window.assistant.app.goTo({ screen: 'vault', section: 'backup' }));
    await again.press(tasks.backUp.title);
    await expect(second.page.getByRole('alert')).toContainText(again.words.problems['vault-sealed'].title);
    await new Looker(second.page, language).at('backup-waits-for-file');
    await again.openFile();
    await expect(second.page.getByRole('region', { name: contents })).toContainText('Ours');
  });

  test(`one passphrase locks and opens the vault, where there is no keychain (${language})`, async ({ start }) => {
    test.skip(process.platform !== 'linux', 'macOS and Windows always have a keychain');
    const first = await start(withoutKeychain(language));
    await first.page.setViewportSize(usualSize);
    const hand = new VaultHand(first.page, language);
    const look = new Looker(first.page, language);
    await hand.press(hand.words.keychain.toFile);
    await hand.makeFile(0);
    const id = await createTenant(first.page, { name: 'Ours' });
    await storeSecret(first.page, id, 'scim-token', token);
    await hand.openVault();
    await hand.press(vaultWords[language].sections.protection);
    await look.at('vault-protection-file-off');
    await hand.enter(passphrase, hand.lock.turnOn);
    await expect(first.page.getByText(hand.lock.isOn, { exact: true }).first()).toBeFocused(sealed);
    await look.at('vault-protection-file-on');
    await hand.press(hand.lock.lockNow);
    await expect(hand.lockScreen).toBeVisible();
    await look.at('lock-screen-file');
    await hand.enter('not the passphrase', hand.lock.screen.unlock);
    await expect(first.page.getByText(hand.words.problems['lock-passphrase-wrong'].title)).toBeVisible(sealed);
    await hand.enter(passphrase, hand.lock.screen.unlock);
    await expect(hand.lockScreen).toBeHidden(sealed);
    await hand.copyToken();
    await expect.poll(() => clipboardOf(first)).toBe(token);
    await first.quit();

    const second = await start(withoutKeychain(language));
    const again = new VaultHand(second.page, language);
    await expect(again.lockScreen).toBeVisible();
    await again.enter(passphrase, again.lock.screen.unlock);
    await expect(again.lockScreen).toBeHidden(sealed);
    await again.copyToken();
    await expect.poll(() => clipboardOf(second)).toBe(token);
  });

  test(`makes a new file where somebody has taken the old one away (${language})`, async ({ start, profile }) => {
    test.skip(process.platform !== 'linux', 'macOS and Windows always have a keychain');
    const first = await start(withoutKeychain(language));
    const hand = new VaultHand(first.page, language);
    await hand.press(hand.words.keychain.toFile);
    await hand.makeFile(0);
    await first.quit();
    for (const name of ['vault.age', 'vault.previous.age']) await rm(path.join(profile, name));

    const { page } = await start(withoutKeychain(language));
    const again = new VaultHand(page, language);
    await again.openVault();
    const file = await again.store('sealed');
    await expect(file.getByText(again.words.problems['vault-file-missing'].title)).toBeVisible();
    await again.makeFile(0);
    await expect(page.locator('[data-moved]')).toBeFocused();
    expect((await stateOf(page)).stores).toMatchObject({ store: 'sealed', file: 'open' });
  });

  test(`asks for the passphrase of the lock before secrets go to the file, and can be left (${language})`, async ({
    start,
  }) => {
    const { page } = await start({ environment: systemIn(language) });
    const hand = new VaultHand(page, language);
    const id = await createTenant(page, { name: 'Ours' });
    await storeSecret(page, id, 'scim-token', token);
    const turnedOn = await page.evaluate((typed) => window.assistant.lock.turnOn({ passphrase: typed }), passphrase);
    expect(turnedOn.ok).toBe(true);
    await hand.openVault();
    const { choice, passphrase: words } = hand.vault;
    await hand.press(choice.toFile(1));
    await expect(page.getByLabel(words.ofLock, { exact: true })).toBeVisible();
    await expect(page.getByText(choice.lockGoes.sealed)).toBeVisible();
    await new Looker(page, language).at('vault-move-asks-lock');
    await hand.press(words.giveUp);
    await expect(hand.button(choice.toFile(1))).toBeFocused();
    expect((await stateOf(page)).stores).toMatchObject({ store: 'keychain', file: 'absent' });
    const off = await page.evaluate((typed) => window.assistant.lock.turnOff({ passphrase: typed }), passphrase);
    expect(off.ok).toBe(true);
  });

  test(`moves secrets from the keychain to the file and back, and tests both (${language})`, async ({ start }) => {
    const { page } = await start({ environment: systemIn(language) });
    await page.setViewportSize(usualSize);
    const hand = new VaultHand(page, language);
    const { choice, test: words } = hand.vault;
    const keychain = await hand.keychainName;
    const id = await createTenant(page, { name: 'Ours' });
    await storeSecret(page, id, 'scim-token', token);
    await hand.openVault();
    await hand.press(words.startNamed(keychain));
    await expect((await hand.store('keychain')).getByText(words.steps['read-in-new-process'])).toBeVisible(sealed);

    await hand.makeFile(1);
    await expect(page.getByText(choice.noneLeft)).toBeVisible();
    await expect(page.locator('[data-moved]')).toBeFocused();
    expect((await connectionOf(page)).credentials['scim-token']?.store).toBe('sealed');
    expect(await storedSecret(id, 'scim-token')).toBeNull();
    await hand.press(words.startNamed(hand.words.keychain.sealedFile));
    await expect((await hand.store('sealed')).getByText(words.steps.delete)).toBeVisible(sealed);
    await new Looker(page, language).at('vault-moved');

    await hand.press(choice.toKeychain(1));
    await expect(page.getByText(choice.moved(1, keychain))).toBeVisible(sealed);
    expect(await storedSecret(id, 'scim-token')).toBe(token);
    expect((await stateOf(page)).stores).toMatchObject({ store: 'keychain', file: 'absent' });
  });

  test(`says of a secret that is not found where it was what a move left, and no more (${language})`, async ({
    start,
  }) => {
    const { page } = await start({ environment: systemIn(language) });
    const hand = new VaultHand(page, language);
    const { choice } = hand.vault;
    const id = await createTenant(page, { name: 'Ours' });
    await storeSecret(page, id, 'scim-token', token);
    await storeSecret(page, id, 'client-secret', 'secret-that-gets-lost');
    await createKeychainVault({ platform: thisPlatform }).remove({ connectionId: id, credential: 'client-secret' });
    await hand.openVault();
    await hand.makeFile(2, 1);
    await expect(page.getByText(choice.left(1, await hand.keychainName))).toBeVisible();
    await expect(page.getByText(choice.noneLeft)).toHaveCount(0);
    await expect(hand.button(choice.toFile(1))).toBeFocused();
  });

  test(`asks for the passphrase of a new file in one form, and keeps nothing of it (${language})`, async ({
    start,
  }) => {
    const { page } = await start({ environment: systemIn(language) });
    await page.setViewportSize(usualSize);
    const hand = new VaultHand(page, language);
    const { choice, passphrase: words } = hand.vault;
    const { problems } = hand.words;
    const fields = page.locator('form.open-file input');
    const id = await createTenant(page, { name: 'Ours' });
    await storeSecret(page, id, 'scim-token', token);
    await hand.openVault();

    await hand.press(choice.toFile(1));
    await hand.type('short', 'shorter');
    await hand.press(words.make);
    await expect(page.getByText(words.differ)).toBeVisible();
    await expect(fields.first()).toBeFocused();
    await hand.expectEmptyFields(2);
    await hand.type('short', 'short');
    // What is said of it stands further down than the window reaches.
    await fields.last().evaluate((field) => {
      field.scrollIntoView({ block: 'end' });
    });
    await fields.last().press('Enter');
    await expect(page.getByText(problems['passphrase-weak'].title)).toHaveCount(1);
    await expect(fields.first()).toBeFocused();
    await expect(page.getByText(problems['passphrase-weak'].title)).toBeInViewport();
    await hand.expectEmptyFields(2);
    await new Looker(page, language).at('vault-passphrase-refused');
    await hand.press(words.giveUp);
    await expect(hand.button(choice.toFile(1))).toBeFocused();
    await expect(page.getByText(problems['passphrase-weak'].title)).toHaveCount(0);

    await page.evaluate(watchFor, words.ofLock);
    await hand.makeFile(1);
    await expect(page.locator('html[data-seen]')).toHaveCount(0);

    await hand.press(choice.change);
    await hand.type('not the passphrase', 'eight bold otters by the mill', 'eight bold otters by the mill');
    await page.locator('form.open-file').getByRole('button', { name: choice.change }).click();
    await expect(page.getByText(problems['passphrase-wrong'].title)).toHaveCount(1, sealed);
    await hand.expectEmptyFields(3);
    await hand.press(words.giveUp);
    await expect(hand.button(choice.change)).toBeFocused();
  });
}

/** In the page: marks it as soon as it says this, be it for a moment. */
function watchFor(text: string): void {
  const look = (): void => {
    if (document.body.innerText.includes(text)) document.documentElement.dataset['seen'] = 'true';
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}

/** What the IdP calls the field that takes the token. */
async function tokenLabel(hand: VaultHand): Promise<string> {
  const field = (await sheetOf(hand.page)).find(({ value }) => value.kind === 'secret');
  if (field === undefined) throw new Error('No field takes the token.');
  return hand.local(field.label);
}
