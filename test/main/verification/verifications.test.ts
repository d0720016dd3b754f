import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Verifications } from '../../../src/main/verification/verifications.ts';
import type { RunInput } from '../../../src/main/verification/check.ts';
import { RunHistory } from '../../../src/main/verification/run-history.ts';
import { ProblemError } from '../../../src/shared/problem.ts';
import type { CheckId } from '../../../src/shared/verification/check-ids.ts';
import type { RunEvent, RunRecord } from '../../../src/shared/verification/finding.ts';
import { type AssistantRig, openAssistant } from '../../support/assistant.ts';
import { problemFrom } from '../../support/problem-from.ts';

let rig: AssistantRig;
let connectionId: string;
let events: RunEvent[];
beforeEach(async () => {
  rig = await openAssistant();
  ({ connectionId } = await rig.handlers.connections.createPractice({ name: 'Practice' }));
  await storeToken();
  events = [];
  rig.assistant.verifications.subscribe((event) => events.push(event));
});
afterEach(() => rig.end());

async function storeToken(): Promise<void> {
  await rig.handlers.practice.generateToken(null);
  await rig.handlers.practice.copy({ what: 'scim-token' });
  await rig.handlers.credentials.storeFromClipboard({ connectionId, credential: 'scim-token' });
}

async function storeAccessKey(): Promise<void> {
  await rig.handlers.practice.addAccessKey(null);
  await rig.handlers.practice.showSecretKey(null);
  for (const what of ['access-key-id', 'access-key-secret'] as const) {
    await rig.handlers.practice.copy({ what });
    await rig.handlers.credentials.storeFromClipboard({ connectionId, credential: what });
  }
}

const begin = async (told: { only?: CheckId; runId?: string } = {}): Promise<string> => {
  const { only = null, runId = randomUUID() } = told;
  await rig.handlers.verification.start({ runId, connectionId, knownUser: '', only });
  return runId;
};
const whole = async (only?: CheckId): Promise<RunRecord> => {
  const runId = await begin(only === undefined ? {} : { only });
  await rig.assistant.verifications.settled();
  return recordOf(runId);
};
const endingsOf = (runId: string) =>
  events.filter((event) => event.type === 'ended').filter((event) => event.runId === runId);
function recordOf(runId: string): RunRecord {
  const [ending, ...more] = endingsOf(runId);
  if (ending === undefined || more.length > 0) throw new Error('not exactly one ending');
  return ending.record;
}
const read = () => rig.handlers.verification.read({ connectionId });
const proof = () => rig.assistant.connections.get(connectionId).proof;
const codeOf = (record: RunRecord, check: CheckId) => record.findings.find((finding) => finding.check === check)?.code;
const runsFolder = (): string => path.join(rig.assistant.surroundings.dataFolder, 'runs');

/** From now on the tenant takes requests and never answers them; resolves when the run waits for it. */
async function beginAndHang(): Promise<string> {
  await rig.handlers.practice.breakOne({ fault: 'slow-first-byte' });
  const waits = new Promise<void>((resolve) => {
    rig.assistant.verifications.subscribe((event) => {
      if (event.type === 'check-started' && event.check === 'no-token') resolve();
    });
  });
  const runId = await begin();
  await waits;
  return runId;
}

