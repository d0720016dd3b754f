import { afterEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpResponse } from '../../../src/main/http/http-client.ts';
import { practiceReach, tenantReach } from '../../../src/main/http/reach.ts';
import {
  discoverTenant,
  readConfigurationResponse,
  requestConfiguration,
  type TenantConfiguration,
} from '../../../src/main/tenant/discovery.ts';
import { type Problem, problemOf } from '../../../src/shared/problem.ts';
import { answer } from '../../support/answer.ts';
import { type LoopbackServer, serveHttp, serveRaw, unusedPort } from '../../support/misbehaving-server.ts';
import { type PracticeRig, startPractice } from '../../support/practice-rig.ts';
import { problemFrom } from '../../support/problem-from.ts';

const tenantId = '11eb660f-4c6d-34a0-8733-0242ac110002';

/** The published sample (RingCentral's copy of NICE's "Using the API global authentication service"). */
const sample = {
  private: false,
  area: 'na1',
  cluster: 'B32',
  domain: 'niceincontact.com',
  acdDomain: 'nice-incontact.com',
  uhDomain: 'nice-incontact.com',
  ui_endpoint: 'https://na1.nice-incontact.com',
  auth_endpoint: 'https://na1.nice-incontact.com',
  api_endpoint: 'https://api-na1.niceincontact.com',
  tenantId,
};

const http = createHttpClient({ reach: tenantReach(() => null) });
const { signal } = new AbortController();

let server: LoopbackServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

