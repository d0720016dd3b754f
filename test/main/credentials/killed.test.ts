import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { thisPlatform } from '../../../src/main/platform.ts';
import { createVerifier } from '../../../src/main/lock/verifier.ts';
import { createKeychainVault } from '../../../src/main/vault/keychain-vault.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { problemOf } from '../../../src/shared/problem.ts';
import { keysOf } from '../../../src/shared/record.ts';
import type { AssistantRig } from '../../support/assistant.ts';
import { openAssistantIn } from '../../support/assistant.ts';
import { startChild } from '../../support/child.ts';
import { tenantForm } from '../../support/connections.ts';
import { requireTestKeyring } from '../../support/keyring.ts';
import {
  lockPassphrase,
  names,
  type Scenario,
  scenarios,
  type ScenarioName,
  valueOf,
} from '../../support/kill-scenarios.ts';
import { passphrase } from '../../support/sealed-vault.ts';

const keychain = createKeychainVault({ platform: thisPlatform });

beforeAll(requireTestKeyring);

/** The keychain's part of a lock is one for all folders. */
async function forgetLock(): Promise<void> {
  for (const own of ['lock-passphrase', 'lock-attempts'] as const) await keychain.remove({ own });
}

const never = '1000000';
/** Kill points in each scenario, besides the full run: spread over it, and at each step that changes what is stored. */
const pointsEach = 4;
const telling = /setPassword|rename/;

async function prepare(scenario: Scenario): Promise<{ folder: string; id: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'killed-'));
  const { assistant } = await openAssistantIn(folder);
  const id = await assistant.connections.addTenant(tenantForm());
  if (scenario.store === 'sealed') await assistant.stores.moveToFile(passphrase);
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
  const rig = await openAssistantIn(folder);
  const { assistant } = rig;
  if (scenario.hasLock === true) await expectUnlocks(scenario, rig);
  else if (assistant.sealed.state() === 'closed') await assistant.stores.open(passphrase);
  for (const name of names) {
    const value = await valueIn(rig, id, name);
    expect(scenario.outcomes(name)).toContain(
      scenario.before.length === 0 || scenario.before.includes(name) ? value : scenario.outcomes(name)[0],
    );
    const note = assistant.connections.get(id).credentials[name];
    expect(note?.lastFour).toBe(value?.slice(-4));
    const inKeychain = await keychain.read({ connectionId: id, credential: name });
    expect(inKeychain?.reveal() ?? null).toBe(note?.store === 'keychain' ? value : null);
  }
  const sealedNames = assistant.sealed.isOpen() ? await assistant.stores.namesInFile() : [];
  expect(sealedNames).toHaveLength(inStore(rig, 'sealed').length);
  expect(assistant.store.get().vault).toMatchObject({ begun: [], move: null });
  const left = (await readdir(folder)).filter((file) => /unfinished|next/.test(file));
  expect(left).toEqual([]);
  await rig.end();
  await forgetLock();
}

/** The lock is on, its passphrase is that of the place where secrets are, and the keychain knows of no other one. */
async function expectUnlocks(scenario: Scenario, { assistant }: AssistantRig): Promise<void> {
  const { store } = assistant.store.get().vault;
  expect(assistant.lock.isLocked()).toBe(true);
  await assistant.lock.unlock(store === 'keychain' && scenario.store === 'keychain' ? lockPassphrase : passphrase);
  if (assistant.sealed.state() === 'closed') await assistant.stores.open(passphrase);
  await assistant.stores.settle();
  expect((await createVerifier(keychain).standing()) === 'on').toBe(store === 'keychain');
}

async function valueIn({ assistant }: AssistantRig, id: string, name: (typeof names)[number]): Promise<string | null> {
  try {
    return (await assistant.credentials.read(id, name)).reveal();
  } catch (thrown) {
    if (problemOf(thrown).code === 'credential-missing') return null;
    throw thrown;
  }
}

const inStore = ({ assistant }: AssistantRig, store: string): readonly string[] =>
  assistant.connections
    .all()
    .flatMap(({ credentials }) => keysOf(credentials).filter((name) => credentials[name]?.store === store));

function pointsOf(steps: readonly string[]): readonly number[] {
  const changing = steps.flatMap((step, index) => (telling.test(step) ? [index + 1, index + 2] : []));
  const spread = Array.from({ length: 4 }, (_none, index) => 1 + Math.floor((index * (steps.length - 1)) / 3));
  const wanted = [...new Set([...changing, ...spread])].filter((point) => point <= steps.length);
  const every = Math.max(1, Math.ceil(wanted.length / pointsEach));
  return wanted.toSorted((a, b) => a - b).filter((_point, index) => index % every === 0);
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
