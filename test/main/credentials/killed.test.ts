import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findCredentials } from 'keytar';
import { beforeAll, describe, expect, it } from 'vitest';
import { thisPlatform } from '../../../src/main/platform.ts';
import { createVerifier } from '../../../src/main/lock/verifier.ts';
import { createKeychainVault } from '../../../src/main/vault/keychain-vault.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import type { CredentialName } from '../../../src/shared/credential.ts';
import { problemOf } from '../../../src/shared/problem.ts';
import { keysOf } from '../../../src/shared/record.ts';
import type { AssistantRig } from '../../support/assistant.ts';
import { openAssistantIn } from '../../support/assistant.ts';
import { startChild } from '../../support/child.ts';
import { tenantForm } from '../../support/connections.ts';
import { requireTestKeyring } from '../../support/keyring.ts';
import {
  beside,
  lockPassphrase,
  names,
  namesBeside,
  savedIn,
  type Scenario,
  scenarios,
  type ScenarioName,
  valueOf,
} from '../../support/kill-scenarios.ts';
import { passphrase } from '../../support/sealed-vault.ts';

const keychain = createKeychainVault({ platform: thisPlatform });

beforeAll(async () => {
  requireTestKeyring();
  earlier = new Set(await itemsInKeyring());
});

/** The keychain's part of a lock is one for all folders. */
async function forgetLock(): Promise<void> {
  for (const own of ['lock-passphrase', 'lock-attempts'] as const) await keychain.remove({ own });
}

const never = '1000000';
/**
 * Kill points in each scenario, besides the full run: half of them right after a vault has changed, while no note says so
 * yet; the others spread over it, and at each step that changes what is stored.
 */
const pointsEach = 4;
const telling = /setPassword|rename/;
const changesVault = /setPassword|deletePassword|rename:vault\.age/;

async function prepare(scenario: Scenario): Promise<{ folder: string; id: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'killed-'));
  const { assistant } = await openAssistantIn(folder);
  const id = await assistant.connections.addTenant(tenantForm());
  if (scenario.store === 'sealed') await assistant.stores.moveToFile(passphrase);
  await scenario.prepare?.(assistant, id);
  for (const name of scenario.before) await assistant.credentials.store(id, name, new Secret(valueOf(name, 'old')));
  if (scenario.hasLock === true) await assistant.lock.turnOn(scenario.store === 'sealed' ? passphrase : lockPassphrase);
  await assistant.close();
  return { folder, id };
}

async function runKilledAt(name: ScenarioName, folder: string, id: string, step: string): Promise<readonly string[]> {
  const script = path.join(import.meta.dirname, 'killed-at-step.ts');
  const child = startChild(process.execPath, [script, folder, name, id, step]);
  const lines = await child.ended().catch(() => []);
  return (lines.at(-1) ?? '').split(' ').filter((each) => each !== '');
}

/** What a person finds afterwards: everything whole, in one place, and noted as it is. */
async function expectWhole(scenario: Scenario, folder: string, id: string): Promise<void> {
  const rig = await openAssistantIn(folder, savedIn(folder));
  const { assistant } = rig;
  if (scenario.hasLock === true) await expectUnlocks(scenario, rig);
  else if (assistant.sealed.state() === 'closed') await assistant.stores.open(passphrase);
  for (const name of names) {
    const isTouched = scenario.before.length === 0 || scenario.before.includes(name);
    const value = await expectNoted(rig, id, name);
    expect(isTouched ? scenario.outcomes(name) : [null]).toContain(value);
  }
  for (const name of namesBeside)
    expect([null, valueOf(name, 'new')]).toContain(await expectNoted(rig, besideIn(rig), name));
  await expectNothingElse(rig);
  if (scenario.isCompletedByRepeating) {
    await scenario.act(assistant, id);
    for (const name of names) expect(await expectNoted(rig, id, name)).toBe(valueOf(name, 'new'));
    for (const name of namesBeside) expect(await expectNoted(rig, besideIn(rig), name)).toBe(valueOf(name, 'new'));
    await expectNothingElse(rig);
  }
  await rig.end();
  await forgetLock();
}

/** The id that the connection which comes with an import has here; that in the file where it has not come. */
const besideIn = ({ assistant }: AssistantRig): string =>
  assistant.connections.all().find((each) => each.kind === 'tenant' && each.idInFiles === beside)?.id ?? beside;

