import { describe, expect, it } from 'vitest';
import {
  addressEvidence,
  type AddressExamination,
  examineAddress,
  type FoundAddress,
} from '../../../src/shared/tenant/address-doctor.ts';

const na1 = 'https://na1.nice-incontact.com';
const id = '11eb660f-4c6d-34a0-8733-0242ac110002';

function found(pasted: string): FoundAddress {
  const examination = examineAddress(pasted);
  if (examination.kind !== 'address') throw new Error(`no address: ${JSON.stringify(examination)}`);
  return examination;
}

/** What is told to the person in short: the address, the id, or the code of the problem. */
function gist(examination: AddressExamination): string {
  if (examination.kind === 'address') return examination.tenantAddress;
  return examination.kind === 'tenant-id' ? examination.tenantId : examination.problem.code;
}

describe('an address of CXone', () => {
  it.each([
    [na1],
    [`  ${na1}/  `],
    [`\t${na1}\r\n`],
    [`${na1}.`],
    [`${na1}.:443/`],
    ['https://NA1.Nice-InContact.COM/'],
    ['HTTPS://na1.nice-incontact.com'],
    ['na1.nice-incontact.com'],
    ['na1.nice-incontact.com/'],
    ['na1.nice-incontact.com.'],
    ['na1.nice-incontact.com:443/apps'],
    ['//na1.nice-incontact.com'],
    ['://na1.nice-incontact.com'],
    ['ttps://na1.nice-incontact.com'],
    ['https//na1.nice-incontact.com'],
    ['https:/na1.nice-incontact.com'],
    ['https:na1.nice-incontact.com'],
    ['https:\\\\na1.nice-incontact.com'],
    ['https://https://na1.nice-incontact.com'],
    ['http://https://na1.nice-incontact.com'],
    ['view-source:https://na1.nice-incontact.com/apps'],
    [`"${na1}"`],
    [`'${na1}'`],
    [`\`${na1}\``],
    [`<${na1}>`],
    [`(${na1})`],
    [`[${na1}]`],
    [`„${na1}“`],
    [`“${na1}”`],
    [`»${na1}«`],
    [`[CXone](${na1}/apps)`],
    [`Base URL: ${na1}/scim/v2`],
    [`Base URL:${na1}/scim/v2`],
    [`baseUrl=${na1}`],
    ['Host: na1.nice-incontact.com'],
    ['host:na1.nice-incontact.com'],
    ['Unser Mandant ist na1.nice-incontact.com, glaube ich.'],
    [`Our tenant is ${na1}.`],
    [`${na1}!`],
    [`- ${na1}`],
    [`* na1.nice-incontact.com`],
    [`${na1}/scim/v2 oder mit Token ${na1}/oauth/scim/v2`],
    [`${na1}/apps/#/home?token=abc`],
    [`${na1}?back=https://login.example.com`],
    [`${na1}/apps/(a),b;c`],
    ['https:// na1.nice-incontact.com'],
    ['https://na1 .nice-incontact.com'],
    ['na1. nice-incontact.com'],
    ['na1 . nice-incontact . com'],
    ['na1.nice-\nincontact.com'],
    ['https://na1.nice-incon\r\n  tact.com/scim/v2'],
    ['https://na1.nice-incontact.com/oauth\n/scim/v2'],
    ['na1.nice-incontact.com\u200B'],
    ['\uFEFFna1.nice-\u00ADincontact.com'],
    ['na1.nice-incontact.com'],
    ['https://na1nice-incontact.com/scim/v2'],
    ['na1nice-incontact.com'],
    [`{"ui_endpoint":"${na1}","api_endpoint":"https://api-na1.niceincontact.com","tenantId":"${id}"}`],
    [`https://acme.okta.com sends to ${na1}/oauth/scim/v2`],
    [`https://evil.example/,${na1}`],
  ])('is read from %j', (pasted) => {
    expect(gist(examineAddress(pasted))).toBe(na1);
    expect(found(pasted).needsConfirmation).toBe(false);
  });

  it.each([
    ['https://au1.nice-incontact.com', 'au1', 'standard'],
    ['https://eu1.niceincontact.com/oauth/scim/v2', 'eu1', 'standard'],
    ['uk1.niceincontact.com', 'uk1', 'standard'],
    ['ca1.niceincontact.com', 'ca1', 'standard'],
    ['jp1.niceincontact.com', 'jp1', 'standard'],
    ['https://na2.niceincontact.com', 'na2', 'fedramp'],
    ['https://ae1.nicecxone.com/apps/admin?x=1#y', 'ae1', 'standard'],
  ])('is only inferred for %s', (pasted, area, cloud) => {
    expect(found(pasted)).toMatchObject({
      addressEvidence: 'inferred',
      area,
      cloud: { id: cloud, evidence: 'inferred' },
      needsConfirmation: false,
    });
    expect(found(pasted).remarks).not.toContain('host-not-listed');
  });

  it('is documented for na1', () => {
    expect(found(na1)).toEqual({
      kind: 'address',
      tenantAddress: na1,
      host: 'na1.nice-incontact.com',
      addressEvidence: 'documented',
      area: 'na1',
      cloud: { id: 'standard', evidence: 'inferred' },
      knownHost: 'na1.nice-incontact.com',
      prefix: null,
      remarks: [],
      needsConfirmation: false,
    });
  });

  it.each([
    ['sg1.niceincontact.com', 'sg1'],
    ['emea.nice-incontact.com', 'emea'],
    ['b32.nice-incontact.com', null],
    ['acme.nicecxone.com', null],
    ['login.na1.nice-incontact.com', null],
  ])('of which nothing is known is inferred without a cloud: %s', (pasted, area) => {
    const remarks = ['scheme-added', 'host-not-listed'];
    expect(found(pasted)).toMatchObject({ addressEvidence: 'inferred', area, cloud: null, knownHost: null, remarks });
  });

  it('belongs to FedRAMP below the government’s domain', () => {
    const cloud = { id: 'fedramp', evidence: 'inferred' };
    expect(found('https://na2.nicecxone-gov.com')).toMatchObject({ cloud, addressEvidence: 'inferred' });
    expect(found('https://x.nicecxone-gov.com')).toMatchObject({ cloud, needsConfirmation: false });
  });

  it('is taken as it is where the area is known at another host, which is named', () => {
    expect(found('https://eu1.nice-incontact.com')).toMatchObject({
      tenantAddress: 'https://eu1.nice-incontact.com',
      addressEvidence: 'inferred',
      area: 'eu1',
      knownHost: 'eu1.niceincontact.com',
      remarks: ['area-known-elsewhere'],
    });
  });

  it('keeps a port, with which it is no longer documented', () => {
    expect(found(`${na1}:8443/x`)).toMatchObject({
      tenantAddress: `${na1}:8443`,
      host: 'na1.nice-incontact.com:8443',
      addressEvidence: 'inferred',
      remarks: ['path-dropped', 'port-kept'],
    });
  });
});

