import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PracticeFault } from '../../../src/shared/practice-faults.ts';
import type { ProblemCode } from '../../../src/shared/problem.ts';
import { type AssistantRig, openAssistant } from '../../support/assistant.ts';
import { tenantForm } from '../../support/connections.ts';
import { problemFrom } from '../../support/problem-from.ts';

let rig: AssistantRig;

beforeEach(async () => {
  rig = await openAssistant();
});

afterEach(() => rig.end());

const breakOne = async (fault: PracticeFault | null): Promise<void> => {
  await rig.handlers.practice.breakOne({ fault });
};

/** Tries the SCIM token of the connection; the code of what came of it, `null` when it was accepted. */
async function tryToken(connectionId: string): Promise<ProblemCode | null> {
  const { outcome } = await rig.handlers.trials.start({ trialId: randomUUID(), connectionId, trial: 'scim-token' });
  return 'problem' in outcome ? outcome.problem.code : null;
}

async function practiceWithToken(): Promise<string> {
  const { connectionId } = await rig.handlers.connections.createPractice({ name: 'Practice' });
  await rig.handlers.practice.generateToken(null);
  await rig.handlers.practice.copy({ what: 'scim-token' });
  await rig.handlers.credentials.storeFromClipboard({ connectionId, credential: 'scim-token' });
  return connectionId;
}

it('breaks one thing at the practice tenant, shows it, and mends it', async () => {
  const connectionId = await practiceWithToken();
  expect(rig.assistant.appState().practice?.fault).toBeNull();
  await breakOne('token-revoked');
  expect(rig.assistant.appState().practice?.fault).toBe('token-revoked');
  expect(await tryToken(connectionId)).toBe('token-refused');
  await breakOne(null);
  expect(rig.assistant.appState().practice?.fault).toBeNull();
  expect(await tryToken(connectionId)).toBeNull();
});

it('reaches the practice tenant while its certificate is broken, and finds just that', async () => {
  const connectionId = await practiceWithToken();
  await breakOne('wrong-host-name');
  expect(await tryToken(connectionId)).toBe('tls-wrong-name');
  await breakOne('expired-certificate');
  expect(await tryToken(connectionId)).toBe('tls-expired');
  await breakOne(null);
  expect(await tryToken(connectionId)).toBeNull();
});

it('lets no tenant connection reach either port of the practice tenant', async () => {
  await practiceWithToken();
  await breakOne('wrong-host-name');
  const { connectionId } = await rig.handlers.connections.createTenant(tenantForm());
  await rig.handlers.credentials.storeTyped({ connectionId, credential: 'scim-token', value: 'a-token-of-a-tenant' });
  for (const port of [rig.assistant.practice.plainPort, rig.assistant.practice.securePort]) {
    // No form takes such an address; this is a file that somebody changed.
    await rig.assistant.connections.change(connectionId, (connection) =>
      connection.kind === 'tenant' ? { ...connection, tenantAddress: `https://localhost:${String(port)}` } : connection,
    );
    expect(await tryToken(connectionId)).toBe('address-not-allowed');
  }
});

it('cannot break anything while the practice tenant does not run', async () => {
  expect((await problemFrom(breakOne('forbidden'))).code).toBe('practice-not-running');
});
