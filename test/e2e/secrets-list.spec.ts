import { secretActionsWords } from '../../src/renderer/words/areas/secret-actions.ts';
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
