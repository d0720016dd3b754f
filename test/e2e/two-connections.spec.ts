import type { Page } from '@playwright/test';
import { Language } from '../../src/shared/language.ts';
import { connectionOf, storedSecret } from './support/outside.ts';
import { TenantForm } from './support/tenant-form.ts';
import { expect, systemIn, test } from './support/test.ts';

const europe = 'Acme Europe';
const america = 'Acme America';
const values = {
  europeKey: 'KeyIdOfEurope0001',
  americaKey: 'KeyIdOfAmerica0001',
  americaToken: 'TokenOfAmerica0001ForATestOnly',
} as const;

/** The list of connections on the first screen, and what leads there and back. */
class Several extends TenantForm {
  row(name: string) {
    return this.page.getByRole('button', { name: new RegExp(`^${this.words.welcome.open(name)}`) });
  }

  get search() {
    return this.page.getByRole('searchbox', { name: this.words.manage.find });
  }

  async leave(): Promise<void> {
    await this.press(this.words.rail.allConnections);
    await expect(this.page.getByRole('heading', { level: 1, name: this.words.welcome.title })).toBeVisible();
  }

  async switchTo(name: string): Promise<void> {
    await this.leave();
    await this.row(name).click();
    await expect(this.page.locator('.rail-name')).toContainText(name);
  }

  async openDetails(): Promise<void> {
    await this.openStep('connection');
    await this.open('name-and-address');
  }

  async remove(name: string): Promise<void> {
    const { manage } = this.words;
    await this.press(manage.menuOf(name));
    await this.page.getByRole('menuitem', { name: manage.items.remove }).click();
    await this.press(manage.removeConfirm);
    await expect(this.page.getByText(manage.removedTitle(name))).toBeVisible();
  }
}

const idOf = async (page: Page, name: string): Promise<string> => (await connectionOf(page, name)).id;

for (const language of Language.options) {
  test(`keeps two tenants and the practice apart, each where it was left (${language})`, async ({ start }) => {
    const { page } = await start({ environment: systemIn(language) });
    const walk = new Several(page, language);
    const { credentials, details, practice, tokens } = walk.words;
    const keyId = credentials.names['access-key-id'];
    await walk.start();
    await walk.connectionStep('entra');
    await walk.leave();

    await walk.connect(europe, 'eu1.niceincontact.com');
    await walk.tick('open-admin');
    await walk.open('store-key-id');
    await walk.typeSecret(keyId, values.europeKey);
    await walk.leave();

    await walk.connect(america);
    await walk.open('store-key-id');
    await walk.typeSecret(keyId, values.americaKey);
    await walk.openStep('scim-token');
    await walk.open('store-token');
    await walk.typeSecret(credentials.names['scim-token'], values.americaToken);
    await walk.press(tokens.add);
    await expect(page.getByRole('radio', { name: tokens.intoIdpNamed(tokens.numbered(2)) })).toBeVisible();

    await test.step('a change begun in one is not in the other', async () => {
      await walk.switchTo(europe);
      await walk.openDetails();
      await walk.press(details.change);
      await walk.name.fill('Acme Europe and Africa');
      await walk.switchTo(america);
      await expect(page.getByRole('heading', { level: 1, name: walk.titleOf('scim-token') })).toBeVisible();
      await walk.openDetails();
      await expect(page.getByRole('button', { name: details.change })).toBeVisible();
      await walk.switchTo(europe);
      await walk.open('name-and-address');
      await expect(walk.name).toHaveValue('Acme Europe and Africa');
    });

    await test.step('steps and tokens are those of the connection', async () => {
      await walk.openStep('access-key');
      await expect(walk.task('open-admin')).toHaveAttribute('data-state', 'done');
      expect((await connectionOf(page, europe)).tokens).toHaveLength(1);
      expect((await connectionOf(page, america)).tokens).toHaveLength(2);
      await walk.switchTo(america);
      await walk.openStep('access-key');
      await expect(walk.task('open-admin')).not.toHaveAttribute('data-state', 'done');
      await walk.switchTo(walk.words.welcome.practiceName);
      await expect(page.getByText(practice.explanation)).toBeVisible();
      await expect(walk.openTask('open-admin')).toBeVisible();
      await expect(walk.task('store-key-id')).not.toHaveAttribute('data-state', 'done');
    });

    await test.step('removing one leaves the secrets of the other in the keychain', async () => {
      const [gone, kept] = [await idOf(page, america), await idOf(page, europe)];
      expect(await storedSecret(gone, 'scim-token')).toBe(values.americaToken);
      expect(await storedSecret(gone, 'access-key-id')).toBe(values.americaKey);
      expect(await storedSecret(kept, 'access-key-id')).toBe(values.europeKey);
      expect(await storedSecret(kept, 'scim-token')).toBeNull();
      await walk.leave();
      await walk.remove(america);
      expect(await storedSecret(gone, 'scim-token')).toBeNull();
      expect(await storedSecret(gone, 'access-key-id')).toBeNull();
      expect(await storedSecret(kept, 'access-key-id')).toBe(values.europeKey);
      await expect(walk.row(america)).toHaveCount(0);
      await walk.row(europe).click();
      await expect(page.getByRole('heading', { level: 1, name: walk.titleOf('access-key') })).toBeVisible();
    });
  });

  test(`finds a connection by its name once there are four (${language})`, async ({ start }) => {
    const { page } = await start({ environment: systemIn(language) });
    const walk = new Several(page, language);
    const { manage } = walk.words;
    for (const name of [europe, america, 'Globex']) {
      await walk.connect(name);
      await walk.leave();
      await expect(walk.row(name)).toBeVisible();
    }
    await expect(walk.search).toHaveCount(0);
    await walk.connect('Initech');
    await walk.leave();
    await walk.search.fill('  aCME ');
    await expect(page.locator('.connection-row')).toHaveCount(2);
    await expect(walk.row(america)).toBeVisible();
    await walk.search.fill('Umbrella');
    await expect(page.getByText(manage.nothingFound('Umbrella'))).toBeVisible();
    await expect(page.locator('.connection-row')).toHaveCount(0);
    await walk.search.fill('init');
    await walk.row('Initech').click();
    await expect(page.locator('.rail-name')).toContainText('Initech');
  });
}
