import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createVerifier } from '../../../src/main/lock/verifier.ts';
import { thisPlatform } from '../../../src/main/platform.ts';
import type { StoredState } from '../../../src/main/store/stored-state.ts';
import { createKeychainVault } from '../../../src/main/vault/keychain-vault.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { type AssistantRig, openAssistant } from '../../support/assistant.ts';
import { createAuthority } from '../../support/certificates.ts';
import { type CommandEnd, runCheckTenant } from '../../support/check-tenant.ts';
import { tenantConnection } from '../../support/connections.ts';
import { type LoopbackServer, serveHttps } from '../../support/misbehaving-server.ts';
import { type RunningProxy, startProxy } from '../../support/proxy.ts';

const host = 'cxone.acme.example';
const token = `stored-${randomUUID()}`;
const nobody = { schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'], totalResults: 0, Resources: [] };

const keychain = createKeychainVault({ platform: thisPlatform });
let rig: AssistantRig;
let server: LoopbackServer;
let proxy: RunningProxy;

beforeAll(async () => {
  rig = await openAssistant();
  const authority = createAuthority('Acme Inspection');
  server = await serveHttps(authority.issue({ names: [host] }), (request, response) => {
    const isKnown = request.headers.authorization === `Bearer ${token}`;
    response.writeHead(isKnown ? 200 : 401, { 'content-type': 'application/scim+json' });
    response.end(isKnown ? JSON.stringify(nobody) : '{}');
  });
  proxy = await startProxy({ routes: new Map([[host, Number(new URL(server.origin).port)]]), login: 'ada:love lace' });
  const connection = tenantConnection({ name: 'Acme', tenantAddress: `https://${host}`, cloud: 'other' });
  await rig.assistant.store.update((state) => ({ ...state, connections: [connection] }));
  await rig.handlers.credentials.storeTyped({ connectionId: connection.id, credential: 'scim-token', value: token });
  await rig.handlers.app.setCompanyCertificates({ pem: authority.certificate });
});

afterAll(() => Promise.all([rig.end(), server.close(), proxy.close()]));

const check = (
  name: string,
  more: Readonly<Record<string, string>> = {},
  folder = rig.dataFolder,
): Promise<CommandEnd> =>
  runCheckTenant(['--connection', name, '--user-data-dir', folder, '--idp', 'entra', '--json'], {
    environment: {
      DBUS_SESSION_BUS_ADDRESS: process.env['DBUS_SESSION_BUS_ADDRESS'] ?? '',
      HTTPS_PROXY: `http://ada:love%20lace@localhost:${String(proxy.port)}`,
      ...more,
    },
  });

const codesIn = ({ output }: CommandEnd): Readonly<Record<string, string>> => {
  const { findings } = JSON.parse(output) as { findings: readonly { check: string; code: string }[] };
  return Object.fromEntries(findings.map((finding) => [finding.check, finding.code]));
};

it('checks a connection with its stored token, its company certificates, and the proxy of the environment', async () => {
  const end = await check('Acme');
  expect(codesIn(end)).toMatchObject({ tls: 'tls-good', token: 'accepted' });
  expect(proxy.asked).toContain(`${host}:443`);
  expect(proxy.opened()).toBeGreaterThan(0);
  for (const secret of [token, 'love lace', 'love%20lace']) expect(end.output + end.errors).not.toContain(secret);
});

const withoutLock = (state: StoredState): StoredState => ({ ...state, lock: { ...state.lock, isOn: false } });

it.each<[string, () => Promise<unknown>]>([
  ['as it should be', () => Promise.resolve()],
  ['of which the keychain knows nothing any more', () => keychain.remove({ own: 'lock-passphrase' })],
  ['of which the file knows nothing any more', () => rig.assistant.store.update(withoutLock)],
])('takes nothing from a vault with a lock %s, and says what to do instead', async (_which, happens) => {
  const passphrase = 'four words and a fish';
  await rig.handlers.lock.turnOn({ passphrase });
  try {
    await happens();
    const end = await check('Acme');
    expect(end.output + end.errors).toContain('locked');
    expect(end.output + end.errors).toContain('environment variables');
    expect(end.code).not.toBe(0);
  } finally {
    await createVerifier(keychain).set(new Secret(passphrase));
    await rig.handlers.lock.turnOff({ passphrase });
  }
});

it('names the login that the proxy wants', async () => {
  const end = await check('Acme', { HTTPS_PROXY: `http://localhost:${String(proxy.port)}` });
  expect(Object.values(codesIn(end))).toContain('proxy-wants-login');
  expect(end.code).toBe(3);
});

it('changes nothing in the folder of the assistant', async () => {
  const files = async (): Promise<readonly string[]> => (await readdir(rig.dataFolder)).toSorted();
  const state = (): Promise<string> => readFile(path.join(rig.dataFolder, 'state.json'), 'utf8');
  const before = [await files(), await state()];
  await check('Acme');
  expect([await files(), await state()]).toEqual(before);
});

it('finds the connection in the last good copy when the file is damaged', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'damaged-'));
  const state = await readFile(path.join(rig.dataFolder, 'state.json'));
  await writeFile(path.join(folder, 'state.previous.json'), state);
  await writeFile(path.join(folder, 'state.json'), '{');
  const end = await check('Acme', {}, folder);
  await rm(folder, { recursive: true });
  expect(codesIn(end)).toMatchObject({ token: 'accepted' });
});

it('says so when no connection has this name', async () => {
  const { code, output, errors } = await check('Acme Europe');
  expect([code, output]).toEqual([2, '']);
  expect(errors).toContain('The assistant has no connection of this name.');
  expect(errors).toContain('Acme Europe');
});
