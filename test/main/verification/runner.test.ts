import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../../src/main/http/http-client.ts';
import { tenantReach } from '../../../src/main/http/reach.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import type { Check, Judgement } from '../../../src/main/verification/check.ts';
import { type Run, runChecks } from '../../../src/main/verification/runner.ts';
import { ProblemError } from '../../../src/shared/problem.ts';
import { type CheckId, checkIds } from '../../../src/shared/verification/check-ids.ts';
import { type Finding, RunEvent, RunRecord } from '../../../src/shared/verification/finding.ts';
import { type LoopbackServer, serveHttp } from '../../support/misbehaving-server.ts';

let server: LoopbackServer;
let http: HttpClient;
let events: RunEvent[];
let controller: AbortController;
beforeEach(async () => {
  server = await serveHttp((_request, response) => response.end('{}'));
  http = createHttpClient({ reach: tenantReach(() => null) });
  events = [];
  controller = new AbortController();
});
afterEach(async () => {
  http.close();
  await server.close();
});

const runOf = (told: Pick<Run, 'checks' | 'plan'> & Partial<Run>): Run => ({
  runId: randomUUID(),
  connectionId: randomUUID(),
  input: {
    target: { baseUrl: `${server.origin}/scim/v2`, issuer: null, cxone: false, practice: false },
    token: new Secret('right-token-0123456789abcdef'),
    accessKey: null,
    client: null,
    knownUser: 'ada.lovelace',
    tokenOwner: null,
    tenantAddress: null,
    sends: [],
  },
  http,
  only: null,
  earlier: null,
  report: (event) => events.push(RunEvent.parse(event)),
  signal: controller.signal,
  deadlineMs: 60_000,
  now: Date.now,
  ...told,
});

const finds =
  (code: Judgement['code'], facts: Judgement['facts'] = {}): Check =>
  () =>
    Promise.resolve({ code, facts });
/** Never ends, and does not listen to its signal either. */
const deaf: Check = () => new Promise(() => undefined);
const asks: Check = async (context) => {
  await context.ask({ as: 'right', path: '/Users' });
  return { code: 'as-expected' };
};
const plain = { after: [], informative: false } as const;
const after = (...ids: CheckId[]) => ({ ...plain, after: ids });

const codesIn = (findings: readonly Finding[]): Record<string, string> =>
  Object.fromEntries(findings.map(({ check, code }) => [check, code]));
const told = (type: RunEvent['type']): string[] =>
  events
    .filter((event) => event.type === type)
    .map((event) => ('finding' in event ? event.finding.check : 'check' in event ? event.check : event.runId));

/** There is one ending, it is the last thing told, and it holds a finding for every check that was announced. */
function expectOneEnding(): void {
  expect(events.map(({ type }) => type).filter((type) => type === 'started' || type === 'ended')).toEqual([
    'started',
    'ended',
  ]);
  const [first, last] = [events[0], events.at(-1)];
  if (first?.type !== 'started' || last?.type !== 'ended') throw new Error('no beginning or no ending');
  expect(last.record.findings.map(({ check }) => check)).toEqual(first.checks);
}

