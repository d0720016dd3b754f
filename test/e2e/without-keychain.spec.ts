import { Language } from '../../src/shared/language.ts';
import { connectionOf } from './support/outside.ts';
import { TenantForm } from './support/tenant-form.ts';
import { expect, systemIn, test } from './support/test.ts';
import { Walk } from './support/walk.ts';

/** A session without a Secret Service. macOS and Windows always have a keychain. */
const withoutKeychain = (language: Language) => ({
  environment: { ...systemIn(language), DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' },
});

// There the keychain is part of the system and cannot be taken away from one program.
test.skip(process.platform !== 'linux', 'macOS and Windows always have a keychain');

for (const language of Language.options) {
  test(`practises in memory and says so, where there is no keychain (${language})`, async ({ start }) => {
    const first = await start(withoutKeychain(language));
    const walk = new Walk(first.page, language);
    const { words } = walk;
    await expect(first.page.getByText(words.keychain.practiceStillWorks)).toBeVisible();
    await walk.start();
    await walk.connectionStep('okta');
    await walk.accessKeyStep();
    await walk.tokenStep();
    await walk.openStep('scim-token');
    await walk.open('store-token');
    await expect(first.page.getByRole('region').getByText(words.credentials.storedInMemory)).toBeVisible();
    await first.quit();

    const second = await start(withoutKeychain(language));
    await expect(second.page.getByText(words.notices.practiceSecretsGoneTitle)).toBeVisible();
    // Those of the client are made anew with the practice tenant.
    const { credentials } = await connectionOf(second.page);
    expect(Object.keys(credentials)).toEqual(['client-id', 'client-secret']);
  });

  test(`holds a real secret that no keychain takes, and says what to do (${language})`, async ({ start }) => {
    const { page } = await start(withoutKeychain(language));
    const form = new TenantForm(page, language);
    const { capture, credentials } = form.words;
    const name = credentials.names['access-key-id'];
    await form.connect('Ours');
    await form.open('store-key-id');
    const row = form.credential('access-key-id');
    await form.press(credentials.typeNamed(name));
    await row.getByLabel(name, { exact: true }).fill('KEY-ID-OF-A-TEST');
    await form.press(credentials.storeTyped);
    await form.expectNote(row, 'keychain-missing');
    const held = capture.held(`${capture.characters(16)}, ${credentials.endsIn('TEST')}`);
    await expect(row.getByText(held)).toBeVisible();

    await form.press(capture.tryAgain);
    await expect(form.button(capture.tryAgain)).toBeEnabled();
    await expect(row.getByText(held)).toBeVisible();
    await form.press(capture.discardNamed(name));
    await expect(row.getByText(held)).toHaveCount(0);
    await expect(row.getByText(credentials.notStored)).toBeVisible();
    expect((await connectionOf(page)).credentials).toEqual({});
  });
}
