import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causeIds, causeOf } from '../../../src/shared/diagnosis/causes.ts';
import { causesOf, causesOfWrite, type CauseId, type RecordedWrite } from '../../../src/shared/diagnosis/reported.ts';

const idsOf = (text: string): readonly CauseId[] => causesOf(text).map(({ id }) => id);
const idsOfWrite = (write: RecordedWrite): readonly CauseId[] => causesOfWrite(write).map(({ id }) => id);

const scimError = (status: string, detail: string, scimType?: string): string =>
  JSON.stringify({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status, detail, scimType });

/** Messages as IdPs, programs and servers word them, and the cause that must come first. */
const known: readonly (readonly [CauseId, string])[] = [
  ['N1', 'getaddrinfo ENOTFOUND na1.nice-incontact.example'],
  ['N1', 'curl: (6) Could not resolve host: eu1.example'],
  ['N2', 'connect ECONNREFUSED 10.1.2.3:443'],
  ['N2', 'read ECONNRESET'],
  ['N3', 'HTTP/1.1 407 Proxy Authentication Required'],
  ['N4', 'unable to get local issuer certificate'],
  ['N4', 'code: UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
  ['N4', 'SELF_SIGNED_CERT_IN_CHAIN: self-signed certificate in certificate chain'],
  ['N4', 'invalid peer certificate: UnknownIssuer'],
  ['N6', "ERR_TLS_CERT_ALTNAME_INVALID: Hostname/IP does not match certificate's altnames"],
  ['N7', 'CERT_HAS_EXPIRED'],
  ['N7', 'CERT_NOT_YET_VALID'],
  ['N8', 'The token was issued in the future'],
  ['N9', 'Unexpected token < in JSON at position 0'],
  ['N9', '<!DOCTYPE html>\n<html><head><title>Log in</title>'],
  ['N10', 'ERR_HTTP2_STREAM_ERROR: Stream closed with error code NGHTTP2_PROTOCOL_ERROR'],
  ['C1', 'GET https://na1.nice-incontact.com/scim/v2/Users?count=2 returned status 401'],
  ['C2', 'OAuth2: GET https://na1.nice-incontact.com/oauth/scim/v2/Users with the access token returned 403 Forbidden'],
  ['C3', 'cannot reach https://na1nice-incontact.com/scim/v2'],
  ['C4', 'getaddrinfo timed out for eu1.nice-incontact.com'],
  ['C5', '404 Not Found for https://na1.nice-incontact.com/Users'],
  ['C6', 'GET https://na1.nice-incontact.com/scim/v2/scim/v2/Users → 404 Not Found'],
  ['C8', 'POST https://cxone.niceincontact.com/scim/v2/Users failed'],
  ['C9', 'Worked for about one hour, then HTTP 401'],
  ['C10', '{"error":"invalid_token","error_description":"The access token expired"}'],
  ['C10', scimError('401', 'The credential is missing, wrong or expired.')],
  ['C11', 'TypeError: Invalid character in header content ["Authorization"]'],
  ['C12', '{"error":"invalid_client","errorDescription":"Client authentication failed"}'],
  ['C13', '{"error":"unsupported_grant_type"}'],
  ['C14', '{"error":"invalid_grant","error_description":"Bad credentials"}'],
  ['C16', scimError('403', 'The role of this user does not permit it.')],
  ['C18', scimError('405', 'Method Not Allowed')],
  ['S1', scimError('400', 'There is no role named Agent and no other default role.', 'invalidValue')],
  ['S11', scimError('400', 'The userName must be a valid email address', 'invalidValue')],
  [
    'O1',
    'Error authenticating: Unauthorized. The connector configuration could not be tested. Make sure that the URL, Authentication Parameters are correct and that there is an implementation available at the URL provided.',
  ],
  ['O2', 'Okta: 401 "Invalid Authorization header"'],
  [
    'O3',
    'Error authenticating: Connect to na1.nice-incontact.com:443 [na1.nice-incontact.com/203.0.113.7] failed: Connect timed out',
  ],
  ['O4', scimError('400', 'The parameter filter is required.', 'invalidFilter')],
  ['O5', 'Okta: Error while creating user. 403 Forbidden. Errors reported by remote server: not permitted'],
  [
    'O6',
    'Error while creating user kim@example.com: Conflict. Errors reported by remote server: Invalid request: userName must be unique',
  ],
  ['O6', scimError('409', 'The userName is in use.', 'uniqueness')],
  ['O9', 'redirect_uri_mismatch: the redirect URI is not registered'],
  ['O10', 'Okta OAuth 2: {"error":"unsupported_grant_type"}'],
  ['O11', 'Okta: deactivating failed, PATCH answered 400 Bad Request'],
  ['E1', 'SystemForCrossDomainIdentityManagementCredentialValidationFailure Response Status Code: Unauthorized'],
  ['E2', 'Quarantine reason: SCIM Compliance issue'],
  ['E2', 'Azure AD: the test connection received 404 Not Found'],
  ['E3', 'The job is in quarantine because of invalid credentials'],
  ['E4', 'SystemForCrossDomainIdentityManagementServiceIncompatible: 400 Invalid SCIM Patch'],
  ['E5', 'Entra: DELETE https://na1.nice-incontact.com/oauth/scim/v2/Users/7 returned 405 Method Not Allowed'],
  ['E6', 'Microsoft Entra: GET /Groups?excludedAttributes=members returned 404 Not Found'],
  ['E9', 'aadOptscim062020 is set, Provision on-demand failed'],
  ['E16', 'You appear to have entered invalid credentials. Please confirm you are using the correct information.'],
  ['G1', 'Google Workspace has no SCIM connector for this'],
  ['G3', 'JumpCloud: creating the test group failed with 404'],
  ['G4', 'JumpCloud: Test User Email already exists (409)'],
  ['G5', 'SailPoint: GET /ServiceProviderConfig failed'],
  ['G6', 'CyberArk: /ResourceTypes/Group not found'],
  ['G7', 'PingFederate sends urn:scim:schemas:core:1.0'],
  ['G8', 'OneLogin sends urn:scim:schemas:core:1.0'],
  ['G9', 'filter: totalResults: 0, then POST: 409 Conflict'],
  ['G13', 'Failed to reactivate the user: got a new id'],
  ['G14', 'GET /Groups: 404 Not Found, run stopped'],
  ['G15', '404 Not Found: /ServiceProviderConfig'],
];

describe('a reported error', () => {
  it.each(known)('is laid to %s first: %s', (id, text) => {
    expect(idsOf(text)[0]).toBe(id);
  });

  it.each(known)('is laid to %s in other case and with other blanks, too: %s', (id, text) => {
    expect(idsOf(`\r\n ${text.toUpperCase().replaceAll(' ', '\u00a0\n')}\t`)[0]).toBe(id);
  });

  it('names the further candidates for a refused Okta test, in order', () => {
    const text = 'Error authenticating: Unauthorized. The connector configuration could not be tested.';
    expect(idsOf(text)).toEqual(['O1', 'O2', 'O4', 'C10', 'C11']);
  });

  it('is not explained by the screens of another IdP', () => {
    expect(idsOf('Entra: HTTP 401, bearer bearer').filter((id) => id.startsWith('O'))).toEqual([]);
    expect(idsOf('Okta: 404 not found').filter((id) => id.startsWith('E'))).toEqual([]);
  });

  it.each(['401', ' 401 \n'])('may be nothing but a number: %j', (text) => {
    expect(idsOf(text)[0]).toBe('C10');
  });

  it('makes a documented cause documented only by the very words of a known message', () => {
    expect(causesOf('Quarantine: SCIM Compliance issue')[0]?.evidence).toBe('documented');
    expect(causesOf('Azure: 404 not found')[0]).toMatchObject({ id: 'E2', evidence: 'inferred' });
  });

  it('calls the cause unknown where Microsoft’s own words do not settle it', () => {
    expect(causesOf('You appear to have entered invalid credentials')[0]?.evidence).toBe('unknown');
  });
});

describe('what fits nothing', () => {
  it.each([
    '',
    ' ',
    'The meeting room already exists on floor 401',
    'Es hat 404 Teilnehmer gegeben.',
    'scim scim scim',
    'HTTP 500 Internal Server Error',
    'status 418',
    '{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":0}',
    'Everything is fine',
  ])('is unknown, and nothing is guessed: %j', (text) => {
    expect(idsOf(text)).toEqual(['G16']);
    expect(causesOf(text)[0]?.evidence).toBe('unknown');
  });

  it('is unknown for text without any letters of a message', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('q', 'x', 'y', 'z', ' ', '~', '%', '§', 'ß', 'ж', '漢', '\n') }),
        (text) => {
          expect(idsOf(text)).toEqual(['G16']);
        },
      ),
    );
  });
});

