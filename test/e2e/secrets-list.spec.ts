import { removalWords } from '../../src/renderer/words/areas/removal.ts';
import { secretActionsWords } from '../../src/renderer/words/areas/secret-actions.ts';
import { storesWords } from '../../src/renderer/words/areas/stores.ts';
import { createTenant, storeSecret } from './support/tenants.ts';
import { expect, test } from './support/test.ts';
import { Walk } from './support/walk.ts';

test('no two buttons of the stored secrets sound the same', async ({ start }) => {
  const { page } = await start();
  const walk = new Walk(page, 'en');
  for (const name of ['Contoso', 'Fabrikam'])
    await storeSecret(page, await createTenant(page, { name }), 'scim-token', `token-of-${name}-for-a-test`);
  await page.evaluate(() => window.assistant.app.goTo({ screen: 'vault', section: 'secrets' }));
  const token = walk.words.credentials.names['scim-token'];
  for (const name of ['Contoso', 'Fabrikam']) {
    await expect(walk.button(walk.words.common.copyThing(`${token}, ${name}`))).toHaveCount(1);
    await expect(walk.button(secretActionsWords.en.holdNamed(`${token}, ${name}`))).toHaveCount(1);
  }
});

test('whoever deletes secrets with the keyboard stays in the list', async ({ start }) => {
  const { page } = await start();
  const walk = new Walk(page, 'en');
  const { names } = walk.words.credentials;
  const removal = removalWords.en;
  const heading = (name: string) => page.getByRole('heading', { level: 2, name, exact: true });
  const remove = async (secret: string, connection: string): Promise<void> => {
    await walk.press(removal.removeNamed(secret, connection));
    await walk.press(removal.confirm);
  };
  await storeSecret(page, await createTenant(page, { name: 'Contoso' }), 'scim-token', 'token-of-Contoso-for-a-test');
  const fabrikam = await createTenant(page, { name: 'Fabrikam' });
  await storeSecret(page, fabrikam, 'scim-token', 'token-of-Fabrikam-for-a-test');
  await storeSecret(page, fabrikam, 'access-key-secret', 'key-of-Fabrikam-for-a-test');
  await page.evaluate(() => window.assistant.app.goTo({ screen: 'vault', section: 'secrets' }));

  await remove(names['scim-token'], 'Fabrikam');
  await expect(heading('Fabrikam')).toBeFocused();
  await remove(names['access-key-secret'], 'Fabrikam');
  await expect(heading('Contoso')).toBeFocused();
  await remove(names['scim-token'], 'Contoso');
  await expect(page.getByText(storesWords.en.empty)).toBeFocused();
});

test('a search that is not shown any more hides nothing', async ({ start }) => {
  const { page } = await start();
  const walk = new Walk(page, 'en');
  const { names } = walk.words.credentials;
  const kinds = ['access-key-id', 'access-key-secret', 'client-id', 'client-secret'] as const;
  for (const connection of ['Contoso', 'Fabrikam']) {
    const id = await createTenant(page, { name: connection });
    for (const kind of kinds) await storeSecret(page, id, kind, `${kind}-of-${connection}-for-a-test`);
  }
  await page.evaluate(() => window.assistant.app.goTo({ screen: 'vault', section: 'secrets' }));
  const rows = page.locator('.secret-row');
  await page.getByRole('searchbox', { name: storesWords.en.find }).fill('fabrikam');
  await expect(rows).toHaveCount(4);
  await walk.press(removalWords.en.removeNamed(names['client-id'], 'Fabrikam'));
  await walk.press(removalWords.en.confirm);
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await expect(rows).toHaveCount(7);
});