describe('an address elsewhere', () => {
  it.each([
    ['https://login.example.com:8443/x', 'https://login.example.com:8443', 'login.example.com:8443'],
    ['cxone.acme.example', 'https://cxone.acme.example', 'cxone.acme.example'],
    ['https://eu1.nicecxone-sov1.eu/apps', 'https://eu1.nicecxone-sov1.eu', 'eu1.nicecxone-sov1.eu'],
    ['https://tenant.incontact.com', 'https://tenant.incontact.com', 'tenant.incontact.com'],
    ['https://incontakt.example', 'https://incontakt.example', 'incontakt.example'],
    ['https://login. example.com', 'https://login.example.com', 'login.example.com'],
    [`https://login.example.com/?tenantId=${id}`, 'https://login.example.com', 'login.example.com'],
  ])('must be confirmed: %s', (pasted, tenantAddress, host) => {
    expect(found(pasted)).toMatchObject({
      tenantAddress,
      host,
      addressEvidence: 'unknown',
      area: null,
      needsConfirmation: true,
    });
  });

  it('names the sovereign cloud whose domain it is in', () => {
    expect(found('https://x.nicecxone-sov1.uk').cloud).toEqual({ id: 'uk-sovereign', evidence: 'inferred' });
    expect(found('https://login.example.com').cloud).toBeNull();
  });
});