describe('A run', () => {
  it('makes each check when those before it are over, and tells what happens', async () => {
    const order: string[] = [];
    const noting =
      (id: CheckId): Check =>
      () => {
        order.push(id);
        return Promise.resolve({ code: 'as-expected' });
      };
    const checks = { token: noting('token'), name: noting('name'), address: noting('address') };
    const plan = { address: plain, name: after('address'), token: after('name') };
    const record = await runChecks(runOf({ checks, plan }));
    expect(order).toEqual(['address', 'name', 'token']);
    expect(record.outcome).toBe('finished');
    expect(told('check-started')).toEqual(['address', 'name', 'token']);
    expect(told('check-finished')).toEqual(['address', 'name', 'token']);
    expectOneEnding();
    expect(RunRecord.safeParse(record).success).toBe(true);
  });

  it('makes what does not hang on each other side by side, eight at a time', async () => {
    const ids = checkIds.slice(0, 12);
    let running = 0;
    let most = 0;
    const check: Check = async () => {
      running += 1;
      most = Math.max(most, running);
      await delay(20);
      running -= 1;
      return { code: 'as-expected' };
    };
    const checks = Object.fromEntries(ids.map((id) => [id, check]));
    const record = await runChecks(runOf({ checks, plan: Object.fromEntries(ids.map((id) => [id, plain])) }));
    expect(most).toBe(8);
    expect(record.findings).toHaveLength(12);
  });

  it('leaves out what hangs on a check that failed, and names that check', async () => {
    const checks = { address: finds('as-expected'), name: finds('name-not-found'), token: finds('accepted') };
    const plan = { address: plain, name: after('address'), token: after('address', 'name') };
    const { findings } = await runChecks(runOf({ checks, plan }));
    expect(findings).toMatchObject([
      { check: 'address', outcome: 'passed' },
      { check: 'name', outcome: 'failed', actor: 'cxone-admin' },
      { check: 'token', code: 'waits-for-other', outcome: 'skipped', facts: { check: 'name' }, exchanges: [] },
    ]);
    expect(told('check-started')).not.toContain('token');
    expect(told('check-finished')).toContain('token');
  });

  it('goes on after a check that was only noted, and after one that is merely to be waited for', async () => {
    const checks = {
      challenge: finds('no-challenge'),
      schemas: finds('as-expected'),
      'search-known': finds('as-expected'),
      'list-first-two': finds('list-refused'),
    };
    const plan = {
      challenge: plain,
      schemas: after('challenge'),
      'search-known': { ...plain, follows: ['list-first-two'] as const },
      'list-first-two': plain,
    };
    const { findings } = await runChecks(runOf({ checks, plan }));
    expect(codesIn(findings)).toMatchObject({ schemas: 'as-expected', 'search-known': 'as-expected' });
    expect(told('check-finished').indexOf('list-first-two')).toBeLessThan(
      told('check-finished').indexOf('search-known'),
    );
  });

  it('notes what goes against the rule where that stops nobody', async () => {
    const checks = { 'list-sorted': finds('shape-wrong', { field: 'Resources' }), schemas: finds('shape-wrong') };
    const plan = { 'list-sorted': { ...plain, informative: true }, schemas: plain };
    const { findings } = await runChecks(runOf({ checks, plan }));
    expect(findings).toMatchObject([
      { check: 'schemas', outcome: 'failed' },
      { check: 'list-sorted', outcome: 'noted', facts: { field: 'Resources' } },
    ]);
  });

  it('hands on what a check leaves for others', async () => {
    const checks: Run['checks'] = {
      'list-first-two': ({ shared }) => {
        shared.person = { userName: 'grace' };
        return Promise.resolve({ code: 'as-expected' });
      },
      person: ({ shared }) =>
        Promise.resolve({ code: shared.person?.['userName'] === 'grace' ? 'as-expected' : 'nobody-known' }),
    };
    const { findings } = await runChecks(runOf({ checks, plan: { person: after('list-first-two') } }));
    expect(codesIn(findings)['person']).toBe('as-expected');
  });

  it('counts what was sent, and keeps each exchange with the check that asked', async () => {
    const checks = { token: asks, schemas: asks, address: finds('as-expected') };
    const { findings, requests } = await runChecks(runOf({ checks, plan: {} }));
    expect(requests).toEqual({ total: 2, byMethod: { GET: 2 } });
    expect(findings.map(({ exchanges }) => exchanges.length)).toEqual([0, 1, 1]);
  });

  it('counts what had to be sent again', async () => {
    let times = 0;
    await server.close();
    server = await serveHttp((_request, response) => {
      times += 1;
      response.writeHead(times === 1 ? 503 : 200, { 'Retry-After': '0' }).end('{}');
    });
    const { requests } = await runChecks(runOf({ checks: { token: asks }, plan: {} }));
    expect(requests).toEqual({ total: 2, byMethod: { GET: 2 } });
    expect(times).toBe(2);
  });

  it('masks facts: no token, and nobody who was asked for', async () => {
    const said = 'Ada.Lovelace with right-token-0123456789abcdef and grace@acme.example';
    const { findings } = await runChecks(runOf({ checks: { token: finds('forbidden', { said }) }, plan: {} }));
    expect(findings[0]?.facts).toEqual({ said: '[user name] with [secret] and [e-mail address]' });
  });
});

describe('A check that fails by itself', () => {
  it.each<[string, Error, string]>([
    ['a problem that findings know', new ProblemError({ code: 'timed-out', facts: { phase: 'body' } }), 'timed-out'],
    ['a problem that they do not know', new ProblemError({ code: 'keychain-locked' }), 'unexpected'],
    ['an error', new Error('a bug'), 'unexpected'],
  ])('with %s has a finding, and the others are made', async (_what, thrown, code) => {
    const checks = { token: () => Promise.reject(thrown), schemas: finds('as-expected') };
    const { findings, outcome } = await runChecks(runOf({ checks, plan: {} }));
    expect(codesIn(findings)).toEqual({ token: code, schemas: 'as-expected' });
    expect(outcome).toBe('finished');
    expectOneEnding();
  });

  it('at once instead of by a rejection has a finding, too', async () => {
    const checks: Run['checks'] = {
      token: () => {
        throw new Error('a bug');
      },
    };
    const { findings } = await runChecks(runOf({ checks, plan: {} }));
    expect(codesIn(findings)).toEqual({ token: 'unexpected' });
    expectOneEnding();
  });

  it('does not stop the run, and neither does a listener that fails', async () => {
    const report = (event: RunEvent): void => {
      events.push(event);
      throw new Error('the window is gone');
    };
    const record = await runChecks(runOf({ checks: { token: finds('accepted') }, plan: {}, report }));
    expect(record.outcome).toBe('finished');
    expectOneEnding();
  });
});

