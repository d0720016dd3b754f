import type { Page } from '@playwright/test';
import { networkWords } from '../../../src/renderer/words/areas/network.ts';
import { identityProviders, type IdentityProviderId } from '../../../src/shared/identity-providers/registry.ts';
import type { Language } from '../../../src/shared/language.ts';
import type { TaskId, Way } from '../../../src/shared/procedure/ids.ts';
import { createAuthority } from '../../support/certificates.ts';
import { Looker, usualSize } from './look.ts';
import { knownPerson, Proof } from './proof.ts';
import type { RunningApp } from './runtime.ts';
import { createTenant, shownConnection } from './tenants.ts';
import { expect, systemIn, test } from './test.ts';
import { Walk } from './walk.ts';

const longestHost =
  'a-very-long-company-host-name-with-many-parts.customer-service.europe.example-corporation.nicecxone.com';
const longestName = 'Example Corporation, customer service and technical support for all of Europe';
/** Of a plausible length, and taken by no server. */
const madeUpToken = 'made-up-token-'.repeat(8);

/** Ticks tasks without walking through them. */
async function tickQuietly(walk: Walk, tasks: readonly TaskId[]): Promise<void> {
  const { id: connectionId } = await shownConnection(walk.page);
  for (const task of tasks) {
    const ticked = { connectionId, task, done: true };
    const reply = await walk.page.evaluate((tick) => window.assistant.connections.tickTask(tick), ticked);
    expect(reply, task).toEqual({ ok: true, value: null });
  }
}

async function chooseIdp(walk: Walk, identityProvider: IdentityProviderId, way: Way = 'token'): Promise<void> {
  const { id: connectionId } = await shownConnection(walk.page);
  const choice = { connectionId, identityProvider, way };
  const reply = await walk.page.evaluate((to) => window.assistant.connections.chooseIdentityProvider(to), choice);
  expect(reply).toMatchObject({ ok: true });
}

/** Types a secret into the row that is there and stores it. */
async function typeSecret(walk: Walk, name: string, value: string): Promise<void> {
  const { credentials } = walk.words;
  await walk.press(credentials.typeNamed(name));
  await walk.page.getByRole('textbox', { name, exact: true }).fill(value);
  await walk.press(credentials.storeTyped);
}

/** Unfolds everything within, and waits until what only comes then is there. */
async function unfoldAll(page: Page, within: string): Promise<void> {
  const folded = page.locator(`${within} details:not([open])`);
  while ((await folded.count()) > 0)
    await folded.evaluateAll((all) => {
      for (const details of all) if (details instanceof HTMLDetailsElement) details.open = true;
    });
}

const clearClipboard = (app: RunningApp): Promise<void> =>
  app.inMain(({ clipboard }) => {
    clipboard.clear();
  });

