import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { examine, type OpenWith, unseal } from '../../src/main/backup/age-file.ts';
import { Secret } from '../../src/main/vault/secret.ts';
import type { ConnectionId } from '../../src/shared/connection.ts';
import type { CredentialName } from '../../src/shared/credential.ts';
import { Language } from '../../src/shared/language.ts';
import { calendarFile } from '../../src/shared/lifetime/calendar-file.ts';
import { dayOf, daysAfter } from '../../src/shared/lifetime/calendar-day.ts';
import { requireTestKeyring } from '../support/keyring.ts';
import { canary, needleOf, withTemporaryFilesIn } from './support/canary.ts';
import { isRealElectron, type RunningApp } from './support/runtime.ts';
import { createTenant, storeFromClipboard } from './support/tenants.ts';
import { expect, test } from './support/test.ts';
import { filesIn, type Place, textPlace, tracesOf } from './support/traces.ts';

const names = ['access-key-secret', 'client-secret', 'scim-token'] as const;
type Values = Readonly<Record<(typeof names)[number], string>>;

/** As keys of CXone are written: what looks like one must not leave, even where a person has pasted it into a name. */
const pastedByMistake = (): string => `Ab3${canary()}`;

interface Connected {
  readonly id: ConnectionId;
  readonly values: Values;
  /** Parts of all that must not leave: of the secrets, and of what was pasted into the name and the label. */
  readonly needles: readonly string[];
}

/** A connection with three secrets; its name and the label of its token have what looks like further ones. */
async function connect(app: RunningApp): Promise<Connected> {
  const { page } = app;
  const [inName, inLabel] = [pastedByMistake(), pastedByMistake()];
  const id = await createTenant(page, { name: `Ours ${inName}` });
  const values = { 'access-key-secret': canary(), 'client-secret': canary(), 'scim-token': canary() };
  for (const name of names) await storeFromClipboard(app, id, name, values[name]);
  const token = { name: 'scim-token' as const, owner: 'ada', label: `First ${inLabel}`, use: 'shared' as const };
  const described = { connectionId: id, token };
  expect(await page.evaluate((told) => window.assistant.connections.describeToken(told), described)).toMatchObject({
    ok: true,
  });
  return { id, values, needles: [...Object.values(values), inName, inLabel].map(needleOf) };
}

async function endSoon(
  { page }: RunningApp,
  connectionId: ConnectionId,
  days: number,
  of: readonly CredentialName[] = names,
): Promise<void> {
  const on = daysAfter(dayOf(new Date()), days);
  for (const credential of of) {
    const end = { connectionId, credential, on };
    expect(await page.evaluate((told) => window.assistant.lifetimes.setEnd(told), end)).toMatchObject({ ok: true });
  }
}

const saveTo = (app: RunningApp, file: string): Promise<void> =>
  app.inMain(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);

/** A calendar as it is, and as a calendar program reads it: lines that were folded are one again (RFC 5545 3.1). */
const calendarPlaces = (calendar: string): readonly Place[] => [
  textPlace('the calendar file', calendar),
  textPlace('the calendar file, unfolded', calendar.replace(/\r\n[ \t]/g, '')),
];

test('a calendar file of the end dates has no secret in it', async ({ start, profile }) => {
  requireTestKeyring();
  const app = await start();
  const { id, needles } = await connect(app);
  await endSoon(app, id, 40);
  for (const language of Language.options) {
    await app.page.evaluate((chosen) => window.assistant.app.setPreferences({ language: chosen }), language);
    for (const only of [null, { connectionId: id, credential: 'scim-token' as const }]) {
      const file = path.join(profile, `ends-${language}.ics`);
      await saveTo(app, file);
      const saved = await app.page.evaluate(
        (which) => window.assistant.lifetimes.exportCalendar({ only: which }),
        only,
      );
      expect(saved).toEqual({ ok: true, value: { file } });
      const calendar = await readFile(file, 'utf8');
      expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(only === null ? names.length : 1);
      expect(calendar).toContain('Ours');
      expect(tracesOf(needles, calendarPlaces(calendar))).toEqual([]);
    }
  }
});

test('the search finds a value in a calendar file, also where a line is folded', () => {
  const value = needleOf(canary());
  const entry = { uid: 'planted', on: '2027-01-01', summary: `${'x'.repeat(55)}${value}`, description: '' } as const;
  const places = calendarPlaces(calendarFile([entry], new Date()));
  expect(tracesOf([value], places)).toEqual([{ value, place: 'the calendar file, unfolded' }]);
});

/** What the system was asked to show as notifications, every word of it. Only the host keeps that. */
const notificationsOf = (app: RunningApp): Promise<string> =>
  app.inMain(({ Notification }) => {
    const { asked = [] } = Notification as { asked?: readonly object[] };
    return JSON.stringify(asked);
  });

