import type { Locator, Page } from '@playwright/test';
import { thisPlatform } from '../../src/main/platform.ts';
import { createKeychainVault } from '../../src/main/vault/keychain-vault.ts';
import type { ConnectionId } from '../../src/shared/connection.ts';
import type { CredentialName } from '../../src/shared/credential.ts';
import { Language } from '../../src/shared/language.ts';
import { createTenant, shownConnection, stateOf, storeSecret } from './support/tenants.ts';
import { expect, systemIn, test } from './support/test.ts';
import { Walk } from './support/walk.ts';

const secrets = {
  'access-key-id': 'KEY-ID-OF-A-TEST',
  'access-key-secret': 'SECRET-KEY-OF-A-TEST-'.repeat(3),
  'scim-token': 'token-of-a-test-'.repeat(8),
} as const satisfies Partial<Record<CredentialName, string>>;
const names = ['access-key-id', 'access-key-secret', 'scim-token'] as const;

async function storeSecrets(page: Page, connectionId: ConnectionId): Promise<void> {
  for (const name of names) await storeSecret(page, connectionId, name, secrets[name]);
}

/** The secrets as the system's keychain has them, read by another process than the app. */
async function inKeychain(connectionId: ConnectionId): Promise<readonly (string | undefined)[]> {
  const vault = createKeychainVault({ platform: thisPlatform });
  const read = names.map((credential) => vault.read({ connectionId, credential }));
  return (await Promise.all(read)).map((secret) => secret?.reveal());
}

const allSecrets = names.map((name) => secrets[name]);
const noSecrets = names.map(() => undefined);

/** The rows of the first screen. */
const rows = (page: Page): Locator => page.locator('.connection-row');

for (const language of Language.options) {
  const environment = systemIn(language);
  const choose = async (walk: Walk, name: string, item: 'rename' | 'duplicate' | 'remove'): Promise<void> => {
    const { manage } = walk.words;
    await walk.press(manage.menuOf(name));
    await walk.page.getByRole('menuitem', { name: manage.items[item], exact: true }).click();
    await expect(walk.page.getByRole('dialog')).toBeVisible();
  };

  test(`a connection gets another name, and never none (${language})`, async ({ start }) => {
    const { page } = await start({ environment });
    const walk = new Walk(page, language);
    const { manage, problems } = walk.words;
    await createTenant(page, { name: 'Contoso' });
    await choose(walk, 'Contoso', 'rename');
    const field = page.getByRole('textbox', { name: manage.name });
    await expect(field).toBeFocused();
    await field.fill('  ');
    await walk.press(manage.rename.confirm);
    await expect(page.getByRole('alert')).toContainText(problems['name-empty'].title);
    await field.fill('Northwind');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.locator('.rail-name')).toContainText('Northwind');
    await expect(walk.button(manage.menuOf('Northwind'))).toBeFocused();
    expect(await shownConnection(page)).toMatchObject({ name: 'Northwind' });
  });

  test(`a copy has the details of its original, and neither its secrets nor its progress (${language})`, async ({
    start,
  }) => {
    const { page } = await start({ environment });
    const walk = new Walk(page, language);
    const { manage, rail } = walk.words;
    const id = await createTenant(page, { name: 'Contoso', identityProvider: 'other', cxoneLanguage: 'ja' });
    await storeSecrets(page, id);
    await page.evaluate(async (connectionId) => {
      const { confirmRequirement, tickTask } = window.assistant.connections;
      await confirmRequirement({ connectionId, requirement: 'push-updates', confirmed: true });
      await tickTask({ connectionId, task: 'open-admin', done: true });
    }, id);
    const original = await shownConnection(page);
    await walk.press(rail.allConnections);
    await choose(walk, 'Contoso', 'duplicate');
    await walk.press(manage.duplicate.confirm);
    const name = manage.nameOfCopy('Contoso');
    await expect(page.locator('.rail-name')).toContainText(name);
    const copy = await shownConnection(page);
    expect(copy).toEqual({
      ...original,
      id: copy.id,
      name,
      createdAt: copy.createdAt,
      step: copy.step,
      ticked: { 'choose-idp': { at: copy.createdAt, how: 'done' } },
      credentials: {},
    });
    expect(Object.keys(original.credentials)).toHaveLength(names.length);
    expect(await inKeychain(copy.id)).toEqual(noSecrets);
    expect(await inKeychain(id)).toEqual(allSecrets);
  });

  test(`a name is searched from four connections on, in whatever case (${language})`, async ({ start }) => {
    const { page } = await start({ environment });
    const walk = new Walk(page, language);
    const { manage, rail } = walk.words;
    const search = page.getByRole('searchbox', { name: manage.find });
    for (const name of ['Contoso', 'Northwind', 'Musterfirma']) await createTenant(page, { name });
    await walk.press(rail.allConnections);
    await expect(rows(page)).toHaveCount(3);
    await expect(search).toBeHidden();
    await createTenant(page, { name: 'Bäckerei Süd' });
    await walk.press(rail.allConnections);
    await search.fill(' SÜD');
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText('Bäckerei Süd');
    await search.fill('zzz');
    await expect(rows(page)).toHaveCount(0);
    await expect(page.getByText(manage.nothingFound('zzz'))).toBeVisible();
    await search.fill('');
    await expect(rows(page)).toHaveCount(4);
  });

  test(`what is removed leaves no secret in the keychain, and nothing else is touched (${language})`, async ({
    start,
  }) => {
    const { page } = await start({ environment });
    const walk = new Walk(page, language);
    const { manage, common } = walk.words;
    const { keychain } = await stateOf(page);
    const other = await createTenant(page, { name: 'Northwind' });
    await storeSecrets(page, other);
    const id = await createTenant(page, { name: 'Contoso' });
    await storeSecrets(page, id);
    await choose(walk, 'Contoso', 'remove');
    await expect(page.getByRole('dialog')).toContainText(manage.lost(names.length, keychain.name));
    await walk.press(manage.keep);
    expect(await inKeychain(id)).toEqual(allSecrets);
    await choose(walk, 'Contoso', 'remove');
    await walk.press(manage.removeConfirm);
    await expect(page.getByText(manage.removedTitle('Contoso'))).toBeVisible();
    await expect(page.getByText(manage.removedSecrets(names.length, keychain.name))).toBeVisible();
    await expect(rows(page)).toHaveCount(1);
    expect(await inKeychain(id)).toEqual(noSecrets);
    expect(await inKeychain(other)).toEqual(allSecrets);
    await walk.press(common.dismiss);
    await expect(page.getByText(manage.removedTitle('Contoso'))).toBeHidden();
  });

  test(`the practice can be renamed and removed, but there is only one (${language})`, async ({ start }) => {
    const { page } = await start({ environment });
    const walk = new Walk(page, language);
    const { manage, welcome } = walk.words;
    const { keychain } = await stateOf(page);
    await walk.start();
    await walk.press(manage.menuOf(welcome.practiceName));
    await expect(page.getByRole('menuitem')).toHaveText([manage.items.rename, manage.items.remove]);
    await page.getByRole('menuitem', { name: manage.items.remove }).click();
    // The client that the practice tenant registered by itself: its id and its secret.
    await expect(page.getByRole('dialog')).toContainText(manage.lost(2, keychain.name));
    await walk.press(manage.removeConfirm);
    await expect(page.getByText(manage.removedSecrets(2, keychain.name))).toBeVisible();
    await expect(walk.button(welcome.tryPractice)).toBeVisible();
  });
}
