import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hidden, maskedBody, maskedHeaders, maskedUrl } from '../../../src/main/verification/masking.ts';
import { exchangeOf } from '../../../src/main/verification/recorder.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { Exchange } from '../../../src/shared/verification/finding.ts';
import { answer } from '../../support/answer.ts';

const nothing: Hidden = { secrets: [], people: [] };
const base = 'https://na1.nice-incontact.com/oauth/scim/v2';
const guid = 'a445b0b0-2956-47a8-a10c-616fb31c4ff4';
const json = (value: unknown): unknown => JSON.parse(maskedBody(JSON.stringify(value), nothing));

describe('The address of a request', () => {
  it.each([
    [`/Users?filter=userName+eq+%22${guid}%22`, `/Users?filter=userName+eq+%22${guid}%22`],
    [
      '/Users?filter=userName%20eq%20%22ada%40acme.example%22&startIndex=1&count=100',
      '/Users?filter=userName%20eq%20%22[16 characters]%22&startIndex=1&count=100',
    ],
    ['/Users?filter=userName eq "ada"', '/Users?filter=userName eq "[3 characters]"'],
    ['/Users?filter=userName%20eq%20%22a%5C%22b%22', '/Users?filter=userName%20eq%20%22[4 characters]%22'],
    ['/Users?filter=userName+eq+%22ada', '/Users?filter=userName+eq+%22[3 characters]'],
    ['/Users?filter=userName+eq+ada@acme.example', '/Users?filter=userName+eq+[16 characters]'],
    [
      `/Users?filter=(userName+eq+%22${guid}%22+or+active+eq+true)`,
      `/Users?filter=(userName+eq+%22${guid}%22+or+active+eq+true)`,
    ],
    [
      '/Users?filter=meta.lastModified+gt+%222011-05-13T04:42:34Z%22',
      '/Users?filter=meta.lastModified+gt+%222011-05-13T04:42:34Z%22',
    ],
    ['/Users?attributes=userName,emails&sortBy=userName', '/Users?attributes=userName,emails&sortBy=userName'],
    ['/Users?cursor=ada-lovelace&count=2', '/Users?cursor=[12 characters]&count=2'],
    [`/Users/${guid}`, `/Users/${guid}`],
    ['/Users/ada%40acme.example?attributes=id', '/Users/[16 characters]?attributes=id'],
    ['/Schemas/urn:ietf:params:scim:schemas:core:2.0:User', '/Schemas/urn:ietf:params:scim:schemas:core:2.0:User'],
  ])('keeps what was asked and hides whom it was about: %s', (sent, shown) => {
    expect(maskedUrl(base + sent, nothing)).toBe(base + shown);
  });
});

describe('Headers', () => {
  it('keep what belongs to the protocol, in both directions', () => {
    const shown = {
      Accept: 'application/scim+json',
      'content-type': 'application/json; charset=utf-8',
      date: 'Tue, 24 Nov 2026 03:24:36 GMT',
      'retry-after': '120',
      'www-authenticate': 'Bearer realm="cxone", error="invalid_token"',
      'x-ratelimit-remaining': '17',
      'ratelimit-reset': '3',
      'x-amzn-requestid': '8f14e45fceea167a5a36dedd4bea2543',
      'x-request-id': '8f14e45fceea167a5a36dedd4bea2543',
    };
    expect(maskedHeaders(shown, nothing)).toEqual(shown);
  });

  it('hide everything else, and of an authorization all but its scheme', () => {
    const sent = {
      Authorization: 'Bearer abc',
      'set-cookie': 'session=1',
      'x-api-key': 'abc',
      'x-user': 'ada',
      location: 'https://login.example/start;v=1?SAMLRequest=abc#top',
    };
    expect(maskedHeaders(sent, nothing)).toEqual({
      Authorization: 'Bearer [masked]',
      'set-cookie': '[masked]',
      'x-api-key': '[masked]',
      'x-user': '[masked]',
      location: 'https://login.example/start;v=1',
    });
    expect(maskedHeaders({ authorization: 'Basic QWRhOnNlY3JldA==' }, nothing)['authorization']).toBe('Basic [masked]');
    expect(maskedHeaders({ authorization: 'lonely-token' }, nothing)['authorization']).toBe('[masked]');
  });
});

