import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../src/main/http/http-client.ts';
import { practiceReach } from '../../../src/main/http/reach.ts';
import type { Checks } from '../../../src/main/verification/check.ts';
import { checks } from '../../../src/main/verification/checks.ts';
import { runChecks } from '../../../src/main/verification/runner.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { advice } from '../../../src/shared/diagnosis/advice.ts';
import { filled } from '../../../src/shared/diagnosis/filled.ts';
import type { FindingCode } from '../../../src/shared/diagnosis/finding-codes.ts';
import { causesOfWrite } from '../../../src/shared/diagnosis/reported.ts';
import { dialects } from '../../../src/shared/identity-providers/dialects.ts';
import { type PracticeFault, practiceFaults } from '../../../src/shared/practice-faults.ts';
import type { CheckId } from '../../../src/shared/verification/check-ids.ts';
import type { RunRecord } from '../../../src/shared/verification/finding.ts';
import type { Actor } from '../../../src/shared/verification/outcomes.ts';
import { verdictsOf } from '../../../src/shared/verification/overall.ts';
import { newAccessKey, newScimToken, type PracticeRig, startPractice } from '../../support/practice-rig.ts';

/** Short, so that a server that says nothing is noticed soon; no test measures them. */
const limits = { connectMs: 5_000, headersMs: 1_500, bodyMs: 1_500, overallMs: 3_000 };

const wayAndToken: Partial<Checks> = {
  address: checks.address,
  name: checks.name,
  connection: checks.connection,
  tls: checks.tls,
  'no-token': checks['no-token'],
  token: checks.token,
  'search-nobody': checks['search-nobody'],
  pace: checks.pace,
};

async function runAgainst(rig: PracticeRig, made: Partial<Checks> = checks): Promise<RunRecord> {
  const { tenant } = rig;
  const token = await newScimToken(tenant);
  const client = await tenant.registerClient();
  const key = await newAccessKey(tenant);
  const http = createHttpClient({
    reach: practiceReach(
      () => tenant.plainPort,
      () => tenant.securePort,
    ),
    extraCertificates: () => (tenant.authority === null ? [] : [tenant.authority]),
    limits,
  });
  const record = await runChecks({
    runId: randomUUID(),
    connectionId: randomUUID(),
    input: {
      target: { baseUrl: `${tenant.address}/oauth/scim/v2`, issuer: tenant.address, cxone: true, practice: true },
      token: new Secret(token),
      accessKey: { accessKeyId: new Secret(key.id), accessKeySecret: new Secret(key.secret) },
      client: { clientId: client.id, clientSecret: client.secret },
      knownUser: 'alma.berger@practice.example',
      tokenOwner: null,
      tenantAddress: tenant.address,
      sends: dialects.okta.sends,
    },
    http,
    checks: made,
    only: null,
    earlier: null,
    report: () => undefined,
    signal: new AbortController().signal,
    deadlineMs: 60_000,
    now: Date.now,
  });
  http.close();
  return record;
}

async function withFault<Result>(
  fault: PracticeFault | null,
  work: (rig: PracticeRig) => Promise<Result>,
): Promise<Result> {
  const rig = await startPractice();
  try {
    await rig.tenant.breakOne(fault);
    return await work(rig);
  } finally {
    await rig.tenant.close();
  }
}

interface Expected {
  readonly check: CheckId;
  readonly code: FindingCode;
  readonly actor: Actor;
  readonly de: RegExp;
  readonly en: RegExp;
  readonly made?: Partial<Checks>;
}