/** Serves the body to every request, and keeps what was asked. */
async function cloudSaying(body: string | object): Promise<{ issuer: string; asked: (string | undefined)[] }> {
  const asked: (string | undefined)[] = [];
  server = await serveHttp((request, response) => {
    asked.push(`${String(request.method)} ${String(request.url)} ${String(request.headers.authorization)}`);
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  return { issuer: server.origin, asked };
}

describe('a tenant', () => {
  it('is asked for by its id, without any credential', async () => {
    const { issuer, asked } = await cloudSaying(sample);
    await requestConfiguration(http, issuer, tenantId, { signal });
    expect(asked).toEqual([`GET /.well-known/cxone-configuration?tenantId=${tenantId} undefined`]);
  });

  it('is found at the address of its pages', async () => {
    const { issuer } = await cloudSaying(sample);
    expect(await discoverTenant(http, issuer, tenantId, { signal })).toEqual({
      tenantAddress: 'https://na1.nice-incontact.com',
      area: 'na1',
      needsConfirmation: false,
    });
  });

  it.each([
    ['https://NA1.nice-incontact.com/', 'https://na1.nice-incontact.com'],
    ['https://na1.nice-incontact.com/apps?x=1', 'https://na1.nice-incontact.com'],
    ['na1.nice-incontact.com', 'https://na1.nice-incontact.com'],
  ])('may be spelled %s', async (spelled, tenantAddress) => {
    const { issuer } = await cloudSaying({ ...sample, ui_endpoint: spelled });
    expect(await discoverTenant(http, issuer, tenantId, { signal })).toMatchObject({ tenantAddress });
  });

  it('at a host outside CXone’s domains is found, but must still be confirmed', async () => {
    const { issuer } = await cloudSaying({ ...sample, ui_endpoint: 'https://cxone.acme.example' });
    expect(await discoverTenant(http, issuer, tenantId, { signal })).toEqual({
      tenantAddress: 'https://cxone.acme.example',
      area: 'na1',
      needsConfirmation: true,
    });
  });

  it.each([
    ['https://na1.nice-incontakt.com', 'address-look-alike', 'na1.nice-incontakt.com'],
    ['https://na1.nice-incontact.com.evil.example', 'address-look-alike', 'na1.nice-incontact.com.evil.example'],
    ['http://na1.nice-incontact.com', 'address-not-secure', 'na1.nice-incontact.com'],
    ['https://127.0.0.1:8443', 'address-is-this-computer', '127.0.0.1'],
    ['https://169.254.169.254', 'address-is-private', '169.254.169.254'],
    ['https://api-na1.niceincontact.com', 'address-is-service', 'api-na1.niceincontact.com'],
    ['https://user:pw@na1.nice-incontact.com', 'address-with-login', 'na1.nice-incontact.com'],
  ])('is not found at %s', async (spelled, reason, host) => {
    const { issuer } = await cloudSaying({ ...sample, ui_endpoint: spelled });
    const problem = await problemFrom(discoverTenant(http, issuer, tenantId, { signal }));
    expect(problem).toMatchObject({ code: 'tenant-address-unusable', facts: { reason, host } });
  });

  it.each([['nothing at all'], [tenantId]])('is not found at %j', async (spelled) => {
    const { issuer } = await cloudSaying({ ...sample, ui_endpoint: spelled });
    const problem = await problemFrom(discoverTenant(http, issuer, tenantId, { signal }));
    expect(problem.code).toBe('tenant-address-unusable');
  });
});

describe('a cloud', () => {
  it('that cannot be reached is not a tenant that does not exist', async () => {
    const issuer = `http://127.0.0.1:${String(await unusedPort())}`;
    expect((await problemFrom(discoverTenant(http, issuer, tenantId, { signal }))).code).toBe('connection-refused');
  });

  it('that hangs up is not a tenant that does not exist', async () => {
    server = await serveRaw((socket) => socket.destroy());
    const problem = await problemFrom(discoverTenant(http, server.origin, tenantId, { signal }));
    expect(problem.code).toBe('connection-broken');
  });

  it('that never answers is left when the signal says so', async () => {
    const controller = new AbortController();
    server = await serveHttp(() => {
      controller.abort();
    });
    const search = discoverTenant(http, server.origin, tenantId, { signal: controller.signal });
    expect((await problemFrom(search)).code).toBe('cancelled');
  });
});

describe('an answer', () => {
  const read = (response: HttpResponse): TenantConfiguration => readConfigurationResponse(response, tenantId);
  const json = (body: unknown): HttpResponse => answer(200, JSON.stringify(body));

  function problemIn(response: HttpResponse): Problem | null {
    try {
      read(response);
      return null;
    } catch (thrown) {
      return problemOf(thrown);
    }
  }

  it('needs only the address of the pages', () => {
    const uiEndpoint = 'https://eu1.niceincontact.com';
    expect(read(json({ ui_endpoint: uiEndpoint }))).toEqual({ uiEndpoint, area: null });
    expect(read(json({ ui_endpoint: uiEndpoint, area: null, tenantId: null }))).toEqual({ uiEndpoint, area: null });
  });

  it('may spell the id of the tenant in capitals', () => {
    expect(read(json({ ...sample, tenantId: tenantId.toUpperCase() })).area).toBe('na1');
  });

  it('for another tenant is none for this one', () => {
    const other = { ...sample, tenantId: '11eb660f-0000-34a0-8733-0242ac110002' };
    expect(problemIn(json(other))?.code).toBe('tenant-not-found');
  });

  it.each([
    ['without an address', { ...sample, ui_endpoint: undefined }, 'ui_endpoint'],
    ['with an empty address', { ...sample, ui_endpoint: '' }, 'ui_endpoint'],
    ['with an address that is no text', { ...sample, ui_endpoint: 7 }, 'ui_endpoint'],
    ['with an area that is no text', { ...sample, area: {} }, 'area'],
    ['with an endless area', { ...sample, area: 'a'.repeat(101) }, 'area'],
    ['of an error', { error: 'invalid_request' }, 'ui_endpoint'],
  ])('%s is answer-unexpected', (_, body, field) => {
    expect(problemIn(json(body))).toMatchObject({ code: 'answer-unexpected', facts: { field } });
  });

  it('that is a page is not read', () => {
    expect(problemIn(answer(200, '<html>', { 'content-type': 'text/html' }))?.code).toBe('page-instead');
    expect(problemIn(answer(200, '<html>'))?.code).toBe('page-instead');
    expect(problemIn(json(['https://na1.nice-incontact.com']))?.code).toBe('answer-unexpected');
  });

  it.each([
    [204, 'answer-unexpected'],
    [302, 'redirected'],
    [400, 'tenant-not-found'],
    [401, 'tenant-not-found'],
    [403, 'tenant-not-found'],
    [404, 'tenant-not-found'],
    [407, 'request-refused'],
    [410, 'tenant-not-found'],
    [422, 'tenant-not-found'],
    [429, 'throttled'],
    [500, 'server-failed'],
    [503, 'server-failed'],
  ])('with %i is %s', (status, code) => {
    const problem = problemIn(answer(status, '<html>', { 'content-type': 'text/html' }));
    expect(problem).toMatchObject({ code, facts: { status: String(status) } });
  });
});

describe('the practice tenant', () => {
  let rig: PracticeRig | null = null;
  afterEach(async () => {
    await rig?.tenant.close();
    rig = null;
  });

  const practice = async () => {
    const { tenant } = (rig = await startPractice());
    const client = createHttpClient({ reach: practiceReach(() => tenant.port) });
    const ask = (id: string) => requestConfiguration(client, tenant.address, id, { signal });
    const known = await ask('11ef2a5f-3b90-4c70-8c11-0242ac110002');
    return { tenant, client, ask, known };
  };

  it('describes itself as a cloud does', async () => {
    const { tenant, known } = await practice();
    expect(readConfigurationResponse(known, '11ef2a5f-3b90-4c70-8c11-0242ac110002')).toEqual({
      uiEndpoint: tenant.address,
      apiEndpoint: tenant.address,
      area: 'practice',
    });
  });

  it('does not know another tenant', async () => {
    const { ask } = await practice();
    const response = await ask(tenantId);
    expect(() => readConfigurationResponse(response, tenantId)).toThrow('tenant-not-found');
  });

  it('is never the address of a tenant', async () => {
    const { tenant, client } = await practice();
    const search = discoverTenant(client, tenant.address, '11ef2a5f-3b90-4c70-8c11-0242ac110002', { signal });
    expect(await problemFrom(search)).toMatchObject({
      code: 'tenant-address-unusable',
      facts: { reason: 'address-is-this-computer' },
    });
  });
});