/** The lock is on, its passphrase is that of the place where secrets are, and the keychain knows of no other one. */
async function expectUnlocks(scenario: Scenario, { assistant }: AssistantRig): Promise<void> {
  const { store } = assistant.store.get().vault;
  expect(assistant.lock.isLocked()).toBe(true);
  await assistant.lock.unlock(store === 'keychain' && scenario.store === 'keychain' ? lockPassphrase : passphrase);
  if (assistant.sealed.state() === 'closed') await assistant.stores.open(passphrase);
  await assistant.stores.settle();
  expect((await createVerifier(keychain).standing()) === 'on').toBe(store === 'keychain');
}

/** The value, which is where its note says, ends as it says, and is not in the keychain as well. */
async function expectNoted(rig: AssistantRig, id: string, name: CredentialName): Promise<string | null> {
  const connection = rig.assistant.connections.all().find((each) => each.id === id);
  const note = connection?.credentials[name];
  const value = connection === undefined ? null : await valueIn(rig, id, name);
  expect(note?.lastFour).toBe(value?.slice(-4));
  const inKeychain = await keychain.read({ connectionId: id, credential: name });
  expect(inKeychain?.reveal() ?? null).toBe(note?.store === 'keychain' ? value : null);
  return value;
}

/** Nothing is stored that no note names, and nothing is left of what was begun. */
async function expectNothingElse(rig: AssistantRig): Promise<void> {
  const { assistant, dataFolder } = rig;
  const items = (await itemsInKeyring()).filter((item) => !earlier.has(item));
  expect(items.toSorted()).toEqual([...inStore(rig, 'keychain')].toSorted());
  const sealedNames = assistant.sealed.isOpen() ? await assistant.stores.namesInFile() : [];
  expect(sealedNames).toHaveLength(inStore(rig, 'sealed').length);
  expect(assistant.store.get().vault).toMatchObject({ begun: [], move: null });
  const left = (await readdir(dataFolder)).filter((file) => /unfinished|next/.test(file));
  expect(left).toEqual([]);
}

/** What the keyring had before these tests. */
let earlier: ReadonlySet<string>;

/** Connection and credential of each item, without the number of its part; what is the lock's own is no secret of anybody's. */
async function itemsInKeyring(): Promise<readonly string[]> {
  const all = await findCredentials('CXone SCIM Assistant');
  const items = all.map(({ account }) => account.split('/').slice(0, 2).join('/'));
  return [...new Set(items.filter((item) => !item.startsWith('assistant/')))];
}

async function valueIn({ assistant }: AssistantRig, id: string, name: CredentialName): Promise<string | null> {
  try {
    return (await assistant.credentials.read(id, name)).reveal();
  } catch (thrown) {
    if (problemOf(thrown).code === 'credential-missing') return null;
    throw thrown;
  }
}

const inStore = ({ assistant }: AssistantRig, store: string): readonly string[] =>
  assistant.connections.all().flatMap(({ id, credentials }) =>
    keysOf(credentials)
      .filter((name) => credentials[name]?.store === store)
      .map((name) => `${id}/${name}`),
  );

function pointsOf(steps: readonly string[]): readonly number[] {
  const after = steps.flatMap((step, index) => (changesVault.test(step) ? [index + 2] : []));
  const changing = steps.flatMap((step, index) => (telling.test(step) ? [index + 1, index + 2] : []));
  const spread = Array.from({ length: 4 }, (_none, index) => 1 + Math.floor((index * (steps.length - 1)) / 3));
  const half = pointsEach / 2;
  const wanted = [...thinned(after, steps.length, half), ...thinned([...changing, ...spread], steps.length, half)];
  return [...new Set(wanted)].toSorted((a, b) => a - b);
}

/** At most so many of the points that there are, evenly. */
function thinned(points: readonly number[], last: number, most: number): readonly number[] {
  const there = [...new Set(points)].filter((point) => point <= last).toSorted((a, b) => a - b);
  const every = Math.max(1, Math.ceil(there.length / most));
  return there.filter((_point, index) => index % every === 0);
}

let points = 0;

describe('An assistant that is killed', () => {
  it.each(keysOf(scenarios))(
    'between any two steps of %s loses nothing, and notes and vault agree',
    async (name) => {
      const scenario: Scenario = scenarios[name];
      const full = await prepare(scenario);
      const steps = await runKilledAt(name, full.folder, full.id, never);
      expect(steps.length).toBeGreaterThan(5);
      await expectWhole(scenario, full.folder, full.id);
      for (const point of pointsOf(steps)) {
        const { folder, id } = await prepare(scenario);
        expect(await runKilledAt(name, folder, id, String(point)), `killed at ${String(point)}`).toEqual([]);
        await expectWhole(scenario, folder, id);
        await rm(folder, { recursive: true, force: true });
        points += 1;
      }
    },
    300_000,
  );

  it('is so at twenty points at least', () => {
    expect(points).toBeGreaterThanOrEqual(20);
  });
});
