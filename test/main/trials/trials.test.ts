import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Connections } from '../../../src/main/connections/connections.ts';
import { createHttpClient } from '../../../src/main/http/http-client.ts';
import { tenantReach } from '../../../src/main/http/reach.ts';
import { findUsers } from '../../../src/main/scim/users.ts';
import { type AssistantRig, openAssistant } from '../../support/assistant.ts';
import { type LoopbackServer, serveHttp } from '../../support/misbehaving-server.ts';
import { Trials } from '../../../src/main/trials/trials.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import type { AuditNote } from '../../../src/shared/audit.ts';
import type { TokenName } from '../../../src/shared/credential.ts';
import { problemOf } from '../../../src/shared/problem.ts';

let rig: AssistantRig;
let silent: LoopbackServer;
let arrived: Promise<void>;
let trials: Trials;
let connectionId: string;
let noted: AuditNote[];

const noteDone = (entry: AuditNote): Promise<void> => Promise.resolve(void noted.push(entry));

/** A server that takes a request and never answers it. */
beforeEach(async () => {
  noted = [];
  const arrival = Promise.withResolvers<undefined>();
  arrived = arrival.promise;
  silent = await serveHttp(() => {
    arrival.resolve(undefined);
  });
  rig = await openAssistant();
  ({ connectionId } = await rig.handlers.connections.createPractice({ name: 'Practice' }));
  const http = createHttpClient({ reach: tenantReach(() => null) });
  const ask = async (_connection: unknown, signal: AbortSignal) => {
    await findUsers(http, silent.origin, new Secret('token'), { userName: 'nobody' }, { signal });
    return {};
  };
  const now = (): Date => new Date();
  trials = new Trials(new Connections(rig.assistant.store, now), () => ask, now, noteDone);
});

afterEach(async () => {
  await rig.end();
  await silent.close();
});

const codeOf = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'none',
    (thrown: unknown) => problemOf(thrown).code,
  );

it('ends a running trial as cancelled, also when cancelled twice, and notes nothing', async () => {
  const trialId = randomUUID();
  const run = codeOf(trials.run(trialId, connectionId, 'scim-token'));
  await arrived;
  trials.cancel(trialId);
  trials.cancel(trialId);
  expect(await run).toBe('cancelled');
  expect(rig.assistant.connections.get(connectionId).trials).toEqual({});
  expect(noted).toMatchObject([{ action: 'tried', credential: 'scim-token', facts: { outcome: 'cancelled' } }]);
});

it('ends a trial that is cancelled before its request is out', async () => {
  const trialId = randomUUID();
  const run = codeOf(trials.run(trialId, connectionId, 'scim-token'));
  trials.cancel(trialId);
  expect(await run).toBe('cancelled');
});

it('does nothing when a trial is cancelled that has ended or never began', async () => {
  trials.cancel(randomUUID());
  const trialId = randomUUID();
  await silent.close();
  const { outcome } = await trials.run(trialId, connectionId, 'scim-token');
  trials.cancel(trialId);
  expect(outcome).toMatchObject({ kind: 'problem', problem: { code: 'connection-refused' } });
});

it('leaves other trials alone', async () => {
  const [first, second] = [randomUUID(), randomUUID()];
  const runs = [first, second].map((id) => codeOf(trials.run(id, connectionId, 'scim-token')));
  await arrived;
  trials.cancel(first);
  expect(await runs[0]).toBe('cancelled');
  const winner = await Promise.race([runs[1], new Promise((resolve) => setTimeout(resolve, 200, 'still running'))]);
  expect(winner).toBe('still running');
  trials.cancel(second);
  expect(await runs[1]).toBe('cancelled');
});

/** Trials of an attempt that waits for `end`, and does not listen to its signal. */
function deafTrials(end: Promise<unknown>): Trials {
  const attempt = async () => {
    await end;
    return {};
  };
  const now = (): Date => new Date();
  return new Trials(rig.assistant.connections, () => attempt, now, noteDone);
}

