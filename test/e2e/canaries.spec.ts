import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { CredentialName } from '../../src/shared/credential.ts';
import { lockKeyring, requireTestKeyring, unlockKeyring } from '../support/keyring.ts';
import { canary, needleOf, withTemporaryFilesIn } from './support/canary.ts';
import { clipboardOf, connectionOf, sheetOf, storedSecret } from './support/outside.ts';
import { findingOf, knownPerson, Proof } from './support/proof.ts';
import type { RunningApp } from './support/runtime.ts';
import { TenantForm, unreachableHost } from './support/tenant-form.ts';
import { filesIn, listenToConsole, placesOf, tracesOf } from './support/traces.ts';
import { expect, test } from './support/test.ts';
import { Walk } from './support/walk.ts';

const canaries = {
  'access-key-id': canary(),
  'access-key-secret': canary(),
  'client-id': canary(),
  'client-secret': canary(),
  'scim-token': canary(),
  'scim-token-2': canary(),
} satisfies Partial<Record<CredentialName, string>>;
const secretsOfPractice = ['access-key-id', 'access-key-secret', 'client-id', 'client-secret', 'scim-token'] as const;
const discarded = canary();
const refused = canary();
/** Hidden in an address that is typed. */
const password = canary();
const session = canary();
const needles = [...Object.values(canaries), discarded, refused, password, session].map(needleOf);

const copyElsewhere = (app: RunningApp, text: string): Promise<void> =>
  app.inMain(({ clipboard }, copied) => clipboard.writeText(copied), text);

/** Into the field that has the focus, as a keyboard does it: no script of the page is handed the text. */
const typeText = (page: Page, text: string): Promise<void> => page.keyboard.insertText(text);

/** An address with a login and a session in it, which is refused and then mended. */
async function connect(form: TenantForm, profile: string): Promise<void> {
  await form.openNew();
  await form.name.fill('Ours');
  await form.address.focus();
  await typeText(form.page, `https://ada:${password}@na1.nice-incontact.com/login?session=${session}`);
  await form.create();
  await form.expectBeside(form.address, 'address-with-login');
  await expect.poll(() => readFile(path.join(profile, 'state.json'), 'utf8').catch(() => '')).toContain('na1.nice');
  expect(tracesOf(needles, await filesIn(profile))).toEqual([]);
  await form.address.fill('na1.nice-incontact.com');
  await form.create();
  await form.confirmRequirements();
  await form.goOn('access-key');
}

/** An access key: the ID pasted with its label, the secret key typed, and typed too long before. */
async function giveAccessKey(app: RunningApp, form: TenantForm): Promise<void> {
  const { capture, credentials } = form.words;
  const { 'access-key-id': keyId, 'access-key-secret': secretKey } = credentials.names;
  await form.open('store-key-id');
  await copyElsewhere(app, `Access Key ID: ${canaries['access-key-id']}`);
  await form.press(credentials.pasteNamed(keyId));
  await form.page.getByRole('button', { name: capture.storeCleaned('').slice(0, -2) }).click();
  await expect(form.task('store-key-id')).toHaveAttribute('data-state', 'done');

  await form.open('store-key-secret');
  const row = form.credential('access-key-secret');
  await form.press(credentials.typeNamed(secretKey));
  await typeText(form.page, refused + 'x'.repeat(20_000));
  await form.press(credentials.storeTyped);
  await form.expectNote(row, 'value-too-long');
  const field = row.getByLabel(secretKey, { exact: true });
  await test.step('what was typed cannot be brought back', async () => {
    await field.focus();
    await form.page.keyboard.press('ControlOrMeta+Z');
    await expect(field).toHaveValue('');
  });
  await typeText(form.page, canaries['access-key-secret']);
  await form.press(credentials.storeTyped);
  await expect(form.task('store-key-secret')).toHaveAttribute('data-state', 'done');
}

