import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { actors, outcomes, verdicts } from '../../../src/shared/verification/outcomes.ts';
import { checkIds } from '../../../src/shared/verification/check-ids.ts';
import { createAuthority } from '../../support/certificates.ts';
import { command, runCheckTenant } from '../../support/check-tenant.ts';
import { type LoopbackServer, serveHttp, serveHttps, unusedPort } from '../../support/misbehaving-server.ts';
import { newAccessKey, newScimToken, type PracticeRig, startPractice } from '../../support/practice-rig.ts';
import { type ScimServer, serveScim } from '../../support/scim-server.ts';

const Report = z.object({
  schema: z.literal('check-tenant/1'),
  tool: z.object({ name: z.string(), version: z.string() }),
  startedAt: z.iso.datetime(),
  outcome: z.string(),
  target: z.object({ baseUrl: z.string() }),
  verdicts: z.array(
    z.object({ idp: z.string(), verdict: z.enum(verdicts), reasons: z.array(z.object({ text: z.string().min(1) })) }),
  ),
  findings: z.array(
    z.object({
      check: z.enum(checkIds),
      outcome: z.enum(outcomes),
      code: z.string(),
      actor: z.enum(actors),
      evidence: z.object({ exchanges: z.array(z.object({ method: z.string(), status: z.int().nullable() })) }),
      advice: z.object({ what: z.string().min(1), todo: z.string(), proof: z.string() }),
    }),
  ),
  requests: z.object({ total: z.int(), byMethod: z.record(z.string(), z.int()) }),
});

let folder: string;
let scim: ScimServer;
let practice: PracticeRig;
let token: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'check-tenant-'));
  scim = await serveScim();
  practice = await startPractice();
  token = await newScimToken(practice.tenant);
});

afterAll(async () => {
  await Promise.all([scim.close(), practice.tenant.close(), rm(folder, { recursive: true, force: true })]);
});

const practiceBase = (): string => `${practice.tenant.address}/oauth/scim/v2`;

describe('a server that was not written here', () => {
  const ask = (...more: string[]) =>
    runCheckTenant(['--base-url', scim.origin + scim.path, '--token-env', 'SCIM_TOKEN', ...more], {
      environment: { SCIM_TOKEN: scim.token },
    });

  it('is ready for Okta and Entra, and the command says so with 0', async () => {
    const { code, output } = await ask('--idp', 'okta,entra', '--json');
    const report = Report.parse(JSON.parse(output));
    expect(report.verdicts.map(({ idp, verdict }) => [idp, verdict.startsWith('ready')])).toEqual([
      ['okta', true],
      ['entra', true],
    ]);
    expect(code).toBe(0);
    expect(report.requests.byMethod).toEqual({ GET: report.requests.total });
  });

  it('is judged for every IdP when none is named', async () => {
    const { code, output } = await ask('--json');
    const report = Report.parse(JSON.parse(output));
    const verdictOf = (id: string): string | undefined => report.verdicts.find(({ idp }) => idp === id)?.verdict;
    expect(report.verdicts).toHaveLength(14);
    expect(verdictOf('google-workspace')).toBe('blocked');
    expect(verdictOf('onelogin')).toBe('unknown');
    expect(code).toBe(1);
  });

  it('is reached at its address however that is spelled', async () => {
    const shouted = scim.origin.replace('http', 'HTTP') + scim.path;
    const { code, output } = await ask('--base-url', shouted, '--idp', 'okta');
    expect(output).not.toContain('The server did not answer');
    expect(code).toBe(0);
  });

  it('is told about in words, in the language that is asked for', async () => {
    const english = await ask('--idp', 'entra');
    const german = await ask('--idp', 'entra', '--lang', 'de');
    expect(english.output).toContain('What each IdP will meet');
    expect(english.errors).toContain('nothing is created or changed');
    expect(german.output).toContain('Was jeder IdP antreffen wird');
    expect(german.errors).toContain('angelegt oder geändert wird nichts');
  });
});