it('tells the audit trail what went along with the access key', async () => {
  await deafTrials(Promise.resolve()).run(randomUUID(), connectionId, 'access-key');
  const facts = { outcome: 'accepted', with: 'access-key-id, client-id, client-secret' };
  const connection = { id: connectionId, name: 'Practice' };
  expect(noted).toEqual([{ action: 'tried', connection, credential: 'access-key-secret', facts }]);
});

it('does not wait for an attempt that cannot be cancelled', async () => {
  const deaf = deafTrials(new Promise(() => undefined));
  const trialId = randomUUID();
  const run = codeOf(deaf.run(trialId, connectionId, 'scim-token'));
  deaf.cancel(trialId);
  expect(await run).toBe('cancelled');
});

it('ends all trials of one connection', async () => {
  const deaf = deafTrials(new Promise(() => undefined));
  const runs = [1, 2].map(() => codeOf(deaf.run(randomUUID(), connectionId, 'scim-token')));
  deaf.cancelAll(randomUUID());
  const winner = await Promise.race([...runs, Promise.resolve('still running')]);
  expect(winner).toBe('still running');
  deaf.cancelAll(connectionId);
  expect(await Promise.all(runs)).toEqual(['cancelled', 'cancelled']);
});

it('notes the result, whatever else was changed meanwhile', async () => {
  await rig.handlers.credentials.storeTyped({ connectionId, credential: 'scim-token', value: 'a-token-to-try' });
  const end = Promise.withResolvers<undefined>();
  const run = deafTrials(end.promise).run(randomUUID(), connectionId, 'scim-token');
  await rig.handlers.connections.goToStep({ connectionId, step: 'idp-settings' });
  await rig.handlers.app.saveDraft({ draft: 'connection-name', text: 'Ours' });
  end.resolve(undefined);
  const note = await run;
  expect(rig.assistant.connections.get(connectionId).trials).toEqual({ 'scim-token': note });
});

it('notes the result under the token that was tried, and forgets it when that one is replaced', async () => {
  const replace = (credential: TokenName, value: string) =>
    rig.handlers.credentials.storeTyped({ connectionId, credential, value });
  const { token } = await rig.handlers.connections.addToken({ connectionId });
  await replace('scim-token', 'a-token-to-try-1');
  await replace(token, 'a-token-to-try-2');
  const attempt = deafTrials(Promise.resolve());
  const notes = [
    await attempt.run(randomUUID(), connectionId, 'scim-token'),
    await attempt.run(randomUUID(), connectionId, token),
  ];
  expect(rig.assistant.connections.get(connectionId).trials).toEqual({ 'scim-token': notes[0], [token]: notes[1] });
  await replace(token, 'a-token-to-try-3');
  expect(rig.assistant.connections.get(connectionId).trials).toEqual({ 'scim-token': notes[0] });
});

it('tries the very token that is named', async () => {
  const { token } = await rig.handlers.connections.addToken({ connectionId });
  await rig.handlers.practice.generateToken(null);
  await rig.handlers.practice.copy({ what: 'scim-token' });
  await rig.handlers.credentials.storeTyped({
    connectionId,
    credential: 'scim-token',
    value: 'no-token-of-the-tenant',
  });
  await rig.handlers.credentials.storeFromClipboard({ connectionId, credential: token });
  const outcomeOf = async (trial: TokenName) =>
    (await rig.handlers.trials.start({ trialId: randomUUID(), connectionId, trial })).outcome;
  expect(await outcomeOf(token)).toEqual({ kind: 'accepted' });
  expect(await outcomeOf('scim-token')).toMatchObject({ kind: 'problem', problem: { code: 'token-refused' } });
});

it('notes nothing about a secret that was replaced meanwhile', async () => {
  const replace = (value: string) =>
    rig.handlers.credentials.storeTyped({ connectionId, credential: 'scim-token', value });
  await replace('a-token-to-try');
  const end = Promise.withResolvers<undefined>();
  const run = deafTrials(end.promise).run(randomUUID(), connectionId, 'scim-token');
  await replace('another-token-to-try');
  end.resolve(undefined);
  await run;
  expect(rig.assistant.connections.get(connectionId).trials).toEqual({});
});