/** What the person is told: cause, whose turn, and what to do. Two of the faults show only when somebody writes. */
const expected: Readonly<Record<Exclude<PracticeFault, 'no-agent-role'>, Expected>> = {
  'token-expired': {
    check: 'token',
    code: 'token-expired',
    actor: 'cxone-admin',
    de: /neues Token/i,
    en: /new token/i,
  },
  'token-revoked': { check: 'token', code: 'token-refused', actor: 'cxone-admin', de: /Token/, en: /token/ },
  'wrong-prefix': { check: 'token', code: 'wrong-prefix', actor: 'idp-admin', de: /\/scim\/v2/, en: /\/scim\/v2/ },
  forbidden: { check: 'token', code: 'forbidden', actor: 'cxone-admin', de: /Rolle/, en: /role/ },
  'unauthorized-without-body': {
    check: 'token',
    code: 'token-refused',
    actor: 'cxone-admin',
    de: /Token/,
    en: /token/,
  },
  'field-not-enabled': {
    check: 'attributes',
    code: 'attributes-missing',
    actor: 'cxone-admin',
    de: /displayName/,
    en: /displayName/,
  },
  'filter-ignored': {
    check: 'search-nobody',
    code: 'filter-ignored',
    actor: 'vendor',
    de: /Suche|gesucht/,
    en: /search/,
  },
  'not-found-for-empty': {
    check: 'search-nobody',
    code: 'not-found-for-empty',
    actor: 'vendor',
    de: /leere/,
    en: /empty/,
  },
  'case-sensitive': { check: 'search-case', code: 'case-sensitive', actor: 'vendor', de: /Groß/, en: /case|capital/i },
  'resources-missing': {
    check: 'search-known',
    code: 'resources-missing',
    actor: 'vendor',
    de: /Resources/,
    en: /Resources/,
  },
  'numbers-as-text': {
    check: 'search-nobody',
    code: 'numbers-as-text',
    actor: 'vendor',
    de: /totalResults/,
    en: /totalResults/,
  },
  'wrong-media-type': {
    check: 'search-nobody',
    code: 'wrong-media-type',
    actor: 'vendor',
    de: /text\/plain/,
    en: /text\/plain/,
  },
  'login-page': { check: 'no-token', code: 'page-instead', actor: 'network', de: /Webseite|Seite/, en: /page/ },
  'redirect-to-login': {
    check: 'no-token',
    code: 'redirected-to-login',
    actor: 'cxone-admin',
    de: /Anmelde/,
    en: /login/,
  },
  'truncated-json': {
    check: 'search-nobody',
    code: 'answer-cut',
    actor: 'vendor',
    de: /mitten|bricht|endet/,
    en: /middle|cut|ends/,
  },
  'byte-order-mark': {
    check: 'media-type',
    code: 'byte-order-mark',
    actor: 'vendor',
    de: /Byte/i,
    en: /byte order mark/i,
  },
  'deep-json': {
    check: 'search-nobody',
    code: 'json-too-deep',
    actor: 'vendor',
    de: /verschachtelt|tief/,
    en: /deep|nested/,
  },
  'huge-body': { check: 'token', code: 'answer-too-large', actor: 'vendor', de: /groß|MB/, en: /large|MB/ },
  'endless-body': {
    check: 'token',
    code: 'timed-out',
    actor: 'network',
    de: /Zeit|lange/,
    en: /time|long/,
    made: wayAndToken,
  },
  'slow-first-byte': {
    check: 'no-token',
    code: 'timed-out',
    actor: 'network',
    de: /Zeit|lange/,
    en: /time|long/,
    made: wayAndToken,
  },
  'reset-mid-body': {
    check: 'token',
    code: 'connection-broken',
    actor: 'network',
    de: /Verbindung/,
    en: /connection/,
    made: wayAndToken,
  },
  'throttled-seconds': {
    check: 'pace',
    code: 'throttled',
    actor: 'vendor',
    de: /viele Anfragen|bremst/,
    en: /too many|slow/i,
    made: wayAndToken,
  },
  'throttled-date': {
    check: 'pace',
    code: 'throttled',
    actor: 'vendor',
    de: /viele Anfragen|bremst/,
    en: /too many|slow/i,
    made: wayAndToken,
  },
  'unavailable-once': {
    check: 'pace',
    code: 'needed-retry',
    actor: 'vendor',
    de: /wiederhol|erneut|Versuch/,
    en: /again|attempt|retr/,
  },
  'self-signed-certificate': {
    check: 'tls',
    code: 'tls-self-signed',
    actor: 'vendor',
    de: /Zertifikat/,
    en: /certificate/,
  },
  'expired-certificate': { check: 'tls', code: 'tls-expired', actor: 'vendor', de: /abgelaufen/, en: /expired/ },
  'wrong-host-name': { check: 'tls', code: 'tls-wrong-name', actor: 'network', de: /Zertifikat/, en: /certificate/ },
  'clock-off': { check: 'clock', code: 'clock-differs', actor: 'this-computer', de: /Uhr/, en: /clock/ },
  'token-endpoint-media-type': {
    check: 'access-key',
    code: 'wrong-media-type',
    actor: 'vendor',
    de: /text\/plain/,
    en: /text\/plain/,
  },
};

