import { de } from '../../src/renderer/words/de.ts';
import { identityProviders } from '../../src/shared/identity-providers/registry.ts';
import { Language } from '../../src/shared/language.ts';
import { TenantForm } from './support/tenant-form.ts';
import { expect, systemIn, test } from './support/test.ts';

const unknownHost = 'cxone.example-corporation.com';
const tenantId = '11eb660f-4c6d-34a0-8733-0242ac110002';

for (const language of Language.options) {
  test(`says nothing while the address is typed, then what is wrong, and goes on when it is mended (${language})`, async ({
    start,
  }) => {
    const { page } = await start({ environment: systemIn(language) });
    const form = new TenantForm(page, language);
    await form.openNew();
    await form.name.fill('Ours');
    await form.address.pressSequentially('http://na1.nice-incontact.com');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await form.create();
    await form.expectBeside(form.address, 'address-not-secure');
    await form.address.fill('eu1.niceincontact.com');
    await form.create();
    await expect(form.openTask('check-requirements')).toBeVisible();
    await expect(page.getByText(form.words.practice.explanation)).toHaveCount(0);
  });
}

test('takes the person to the first of several faults with one press', async ({ start }) => {
  const app = await start();
  const form = new TenantForm(app.page, 'en');
  await form.openNew();
  await form.field('cloud').selectOption('other');
  await form.address.fill('okta.com');
  await form.create();
  await expect(form.name).toBeFocused();
  await expect(app.page.getByRole('alert')).toHaveCount(3);
});

test('asks for an explicit confirmation of an unknown host, and again when the host changes', async ({ start }) => {
  const app = await start();
  const form = new TenantForm(app.page, 'en');
  await form.openNew();
  await form.name.fill('Ours');
  await form.address.pressSequentially(unknownHost);
  await expect(form.confirmation).toHaveCount(0);
  await form.create();
  await expect(form.confirmation).toBeFocused();
  await form.confirmation.check();
  await form.address.fill(`${unknownHost}.example`);
  await form.address.blur();
  await expect(form.confirmation).not.toBeChecked();
  await form.confirmation.check();
  await form.create();
  await expect(form.openTask('check-requirements')).toBeVisible();
});

test('keeps every choice when the form is left and opened again', async ({ start }) => {
  const form = new TenantForm((await start()).page, 'en');
  await form.openNew();
  await form.page.getByRole('radio', { name: form.words.details.ways['app-registration'].name }).check();
  await form.field('cloud').selectOption('other');
  await form.field('issuer').fill('https://login.example.com/auth/token');
  await form.field('cxone-language').selectOption('ja');
  await form.press(form.words.details.back);
  await form.openNew();
  await expect(form.page.getByRole('radio', { name: form.words.details.ways['app-registration'].name })).toBeChecked();
  await expect(form.field('cloud')).toHaveValue('other');
  await expect(form.field('issuer')).toHaveValue('https://login.example.com/auth/token');
  await expect(form.field('cxone-language')).toHaveValue('ja');
});

test('drops why CXone could not be asked about a tenant id when another address is typed', async ({ start }) => {
  const form = new TenantForm((await start()).page, 'en');
  await form.openNew();
  await form.address.fill(tenantId);
  await form.field('cloud').selectOption('other');
  await form.field('issuer').fill('https://login.example.invalid');
  await form.press(form.words.details.address.askCxone);
  await expect(form.page.getByRole('alert')).toBeVisible();
  await form.address.fill('na1.nice-incontact.com');
  await expect(form.page.getByRole('alert')).toHaveCount(0);
});

test('changes the details of a connection, and gives changes up without a trace', async ({ start }) => {
  const app = await start();
  const form = new TenantForm(app.page, 'en');
  const { details, common } = form.words;
  await form.connect('Ours');
  await form.openStep('connection');
  await form.open('name-and-address');
  await form.press(details.change);
  await expect(form.name).toBeFocused();
  await form.address.fill('na9.nice-incontakt.com');
  await form.press(common.cancel);
  await expect(app.page.getByText('https://na1.nice-incontact.com', { exact: true })).toBeVisible();
  await form.press(details.change);
  await expect(form.address).toHaveValue('https://na1.nice-incontact.com');
  await form.name.fill('Theirs');
  await form.press(details.save);
  await expect(app.page.getByRole('button', { name: details.change })).toBeFocused();
  await expect(app.page.getByRole('definition').filter({ hasText: 'Theirs' })).toBeVisible();
});

test('asks of an IdP nobody knows every ability, and takes quick ticks all', async ({ start }) => {
  const app = await start();
  const form = new TenantForm(app.page, 'en');
  const { details } = form.words;
  await form.openNew();
  await form.name.fill('Ours');
  await form.address.fill('na1.nice-incontact.com');
  await form.field('identity-provider').selectOption({ label: identityProviders.other.name.en });
  await form.create();
  await expect(form.openTask('check-requirements')).toBeVisible();
  await expect(app.page.getByRole('button', { name: details.ready })).toHaveCount(0);
  const abilities = app.page.getByRole('checkbox');
  await expect(abilities).toHaveCount(4);
  for (const ability of await abilities.all()) await ability.check();
  await form.press(details.ready);
  await expect(form.task('check-requirements')).toHaveAttribute('data-state', 'done');
});

test('switches the language at run time and keeps it', async ({ start }) => {
  const first = await start();
  await first.page.getByLabel('Language').selectOption('de');
  await expect(first.page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(first.page.getByRole('button', { name: de.welcome.tryPractice })).toBeVisible();
  await first.quit();
  const second = await start();
  await expect(second.page.locator('html')).toHaveAttribute('lang', 'de');
});

test('shows the window that is open when it is started a second time', async ({ start, profile }) => {
  await start();
  await expect(start({ profile })).rejects.toThrow(/The app ended/);
});