describe('the practice tenant', () => {
  const ask = (...more: string[]) =>
    runCheckTenant(['--base-url', practiceBase(), '--token-env', 'SCIM_TOKEN', ...more], {
      environment: { SCIM_TOKEN: token },
    });

  it('is sent nothing but GET', async () => {
    await ask('--json');
    expect(Object.keys(practice.tenant.requestsByMethod())).toEqual(['GET']);
  });

  it('blocks CyberArk, because it asks for /ServiceProviderConfig', async () => {
    const { code, output } = await ask('--idp', 'cyberark', '--json');
    const [verdict] = Report.parse(JSON.parse(output)).verdicts;
    expect(verdict?.verdict).toBe('blocked');
    expect(verdict?.reasons.map(({ text }) => text)).toContainEqual(expect.stringContaining('/ServiceProviderConfig'));
    expect(code).toBe(1);
  });

  it('never gets its token shown', async () => {
    const junit = path.join(folder, 'junit.xml');
    const { output, errors } = await ask('--json', '--junit', junit);
    for (const text of [output, errors, await readFile(junit, 'utf8')]) {
      expect(text.length).toBeGreaterThanOrEqual(0);
      expect(text).not.toContain(token.slice(0, 12));
    }
  });

  it('takes the token from standard input', async () => {
    const { output } = await runCheckTenant(['--base-url', practiceBase(), '--token-stdin', '--json'], {
      input: `${token}\n`,
    });
    const report = Report.parse(JSON.parse(output));
    expect(report.findings.find(({ check }) => check === 'token')).toMatchObject({ code: 'accepted' });
  });

  it('takes an access key with its client and opens the prefix that belongs to it', async () => {
    const client = await practice.tenant.registerClient();
    const key = await newAccessKey(practice.tenant);
    const { output } = await runCheckTenant(
      [
        ...['--base-url', `${practice.tenant.address}/scim/v2`, '--issuer', practice.tenant.address, '--json'],
        ...['--access-key-env', 'KEY_ID,KEY_SECRET', '--client-env', 'CLIENT_ID,CLIENT_SECRET'],
      ],
      {
        environment: {
          KEY_ID: key.id,
          KEY_SECRET: key.secret,
          CLIENT_ID: client.id.reveal(),
          CLIENT_SECRET: client.secret.reveal(),
        },
      },
    );
    const report = Report.parse(JSON.parse(output));
    const codeOf = (id: string): string | undefined => report.findings.find(({ check }) => check === id)?.code;
    expect([codeOf('access-key'), codeOf('token')]).toEqual(['accepted', 'accepted']);
    for (const secret of [key.secret, client.secret.reveal()]) expect(output).not.toContain(secret.slice(0, 12));
  });

  it('writes a JUnit file in which every check is a case', async () => {
    const junit = path.join(folder, 'cases.xml');
    await ask('--idp', 'entra,cyberark', '--junit', junit);
    const xml = await readFile(junit, 'utf8');
    expect(xml.match(/<testcase /g)).toHaveLength(checkIds.length + 2);
    expect(xml).toContain('<testcase classname="verdicts" name="cyberark" time="0.000"><failure message="blocked">');
  });
});