const anyText = fc.oneof(
  fc.string({ maxLength: 2000 }),
  fc.string({ unit: 'binary', maxLength: 500 }),
  fc
    .array(fc.constantFrom(...known.map(([, text]) => text), 'okta', 'entra', '401', '"', '\n'), { maxLength: 12 })
    .map((parts) => parts.join(' ')),
);

/** What holds for every list of causes. */
function expectRanked(ids: readonly CauseId[]): void {
  expect(ids.length).toBeLessThanOrEqual(6);
  expect(new Set(ids).size).toBe(ids.length);
  if (ids.includes('G16')) expect(ids).toEqual(['G16']);
}

it('answers any text with one to six different causes, and always the same ones', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const ids = idsOf(text);
      expect(ids.length).toBeGreaterThan(0);
      expectRanked(ids);
      expect(idsOf(text)).toEqual(ids);
    }),
  );
});

it.each(['a', ' ', '/', 'https://', 'user name ', 'filter ', '0 ', 'redirect uri ', 'connect to ', '{"status":"401",'])(
  'reads an endless text of %j only as far as messages go',
  (piece) => {
    // A pattern that explodes on such a text would outlast the time that a test has.
    expectRanked(idsOf(piece.repeat(2_000_000 / piece.length)));
  },
);

describe('a recorded create or change', () => {
  const person = { userName: 'kim@example.com', name: { givenName: 'Kim', familyName: 'Doe' }, active: true };
  const post = { method: 'POST', sent: person } as const;

  it.each([
    ['S1', { ...post, status: 400, body: scimError('400', 'There is no role named Agent and no other default role.') }],
    ['S1', { ...post, status: 400, body: '' }],
    ['S11', { ...post, status: 400, body: '', sent: { ...person, userName: 'kdoe' } }],
    ['O6', { ...post, status: 409, body: scimError('409', 'Conflict', 'uniqueness') }],
    ['O6', { ...post, status: 409, body: '' }],
    ['C16', { ...post, status: 403, body: '' }],
    ['C10', { ...post, status: 401, body: '' }],
    ['C5', { ...post, status: 404, body: '' }],
    ['C18', { method: 'PUT', status: 405, body: '' }],
    ['E5', { method: 'delete', status: 405, body: '' }],
    ['E5', { method: 'DELETE', status: 404, body: '' }],
    [
      'O11',
      { method: 'PATCH', status: 400, body: '', sent: { Operations: [{ op: 'replace', value: { active: false } }] } },
    ],
    [
      'E4',
      {
        method: 'PATCH',
        status: 400,
        body: '',
        sent: { Operations: [{ op: 'Replace', path: 'active', value: 'False' }] },
      },
    ],
    ['G16', { method: 'PUT', status: 404, body: scimError('404', 'There is no user with this id.') }],
    ['G16', { ...post, status: 500, body: 'Internal Server Error' }],
  ] as const)('that was refused is laid to %s first: %j', (id, write) => {
    expect(idsOfWrite(write)[0]).toBe(id);
  });

  it('only supposes a missing role when the answer does not name it', () => {
    expect(causesOfWrite({ ...post, status: 400, body: '' })[0]?.evidence).toBe('inferred');
    const named = { ...post, status: 400, body: scimError('400', 'no default role') };
    expect(causesOfWrite(named)[0]?.evidence).toBe('documented');
  });

  it('names the optional fields that were left out', () => {
    const sent = { ...person, displayName: 'Kim', timezone: 'UTC', phoneNumbers: [{ value: '+49' }] };
    const [cause, ...others] = causesOfWrite({
      ...post,
      status: 201,
      body: '',
      sent,
      returned: { ...person, timeZone: 'UTC' },
    });
    expect(cause?.id).toBe('S2');
    expect(cause?.what.de).toContain('displayName, phoneNumbers.');
    expect(others).toEqual([]);
  });

  it('takes what came back from the answer when nobody read the person again', () => {
    const sent = { ...person, name: { ...person.name, middleName: 'Lee' } };
    expect(idsOfWrite({ ...post, status: 201, body: JSON.stringify(person), sent })).toEqual(['S2']);
  });

  it('sees fields of the extension and of a PATCH', () => {
    const urn = 'urn:ietf:params:scim:schemas:extension:nice:2.0:User';
    const sent = { ...person, [urn]: { team: { value: 'A' } } };
    expect(idsOfWrite({ ...post, status: 201, body: '', sent, returned: person })).toEqual(['S2']);
    const patch = {
      Operations: [
        { op: 'Add', path: `${urn}:team`, value: 'A' },
        { op: 'remove', path: 'displayName' },
      ],
    };
    expect(idsOfWrite({ method: 'PATCH', status: 200, body: '', sent: patch, returned: person })).toEqual(['S2']);
    expect(idsOfWrite({ method: 'PATCH', status: 200, body: '', sent: patch, returned: sent })).toEqual([]);
  });

  it.each([
    { Operations: [{ op: 'Replace', path: 'active', value: 'False' }] },
    { Operations: [{ op: 'replace', value: { active: false } }] },
    { ...person, active: false },
  ])('that reports success and left the person active is noticed: %j', (sent) => {
    expect(idsOfWrite({ method: 'PATCH', status: 200, body: '', sent, returned: person })).toEqual(['E15']);
  });

  it('that did what it should has no cause', () => {
    expect(causesOfWrite({ ...post, status: 201, body: JSON.stringify({ id: '1', ...person }) })).toEqual([]);
    expect(causesOfWrite({ method: 'PATCH', status: 204, body: '' })).toEqual([]);
  });

  it('never fails, whatever was recorded', () => {
    const write = fc.record({
      method: fc.oneof(fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE'), fc.string()),
      status: fc.oneof(fc.integer({ min: 100, max: 599 }), fc.integer()),
      body: anyText,
      sent: fc.jsonValue(),
      returned: fc.jsonValue(),
    });
    fc.assert(
      fc.property(write, (recorded) => {
        expectRanked(idsOfWrite(recorded));
      }),
    );
  });
});

describe('the words of the causes', () => {
  const all = causeIds.map(causeOf);

  it.each(['de', 'en'] as const)('are whole sentences in %s', (language) => {
    for (const { what, todo, proof } of all) {
      for (const text of [what, todo, proof]) {
        expect(text[language]).toMatch(/^[„“\p{Lu}].*\.$/u);
        expect(text[language]).not.toMatch(/ {2}|[{}[\]"']/);
      }
    }
  });

  it('say where they come from', () => {
    for (const { source } of all) expect(source).not.toBe('');
  });

  it('present nothing of CXone’s statuses as documented', () => {
    const byStatus = all.filter(({ id }) => ['C1', 'C2', 'C5', 'C10', 'C16', 'C18', 'S11'].includes(id));
    expect(byStatus.filter(({ evidence }) => evidence === 'documented')).toEqual([]);
  });
});