describe('what was mended', () => {
  it.each([
    [na1, []],
    [`${na1}/`, []],
    ['na1.nice-incontact.com', ['scheme-added']],
    [`${na1}/oauth/scim/v2/`, []],
    [`${na1}/scim/v2/Users`, ['path-dropped']],
    [`${na1}/apps`, ['path-dropped']],
    [`${na1}?x=1`, ['path-dropped']],
    [`${na1}#x`, ['path-dropped']],
    ['https://na1 .nice-incontact.com', ['blanks-removed']],
    [`Base URL: ${na1}`, ['text-around-dropped']],
    ['https://na1nice-incontact.com', ['missing-dot-added']],
    [
      'Tenant na1nice- incontact.com/x',
      ['scheme-added', 'blanks-removed', 'text-around-dropped', 'path-dropped', 'missing-dot-added'],
    ],
  ])('in %j is said', (pasted, remarks) => {
    expect(found(pasted).remarks).toEqual(remarks);
  });

  it.each([
    [`${na1}/scim/v2`, '/scim/v2', 'documented'],
    [`${na1}/scim/v2/`, '/scim/v2', 'documented'],
    [`${na1}/oauth/scim/v2/Users?filter=x`, '/oauth/scim/v2', 'documented'],
    [`${na1}/OAuth/SCIM/V2`, '/oauth/scim/v2', 'documented'],
    [`${na1}/basic-auth/scim/v2`, '/basic-auth/scim/v2', 'inferred'],
    ['na1nice-incontact.com/scim/v2', '/scim/v2', 'documented'],
  ])('leaves the SCIM prefix of %j known', (pasted, path, evidence) => {
    expect(found(pasted).prefix).toEqual({ path, evidence });
  });

  it.each([[`${na1}/scim`], [`${na1}/scim/v22`], [`${na1}/x/scim/v2`], [`${na1}/?x=/scim/v2`]])(
    'finds no SCIM prefix in %j',
    (pasted) => {
      expect(found(pasted).prefix).toBeNull();
    },
  );

  it('keeps nothing of query and hash', () => {
    const examination = found(`${na1}/a?code=canary1#access_token=canary2`);
    expect(JSON.stringify(examination)).not.toContain('canary');
  });
});

describe('the id of a tenant', () => {
  it.each([
    [id],
    [id.toUpperCase()],
    [` ${id}\n`],
    [`{${id}}`],
    [`"tenantId":"${id}"`],
    [`tenantId: ${id}`],
    [`tenantId=${id}`],
    [`https://cxone.niceincontact.com/.well-known/cxone-configuration?tenantId=${id}`],
    [`https://cxone.niceincontact.com/auth/authorize?client_id=a&tenantid=${id}&x=1`],
    [`https://api-na1.niceincontact.com/x?tenant_id=${id}`],
    [`https://nicecxone-sov1.eu/auth/authorize?tenantId=${id}`],
  ])('is found in %j', (pasted) => {
    expect(examineAddress(pasted)).toEqual({ kind: 'tenant-id', tenantId: id });
  });

  it.each([
    [`https://portal.azure.com/?tenantId=${id}`, 'address-is-identity-provider'],
    [`https://login.microsoftonline.com/${id}/oauth2`, 'address-is-identity-provider'],
    [`${na1}/apps?tenantId=${id}`, na1],
    [`a${id}`, 'address-not-understood'],
    [`${id}0`, 'address-not-understood'],
    ['https://cxone.niceincontact.com/?tenantId=7', 'address-is-issuer'],
  ])('is not taken from %j', (pasted, outcome) => {
    expect(gist(examineAddress(pasted))).toBe(outcome);
  });
});

