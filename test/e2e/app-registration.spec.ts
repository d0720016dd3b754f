import { identityProviders } from '../../src/shared/identity-providers/registry.ts';
import { Language } from '../../src/shared/language.ts';
import { procedures } from '../../src/shared/procedure/procedure.ts';
import { clipboardOf, connectionOf, storedSecret } from './support/outside.ts';
import type { RunningApp } from './support/runtime.ts';
import { TenantForm } from './support/tenant-form.ts';
import { expect, systemIn, test } from './support/test.ts';

const oktaApp = 'https://acme-admin.okta.com/admin/app/acme_cxone_1/instance/0oa1b2c3d4/#tab-general';
const redirectUri = 'https://system-admin.okta.com/admin/app/cpc/acme_cxone_1/oauth/callback';
const client = { 'client-id': 'Client0001OfATest', 'client-secret': 'Secret0001OfATestNotOfAnyApp' } as const;

/** What NICE’s guide asks for and gives a text for, in its order. */
const answers = [
  'Okta CXone Integration',
  'Integrate Okta with CXone via SCIM',
  'Email',
  'Single Tenant',
  'client_secret_post',
  'User, Confidential',
  redirectUri,
] as const;

/** What Okta’s screen takes from the assistant, in its order. */
const settings = [
  ['SCIM connector base URL', 'https://na1.nice-incontact.com/scim/v2'],
  ['Unique identifier field for users', 'userName'],
  ['Authentication Mode', 'OAuth 2'],
  ['Access token endpoint URI', 'https://cxone.niceincontact.com/auth/token'],
  ['Authorization endpoint URI', 'https://cxone.niceincontact.com/auth/authorize?scope=openid'],
  ['Client ID', client['client-id']],
  ['Client Secret', client['client-secret']],
] as const;

/** Presses every copy button of the newest sheet in its order, and says what was on the clipboard each time. */
async function copyAll({ page }: TenantForm, app: RunningApp): Promise<readonly string[]> {
  const copied: string[] = [];
  for (const button of await page.locator('.sheet').last().getByRole('button').all()) {
    await app.inMain(({ clipboard }) => {
      clipboard.clear();
    });
    await button.click();
    await expect.poll(() => clipboardOf(app)).not.toBe('');
    copied.push(await clipboardOf(app));
  }
  return copied;
}

for (const language of Language.options) {
  test(`leads Okta with a registered app to its OAuth 2 settings (${language})`, async ({ start }) => {
    const app = await start({ environment: systemIn(language) });
    const { page } = app;
    const walk = new TenantForm(page, language);
    const { details, registration, credentials, settings: words, step, common } = walk.words;
    await walk.openNew();
    await walk.name.fill('Acme');
    await walk.address.fill('https://na1.nice-incontact.com/login');
    await walk.field('identity-provider').selectOption({ label: identityProviders.okta.name[language] });
    await page.getByRole('radio', { name: details.ways['app-registration'].name }).check();
    await walk.create();

    await test.step('shows the steps of this way in their order', async () => {
      const titles = procedures['app-registration'].map(({ title }) => title[language]);
      await expect(page.locator('.rail-step-title')).toHaveText(titles);
      await walk.confirmRequirements();
      await walk.goOn('app-registration');
    });

    await test.step('makes the redirect URI from the address of the app in Okta', async () => {
      await walk.tick('create-okta-app');
      await page.getByLabel(registration.addressLabel).fill(oktaApp);
      await walk.press(common.copyThing('Redirect URL'));
      await expect.poll(() => clipboardOf(app)).toBe(redirectUri);
      await walk.tick('read-redirect-uri', registration.redirectTaken);
    });

    await test.step('gives the answers for NICE’s form', async () => {
      await expect(walk.openTask('register-app')).toBeVisible();
      expect(await copyAll(walk, app)).toEqual(answers);
      await walk.tick('register-app', registration.sent);
      await walk.tick('await-client');
    });

    await test.step('keeps client ID and client secret in the keychain', async () => {
      await expect(walk.openTask('store-client')).toBeVisible();
      const { id } = await connectionOf(page);
      for (const [credential, value] of [
        ['client-id', client['client-id']],
        ['client-secret', client['client-secret']],
      ] as const) {
        await walk.typeSecret(credentials.names[credential], value);
        await expect.poll(() => storedSecret(id, credential)).toBe(value);
      }
    });

    await walk.goOn('idp-settings');

    await test.step('lays out the OAuth 2 settings', async () => {
      for (const [label, value] of settings) {
        await walk.press(common.copyThing(label));
        await expect.poll(() => clipboardOf(app), label).toBe(value);
      }
      expect(await copyAll(walk, app)).toEqual(settings.map(([, value]) => value));
      await walk.tick('enter-settings', words.tickDone);
      await walk.tick('save-settings', words.saved);
      await walk.tick('start-provisioning', words.started);
      await expect(page.getByText(step.doneTitle)).toBeVisible();
    });

    await walk.goOn('proof');

    await test.step('says what this way has no step for, and that asking is worth it all the same', async () => {
      const { before } = walk.proof;
      await expect(page.getByText(before.missingOnWay(credentials.names['access-key-id']))).toBeVisible();
      await expect(page.getByText(before.without)).toBeVisible();
      await expect(walk.button(before.start)).toBeVisible();
      await expect(page.getByText(step.allDoneTitle)).toBeHidden();
    });
  });
}