/** A client: the ID while the keychain is locked, so that it is held first. */
async function giveClient(app: RunningApp, form: TenantForm): Promise<void> {
  const { capture, credentials, trials } = form.words;
  const { 'client-id': clientId, 'client-secret': clientSecret } = credentials.names;
  await form.open('try-access-key');
  await form.page.getByText(trials.client, { exact: true }).click();
  await form.press(credentials.typeNamed(clientId));
  await typeText(form.page, canaries['client-id']);
  if (process.platform === 'linux') {
    lockKeyring();
    await form.press(credentials.storeTyped);
    await form.expectNote(form.credential('client-id'), 'keychain-locked');
    await unlockKeyring();
    await form.press(capture.tryAgain);
  } else {
    await form.press(credentials.storeTyped);
  }
  await expect(form.button(credentials.replaceNamed(clientId))).toBeVisible();
  await copyElsewhere(app, canaries['client-secret']);
  await form.press(credentials.pasteNamed(clientSecret));
  await expect(form.button(credentials.replaceNamed(clientSecret))).toBeVisible();
}

/** Two tokens: one pasted, after something else that was discarded, and one typed. */
async function giveTokens(app: RunningApp, form: TenantForm): Promise<void> {
  const { capture, credentials, tokens } = form.words;
  const name = credentials.names['scim-token'];
  await form.openStep('scim-token');
  await form.open('store-token');
  await copyElsewhere(app, `Bearer "${discarded}"`);
  await form.press(credentials.pasteNamed(name));
  await form.press(capture.discardNamed(name));
  await copyElsewhere(app, canaries['scim-token']);
  await form.press(credentials.pasteNamed(name));
  await expect(form.button(credentials.replaceNamed(name))).toBeVisible();
  await form.press(tokens.add);
  await form.press(credentials.typeNamed(tokens.numbered(2)));
  await typeText(form.page, canaries['scim-token-2']);
  await form.press(credentials.storeTyped);
  await expect(form.button(credentials.replaceNamed(tokens.numbered(2)))).toBeVisible();
}

/** Copies the token for the IdP, and waits until the assistant has taken it off the clipboard. */
async function copyToken(app: RunningApp, form: TenantForm): Promise<void> {
  await form.openStep('idp-settings');
  const field = (await sheetOf(form.page)).find(({ value }) => value.kind === 'secret');
  await form.press(form.words.common.copyThing(form.local(field?.label ?? '')));
  await expect.poll(() => clipboardOf(app)).toBe(canaries['scim-token']);
  await expect.poll(() => clipboardOf(app), { timeout: 45_000 }).toBe('');
}

/** Keeps copies of the audit trail beside the app's own files, and presses the panic button. */
async function keepTrail(app: RunningApp, profile: string): Promise<void> {
  for (const format of ['csv', 'jsonl'] as const) {
    const file = path.join(profile, `trail.${format}`);
    await app.inMain(({ dialog }, filePath) => {
      Object.assign(dialog, { showSaveDialog: () => Promise.resolve({ canceled: false, filePath }) });
    }, file);
    const kept = await app.page.evaluate((wanted) => window.assistant.audit.export({ format: wanted }), format);
    expect(kept).toEqual({ ok: true, value: { file } });
    expect(await readFile(file, 'utf8')).toContain('copied');
  }
  expect(await app.page.evaluate(() => window.assistant.panic.press(null))).toMatchObject({ ok: true });
}

test('a secret is in the keychain and nowhere else', async ({ start, profile }) => {
  requireTestKeyring();
  test.setTimeout(600_000);
  const app = await start({ environment: await withTemporaryFilesIn(profile) });
  const { page } = app;
  const said = listenToConsole(page);
  const form = new TenantForm(page, 'en');
  await connect(form, profile);
  await giveAccessKey(app, form);
  await giveClient(app, form);
  await page.getByLabel(form.words.preferences.language, { exact: true }).selectOption('de');
  const inGerman = new TenantForm(page, 'de');
  await giveTokens(app, inGerman);
  await copyToken(app, inGerman);

  const { id } = await connectionOf(page);
  for (const [credential, value] of Object.entries(canaries)) {
    expect(await storedSecret(id, credential as keyof typeof canaries)).toBe(value);
  }
  await keepTrail(app, profile);
  const places = [...(await placesOf(app, said())), ...(await filesIn(profile))];
  expect(tracesOf(needles, places)).toEqual([]);

  await app.quit();
  expect(tracesOf(needles, await filesIn(profile))).toEqual([]);
  expect(tracesOf(needles, [{ name: 'what the app printed', bytes: Buffer.from(app.output()) }])).toEqual([]);
});