describe('A cancelled run', () => {
  const checks = { address: finds('as-expected'), token: deaf, schemas: finds('as-expected') };
  const plan = { address: plain, token: after('address'), schemas: after('token') };

  it('keeps what was found before, and does not wait for a check that cannot be stopped', async () => {
    const report = (event: RunEvent): void => {
      events.push(event);
      if (event.type === 'check-started' && event.check === 'token') controller.abort();
    };
    const record = await runChecks(runOf({ checks, plan, report }));
    expect(record.outcome).toBe('cancelled');
    expect(codesIn(record.findings)).toEqual({ address: 'as-expected', token: 'cancelled', schemas: 'cancelled' });
    expectOneEnding();
  });

  it('asks nothing when it was cancelled before', async () => {
    controller.abort();
    const record = await runChecks(runOf({ checks: { token: asks, schemas: asks }, plan: {} }));
    expect(record).toMatchObject({ outcome: 'cancelled', requests: { total: 0, byMethod: {} } });
    expect(codesIn(record.findings)).toEqual({ token: 'cancelled', schemas: 'cancelled' });
    expect(server.connections()).toBe(0);
    expectOneEnding();
  });

  it('is a finished one when the cancel comes too late, and cancelling twice changes nothing', async () => {
    const record = await runChecks(runOf({ checks: { token: asks }, plan: {} }));
    controller.abort();
    controller.abort();
    expect(record.outcome).toBe('finished');
    expectOneEnding();
  });

  it('ends the request that is under way', async () => {
    await server.close();
    server = await serveHttp(() => {
      controller.abort();
    });
    const { findings } = await runChecks(runOf({ checks: { token: asks }, plan: {} }));
    expect(codesIn(findings)).toEqual({ token: 'cancelled' });
    expectOneEnding();
  });
});

it('A run that takes too long ends, and says which checks were not made', async () => {
  const checks = { address: finds('as-expected'), token: deaf, schemas: finds('as-expected') };
  const plan = { token: after('address'), schemas: after('token') };
  const record = await runChecks(runOf({ checks, plan, deadlineMs: 50 }));
  expect(record.outcome).toBe('out-of-time');
  expect(codesIn(record.findings)).toEqual({ address: 'as-expected', token: 'out-of-time', schemas: 'out-of-time' });
  expectOneEnding();
});

describe('A check that is made again', () => {
  const plan = { address: plain, token: after('address'), schemas: after('token') };
  const good = { address: finds('as-expected'), token: asks, schemas: finds('as-expected') };

  const repeated = async (checks: Run['checks'], only: CheckId, tell: (event: RunEvent) => void = () => undefined) => {
    const earlier = await runChecks(
      runOf({ checks: { ...good, token: finds('token-refused'), schemas: finds('not-json') }, plan }),
    );
    events = [];
    const report = (event: RunEvent): void => {
      events.push(event);
      tell(event);
    };
    const run = runOf({ checks, plan, only, earlier, connectionId: earlier.connectionId, report });
    return { earlier, run, record: await runChecks(run) };
  };

  it('takes the place of its earlier finding in the run it belongs to', async () => {
    const { earlier, run, record } = await repeated(good, 'token');
    expect(codesIn(record.findings)).toEqual({
      address: 'as-expected',
      token: 'as-expected',
      schemas: 'waits-for-other',
    });
    expect(record).toMatchObject({ id: earlier.id, startedAt: earlier.startedAt, outcome: 'finished' });
    expect(record.findings.map(({ check }) => check)).toEqual(['address', 'token', 'schemas']);
    expect(record.requests).toEqual({ total: 1, byMethod: { GET: 1 } });
    expect(events.at(-1)).toMatchObject({ type: 'ended', runId: run.runId, record: { id: earlier.id } });
  });

  it('is told alone, although what leads to it is made again', async () => {
    const { record } = await repeated(good, 'schemas');
    expect(events.map(({ type }) => type)).toEqual(['started', 'check-started', 'check-finished', 'ended']);
    expect(codesIn(record.findings)).toMatchObject({ token: 'token-refused', schemas: 'as-expected' });
    expect(server.connections()).toBe(1);
  });

  it('waits as before for what still fails', async () => {
    const { record } = await repeated({ ...good, token: finds('token-refused') }, 'schemas');
    expect(codesIn(record.findings)['schemas']).toBe('waits-for-other');
  });

  it('leaves the run as it was when it is cancelled', async () => {
    const { earlier, record } = await repeated({ ...good, schemas: deaf }, 'schemas', ({ type }) => {
      if (type === 'check-started') controller.abort();
    });
    expect(record.findings).toEqual(earlier.findings);
    expect(record.outcome).toBe('finished');
  });
});