const remind = (app: RunningApp): Promise<void> =>
  app.inMain(({ powerMonitor }) => {
    const emitter: NodeJS.EventEmitter = powerMonitor;
    emitter.emit('resume');
  });

test('no notification of the system has a secret in it', async ({ start }) => {
  test.skip(isRealElectron, 'what Electron itself asks the system to show cannot be looked into');
  requireTestKeyring();
  const app = await start();
  const { page } = app;
  const { id, needles } = await connect(app);
  const remindOf = async (days: number, wanted: RegExp): Promise<void> => {
    await endSoon(app, id, days);
    await remind(app);
    await expect.poll(() => notificationsOf(app)).toMatch(wanted);
  };
  await remindOf(18, /3 secrets end soon.*Ours/);
  await page.evaluate(() => window.assistant.app.setPreferences({ language: 'de' }));
  await remindOf(4, /3 Geheimnisse laufen ab.*Ours/);
  for (const credential of ['access-key-secret', 'client-secret'] as const)
    await page.evaluate((of) => window.assistant.credentials.remove(of), { connectionId: id, credential });
  await endSoon(app, id, 1, ['scim-token']);
  await remind(app);
  await expect.poll(() => notificationsOf(app)).toMatch(/First.*läuft morgen ab.*Ours/);
  const asked = textPlace('the notifications', await notificationsOf(app));
  expect(tracesOf(needles, [asked])).toEqual([]);

  await test.step('and the search finds a value in a title and in a body', async () => {
    for (const part of ['title', 'body']) {
      const value = canary();
      const planted = JSON.stringify({ title: 'Planted', [part]: value });
      await app.inMain(({ Notification }, told) => {
        new Notification(JSON.parse(told) as Electron.NotificationConstructorOptions).show();
      }, planted);
      const found = tracesOf([needleOf(value)], [textPlace('the notifications', await notificationsOf(app))]);
      expect(found).toHaveLength(1);
    }
  });
});

/** A sealed file as it is and without its armor, in which the ciphertext is Base64. */
const sealedPlaces = (bytes: Buffer): readonly Place[] => [
  { name: 'the sealed file', bytes },
  { name: 'the sealed file without its armor', bytes: Buffer.from(examine(bytes).bytes) },
];

test('backups and hand-overs are ciphertext, and making them leaves nothing else behind', async ({
  start,
  profile,
}) => {
  requireTestKeyring();
  test.setTimeout(600_000);
  const app = await start({ environment: await withTemporaryFilesIn(profile) });
  const { id, values, needles } = await connect(app);
  const passphrase = canary();
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const endsAt = new Date(Date.now() + 86_400_000).toISOString();
  const sealings = [
    { role: null, endsAt: null, sealWith: { kind: 'passphrase', passphrase }, holds: names },
    { role: null, endsAt: null, sealWith: { kind: 'recipient', recipient }, holds: names },
    { role: 'idp-admin', endsAt, sealWith: { kind: 'recipient', recipient }, holds: ['scim-token'] },
  ] as const;
  const secrets = names.map((name) => needleOf(values[name]));
  const keys = [needleOf(passphrase), identity.slice(-28)];
  // The name and the label are of no secret: elsewhere in the profile they stand as the person wrote them.

  for (const [index, { holds, ...scope }] of sealings.entries()) {
    const file = path.join(profile, `sealed-${String(index)}.age`);
    await saveTo(app, file);
    const order = { workId: randomUUID(), connectionId: id, ...scope };
    const saved = await app.page.evaluate((told) => window.assistant.backup.save(told), order);
    expect(saved).toMatchObject({ ok: true, value: { file, secrets: holds.length } });
    const bytes = await readFile(file);
    expect(tracesOf([...needles, ...keys], sealedPlaces(bytes))).toEqual([]);
    await test.step('and what is inside would have been found', async () => {
      const openWith: OpenWith =
        scope.sealWith.kind === 'passphrase'
          ? { kind: 'passphrase', passphrase: new Secret(passphrase) }
          : { kind: 'identity', identity: new Secret(identity) };
      const inside = textPlace('inside', await unseal(examine(bytes), openWith));
      const found = tracesOf(secrets, [inside]).map(({ value }) => value);
      expect(found).toEqual(holds.map((name) => needleOf(values[name])));
    });
  }
  const files = await filesIn(profile);
  expect(files.filter(({ name }) => name.endsWith('.age'))).toHaveLength(sealings.length);
  // Not what was pasted into the name and the label: there, it stands as the person wrote it.
  const places = [...files, textPlace('what the app printed', app.output())];
  expect(tracesOf([...secrets, ...keys], places)).toEqual([]);
});