const entries = practiceFaults.flatMap((fault) =>
  fault === 'no-agent-role' ? [] : [[fault, expected[fault]] as const],
);

describe('a practice tenant with one thing broken', () => {
  it.each(entries)(
    'is diagnosed: %s',
    async (fault, { check, code, actor, de, en, made }) => {
      const record = await withFault(fault, (rig) => runAgainst(rig, made));
      const found = record.findings.find((finding) => finding.check === check);
      expect(found).toMatchObject({ code, actor });
      const { what, todo } = advice[code];
      const facts = found?.facts ?? {};
      expect(`${filled(what, facts).de} ${filled(todo, facts).de}`).toMatch(de);
      expect(`${filled(what, facts).en} ${filled(todo, facts).en}`).toMatch(en);
    },
    60_000,
  );

  it.each(
    entries.filter(
      ([fault]) =>
        ![
          'clock-off',
          'field-not-enabled',
          'case-sensitive',
          'unavailable-once',
          'byte-order-mark',
          'token-endpoint-media-type',
          'throttled-seconds',
          'throttled-date',
        ].includes(fault),
    ),
  )(
    'is not called ready for Entra: %s',
    async (fault, { made }) => {
      const { findings, target } = await withFault(fault, (rig) => runAgainst(rig, made));
      const [entra] = verdictsOf(findings, target, ['entra']);
      expect(['blocked', 'unknown']).toContain(entra?.kind);
    },
    60_000,
  );

  it('is healthy otherwise: ready for Entra, and nothing but GET and requests for tokens', async () => {
    await withFault(null, async (rig) => {
      const { findings, target } = await runAgainst(rig);
      expect(verdictsOf(findings, target, ['entra', 'entra-2020', 'cyberark']).map(({ kind }) => kind)).toEqual([
        'ready',
        'unproven',
        'blocked',
      ]);
      const others = rig.tenant.requests().filter(({ method }) => method !== 'GET');
      expect(new Set(others.map(({ method, path }) => `${method} ${path}`))).toEqual(new Set(['POST /auth/token']));
    });
  });
});

describe('what shows only when somebody writes', () => {
  const person = {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    userName: 'nina.torres@practice.example',
    displayName: 'Nina Torres',
    name: { givenName: 'Nina', familyName: 'Torres' },
    emails: [{ value: 'nina.torres@practice.example', type: 'work', primary: true }],
  };

  /** Creates a person as an IdP would, and hands on what came back. */
  async function createAt({ tenant }: PracticeRig): Promise<{ status: number; body: string }> {
    const response = await fetch(`${tenant.address}/oauth/scim/v2/Users`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${await newScimToken(tenant)}`, 'Content-Type': 'application/scim+json' },
      body: JSON.stringify(person),
    });
    return { status: response.status, body: await response.text() };
  }

  it('names the missing role as a reason when nobody can be created', async () => {
    const { status, body } = await withFault('no-agent-role', createAt);
    expect(status).toBe(400);
    const [cause] = causesOfWrite({ method: 'POST', status, body, sent: person });
    expect(cause).toMatchObject({ id: 'S1', actor: 'cxone-admin' });
    expect(cause?.what.de).toMatch(/Rolle|Standardrolle/);
    expect(cause?.todo.en).toMatch(/Agent/);
  });

  it('names the field that is not enabled when it is dropped', async () => {
    const { status, body } = await withFault('field-not-enabled', createAt);
    expect(status).toBe(201);
    const returned: unknown = JSON.parse(body);
    const [cause] = causesOfWrite({ method: 'POST', status, body, sent: person, returned });
    expect(cause).toMatchObject({ id: 'S2', actor: 'cxone-admin' });
    expect(cause?.todo.de).toMatch(/Von SCIM bereitgestellte Felder konfigurieren|Configure SCIM Provisioned Fields/);
  });
});