const isState = (file: string): boolean => /^state(?:\.previous)?\.json$/.test(path.basename(file));

/** Where the name of a person must not be who was only named to be looked for: the field keeps it in the window. */
const outsideTheWindow = ['the console of the window', 'what the app printed', 'the clipboard'];

test('a run of the checks leaves neither a secret nor the name of the person it looked for', async ({
  start,
  profile,
}) => {
  requireTestKeyring();
  const app = await start();
  const { page } = app;
  const said = listenToConsole(page);
  const walk = new Proof(page, 'en');
  const { findings, turns } = walk.proof;
  await walk.begin('entra');
  const run = await walk.check(knownPerson);
  const { id } = await connectionOf(page);
  const secrets = await Promise.all(secretsOfPractice.map((credential) => storedSecret(id, credential)));
  expect(secrets).not.toContain(null);
  const values = secrets.map((secret) => needleOf(secret ?? ''));
  const ids = values.filter((_value, index) => secretsOfPractice[index]?.endsWith('-id'));
  const names = [knownPerson, knownPerson.slice(0, knownPerson.indexOf('@'))];

  for (const check of ['token', 'access-key', 'search-known'] as const) {
    expect(findingOf(run, check).exchanges.length).toBeGreaterThan(0);
    await walk.unfold(walk.finding(check));
    await walk.press(findings.ticketNamed(walk.checkTitle(check)));
    await expect.poll(() => clipboardOf(app)).toContain(walk.checkTitle(check));
    expect(tracesOf([...values, ...names], [{ name: 'ticket', bytes: Buffer.from(await clipboardOf(app)) }])).toEqual(
      [],
    );
  }
  await walk.press(turns.copyAll);
  await expect.poll(() => clipboardOf(app)).toContain(walk.checkTitle('list-unfiltered'));
  const places = await placesOf(app, said());
  expect(tracesOf(values, places)).toEqual([]);
  expect(
    tracesOf(
      names,
      places.filter(({ name }) => outsideTheWindow.includes(name)),
    ),
  ).toEqual([]);

  await app.quit();
  const files = await filesIn(profile);
  // In its state, the twin of the tenant knows its key and its client by their ids.
  const found = tracesOf([...values, ...names], files).filter(
    ({ value, place }) => !ids.includes(value) || !isState(place),
  );
  expect(found).toEqual([]);
  const kept = files.filter(({ bytes }) => bytes.includes(run.id) && bytes.includes('search-known'));
  expect(kept).toHaveLength(1);
  // Nor what stands for the person in another way, nor a token that the run itself was given.
  for (const { bytes } of kept) expect(bytes.toString()).not.toMatch(/alma|berger|eyJ/i);
});

/** Leaves a value in one place. */
type Plant = (app: RunningApp, value: string) => Promise<unknown>;

const inPage =
  (plant: (value: string) => unknown): Plant =>
  ({ page }, value) =>
    page.evaluate(plant, value);

/** Every place of a running app that is searched, and how a fault in the product could leave a value there. */
const plants: Readonly<Record<string, Plant>> = {
  'the memory of the window': inPage((value) => Reflect.set(window, 'kept', [{ value }])),
  'the document': inPage((value) => {
    document.body.dataset['kept'] = value;
  }),
  'the fields of the document': inPage((value) => {
    document.body.append(Object.assign(document.createElement('input'), { type: 'password', value }));
  }),
  'the storage of the window': inPage((value) => {
    localStorage.setItem('kept', value);
  }),
  'the databases of the window': inPage(
    (value) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('kept');
        request.onupgradeneeded = () => {
          request.result.createObjectStore('values').add({ value }, 1);
        };
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  ),
  'the caches of the window': inPage(async (value) => {
    await (await caches.open('kept')).put('/kept', new Response(value));
  }),
  'the cookies of the window': ({ page }, value) =>
    page.context().addCookies([{ name: 'kept', value, url: 'https://example.com' }]),
  'the console of the window': inPage((value) => {
    console.log('kept', value);
  }),
  'what the app printed': (app, value) =>
    app.inMain((_electron, printed) => {
      console.error(printed);
    }, value),
  'the clipboard': copyElsewhere,
};

