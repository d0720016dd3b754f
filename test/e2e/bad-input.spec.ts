import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import type { CaptureDoubt } from '../../src/shared/capture.ts';
import type { CredentialKind } from '../../src/shared/credential.ts';
import { longestLabel, longestOwner } from '../../src/shared/credential-kinds.ts';
import { Language } from '../../src/shared/language.ts';
import type { ProblemCode } from '../../src/shared/problem.ts';
import { clipboardOf } from './support/outside.ts';
import type { RunningApp } from './support/runtime.ts';
import { TenantForm, unreachableHost } from './support/tenant-form.ts';
import { expect, systemIn, test } from './support/test.ts';

const tooLong = 'x'.repeat(9000);

/** What an admin may paste in place of the address of the tenant, and what is wrong with it. */
const badAddresses: readonly (readonly [ProblemCode, string])[] = [
  ['address-empty', ''],
  ['address-not-understood', 'our CXone address'],
  ['address-not-understood', 'ftp://na1.nice-incontact.com'],
  ['address-not-secure', 'http://na1.nice-incontact.com'],
  ['address-is-this-computer', 'https://localhost:3000'],
  ['address-is-issuer', 'https://cxone.niceincontact.com'],
  ['address-too-long', tooLong],
  ['address-several', 'na1.nice-incontact.com eu1.niceincontact.com'],
  ['address-incomplete', 'na1'],
  ['address-is-tenant-id', '11eb660f-4c6d-34a0-8733-0242ac110002'],
  ['address-is-email', 'ada@example.com'],
  ['address-is-private', 'https://10.0.0.5/'],
  ['address-is-identity-provider', 'https://acme-admin.okta.com/admin'],
  ['address-is-help', 'https://help.nicecxone.com/content/scim.htm'],
  ['address-is-service', 'https://api-na1.niceincontact.com'],
  ['address-with-login', 'https://ada:pw@na1.nice-incontact.com'],
  ['address-look-alike', 'https://na1.nice-incontakt.com'],
];

/** The names a connection cannot have where there is one of the name “Ours”. */
const badNames: readonly (readonly [ProblemCode, string])[] = [
  ['name-taken', 'ours'],
  ['name-empty', ' '],
  ['name-too-long', 'x'.repeat(81)],
];

/** What is refused in place of a secret without a question. */
const noValues: readonly (readonly [ProblemCode, string])[] = [
  ['value-empty', '  '],
  ['value-too-long', 'x'.repeat(20_000)],
];

/** The end of a value as the window shows it: without the equal signs that every key has. */
const endOf = (value: string): string => value.replace(/=+$/, '').slice(-4);

const keyId = 'QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBa2V5SQ==';

/** What is asked about in the field of the secret key, where the ID is stored. */
const doubtful: readonly (readonly [string, readonly CaptureDoubt[]])[] = [
  [keyId, ['same-as-key-id']],
  ['https://na1.nice-incontact.com/apps', ['looks-like-url']],
  ['ada@example.com', ['looks-like-email']],
];

/** Ends the app as a crash would, a moment after the last of what was typed. */
async function crash(app: RunningApp, profile: string, typedLast: string): Promise<void> {
  await expect.poll(() => readFile(path.join(profile, 'state.json'), 'utf8').catch(() => '')).toContain(typedLast);
  await app.kill();
}

const noApp = 'https://acme-admin.okta.com/admin/apps/active';
const badOktaAddresses: readonly (readonly [ProblemCode, string])[] = [
  ['okta-address-not-understood', 'our Okta'],
  ['okta-address-not-understood', 'https://acme.okta.com/admin/app/scim/instance/0oa1'],
  ['okta-address-foreign', 'https://acme-admin.example.com/admin/app/scim/instance/0oa1'],
  ['okta-address-no-app', noApp],
];

const badIssuers: readonly (readonly [ProblemCode, string])[] = [
  ['issuer-empty', ''],
  ['issuer-not-understood', 'our login page'],
  ['issuer-look-alike', 'https://nicecxone-s0v1.au'],
];