/** Declares the tests that look at every screen in the language; a file for each, so that they can run side by side. */
export function lookAtEveryScreen(language: Language): void {
  const begin = async (app: RunningApp): Promise<{ walk: Walk; look: Looker }> => {
    await app.page.setViewportSize(usualSize);
    return { walk: new Walk(app.page, language), look: new Looker(app.page, language) };
  };

  test.describe(`in ${language}`, () => {
    test.setTimeout(1_200_000);

    test('the first screen and the form for a new connection are whole and readable', async ({ start }) => {
      const app = await start({ environment: systemIn(language) });
      const { page } = app;
      const { walk, look } = await begin(app);
      const { details, welcome } = walk.words;
      await expect(walk.button(welcome.tryPractice)).toBeVisible();
      await look.at('01-welcome');
      await look.atExtremes('01-welcome');
      await walk.press(welcome.connectTenant);
      await look.at('02-form-empty');
      const address = page.getByLabel(details.fields['tenant-address']);
      await page.getByLabel(details.fields['connection-name']).fill(longestName);
      await address.fill('na1nice-incontact.com:8443/oauth/scim/v2/Users?x=1');
      await expect(page.getByText(details.address.understood)).toBeVisible();
      await look.at('03-form-answer');
      await address.fill('http://login.okta.com');
      await walk.press(details.create);
      await expect(page.getByRole('alert').first()).toBeVisible();
      await look.at('04-form-problem');
      await address.fill('cxone.a-company-with-a-very-long-name-and-its-own-domain.example');
      await walk.press(details.create);
      await expect(page.getByRole('checkbox', { name: details.address.confirm.before })).toBeVisible();
      await look.at('05-form-unknown-host');
      await look.atExtremes('05-form-unknown-host');
      await address.fill('11ee2fbe-6c92-4a70-8d57-0242ac110003');
      await expect(walk.button(details.address.askCxone)).toBeVisible();
      await look.at('06-form-tenant-id');
    });

    test('the details, the key and the tokens of a tenant are whole and readable', async ({ start }) => {
      const app = await start({ environment: systemIn(language) });
      const { page } = app;
      const { walk, look } = await begin(app);
      const { words } = walk;
      const { credentials, details, tokens } = words;
      await createTenant(page, { cxoneLanguage: language, name: longestName, tenantAddress: longestHost });
      await walk.goTo('connection');
      await walk.open('name-and-address');
      await look.at('11-details');
      await walk.press(details.change);
      await look.at('12-details-change');
      await walk.press(words.common.cancel);
      await walk.open('choose-idp');
      await page.getByRole('radio', { name: identityProviders.other.name[language], exact: true }).check();
      await look.at('13-choose-idp-other');
      await page.getByRole('radio', { name: identityProviders.okta.name[language], exact: true }).check();
      await look.at('14-choose-idp-okta');
      await walk.press(details.chooseIdp.take(identityProviders.okta.name[language]));
      await walk.open('check-requirements');
      await look.at('15-requirements-known');
      await chooseIdp(walk, 'other');
      await look.at('16-requirements-to-confirm');
      await walk.goTo('access-key');
      await walk.open('create-role');
      await look.at('21-create-role');
      await look.atExtremes('21-create-role');
      await walk.open('store-key-id');
      await clearClipboard(app);
      await walk.press(credentials.pasteNamed(credentials.names['access-key-id']));
      await expect(page.getByRole('alert')).toBeVisible();
      await look.at('22-clipboard-empty');
      await typeSecret(walk, credentials.names['access-key-id'], '"https://na1.nice-incontact.com/the key"');
      await expect(page.getByText(words.capture.questionTitle)).toBeVisible();
      await look.at('23-question');
      await walk.press(words.capture.discardNamed(credentials.names['access-key-id']));
      await typeSecret(walk, credentials.names['access-key-id'], 'KEY-ID-OF-A-TEST');
      await expect(walk.task('store-key-id')).toHaveAttribute('data-state', 'done');
      await walk.open('store-key-id');
      await look.at('24-stored');
      await walk.open('try-access-key');
      await look.at('25-try-access-key');
      await walk.goTo('scim-token');
      await walk.open('generate-token');
      await look.at('31-describe-token');
      await walk.open('store-token');
      await look.at('32-one-token');
      await walk.press(tokens.add);
      await expect(page.getByRole('radio', { name: tokens.intoIdpNamed(tokens.numbered(2)) })).toBeVisible();
      await look.at('33-several-tokens');
      await walk.open('try-token');
      await look.at('34-try-waits');
    });

    test('the settings, the registration and the dialogs of a tenant are whole and readable', async ({ start }) => {
      const app = await start({ environment: systemIn(language) });
      const { page } = app;
      const { walk, look } = await begin(app);
      const { words } = walk;
      const { manage, help } = words;
      for (const name of ['Musterfirma, Berlin', 'Beispiel & Söhne', 'Contoso', 'Northwind'])
        await createTenant(page, { cxoneLanguage: language, name });
      await createTenant(page, {
        cxoneLanguage: language,
        name: longestName,
        tenantAddress: longestHost,
        identityProvider: 'okta',
      });
      await walk.goTo('idp-settings');
      await look.at('41-settings-wait');
      await walk.goTo('scim-token');
      await walk.open('store-token');
      await typeSecret(walk, words.credentials.names['scim-token'], madeUpToken);
      await expect(walk.task('store-token')).toHaveAttribute('data-state', 'done');
      await walk.goTo('idp-settings');
      await walk.open('enter-settings');
      await look.at('42-settings-okta');
      await look.atExtremes('42-settings-okta');
      await walk.open('start-provisioning');
      await look.at('43-start-provisioning');
      await chooseIdp(walk, 'onelogin');
      await walk.open('enter-settings');
      await look.at('44-settings-onelogin');
      await chooseIdp(walk, 'okta', 'app-registration');
      await walk.goTo('app-registration');
      for (const task of [
        'create-okta-app',
        'read-redirect-uri',
        'register-app',
        'await-client',
        'store-client',
      ] as const) {
        await walk.open(task);
        await look.at(`51-${task}`);
      }
      await walk.press(manage.menuOf(longestName));
      await expect(page.getByRole('menuitem', { name: manage.items.rename })).toBeVisible();
      await look.at('61-menu');
      await page.getByRole('menuitem', { name: manage.items.rename }).click();
      await look.at('62-rename');
      await walk.press(manage.cancel);
      await walk.press(manage.menuOf(longestName));
      await page.getByRole('menuitem', { name: manage.items.duplicate }).click();
      await look.at('63-duplicate');
      await walk.press(manage.cancel);
      await walk.press(words.rail.allConnections);
      await look.at('64-five-connections');
      await page.getByRole('searchbox').fill('xyz');
      await look.at('65-nothing-found');
      await page.getByRole('searchbox').fill('');
      await walk.press(manage.menuOf(longestName));
      await page.getByRole('menuitem', { name: manage.items.remove }).click();
      await look.at('66-remove');
      await walk.press(manage.removeConfirm);
      await expect(page.getByText(manage.removedTitle(longestName))).toBeVisible();
      await look.at('67-removed');
      await walk.press(help.termsLink);
      await look.at('71-terms');
      await walk.press(help.close);
      await page.getByRole('button', { name: help.aboutLink('').trim() }).click();
      await look.at('72-about');
    });

    test('the practice is whole and readable', async ({ start }) => {
      const app = await start({ environment: systemIn(language) });
      const { page } = app;
      const { walk, look } = await begin(app);
      const { words } = walk;
      await walk.start();
      await look.at('81-practice');
      await walk.goTo('access-key');
      await tickQuietly(walk, ['open-admin', 'create-role', 'create-employee', 'open-employee', 'open-security']);
      await walk.open('add-access-key');
      await walk.press(walk.label('addAccessKey'));
      await walk.tick('add-access-key');
      await look.at('82-console-key');
      await walk.goTo('scim-token');
      await walk.open('store-token');
      await typeSecret(walk, words.credentials.names['scim-token'], madeUpToken);
      // The account settings cannot be saved before the token is stored.
      await expect(walk.task('store-token')).toHaveAttribute('data-state', 'done');
      await tickQuietly(walk, [
        'open-account-settings',
        'find-token-section',
        'generate-token',
        'copy-token',
        'save-token',
      ]);
      await walk.open('try-token');
      await expect(page.getByRole('alert')).toBeVisible();
      await look.at('83-token-refused');
      await walk.open('store-token');
      await walk.press(walk.label('generate'));
      await walk.copyInCxone(walk.label('showToken'));
      await walk.press(words.credentials.replaceNamed(words.credentials.names['scim-token']));
      await walk.press(walk.label('saveAccountSettings'));
      await expect(page.getByText(words.step.doneTitle)).toBeVisible();
      await look.at('84-step-done');
      await walk.goTo('idp-settings');
      await walk.press(words.common.copyThing('Authorization'));
      await look.at('85-settings-copied');
      await tickQuietly(walk, [
        'choose-idp',
        'check-requirements',
        'enter-settings',
        'save-settings',
        'start-provisioning',
      ]);
      await look.at('86-idp-done');
    });

    test('the proof is whole and readable, before, during and after a run', async ({ start }) => {
      const app = await start({ environment: systemIn(language) });
      const { page } = app;
      const { look } = await begin(app);
      const walk = new Proof(page, language);
      const { before, findings, reported, verdict } = walk.proof;
      await walk.begin('entra');
      await look.at('101-before');
      await look.atExtremes('101-before');
      await walk.breakOne('slow-first-byte');
      await walk.press(before.start);
      await expect(page.locator('.found-list > li').first()).toBeVisible();
      await look.at('102-running-and-broken');
      await walk.press(walk.words.common.cancel);
      await walk.end(null);
      await look.at('103-cancelled');
      await walk.mend();
      await walk.unfold(walk.fold(before.newPerson));
      await page.getByLabel(before.knownUser).fill(knownPerson);
      await walk.check();
      await walk.expectEnd('entra', 'ready');
      await look.at('104-ready');
      await look.atExtremes('104-ready');
      await walk.unfold(walk.fold(verdict.others));
      await unfoldAll(page, '.other-verdicts');
      await look.at('105-other-idps');
      await walk.hand.press(walk.fold(verdict.others).locator('summary').first());
      await page.getByLabel(findings.outcome, { exact: true }).selectOption('noted');
      await unfoldAll(page, '.finding-list');
      await look.at('106-findings');
      await walk.breakOne('wrong-prefix');
      await walk.check();
      await walk.unfold(walk.finding('token'));
      await unfoldAll(page, '#finding-token');
      await walk.unfold(walk.fold(reported.title));
      await page.getByLabel(reported.field).fill('Error authenticating: Forbidden. Errors reported by remote server: ');
      await look.at('107-broken');
    });

    test('what is trusted of a company is whole and readable', async ({ start }) => {
      const app = await start({ environment: systemIn(language) });
      const { page } = app;
      const { walk, look } = await begin(app);
      const { help } = walk.words;
      const network = networkWords[language];
      const dialog = page.getByRole('dialog', { name: network.title });
      await createTenant(page, { name: longestName });
      await walk.goTo('proof');
      await look.at('111-proof-waits');
      await page.getByRole('button', { name: help.aboutLink('').trim() }).click();
      await walk.press(help.about.certificates);
      for (const name of ['Example Corporation Inspection', longestHost.slice(0, 60)]) {
        await dialog.getByLabel(network.paste).fill(createAuthority(name).certificate);
        await walk.press(network.trust);
        await expect(dialog.getByRole('listitem')).toContainText(name);
        await expect(dialog.getByLabel(network.paste)).toHaveValue('');
      }
      await dialog.getByLabel(network.paste).fill('no certificate');
      await walk.press(network.trust);
      await expect(dialog.getByRole('alert')).toBeVisible();
      await look.at('112-certificates');
    });

    test('what is said without a keychain is whole and readable', async ({ start }) => {
      const environment = { ...systemIn(language), DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' };
      const app = await start({ environment });
      const { page } = app;
      const { walk, look } = await begin(app);
      const { credentials, keychain } = walk.words;
      await expect(page.getByText(keychain.practiceStillWorks)).toBeVisible();
      await look.at('91-keychain-missing');
      await createTenant(page, { cxoneLanguage: language, name: longestName });
      await walk.goTo('access-key');
      await walk.open('store-key-id');
      await typeSecret(walk, credentials.names['access-key-id'], 'KEY-ID-OF-A-TEST');
      await expect(page.getByRole('alert')).toBeVisible();
      await look.at('92-held');
    });
  });
}