describe('Whatever a server makes of what it was sent', () => {
  const token = 'T0ken-abcDEF123456789xyzXYZ.qqqWWW';
  const name = 'Änne.Müller-O’Hara+x';
  const hidden: Hidden = { secrets: [new Secret(token)], people: [name, 'Zwetschgenine', 'Ann'] };
  const text = (said: string): string => maskedBody(said, hidden);

  it.each([
    ['base64', Buffer.from(token).toString('base64')],
    ['base64 behind something else', Buffer.from(`Bearer ${token}`).toString('base64url')],
    ['base64 behind something longer', Buffer.from(`Bearer: ${token}, and more`).toString('base64')],
    ['hexadecimal', Buffer.from(token).toString('hex')],
    ['upper case', token.toUpperCase()],
  ])('a token is hidden in %s', (_form, said) => {
    const shown = `${text(`Bad: ${said}`)} ${JSON.stringify(maskedHeaders({ 'x-request-id': said, [`x-${said}`]: 'v' }, hidden))}`;
    for (let start = 4; start + 12 < said.length - 4; start += 4) {
      expect(shown.toLowerCase()).not.toContain(said.slice(start, start + 12).toLowerCase());
    }
  });

  it.each([
    ['as it is', name],
    ['in an address', encodeURIComponent(name)],
    ['in a form', new URLSearchParams({ name }).toString().slice(5)],
    ['in capital letters', name.toUpperCase()],
  ])('a name is hidden %s', (_form, said) => {
    expect(text(`No ${said}!`)).toBe('No [user name]!');
    expect(maskedHeaders({ 'x-request-id': said }, hidden)).toEqual({ 'x-request-id': '[user name]' });
  });

  it('a name is hidden in a header that was sent as UTF-8, where no encoding is agreed on', () => {
    const said = Buffer.from(name).toString('latin1');
    expect(maskedHeaders({ 'x-request-id': said }, hidden)).toEqual({ 'x-request-id': '[user name]' });
  });

  it('a short name is hidden where it stands alone, and other words stay', () => {
    expect(text('Ann Zwetschgenine: channel_ann, annual')).toBe('[user name] [user name]: channel_[user name], annual');
  });
  it.each([
    ['letters', 'Zwetschge'],
    ['letters with accents', 'Žluťoučký'],
    ['signs of two units', '😀🎉'],
  ])('a name without end is hidden, of %s', (_title, word) => {
    const endless = word.repeat(60_000);
    const shown = maskedBody(JSON.stringify({ detail: `No ${endless}` }), { secrets: [], people: [endless, 'Ann'] });
    expect(JSON.parse(shown)).toEqual({ detail: 'No [user name]' });
  });

  it('a text is hidden as a whole only where somebody has names without number', () => {
    const numbers = (count: number): string[] =>
      Array.from({ length: count }, (_, index) => `+49 30 ${String(index + 1e6)}`);
    const shown = (people: readonly string[]): string => maskedBody('{"detail":"No 1000700"}', { secrets: [], people });
    expect(shown(numbers(100_000))).not.toContain('1000700');
    expect(shown(numbers(50))).toContain('No 1000700');
  });
});

describe('A body', () => {
  it('keeps its structure, and of people only how long their data are', () => {
    const user = {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      id: '2819c223',
      userName: 'ada@acme.example',
      active: true,
      emails: [{ value: 'ada@acme.example', type: 'work', primary: true }],
      phone: 493012345678,
      meta: { resourceType: 'User' },
    };
    expect(json({ totalResults: 5, Resources: [user, user, user, user, user] })).toEqual({
      totalResults: 5,
      Resources: [...Array.from({ length: 3 }, () => masked), '… 2 more'],
    });
  });
  const masked = {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    id: '[8 characters]',
    userName: '[16 characters]',
    active: true,
    emails: [{ value: '[16 characters]', type: 'work', primary: true }],
    phone: '[12 digits]',
    meta: { resourceType: 'User' },
  };

  it('keeps what the server says about itself', () => {
    const config = {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
      patch: { supported: true },
      filter: { supported: true, maxResults: 200 },
      authenticationSchemes: [{ type: 'oauthbearertoken', name: 'OAuth Bearer Token' }],
    };
    const schema = {
      id: 'urn:ietf:params:scim:schemas:core:2.0:User',
      name: 'User',
      attributes: [{ name: 'userName' }],
    };
    expect(json(config)).toEqual(config);
    expect(json(schema)).toEqual(schema);
  });

  it('keeps the reason of a refusal, without e-mail addresses and what looks like a key', () => {
    const detail = 'User ada@acme.example not found, token eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9 refused';
    expect(json({ status: '404', scimType: 'noTarget', detail })).toEqual({
      status: '404',
      scimType: 'noTarget',
      detail: 'User [e-mail address] not found, token [masked] refused',
    });
  });

  it('hides every token that a login gives out', () => {
    const granted = {
      access_token: 'abc',
      refresh_token: 'def',
      id_token: 'g',
      token_type: 'Bearer',
      expires_in: 3600,
    };
    expect(json(granted)).toEqual({
      access_token: '[3 characters]',
      refresh_token: '[3 characters]',
      id_token: '[1 characters]',
      token_type: 'Bearer',
      expires_in: 3600,
    });
  });

  it('is masked also when it ends in the middle', () => {
    const cut = '{"totalResults": 12, "Resources": [{"userName": "ada@acme.example", "active": true, "title": "Coun';
    const shown = maskedBody(cut, nothing);
    expect(shown).toContain('{"totalResults": 12, "Resources": [{"userName": "[16 characters]", "active": true');
    expect(shown).toContain(`${String(cut.length)} characters in all`);
    expect(shown).not.toContain('Coun');
  });

  it('is the beginning of a page', () => {
    const page = `<!doctype html>\n<html><head><title>Log in</title></head><body>${'x'.repeat(5000)}</body></html>`;
    const shown = maskedBody(page, nothing);
    expect(shown).toMatch(/^<!doctype html> <html><head><title>Log in<\/title>/);
    expect(shown.length).toBeLessThanOrEqual(300);
  });

  it('may be nested without end, or be very long', () => {
    expect(maskedBody('['.repeat(20_000) + ']'.repeat(20_000), nothing)).toContain('[…]');
    expect(maskedBody(`["${'ada'.repeat(1_000_000)}"]`, nothing)).not.toContain('ada');
  });
});