/** How a value may be written in a file. */
const writings: Readonly<Record<string, (value: string) => string | Buffer>> = {
  plain: (value) => `{"value":"${value}"}`,
  'utf-16': (value) => Buffer.from(`x${value}`, 'utf16le'),
  backwards: (value) => Buffer.from(Buffer.from(value).toReversed()),
  base64: (value) => Buffer.from(value).toString('base64'),
  'base64 of more': (value) => Buffer.from(`{"kept":"${value}"}`).toString('base64url'),
  'base64 of utf-16': (value) => Buffer.from(`ab${value}`, 'utf16le').toString('base64'),
  hexadecimal: (value) => Buffer.from(value).toString('hex'),
};

test('the search finds a value in each place and in each writing', async ({ start, profile }) => {
  const app = await start();
  const said = listenToConsole(app.page);
  const planted = Object.fromEntries(Object.keys({ ...plants, ...writings }).map((place) => [place, canary()]));
  const find = (place: string) => needleOf(planted[place] ?? '');
  for (const [place, plant] of Object.entries(plants)) await plant(app, planted[place] ?? '');
  const places = await placesOf(app, said());
  for (const place of Object.keys(plants))
    expect(tracesOf([find(place)], places)).toContainEqual({ value: find(place), place });
  expect(places.map(({ name }) => name)).toEqual(Object.keys(plants));

  for (const [writing, write] of Object.entries(writings)) {
    const file = path.join(profile, `${writing}.kept`);
    await writeFile(file, write(planted[writing] ?? ''));
    expect(tracesOf([find(writing)], await filesIn(profile))).toEqual([{ value: find(writing), place: file }]);
  }
  await app.quit();
  const inFiles = tracesOf([find('the storage of the window')], await filesIn(profile));
  expect(inFiles, 'in a file of the browser').not.toEqual([]);
});

const elsewhere = `https://${unreachableHost}/`;

test('the window asks nobody but the app for anything', async ({ start }) => {
  const app = await start();
  const { page } = app;
  const session = await page.context().newCDPSession(page);
  const said = listenToConsole(page);
  const asked: string[] = [];
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
  session.on('Network.webSocketCreated', ({ url }) => asked.push(url));
  await page.reload();

  const walk = new Walk(page, 'en');
  await walk.start();
  await walk.connectionStep('okta');
  await walk.accessKeyStep();
  await walk.tokenStep();
  await walk.settingsStep();
  await walk.doTask('run-checks');
  await walk.press(walk.words.rail.allConnections);

  const form = new TenantForm(page, 'en');
  await form.openNew();
  await form.name.fill('Ours');
  await form.address.fill(unreachableHost);
  await form.create();
  await form.confirmation.check();
  await form.create();
  await form.openStep('scim-token');
  await form.open('store-token');
  await copyElsewhere(app, canary());
  await form.press(form.words.credentials.pasteNamed(form.words.credentials.names['scim-token']));
  await expect(form.task('store-token')).toHaveAttribute('data-state', 'done');
  await form.open('try-token');
  // It was tried already when it was stored, where this computer has a network.
  await form.press(new RegExp(`${form.words.trials.start['scim-token']}|${form.words.trials.again}`));
  await form.expectNote(page.getByRole('region'), 'name-not-found');

  const own = new URL('/', page.url()).href;
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((url) => !url.startsWith(own))).toEqual([]);
  // What the page's policy refuses never becomes a request.
  expect(said()).not.toContain('Content Security Policy');

  await test.step('and another request would have been counted', async () => {
    await session.send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    await page.evaluate((url) => fetch(url).catch(() => null), elsewhere);
    await expect.poll(() => asked).toContain(elsewhere);
  });
});