for (const language of Language.options) {
  test(`says beside the address what is wrong with it, and keeps it (${language})`, async ({ start }) => {
    const { page } = await start({ environment: systemIn(language) });
    const form = new TenantForm(page, language);
    await form.openNew();
    await form.name.fill('Ours');
    for (const [code, text] of badAddresses) {
      await test.step(code, async () => {
        await form.address.fill(text);
        await form.create();
        await form.expectBeside(form.address, code);
        await expect(form.address).toHaveValue(text);
        await expect(form.address).toBeFocused();
      });
    }
    await expect(form.name).toHaveValue('Ours');
  });
}

const other = (language: Language): Language => (language === 'de' ? 'en' : 'de');
const tenantId = '11eb660f-4c6d-34a0-8733-0242ac110002';
const unreachableIssuer = 'https://login.example.invalid';

for (const language of Language.options) {
  test(`says beside name, host and login address what is wrong, in either language (${language})`, async ({
    start,
  }) => {
    const { page } = await start({ environment: systemIn(language) });
    const form = new TenantForm(page, language);
    await form.connect('Ours');
    await form.press(form.words.rail.allConnections);
    await form.openNew();
    await form.address.fill('na1.nice-incontact.com');
    for (const [code, name] of badNames) {
      await form.name.fill(name);
      await form.create();
      await form.expectBeside(form.name, code);
      await expect(form.name).toHaveValue(name);
    }
    await form.name.fill('Theirs');

    await form.address.fill(unreachableHost);
    await form.create();
    await form.expectBeside(form.confirmation, 'address-unconfirmed');
    await expect(form.confirmation).not.toBeChecked();

    await form.address.fill('na1.nice-incontact.com');
    await form.field('cloud').selectOption('other');
    for (const [code, issuer] of badIssuers) {
      await form.field('issuer').fill(issuer);
      await form.create();
      await form.expectBeside(form.field('issuer'), code);
      await expect(form.field('issuer')).toHaveValue(issuer);
    }

    await test.step('says the same in the other language, and loses nothing by it', async () => {
      await page.getByLabel(form.words.preferences.language, { exact: true }).selectOption(other(language));
      const translated = new TenantForm(page, other(language));
      await translated.expectBeside(translated.field('issuer'), 'issuer-look-alike');
      await expect(translated.name).toHaveValue('Theirs');
      await expect(translated.address).toHaveValue('na1.nice-incontact.com');
    });
  });

  test(`keeps what was typed when CXone cannot be asked, and through a crash (${language})`, async ({
    start,
    profile,
  }) => {
    const first = await start({ environment: systemIn(language) });
    const form = new TenantForm(first.page, language);
    await form.openNew();
    await form.name.fill('Ours');
    await form.address.fill(tenantId);
    await form.field('cloud').selectOption('other');
    await form.field('issuer').fill(unreachableIssuer);
    await form.press(form.words.details.address.askCxone);
    await form.expectNote(first.page.locator('form'), 'name-not-found');
    await crash(first, profile, unreachableIssuer);

    const again = new TenantForm((await start({ environment: systemIn(language) })).page, language);
    await expect(again.name).toHaveValue('Ours');
    await expect(again.address).toHaveValue(tenantId);
    await expect(again.field('cloud')).toHaveValue('other');
    await expect(again.field('issuer')).toHaveValue(unreachableIssuer);
  });

  test(`says in the dialog why a name cannot be had, and keeps it (${language})`, async ({ start }) => {
    const { page } = await start({ environment: systemIn(language) });
    const form = new TenantForm(page, language);
    const { manage, rail } = form.words;
    await form.connect('Ours');
    await form.press(rail.allConnections);
    await form.connect('Theirs');
    for (const purpose of ['rename', 'duplicate'] as const) {
      await form.press(manage.menuOf('Theirs'));
      await page.getByRole('menuitem', { name: manage.items[purpose] }).click();
      const dialog = page.getByRole('dialog', { name: manage[purpose].title });
      const field = dialog.getByLabel(manage.name, { exact: true });
      for (const [code, name] of badNames) {
        await field.fill(name);
        await form.press(manage[purpose].confirm);
        await form.expectNote(dialog, code);
        await expect(field).toHaveValue(name);
      }
      await form.press(manage.cancel);
    }
  });

  test(`keeps changes of a connection that cannot be saved, through steps and a crash (${language})`, async ({
    start,
    profile,
  }) => {
    const environment = systemIn(language);
    const first = await start({ environment });
    const form = new TenantForm(first.page, language);
    await form.connect('Ours');
    await form.press(form.words.rail.allConnections);
    await form.connect('Theirs');
    await form.openStep('connection');
    await form.open('name-and-address');
    await form.press(form.words.details.change);
    await form.address.fill('https://na1.nice-incontakt.com');
    await form.press(form.words.details.save);
    await form.expectBeside(form.address, 'address-look-alike');
    await form.address.fill('eu1.niceincontact.com');
    await form.name.fill('ours');
    await form.press(form.words.details.save);
    await form.expectBeside(form.name, 'name-taken');

    await form.openStep('scim-token');
    await form.openStep('connection');
    await form.open('name-and-address');
    await expect(form.name).toHaveValue('ours');
    await crash(first, profile, '"ours"');

    const again = new TenantForm((await start({ environment })).page, language);
    await again.open('name-and-address');
    await expect(again.name).toHaveValue('ours');
    await expect(again.address).toHaveValue('eu1.niceincontact.com');
  });
}