describe('what could not be measured', () => {
  const nobodyThere = { schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'], totalResults: 0 };

  it.each<[string, readonly string[], RegExp]>([
    ['a token', [], /Give a token \(--token-env/],
    ['somebody to search for', ['--token-env', 'SCIM_TOKEN'], /--known-user/],
  ])('is told with what is lacking: %s', async (_title, given, lacking) => {
    const server = await serveHttp((request, response) => {
      response.setHeader('content-type', 'application/scim+json');
      if (request.headers.authorization !== 'Bearer right-token-0123456789') response.writeHead(401).end();
      else response.end(JSON.stringify(nobodyThere));
    });
    const { code, output } = await runCheckTenant(
      ['--base-url', `${server.origin}/scim/v2`, '--idp', 'entra', ...given],
      { environment: { SCIM_TOKEN: 'right-token-0123456789' } },
    );
    await server.close();
    expect(code).toBe(1);
    expect(output.replace(/\s+/g, ' ')).toMatch(lacking);
    expect(output).not.toContain('Nothing needs anybody to act');
  });
});

describe('what goes wrong', () => {
  it('ends with 3 when nobody listens', async () => {
    const { code, output } = await runCheckTenant([
      '--base-url',
      `http://127.0.0.1:${String(await unusedPort())}/scim/v2`,
    ]);
    expect(code).toBe(3);
    expect(output).toContain('The server did not answer');
  });

  it('is over when its time is, whatever the server does', async () => {
    const silent = await serveHttp(() => undefined);
    const begun = performance.now();
    const { code, output } = await runCheckTenant([
      '--base-url',
      `${silent.origin}/scim/v2`,
      '--timeout',
      '2',
      '--json',
    ]);
    const seconds = (performance.now() - begun) / 1000;
    await silent.close();
    expect(Report.parse(JSON.parse(output)).outcome).toBe('out-of-time');
    expect(code).toBe(3);
    // Half of it at least was waiting, and starting the program is not meant by the limit.
    expect(seconds).toBeLessThan(20);
  });

  it('has its result also when starting took all of its time', async () => {
    const address = `http://127.0.0.1:${String(await unusedPort())}/scim/v2`;
    const { output, errors } = await runCheckTenant(['--base-url', address, '--timeout', '0.001', '--json']);
    expect(Report.parse(JSON.parse(output)).outcome).toBe('out-of-time');
    expect(errors).toBe('');
  });

  it('ends with 130 when it is interrupted, and tells what it had', async () => {
    let seen = 0;
    let interrupted: () => void = () => undefined;
    const slow = await serveHttp((_request, response) => {
      seen += 1;
      response.writeHead(401).end();
      if (seen === 1) interrupted();
      else response.destroy();
    });
    const { code, output } = await runCheckTenant(['--base-url', `${slow.origin}/scim/v2`, '--json'], {
      whileRunning: (interrupt) => {
        interrupted = interrupt;
      },
    });
    await slow.close();
    expect(code).toBe(130);
    expect(Report.parse(JSON.parse(output)).outcome).toBe('cancelled');
  });

  it.each<[string, readonly string[], RegExp]>([
    ['nothing to check', [], /What to check is missing/],
    ['an option nobody knows', ['--base-url', 'https://a.example/scim/v2', '--tokn', 'x'], /not understood/],
    ['an address without encryption', ['--base-url', 'http://a.example/scim/v2'], /only on this computer/],
    ['no address', ['--base-url', 'a.example'], /Not an address/],
    [
      'an IdP nobody knows',
      ['--base-url', 'https://a.example/scim/v2', '--idp', 'acme'],
      /does not know this IdP: acme/,
    ],
    ['no time', ['--base-url', 'https://a.example/scim/v2', '--timeout', '0'], /--timeout expects seconds/],
    ['a language nobody speaks here', ['--base-url', 'https://a.example/scim/v2', '--lang', 'fr'], /de and en/],
    [
      'an empty variable',
      ['--base-url', 'https://a.example/scim/v2', '--token-env', 'NOBODY_SET_THIS'],
      /NOBODY_SET_THIS/,
    ],
    [
      'an empty input',
      ['--base-url', 'https://a.example/scim/v2', '--token-stdin', '--lang', 'de'],
      /leer oder nicht da: --token-stdin/,
    ],
    [
      'a misuse in German',
      ['--base-url', 'https://a.example/scim/v2', '--lang', 'de', '--idp', 'acme'],
      /kennt der Assistent nicht: acme[^]+Die IdP: okta, okta-catalog, entra/,
    ],
    [
      'a folder in place of a file',
      ['--base-url', 'https://a.example/scim/v2', '--ca', tmpdir()],
      /used: .+ \(EISDIR\)/,
    ],
    [
      'a key without a login address',
      ['--base-url', 'https://a.example/scim/v2', '--access-key-env', 'A,B'],
      /--issuer/,
    ],
    ['a file that is not there', ['--base-url', 'https://a.example/scim/v2', '--ca', '/no/such/file.pem'], /file\.pem/],
    ['a connection nobody has', ['--connection', 'nobody', '--user-data-dir', '/no/such/folder'], /connection-missing/],
  ])('ends with 2 for %s, and says what', async (_title, given, message) => {
    const { code, output, errors } = await runCheckTenant(given, { input: '' });
    expect(code).toBe(2);
    expect(errors).toMatch(message);
    expect(output).toBe('');
  });

  it.each<[string, readonly string[], string]>([
    ['for an option that there is not', ['--token', 'canary7f3a'], 'Secrets do not belong on the command line'],
    ['for a variable', ['--token-env', 'eyJhbGciOi.canary7f3a'], 'Secrets do not belong on the command line'],
    ['for a variable, and could be one', ['--token-env', 'eyJhbcanary7f3a'], 'is empty or not there: --token-env\n'],
  ])('refuses a secret that was put there %s, and does not repeat it', async (_title, given, sentence) => {
    const { code, errors } = await runCheckTenant(['--base-url', 'https://a.example/scim/v2', ...given]);
    expect(code).toBe(2);
    expect(errors).toContain(sentence);
    expect(errors).not.toContain('canary7f3a');
  });

  it('does not say that a server is silent that was not asked, because its address is wrong', async () => {
    const { code, output } = await runCheckTenant(['--base-url', `${scim.origin}${scim.path}/Users`, '--idp', 'okta']);
    expect(output).toContain('The address has the path twice.');
    expect(output).not.toContain('The server did not answer');
    expect(code).toBe(1);
  });
});

it.each([
  [['--help'], { LC_ALL: 'de_DE.UTF-8' }, 'Ende mit 0'],
  [['--help', '--lang', 'en'], { LC_ALL: 'de_DE.UTF-8' }, 'Exits with 0'],
] as const)('speaks the language of the system unless told: %j', async (given, environment, sentence) => {
  const { code, output } = await runCheckTenant(given, { environment });
  expect(code).toBe(0);
  expect(output).toContain(sentence);
});

it.runIf(process.platform === 'linux')('ends with 2 when the disk has no room for the result', async () => {
  await using full = await open('/dev/full', 'w');
  const child = spawn(process.execPath, [command, '--help'], { stdio: ['ignore', full.fd, 'ignore'] });
  expect(await once(child, 'exit')).toEqual([2, null]);
});

it.skipIf(process.platform === 'win32')(
  'is over in time also when the system does not come back with a file',
  async () => {
    const pipe = path.join(folder, 'nobody-writes');
    execFileSync('mkfifo', [pipe]);
    const { code, errors } = await runCheckTenant(['--base-url', practiceBase(), '--ca', pipe, '--timeout', '1']);
    expect([code, errors]).toEqual([1, expect.stringContaining('Out of time before anything could be checked')]);
  },
);

describe('a company of its own', () => {
  let server: LoopbackServer;
  let caFile: string;

  beforeAll(async () => {
    const authority = createAuthority('Company CA');
    caFile = path.join(folder, 'company.pem');
    await writeFile(caFile, authority.certificate);
    server = await serveHttps(authority.issue({ names: ['localhost'] }), (_request, response) => {
      response.writeHead(401, { 'WWW-Authenticate': 'Bearer' }).end();
    });
  });

  afterAll(() => server.close());

  const codeOfTls = async (...more: string[]): Promise<string | undefined> => {
    const { output } = await runCheckTenant(['--base-url', `${server.origin}/scim/v2`, '--json', ...more]);
    return Report.parse(JSON.parse(output)).findings.find(({ check }) => check === 'tls')?.code;
  };

  it('is not trusted without its certificate, and is with it', async () => {
    expect(await codeOfTls()).toBe('tls-untrusted');
    expect(await codeOfTls('--ca', caFile)).toBe('tls-good');
  });
});
