import { storesWords } from '../../src/renderer/words/areas/stores.ts';
import { removalWords } from '../../src/renderer/words/areas/removal.ts';
import { secretActionsWords } from '../../src/renderer/words/areas/secret-actions.ts';
import { trailNoticesWords } from '../../src/renderer/words/areas/trail-notices.ts';
import { Language } from '../../src/shared/language.ts';
import { thisPlatform } from '../../src/main/platform.ts';
import { createKeychainVault } from '../../src/main/vault/keychain-vault.ts';
import { Secret } from '../../src/main/vault/secret.ts';
import { Looker } from './support/look.ts';
import { clipboardOf, connectionOf, storedSecret } from './support/outside.ts';
import { createTenant, storeSecret } from './support/tenants.ts';
import { expect, systemIn, test } from './support/test.ts';
import { Walk } from './support/walk.ts';

const token = 'token-that-another-keychain-has-4711';
const credential = 'scim-token';

/** The system's keychain, as another program uses it. */
const keychain = createKeychainVault({ platform: thisPlatform });

for (const language of Language.options) {
  test(`what the keychain does not have is not forgotten, and found again or deleted (${language})`, async ({
    start,
  }) => {
    const { missing } = storesWords[language];
    const { foundAgain } = secretActionsWords[language];
    const removal = removalWords[language];
    const app = await start({ environment: systemIn(language) });
    const { page } = app;
    const walk = new Walk(page, language);
    const name = walk.words.credentials.names[credential];
    const connectionId = await createTenant(page, { name: 'Contoso' });
    await storeSecret(page, connectionId, credential, token);
    await page.evaluate(() => window.assistant.app.goTo({ screen: 'vault', section: 'secrets' }));
    const copy = (): Promise<void> => walk.press(walk.words.common.copyThing(`${name}, Contoso`));
    const lookAgain = page.getByRole('button', { name: missing.lookAgainNamed(name, 'Contoso') });

    await keychain.remove({ connectionId, credential });
    await copy();
    await expect(page.getByRole('alert')).toContainText(walk.words.problems['credential-not-found'].title);
    expect(await connectionOf(page)).toMatchObject({
      credentials: {},
      missing: { [credential]: { lastFour: '4711' } },
    });
    await new Looker(page, language).at('secret-not-found');

    await lookAgain.click();
    await expect(page.getByRole('alert')).toBeVisible();
    await keychain.write({ connectionId, credential }, new Secret(token));
    await lookAgain.click();
    await expect(app.page.getByText(foundAgain(`${name}, Contoso`))).toHaveCount(1);
    await expect(app.page.getByRole('heading', { level: 3, name })).toBeFocused();
    await copy();
    await expect.poll(() => clipboardOf(app)).toBe(token);

    await keychain.remove({ connectionId, credential });
    await copy();
    await lookAgain.waitFor();
    await keychain.write({ connectionId, credential }, new Secret(token));
    await walk.press(removal.removeNamed(name, 'Contoso'));
    await new Looker(page, language).at('secret-not-found-delete');
    await walk.press(removal.confirm);
    await expect(page.getByText(trailNoticesWords[language].removedTitle(name, 'Contoso'))).toBeVisible();
    expect(await storedSecret(connectionId, credential)).toBeNull();
    expect(await connectionOf(page)).toMatchObject({ credentials: {}, missing: {} });
  });
}