describe('A run against the practice tenant', () => {
  it('is told from beginning to end, kept, and proves something', async () => {
    const record = await whole();
    expect(record.outcome).toBe('finished');
    expect(codeOf(record, 'token')).toBe('accepted');
    expect(codeOf(record, 'search-nobody')).toBe('as-expected');
    expect(events[0]).toMatchObject({
      type: 'started',
      connectionId,
      checks: record.findings.map(({ check }) => check),
    });
    expect(events.at(-1)?.type).toBe('ended');
    expect(await read()).toEqual({ running: null, runs: [record], older: [] });
    // Okta tests with a list that the twin, like CXone’s description, refuses.
    expect(proof()).toEqual({ at: record.endedAt, verdict: 'blocked' });
  });

  it('sends nothing but GET, and POST to the token endpoint', async () => {
    await storeAccessKey();
    const record = await whole();
    const sent = await rig.assistant.practice.act((tenant) => tenant.requests());
    const posts = sent.filter(({ method }) => method !== 'GET').map((request) => `${request.method} ${request.path}`);
    expect(codeOf(record, 'access-key')).toBe('accepted');
    expect(new Set(posts)).toEqual(new Set(['POST /auth/token']));
    expect(Object.keys(record.requests.byMethod).sort()).toEqual(['GET', 'POST']);
    expect(record.requests.byMethod['POST']).toBe(posts.length);
  });

  it('leaves no secret on the disk, in what it tells, or in a ticket', async () => {
    await storeAccessKey();
    const { credentials } = rig.assistant.connections.get(connectionId);
    const names = Object.keys(credentials) as (keyof typeof credentials)[];
    const secrets = await Promise.all(names.map((name) => rig.assistant.credentials.read(connectionId, name)));
    const runId = (await whole()).id;
    await rig.handlers.verification.copyTicket({ connectionId, runId, check: null });
    const files = await readdir(runsFolder(), { recursive: true, withFileTypes: true });
    const texts = files
      .filter((file) => file.isFile())
      .map((file) => readFile(path.join(file.parentPath, file.name), 'utf8'));
    const everything = [...(await Promise.all(texts)), JSON.stringify(events), await rig.clipboard.readText()].join(
      '\n',
    );
    expect(secrets.length).toBe(5);
    expect(everything).toContain('Bearer [masked]');
    for (const secret of secrets) expect(everything).not.toContain(secret.reveal());
  });

  it('is there again after the assistant was closed', async () => {
    const record = await whole();
    rig = await rig.reopen();
    expect((await read()).runs).toEqual([record]);
    expect(await rig.handlers.verification.readRun({ connectionId, runId: record.id })).toEqual(record);
  });

  it('is one of three that can be read, two of them in full', async () => {
    const records = [await whole(), await whole(), await whole()];
    const { runs, older } = await read();
    expect(runs).toEqual([records[2], records[1]]);
    expect(older).toEqual([{ id: records[0]?.id, startedAt: records[0]?.startedAt, outcome: 'finished' }]);
  });

  it('can be put on the clipboard as a ticket, about one finding or about all that need somebody', async () => {
    const runId = (await whole()).id;
    await rig.handlers.verification.copyTicket({ connectionId, runId, check: 'list-first-two' });
    const ticket = await rig.clipboard.readText();
    expect(ticket).toContain('list-refused');
    await rig.handlers.verification.copyTicket({ connectionId, runId, check: null });
    expect((await rig.clipboard.readText()).length).toBeGreaterThan(ticket.length);
    expect(rig.assistant.clipboard.secret()).toBeNull();
  });

  it('that was never made is missing', async () => {
    const reading = Promise.resolve(rig.handlers.verification.readRun({ connectionId, runId: randomUUID() }));
    expect((await problemFrom(reading)).code).toBe('run-missing');
  });
});

describe('While a run is under way', () => {
  it('a second one for the same connection is refused, and the first one goes on', async () => {
    const runId = await beginAndHang();
    expect((await problemFrom(begin())).code).toBe('run-in-progress');
    const { running } = await read();
    expect(running?.runId).toBe(runId);
    expect(running?.findings.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['address', 'name', 'connection']),
    );
    expect(running?.checks.length).toBeGreaterThan(60);
    await rig.handlers.verification.cancel({ runId });
    await rig.assistant.verifications.settled();
    expect(recordOf(runId).outcome).toBe('cancelled');
    await rig.handlers.practice.breakOne({ fault: null });
    expect((await whole()).outcome).toBe('finished');
  });

  it('a second one that is begun in the same moment is refused as well', async () => {
    const both = await Promise.allSettled([begin(), begin()]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await rig.assistant.verifications.settled();
  });

  it('it can be cancelled, twice too, keeps what was found, and proves nothing', async () => {
    const runId = await beginAndHang();
    await rig.handlers.verification.cancel({ runId });
    await rig.handlers.verification.cancel({ runId });
    await rig.assistant.verifications.settled();
    const record = recordOf(runId);
    expect(codeOf(record, 'connection')).toBe('as-expected');
    expect(codeOf(record, 'no-token')).toBe('cancelled');
    expect((await read()).runs).toEqual([record]);
    expect(proof()).toBeNull();
  });

  it('cancelling another run, or one that is over, changes nothing', async () => {
    const over = (await whole()).id;
    const runId = await beginAndHang();
    await rig.handlers.verification.cancel({ runId: over });
    await rig.handlers.verification.cancel({ runId: randomUUID() });
    expect((await read()).running?.runId).toBe(runId);
    rig.assistant.verifications.cancelAll();
    await rig.assistant.verifications.settled();
    expect(endingsOf(over)).toHaveLength(1);
  });

  it('closing the assistant ends it and keeps it', async () => {
    const runId = await beginAndHang();
    rig = await rig.reopen();
    expect((await read()).runs).toMatchObject([{ id: runId, outcome: 'cancelled' }]);
  });

  it('removing the connection ends it, and nothing of its runs is left', async () => {
    await whole();
    const runId = await beginAndHang();
    await rig.handlers.connections.remove({ connectionId });
    expect(endingsOf(runId)).toHaveLength(1);
    expect(await readdir(runsFolder())).toEqual([]);
  });
});

