import { Language } from '../../src/shared/language.ts';
import { PracticeWalk } from './support/practice-walk.ts';
import { expect, systemIn, test } from './support/test.ts';

/** A session without a Secret Service. macOS and Windows always have a keychain. */
const withoutKeychain = (language: Language) => ({
  environment: { ...systemIn(language), DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' },
});

// There the keychain is part of the system and cannot be taken away from one program.
test.skip(process.platform !== 'linux', 'macOS and Windows always have a keychain');

for (const language of Language.options) {
  test(`practises in memory and says so, where there is no keychain (${language})`, async ({ start }) => {
    const first = await start(withoutKeychain(language));
    const walk = new PracticeWalk(first.page, language);
    const { words } = walk;
    await expect(first.page.getByText(words.keychain.practiceStillWorks)).toBeVisible();
    await walk.start();
    await walk.accessKeyStep();
    await walk.tokenStep();
    await first.page.getByRole('button', { name: walk.titleOf('scim-token') }).click();
    await expect(first.page.getByRole('heading', { level: 1, name: walk.titleOf('scim-token') })).toBeVisible();
    await walk.task('store-token').click();
    await expect(first.page.getByRole('listitem').getByText(words.credentials.storedInMemory).last()).toBeVisible();
    await first.quit();

    const second = await start(withoutKeychain(language));
    await expect(second.page.getByText(words.notices.practiceSecretsGoneTitle)).toBeVisible();
  });

  test(`refuses a real secret with the remedy, where there is no keychain (${language})`, async ({ start }) => {
    const { page } = await start(withoutKeychain(language));
    const walk = new PracticeWalk(page, language);
    const { words } = walk;
    await walk.press(words.welcome.connectTenant);
    await page.getByLabel(words.newConnection.fields['connection-name']).fill('Ours');
    await page.getByLabel(words.newConnection.fields['tenant-address']).fill('https://na1.nice-incontact.com/apps');
    await walk.press(words.newConnection.create);
    await walk.task('store-access-key').click();
    await walk.press(words.credentials.typeNamed(words.credentials.names['access-key-id']));
    await page.getByRole('textbox').fill('KEY-ID-OF-A-TEST');
    await walk.press(words.credentials.storeTyped);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Secret Service');
    await expect(page.getByText(words.credentials.storedInMemory)).toHaveCount(0);
  });
}