for (const language of Language.options) {
  test(`says of what is no value of a key why it is not stored (${language})`, async ({ start }) => {
    const app = await start({ environment: systemIn(language) });
    const { page } = app;
    const form = new TenantForm(page, language);
    const { credentials, task } = form.words;
    await form.connect('Ours');
    await form.open('store-key-id');
    const row = form.credential('access-key-id');

    await app.inMain(({ clipboard }) => {
      clipboard.clear();
    });
    await form.press(credentials.pasteNamed(credentials.names['access-key-id']));
    await form.expectNote(row, 'clipboard-empty');
    for (const [code, text] of noValues) {
      await app.inMain(({ clipboard }, copied) => clipboard.writeText(copied), text);
      await form.press(credentials.pasteNamed(credentials.names['access-key-id']));
      await form.expectNote(row, code);
      expect(await clipboardOf(app)).toBe(text);
    }
    await form.press(credentials.typeNamed(credentials.names['access-key-id']));
    for (const [code, text] of noValues) {
      await row.getByLabel(credentials.names['access-key-id'], { exact: true }).fill(text);
      await form.press(credentials.storeTyped);
      await form.expectNote(row, code);
    }
    await expect(row.getByText(credentials.notStored)).toBeVisible();

    await test.step('and offers no tick of what comes after it', async () => {
      await form.open('save-key');
      const both = [credentials.names['access-key-id'], credentials.names['access-key-secret']];
      await expect(page.getByRole('region').getByText(task.firstStore(both))).toBeVisible();
      await expect(form.button(task.tickDone)).toHaveCount(0);
      await form.open('open-admin');
      await expect(form.button(task.tickDone)).toBeVisible();
    });
  });

  test(`asks before it stores what looks wrong, and says what it noticed (${language})`, async ({ start }) => {
    const app = await start({ environment: systemIn(language) });
    const form = new TenantForm(app.page, language);
    const { credentials, capture } = form.words;
    const paste = async (credential: CredentialKind, text: string): Promise<Locator> => {
      const name = credentials.names[credential];
      const row = form.credential(credential);
      await app.inMain(({ clipboard }, copied) => clipboard.writeText(copied), text);
      await row
        .getByRole('button', { name: new RegExp(`^(${credentials.paste}|${credentials.replace}): ${name}$`) })
        .click();
      return row;
    };
    const expectDoubts = async (row: Locator, doubts: readonly CaptureDoubt[]): Promise<void> => {
      await expect(row.getByText(capture.questionTitle)).toBeVisible();
      await expect(row.locator('.capture-doubts li')).toHaveText(doubts.map((doubt) => capture.doubts[doubt]));
    };
    const value = (text: string): string => `${capture.characters(text.length)}, ${credentials.endsIn(endOf(text))}`;
    await form.connect('Ours');

    await form.open('store-key-id');
    const labelled = `Access Key ID: ${keyId}`;
    const idRow = await paste('access-key-id', labelled);
    await expectDoubts(idRow, ['surrounding-text']);
    await expect(form.button(capture.storeAsIs(value(labelled)))).toBeVisible();
    await form.press(capture.discardNamed(credentials.names['access-key-id']));
    await expect(idRow.getByText(credentials.notStored)).toBeVisible();
    await paste('access-key-id', labelled);
    await form.press(capture.storeCleaned(value(keyId)));
    await expect(form.task('store-key-id')).toHaveAttribute('data-state', 'done');
    await form.open('store-key-id');
    // The note that it is stored may come a moment before the question goes, and both name the end of the value.
    await expect(idRow.getByText(capture.questionTitle)).toHaveCount(0);
    await expect(idRow.getByText(credentials.endsIn(endOf(keyId)))).toBeVisible();
    await expectDoubts(await paste('access-key-id', keyId), ['same-as-stored']);
    await form.press(capture.discardNamed(credentials.names['access-key-id']));

    await form.open('store-key-secret');
    for (const [text, doubts] of doubtful) {
      const row = await paste('access-key-secret', text);
      await expectDoubts(row, doubts);
      await expect(row.getByText(capture.nothingStored)).toBeVisible();
      await form.press(capture.discardNamed(credentials.names['access-key-secret']));
      await expect(row.getByText(capture.questionTitle)).toHaveCount(0);
    }
    const swapped = await paste('access-key-secret', `Access Key ID: ${'B'.repeat(54)}==`);
    await expectDoubts(swapped, ['surrounding-text', 'meant-for-other-field']);
    const asKeyId = capture.storeOtherCleaned(credentials.names['access-key-id'], value(`${'B'.repeat(54)}==`));
    await expect(form.button(asKeyId)).toBeVisible();
    await expect(swapped.getByText(capture.replacesStored(credentials.names['access-key-id']))).toBeVisible();
  });

  test(`says what is wrong with the address of an Okta app, and keeps it through a crash (${language})`, async ({
    start,
    profile,
  }) => {
    const environment = systemIn(language);
    const first = await start({ environment });
    const form = new TenantForm(first.page, language);
    const { registration, details } = form.words;
    await form.openNew();
    await first.page.getByRole('radio', { name: details.ways['app-registration'].name }).check();
    await form.name.fill('Ours');
    await form.address.fill('na1.nice-incontact.com');
    await form.create();
    await form.confirmRequirements();
    await form.goOn('app-registration');
    await form.open('read-redirect-uri');
    const field = first.page.getByLabel(registration.addressLabel, { exact: true });
    for (const [code, address] of badOktaAddresses) {
      await field.fill(address);
      await field.blur();
      await form.expectBeside(field, code);
      await expect(field).toHaveValue(address);
    }
    await crash(first, profile, noApp);

    const again = new TenantForm((await start({ environment })).page, language);
    await again.open('read-redirect-uri');
    await expect(again.page.getByLabel(registration.addressLabel, { exact: true })).toHaveValue(noApp);
  });

  test(`takes no more about a token than it keeps, and keeps that through a crash (${language})`, async ({
    start,
    profile,
  }) => {
    const environment = systemIn(language);
    const first = await start({ environment });
    const form = new TenantForm(first.page, language);
    const { tokens } = form.words;
    await form.connect('Ours');
    await form.openStep('scim-token');
    await form.open('generate-token');
    const owner = `Ada ${'x'.repeat(300)}`;
    const label = `For Ada ${'x'.repeat(300)}`;
    await first.page.getByLabel(tokens.owner, { exact: true }).fill(owner);
    await first.page.getByLabel(tokens.label, { exact: true }).fill(label);
    for (const longest of [longestOwner, longestLabel]) {
      await expect(first.page.getByText(tokens.full(longest))).toBeVisible();
    }
    await crash(first, profile, label.slice(0, longestLabel));

    const again = new TenantForm((await start({ environment })).page, language);
    await again.open('generate-token');
    await expect(again.page.getByLabel(tokens.owner, { exact: true })).toHaveValue(owner.slice(0, longestOwner));
    await expect(again.page.getByLabel(tokens.label, { exact: true })).toHaveValue(label.slice(0, longestLabel));
  });
}

test('finds the address in a long text, without a word about its length', async ({ start }) => {
  const { page } = await start();
  const form = new TenantForm(page, 'en');
  await form.openNew();
  const letter = `${'Good morning, all is well here. '.repeat(200)}\nhttps://na1.nice-incontact.com`;
  await form.address.fill(letter);
  await form.address.blur();
  await expect(page.getByText('https://na1.nice-incontact.com', { exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