describe('what is no tenant’s address', () => {
  it.each([
    ['', 'address-empty'],
    [' \t\r\n ', 'address-empty'],
    ['\u200B\uFEFF', 'address-empty'],
    ['x'.repeat(8193), 'address-too-long'],
    [`${na1}/${'x'.repeat(8192)}`, 'address-too-long'],
    ['https://cxone.niceincontact.com/auth/token', 'address-is-issuer'],
    ['cxone-gov.niceincontact.com', 'address-is-issuer'],
    ['https://nicecxone-sov1.au/', 'address-is-issuer'],
    ['https://nicecxone-sov1.uk/auth/jwks', 'address-is-issuer'],
    ['http://cxone.niceincontact.com', 'address-is-issuer'],
    ['https://api-na1.niceincontact.com/incontactapi', 'address-is-service'],
    ['api-b32.niceincontact.com', 'address-is-service'],
    ['https://api-de-na1.niceincontact.com', 'address-is-service'],
    ['https://channels-de-eu1.niceincontact.com', 'address-is-service'],
    ['https://cxagent.nicecxone.com/home', 'address-is-service'],
    ['https://help.nicecxone.com/de/content/admin/x.htm', 'address-is-help'],
    ['https://help.nice-incontact.com/content/', 'address-is-help'],
    ['https://help-test.nice-incontact.com', 'address-is-help'],
    ['https://help.staging.nice-incontact.com', 'address-is-help'],
    ['https://help.incontact.com', 'address-is-help'],
    ['https://developer.niceincontact.com/FAQ', 'address-is-help'],
    ['https://www.nice.com/products', 'address-is-help'],
    ['https://acme.okta.com/admin', 'address-is-identity-provider'],
    ['https://acme-admin.oktapreview.com', 'address-is-identity-provider'],
    ['https://login.microsoftonline.com/common', 'address-is-identity-provider'],
    ['https://portal.azure.com/#home', 'address-is-identity-provider'],
    ['https://entra.microsoft.com', 'address-is-identity-provider'],
    ['https://acme.onelogin.com', 'address-is-identity-provider'],
    ['https://accounts.google.com', 'address-is-identity-provider'],
    ['https://console.pingone.eu', 'address-is-identity-provider'],
    ['https://console.jumpcloud.com', 'address-is-identity-provider'],
    ['https://niceincontact.okta.com', 'address-is-identity-provider'],
    ['admin@example.com', 'address-is-email'],
    ['mailto:admin@example.com', 'address-is-email'],
    ['SCIM v2.0: admin@example.com', 'address-is-email'],
    ['Anna Admin <anna@na1.nice-incontact.com>', 'address-is-email'],
    ['na1', 'address-incomplete'],
    ['EU1', 'address-incomplete'],
    ['emea', 'address-incomplete'],
    ['Region: eu1', 'address-incomplete'],
    ['https://na1', 'address-incomplete'],
    ['https://uk1/scim/v2', 'address-incomplete'],
    ['nice-incontact.com', 'address-incomplete'],
    ['https://www.niceincontact.com', 'address-incomplete'],
    ['https://(region)nice-incontact.com/scim/v2', 'address-incomplete'],
    ['https://{area}.nice-incontact.com/scim/v2', 'address-incomplete'],
    [`http://na1.nice-incontact.com`, 'address-not-secure'],
    ['http://na1nice-incontact.com/scim/v2', 'address-not-secure'],
    ['http://login.example.com', 'address-not-secure'],
    ['https://localhost:8443', 'address-is-this-computer'],
    ['localhost', 'address-is-this-computer'],
    ['localhost:3000/x', 'address-is-this-computer'],
    ['http://127.0.0.1:4711', 'address-is-this-computer'],
    ['127.0.0.1:4711', 'address-is-this-computer'],
    ['https://127.1', 'address-is-this-computer'],
    ['https://0x7f000001', 'address-is-this-computer'],
    ['https://2130706433', 'address-is-this-computer'],
    ['https://0.0.0.0', 'address-is-this-computer'],
    ['https://[::1]/', 'address-is-this-computer'],
    ['https://[::]:80', 'address-is-this-computer'],
    ['https://[::ffff:127.0.0.1]', 'address-is-this-computer'],
    ['https://practice.localhost', 'address-is-this-computer'],
    ['https://10.0.0.7', 'address-is-private'],
    ['192.168.178.1', 'address-is-private'],
    ['https://172.31.255.1', 'address-is-private'],
    ['https://169.254.169.254', 'address-is-private'],
    ['https://100.64.0.1', 'address-is-private'],
    ['https://[fd12::1]', 'address-is-private'],
    ['https://[fe80::1]', 'address-is-private'],
    ['https://cxone.corp', 'address-is-private'],
    ['https://scim.acme.internal', 'address-is-private'],
    ['https://user@na1.nice-incontact.com', 'address-with-login'],
    ['https://user:secret@na1.nice-incontact.com', 'address-with-login'],
    ['user:secret@na1.nice-incontact.com', 'address-with-login'],
    ['https://na1.nice-incontact.com@evil.example', 'address-with-login'],
    ['https://:secret@na1.nice-incontact.com', 'address-with-login'],
    [`${na1} https://au1.nice-incontact.com`, 'address-several'],
    ['https://a.example.com https://b.example.com', 'address-several'],
    ['a.example.com, b.example.com', 'address-several'],
    ['ftp://na1.nice-incontact.com', 'address-not-understood'],
    ['file:///C:/na1.txt', 'address-not-understood'],
    ['not an address', 'address-not-understood'],
    ['https://', 'address-not-understood'],
    ['https://intranet/', 'address-not-understood'],
    ['https://192.0.2.1', 'address-not-understood'],
    ['https://172.32.0.1', 'address-not-understood'],
    ['https://100.128.0.1', 'address-not-understood'],
    ['https://[2001:db8::1]', 'address-not-understood'],
    ['https://-na1.nice-incontact.com', 'address-not-understood'],
    ['https://na1..nice-incontact.com', 'address-not-understood'],
    ['https://na1.nice-incontact.com:99999', 'address-not-understood'],
    ['https://na1_x.nice-incontact.com', 'address-not-understood'],
    [`https://${'a'.repeat(64)}.nice-incontact.com`, 'address-not-understood'],
    ['2.0', 'address-not-understood'],
    ['ABCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFGHIJKLMNOPQRST====', 'address-not-understood'],
    ['\u0000\u0001', 'address-not-understood'],
    ['\uD800', 'address-not-understood'],
  ])('is %j: %s', (pasted, code) => {
    expect(gist(examineAddress(pasted))).toBe(code);
  });

  it.each([
    ['https://na1.nice-incontact.com.evil.example'],
    ['https://na1.nice-incontact.com-login.evil.example'],
    ['https://na1-nice-incontact.com'],
    ['https://my-nicecxone.com'],
    ['https://nicecxone.acme.example'],
    ['https://nice-incontact.net'],
    ['https://na1.niceincontact.co'],
    ['na1.nice-incontact.con'],
    ['nice-incontakt.com'],
    ['niceinccontact.com'],
    ['https://na1.nice-incontcat.com'],
    ['https://na1.n1ce-inc0ntact.com'],
    ['https://na1.nice-in-contact.com'],
    ['https://na1.nice_incontact.com'.replace('_', '--')],
    ['https://ae1.nicexone.com'],
    ['https://ae1.nicecxones.com'],
    ['https://x.nicecxone-sov2.eu'],
    ['https://nicecxone-sov1.de'],
    ['https://n\u04301.nice-incontact.com'],
    ['https://na1.nice-incont\u0430ct.com'],
    ['na1.nice-inc\u043Entact.com'],
    ['https://na1.xn--nice-incontct-2fb.com'],
    ['https://login.m\u00FCller.example'],
    ['http://na1.nice-incontakt.com'],
    ['eu1api.niceincontact.com.example'],
  ])('is a look-alike: %s', (pasted) => {
    expect(gist(examineAddress(pasted))).toBe('address-look-alike');
  });

  it.each([['https://contact.example.com'], ['https://nice.example.com'], ['https://cxone.example.com']])(
    'is no look-alike for sharing a word: %s',
    (pasted) => {
      expect(found(pasted).needsConfirmation).toBe(true);
    },
  );

  it('names what is needed to understand it, and nothing else', () => {
    const problemOf = (pasted: string): unknown => {
      const examination = examineAddress(pasted);
      return examination.kind === 'problem' ? examination.problem : null;
    };
    expect(problemOf('https://acme.okta.com/x?y')).toEqual({
      code: 'address-is-identity-provider',
      facts: { host: 'acme.okta.com', maker: 'Okta' },
    });
    expect(problemOf('Region EU1')).toEqual({ code: 'address-incomplete', facts: { part: 'eu1' } });
    expect(problemOf('https://canary:canary@na1.nice-incontact.com/canary?canary#canary')).toEqual({
      code: 'address-with-login',
      facts: { host: 'na1.nice-incontact.com' },
    });
  });
});