describe('One check', () => {
  it('is made again within the newest run, and what it proves is noted', async () => {
    await rig.handlers.practice.breakOne({ fault: 'not-found-for-empty' });
    const before = await whole();
    expect(codeOf(before, 'search-nobody')).toBe('not-found-for-empty');
    await rig.handlers.practice.breakOne({ fault: null });
    const runId = await begin({ only: 'search-nobody' });
    await rig.assistant.verifications.settled();
    const record = recordOf(runId);
    expect(codeOf(record, 'search-nobody')).toBe('as-expected');
    expect(record.id).toBe(before.id);
    expect((await read()).runs).toEqual([record]);
    expect(proof()?.at).toBe(record.endedAt);
  });

  it('needs a run that it belongs to', async () => {
    expect((await problemFrom(begin({ only: 'token' }))).code).toBe('run-missing');
    expect(events).toEqual([]);
    expect((await read()).running).toBeNull();
  });

  it('proves nothing when the others were about another token', async () => {
    await whole();
    await storeToken();
    expect(codeOf(await whole('token'), 'token')).toBe('accepted');
    expect(proof()).toBeNull();
  });
});

describe('What a run proved is forgotten', () => {
  it.each<[string, () => unknown]>([
    ['when the token is replaced', () => storeToken()],
    [
      'when another IdP is chosen',
      () => rig.handlers.connections.chooseIdentityProvider({ connectionId, identityProvider: 'entra', way: 'token' }),
    ],
    [
      'when another way is chosen',
      () =>
        rig.handlers.connections.chooseIdentityProvider({
          connectionId,
          identityProvider: 'okta',
          way: 'app-registration',
        }),
    ],
    [
      'when another token goes into the IdP',
      async () => {
        const { token } = await rig.handlers.connections.addToken({ connectionId });
        await rig.handlers.connections.useToken({ connectionId, token });
      },
    ],
  ])('%s', async (_when, change) => {
    await whole();
    expect(proof()).not.toBeNull();
    await change();
    expect(proof()).toBeNull();
  });

  it('only then: a name, a tick or another step change nothing', async () => {
    await whole();
    const before = proof();
    await rig.handlers.connections.rename({ connectionId, name: 'Another name' });
    await rig.handlers.connections.goToStep({ connectionId, step: 'connection' });
    await storeAccessKey();
    expect(proof()).toEqual(before);
  });

  it('and not even noted when the token was replaced during the run', async () => {
    const started = new Promise<void>((resolve) => {
      rig.assistant.verifications.subscribe(({ type }) => {
        if (type === 'check-started') resolve();
      });
    });
    const runId = await begin();
    await started;
    await rig.handlers.credentials.storeTyped({ connectionId, credential: 'scim-token', value: 'another-token-1234' });
    await rig.assistant.verifications.settled();
    expect(recordOf(runId).outcome).toBe('finished');
    expect(proof()).toBeNull();
  });
});

it('A run that the disk does not take ends as usual, and can be read until the assistant closes', async () => {
  await mkdir(runsFolder());
  await writeFile(path.join(runsFolder(), connectionId), '');
  const record = await whole();
  expect((await read()).runs).toEqual([record]);
  await rm(path.join(runsFolder(), connectionId));
});

const noteDone = (): Promise<void> => Promise.resolve();

describe('A run that cannot begin', () => {
  const verificationsWith = (inputFor: () => Promise<RunInput>): Verifications => {
    const { connections } = rig.assistant;
    const clientFor = (): never => {
      throw new Error('nothing is asked');
    };
    const history = new RunHistory(runsFolder());
    return new Verifications({ connections, history, checks: {}, clientFor, inputFor, now: Date.now, noteDone });
  };
  const wish = { knownUser: '', only: null };

  it('because the keychain is in trouble raises that, and leaves the way free for the next', async () => {
    const verifications = verificationsWith(() => Promise.reject(new ProblemError({ code: 'keychain-locked' })));
    for (let time = 0; time < 2; time += 1) {
      const { code } = await problemFrom(verifications.start({ ...wish, runId: randomUUID(), connectionId }));
      expect(code).toBe('keychain-locked');
    }
  });

  it('because it was cancelled while the keychain waited for the person is not told at all', async () => {
    const verifications = verificationsWith(() => new Promise(() => undefined));
    const runId = randomUUID();
    verifications.subscribe((event) => events.push(event));
    const start = problemFrom(verifications.start({ ...wish, runId, connectionId }));
    verifications.cancel(runId);
    expect((await start).code).toBe('cancelled');
    expect(events).toEqual([]);
  });

  it('because there is no such connection says so', async () => {
    const start = rig.handlers.verification.start({ ...wish, runId: randomUUID(), connectionId: randomUUID() });
    expect((await problemFrom(Promise.resolve(start))).code).toBe('connection-missing');
  });
});