/** Long enough to be told from ordinary words, and not made of them. */
const secretValue = fc.stringMatching(/^[A-Za-z0-9_-]{16,60}$/);
const userName = fc.oneof(
  fc.stringMatching(/^qz[a-z0-9.+'$^(\\-]{3,20}$/),
  fc.stringMatching(/^qz[a-z0-9.+']{1,20}@[a-z]{1,10}\.example$/),
);
const memberNames = [
  'userName',
  'displayName',
  'name',
  'id',
  'detail',
  'error',
  'schemas',
  'type',
  'status',
  'Resources',
];

/** JSON in which the value stands somewhere: as a value, within one, as a name. */
const documentWith = (planted: string): fc.Arbitrary<unknown> =>
  fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(planted, `No user ${planted} here`, `"${planted}"`, 'work', 7, true, null),
      fc.array(tie('value'), { maxLength: 5 }),
      fc.dictionary(fc.oneof(fc.constantFrom(...memberNames, planted), fc.string()), tie('value'), { maxKeys: 6 }),
    ),
  })).value;

/** The record of an exchange in which the value stands wherever a server or a check can put it. */
function recordWith(planted: string, document: unknown, cut: number, hidden: Hidden): string {
  const body = JSON.stringify(document);
  const quoted = encodeURIComponent(`userName eq ${JSON.stringify(planted)}`);
  const record = exchangeOf({
    request: {
      method: 'GET',
      url: `${base}/Users/${encodeURIComponent(planted)}?filter=${quoted}&cursor=${encodeURIComponent(planted)}`,
      headers: { Authorization: `Bearer ${planted}`, Accept: 'application/json' },
    },
    response: answer(200, body.slice(0, body.length - cut), {
      'www-authenticate': `Bearer error_description="${planted}"`,
      location: `https://login.example/${planted}?u=${planted}`,
      'x-whatever': planted,
      etag: planted,
    }),
    problem: null,
    at: 0,
    milliseconds: 1,
    retries: [],
    ...hidden,
  });
  return JSON.stringify(Exchange.parse(record)).toLowerCase();
}

const planted = (value: fc.Arbitrary<string>) =>
  value.chain((text) => fc.tuple(fc.constant(text), documentWith(text), fc.nat({ max: 30 })));

describe('A record', () => {
  it('never holds a secret of the run, wherever the server puts it', () => {
    fc.assert(
      fc.property(planted(secretValue), ([value, document, cut]) => {
        const record = recordWith(value, document, cut, { secrets: [new Secret(value)], people: [] });
        expect(record).not.toContain(value.toLowerCase());
      }),
    );
  });

  it('never holds the name of somebody who was asked for, wherever the server puts it', () => {
    fc.assert(
      fc.property(planted(userName), ([value, document, cut]) => {
        const record = recordWith(value, document, cut, { secrets: [], people: [value] });
        expect(record).not.toContain(JSON.stringify(value).slice(1, -1));
      }),
    );
  });

  it('never holds the data of people nobody has asked for', () => {
    const attribute = fc.constantFrom('userName', 'displayName', 'givenName', 'nickName', 'value', 'title', 'x');
    fc.assert(
      fc.property(fc.array(fc.dictionary(attribute, userName)), fc.nat({ max: 30 }), (people, cut) => {
        const body = JSON.stringify({ totalResults: 2, Resources: people });
        expect(maskedBody(body.slice(0, body.length - cut), nothing)).not.toContain('qz');
      }),
    );
  });

  it('can be made of any answer, and fits its schema', () => {
    const anything = fc.oneof(fc.string(), fc.json(), fc.stringMatching(/^[[{"\\,:\]} ]{0,300}$/));
    const headers = fc.dictionary(fc.string(), fc.string({ maxLength: 9000 }));
    fc.assert(
      fc.property(anything, headers, fc.string(), (body, responseHeaders, path) => {
        const record = exchangeOf({
          request: { method: 'GET', url: `${base}${path}`, headers: {} },
          response: answer(200, body, responseHeaders),
          problem: null,
          at: 0,
          milliseconds: 1,
          retries: [],
          secrets: [],
        });
        expect(Exchange.safeParse(record).success).toBe(true);
      }),
    );
  });
});