describe('any text', () => {
  const units = ['a', '.', ' ', '\n', '-', ':', '@', '/', '[', ']', 'a.', 'a@', 'a:', 'https://', 'https://a.example '];
  const more = ['xn--a.', 'nice-', '11eb660f-', '\u200B', '\u0000', '%', '?', '#', '\\', '=', '\uD800', '://', '.-'];

  it.each([...units, ...more])('gets an answer, and soon, when it is nothing but %j', (unit) => {
    for (const length of [1, 2, 8192, 65_536]) {
      const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
      for (const pasted of [text, `x${text}x`, `${na1}${text}`, `${text}${na1}`]) {
        expect(['address', 'tenant-id', 'problem']).toContain(examineAddress(pasted).kind);
      }
    }
  });

  it('that was read once is read the same again', () => {
    for (const pasted of [
      'na1nice-incontact.com/scim/v2',
      'cxone.acme.example:8443/x',
      'https://EU1.niceincontact.com.',
    ]) {
      const { tenantAddress } = found(pasted);
      expect(found(tenantAddress).tenantAddress).toBe(tenantAddress);
    }
  });
});

describe('addressEvidence', () => {
  it.each([
    [na1, 'documented'],
    [`${na1}:8443`, 'inferred'],
    ['https://eu1.niceincontact.com', 'inferred'],
    ['https://eu1.nice-incontact.com', 'inferred'],
    ['https://eu1.nicecxone-sov1.eu', 'unknown'],
    ['https://na1.nice-incontact.com.evil.example', 'unknown'],
    ['http://127.0.0.1:4711', 'unknown'],
    ['', 'unknown'],
  ])('of %s is %s', (tenantAddress, evidence) => {
    expect(addressEvidence(tenantAddress)).toBe(evidence);
  });
});
