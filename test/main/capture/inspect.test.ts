import { describe, expect, it } from 'vitest';
import { type Entered, inspect } from '../../../src/main/capture/inspect.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import type { CaptureDoubt } from '../../../src/shared/capture.ts';
import { type CredentialName, longestSecret } from '../../../src/shared/credential.ts';
import { type CxoneLabelId, labelIn } from '../../../src/shared/procedure/cxone-labels.ts';
import type { CxoneLanguage } from '../../../src/shared/procedure/ids.ts';
import { ProblemError } from '../../../src/shared/problem.ts';
import { keysOf } from '../../../src/shared/record.ts';

// Of the published shape: 52 characters of A-Z and 2-7, and four equal signs.
const id = `${'ABCDEFGHIJ234567KLMNOPQRST'.repeat(2)}====`;
const secret = `${'QRSTUV765432WXYZABCDEFGHIJ'.repeat(2)}====`;
const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyOjQyIn0.c2lnbmF0dXJlLXRoYXQtc2lnbnMtbm90aGluZw_-x';
const opaque = '8f14e45fceea167a5a36dedd4bea2543';
const uuid = '11eb660f-4c6d-34a0-8733-0242ac110002';

/** What a generator of passwords may put into a client secret. */
const odd = 'aB3{d}e,f|g<h>i;j(k)l&m$n%o^p~q';

const half = (value: string): [string, string] => [value.slice(0, 30), value.slice(30)];
const [idStart, idEnd] = half(id);

function look(asked: CredentialName, text: string, known: Readonly<Partial<Record<CredentialName, string>>> = {}) {
  const secrets: Partial<Record<CredentialName, Secret>> = {};
  for (const name of keysOf(known)) secrets[name] = new Secret(known[name] ?? '');
  const entered: Entered = { asked, text: new Secret(text), known: secrets, tokenInUse: 'scim-token-2' };
  const { doubts, offers } = inspect(entered);
  return {
    doubts,
    offers: offers.map(({ choice, credential, value }): SeenOffer => [choice, credential, value.reveal()]),
  };
}

type SeenOffer = [choice: 'cleaned' | 'as-is', credential: CredentialName, value: string];

describe('A value by itself', () => {
  const clean: [what: string, asked: CredentialName, text: string, value: string][] = [
    ['an access key ID', 'access-key-id', id, id],
    ['a secret access key', 'access-key-secret', secret, secret],
    ['a token that is a JWT', 'scim-token', jwt, jwt],
    ['an opaque token', 'scim-token', opaque, opaque],
    ['a token of several', 'scim-token-3', opaque, opaque],
    ['a client ID', 'client-id', uuid, uuid],
    ['a client secret with odd characters', 'client-secret', 'a~B.c_d-e!f$g%h&i*j(k)l', 'a~B.c_d-e!f$g%h&i*j(k)l'],
    ['one character', 'client-secret', 'x', 'x'],
    ['a password that is a word', 'client-secret', 'Schlüsseldienst', 'Schlüsseldienst'],
    ['with blanks around', 'access-key-id', `  ${id}\t `, id],
    ['with line ends around', 'access-key-id', `\r\n${id}\r\n\r\n`, id],
    ['with a no-break space behind', 'access-key-id', `${id}\u00a0`, id],
    ['with a byte order mark before', 'scim-token', `\ufeff${jwt}`, jwt],
    ['with zero-width and direction marks around', 'scim-token', `\u200b\u200e${jwt}\u200b\u2060`, jwt],
    ['with NUL behind', 'scim-token', `${jwt}\0`, jwt],
    ['that begins with a word of ours', 'scim-token', 'bearer-of-8f14e45fceea167a', 'bearer-of-8f14e45fceea167a'],
    ['that has “token” in the middle', 'scim-token', 'cxone-token-8f14e45fceea167a', 'cxone-token-8f14e45fceea167a'],
    ['that is the longest', 'scim-token', 'a1'.repeat(longestSecret / 2), 'a1'.repeat(longestSecret / 2)],
  ];

  it.each(clean)('raises no doubt: %s', (_what, asked, text, value) => {
    expect(look(asked, text)).toEqual({ doubts: [], offers: [['as-is', asked, value]] });
  });
});

describe('A value with something around or inside it', () => {
  const cleaned: [what: string, asked: CredentialName, text: string, value: string, doubts: CaptureDoubt[]][] = [
    ['label and colon', 'access-key-id', `Access Key ID: ${id}`, id, ['surrounding-text']],
    ['label and equal sign', 'access-key-id', `ACCESS_KEY_ID=${id}`, id, ['surrounding-text']],
    ['label with a prefix', 'access-key-secret', `CXONE_ACCESS_KEY_SECRET="${secret}"`, secret, ['surrounding-text']],
    ['label on the line before', 'access-key-secret', `Secret Access Key\n${secret}`, secret, ['surrounding-text']],
    ['label and a tab', 'access-key-secret', `Secret access key\t${secret}`, secret, ['surrounding-text']],
    ['German label', 'access-key-id', `Zugriffsschlüssel-ID: ${id}`, id, ['surrounding-text']],
    ['German label, other spelling', 'access-key-id', `Zugangsschlüssel-ID ${id}`, id, ['surrounding-text']],
    ['German label, decomposed', 'access-key-id', `Zugriffsschlu\u0308ssel-ID: ${id}`, id, ['surrounding-text']],
    ['German label, spelled out', 'access-key-id', `Zugriffsschluessel-ID: ${id}`, id, ['surrounding-text']],
    ['German secret', 'access-key-secret', `geheimer Zugangsschlüssel: ${secret}`, secret, ['surrounding-text']],
    [
      'German secret, other',
      'access-key-secret',
      `Geheimer Zugriffsschlüssel\n${secret}`,
      secret,
      ['surrounding-text'],
    ],
    ['German secret, short', 'access-key-secret', `Geheimschlüssel ${secret}`, secret, ['surrounding-text']],
    ['Japanese label', 'access-key-id', `アクセスキーID：${id}`, id, ['surrounding-text']],
    ['Japanese secret', 'access-key-secret', `シークレットアクセスキー: ${secret}`, secret, ['surrounding-text']],
    ['Korean label', 'access-key-id', `액세스 키 ID: ${id}`, id, ['surrounding-text']],
    ['Korean secret', 'access-key-secret', `비밀 액세스 키\n${secret}`, secret, ['surrounding-text']],
    ['token label', 'scim-token', `SCIM Token: ${jwt}`, jwt, ['surrounding-text']],
    ['German token label', 'scim-token-3', `SCIM-Token\n${jwt}`, jwt, ['surrounding-text']],
    ['German bearer token', 'scim-token', `Inhabertoken: ${jwt}`, jwt, ['surrounding-text']],
    ['bearer token', 'scim-token', `Bearer Token: ${jwt}`, jwt, ['surrounding-text']],
    ['Japanese token', 'scim-token', `SCIMトークン ${opaque}`, opaque, ['surrounding-text']],
    ['Korean token', 'scim-token', `SCIM 토큰: ${opaque}`, opaque, ['surrounding-text']],
    ['client ID label', 'client-id', `client_id: ${uuid}`, uuid, ['surrounding-text']],
    ['short value behind a colon', 'client-id', 'Client ID: our-app', 'our-app', ['surrounding-text']],
    ['client secret label', 'client-secret', 'Client secret = s3cret', 's3cret', ['surrounding-text']],
    ['German client secret', 'client-secret', 'Client-Geheimnis: s3cret', 's3cret', ['surrounding-text']],
    [
      'JSON',
      'access-key-secret',
      `{"accessKeyId":"${id}","accessKeySecret":"${secret}"}`,
      secret,
      ['surrounding-text'],
    ],
    ['JSON of several lines', 'client-id', `{\n  "client_id": "${uuid}",\n  "n": 1\n}`, uuid, ['surrounding-text']],
    [
      'a sentence',
      'access-key-id',
      `Hello, the key you asked for is ${id} and please keep it safe.`,
      id,
      ['surrounding-text'],
    ],
    ['a button’s word behind', 'scim-token', `${jwt}\nCopy`, jwt, ['surrounding-text']],
    [
      'the whole page, ID asked for',
      'access-key-id',
      `Access Keys\nAccess Key ID\n${id}\nSecret Access Key\n${secret}\nStatus Active\nSave Cancel`,
      id,
      ['surrounding-text'],
    ],
    [
      'the whole page, secret asked for',
      'access-key-secret',
      `Access Keys\nAccess Key ID\n${id}\nSecret Access Key\n${secret}\nStatus Active\nSave Cancel`,
      secret,
      ['surrounding-text'],
    ],
    [
      'the German page',
      'access-key-secret',
      `Zugriffsschlüssel-ID\n${id}\ngeheimer Zugangsschlüssel (GEHEIMSCHLÜSSEL ZEIGEN)\n${secret}\nSpeichern`,
      secret,
      ['surrounding-text'],
    ],
    [
      'a table with a head',
      'access-key-secret',
      `Access Key ID\tSecret Access Key\tStatus\n${id}\t${secret}\tActive`,
      secret,
      ['surrounding-text'],
    ],
    [
      'a file with commas',
      'access-key-secret',
      `AccessKeyId,SecretAccessKey\n${id},${secret}\n`,
      secret,
      ['surrounding-text'],
    ],
    ['label before odd characters', 'client-secret', `Client Secret: ${odd}`, odd, ['surrounding-text']],
    [
      'label on the line before odd characters',
      'client-secret',
      `Client Secret\n${odd}\nSave`,
      odd,
      ['surrounding-text'],
    ],
    ['JSON with odd characters', 'client-secret', `{"client_secret": "${odd}", "n": 1}`, odd, ['surrounding-text']],
    [
      'a mail with odd characters',
      'client-secret',
      `The secret is here:\n${odd}\nRegards, Anna`,
      odd,
      ['surrounding-text'],
    ],
    [
      'the answer of a token endpoint',
      'scim-token',
      `{ "access_token": "${jwt}", "token_type": "Bearer", "expires_in": 3600 }`,
      jwt,
      ['surrounding-text'],
    ],
    ['a blank among odd characters', 'client-secret', 'a{b},"c d"|e', 'a{b},"cd"|e', ['blanks-inside']],
    [
      'a value broken behind its label',
      'access-key-id',
      `Access Key ID: ${idStart}\n${idEnd}`,
      id,
      ['surrounding-text'],
    ],
    ['both halves without labels, ID', 'access-key-id', `${id}\n${secret}`, id, ['surrounding-text']],
    ['both halves without labels, secret', 'access-key-secret', `${id} ${secret}`, secret, ['surrounding-text']],
    ['a line break inside', 'access-key-id', `${idStart}\n${idEnd}`, id, ['line-breaks']],
    ['line ends of Windows inside', 'access-key-id', `${idStart}\r\n${idEnd}\r\n`, id, ['line-breaks']],
    ['a line break in the padding', 'access-key-id', `${id.slice(0, 54)}\n==`, id, ['line-breaks']],
    ['a token in lines', 'scim-token', jwt.replace(/.{20}/g, '$&\n'), jwt, ['line-breaks']],
    ['a blank inside', 'access-key-id', `${idStart} ${idEnd}`, id, ['blanks-inside']],
    ['a no-break space inside', 'scim-token', `${jwt.slice(0, 9)}\u00a0${jwt.slice(9)}`, jwt, ['blanks-inside']],
    ['a zero-width space inside', 'scim-token', `${jwt.slice(0, 9)}\u200b${jwt.slice(9)}`, jwt, ['blanks-inside']],
    [
      'blanks and line breaks inside',
      'access-key-id',
      `${id.slice(0, 9)} ${id.slice(9, 30)}\n${idEnd}`,
      id,
      ['line-breaks', 'blanks-inside'],
    ],
    ['straight quotes', 'client-secret', '"s3cret-value"', 's3cret-value', ['quotes']],
    ['quotes and a comma', 'client-secret', '"s3cret-value",', 's3cret-value', ['quotes']],
    ['single quotes', 'client-secret', "'s3cret-value'", 's3cret-value', ['quotes']],
    ['backticks', 'client-secret', '`s3cret-value`', 's3cret-value', ['quotes']],
    ['German quotes', 'client-secret', '„s3cret-value“', 's3cret-value', ['quotes']],
    ['English quotes', 'client-secret', '“ s3cret-value ”', 's3cret-value', ['quotes']],
    ['a quote at one end', 'client-secret', '"s3cret-value', 's3cret-value', ['quotes']],
    ['the word Bearer', 'scim-token', `Bearer ${jwt}`, jwt, ['bearer-word']],
    ['the word in small letters', 'scim-token', `bearer\t${opaque}`, opaque, ['bearer-word']],
    ['the header', 'scim-token', `Authorization: Bearer ${jwt}`, jwt, ['bearer-word']],
    ['quotes around the word', 'scim-token', `"Bearer ${jwt}"`, jwt, ['bearer-word', 'quotes']],
    ['quotes behind the word', 'scim-token', `Bearer "${jwt}"`, jwt, ['bearer-word', 'quotes']],
    [
      'the word and line breaks',
      'scim-token',
      `Bearer ${jwt.slice(0, 40)}\n${jwt.slice(40)}`,
      jwt,
      ['bearer-word', 'line-breaks'],
    ],
    [
      'a command',
      'scim-token',
      `curl -H "Authorization: Bearer ${jwt}" https://na1.nice-incontact.com/oauth/scim/v2/Users`,
      jwt,
      ['surrounding-text'],
    ],
  ];

  it.each(cleaned)('is offered without it: %s', (_what, asked, text, value, doubts) => {
    const { doubts: seen, offers } = look(asked, text);
    expect(seen).toEqual(doubts);
    expect(offers).toEqual([
      ['cleaned', asked, value],
      ['as-is', asked, text.trim()],
    ]);
  });
});

describe('A label as the assistant itself shows it', () => {
  const shown: [label: CxoneLabelId, language: CxoneLanguage, kind: CredentialName][] = (['en', 'de'] as const).flatMap(
    (language): [CxoneLabelId, CxoneLanguage, CredentialName][] => [
      ['accessKeyId', language, 'access-key-id'],
      ['secretAccessKey', language, 'access-key-secret'],
      ['scimToken', language, 'scim-token-2'],
    ],
  );

  it.each(shown)('is known: %s in %s', (label, language, name) => {
    const text = `${labelIn(label, language).text}\n${id}`;
    expect(look(name, text).doubts).toEqual(['surrounding-text']);
    expect(look('client-id', text).offers[0]).toEqual(['cleaned', name, id]);
  });
});

describe('A value that belongs to another field', () => {
  const swapped: [asked: CredentialName, text: string, to: CredentialName, value: string, doubts: CaptureDoubt[]][] = [
    [
      'access-key-id',
      `Secret Access Key: ${secret}`,
      'access-key-secret',
      secret,
      ['surrounding-text', 'meant-for-other-field'],
    ],
    [
      'access-key-secret',
      `Zugriffsschlüssel-ID ${id}`,
      'access-key-id',
      id,
      ['surrounding-text', 'meant-for-other-field'],
    ],
    ['client-secret', `client_id=${uuid}`, 'client-id', uuid, ['surrounding-text', 'meant-for-other-field']],
    ['access-key-id', `SCIM-Token: ${jwt}`, 'scim-token-2', jwt, ['surrounding-text', 'meant-for-other-field']],
    ['access-key-id', `Bearer ${jwt}`, 'scim-token-2', jwt, ['bearer-word', 'meant-for-other-field']],
  ];

  it.each(swapped)('is offered to be stored there: asked for %s, given “%s”', (asked, text, to, value, doubts) => {
    expect(look(asked, text)).toEqual({
      doubts,
      offers: [
        ['cleaned', to, value],
        ['cleaned', asked, value],
        ['as-is', asked, text],
      ],
    });
  });
});

describe('What is offered only as it is', () => {
  const asIs: [what: string, asked: CredentialName, text: string, doubts: CaptureDoubt[]][] = [
    ['a URL', 'scim-token', 'https://na1.nice-incontact.com/oauth/scim/v2', ['looks-like-url']],
    ['a host', 'client-id', 'na1.nice-incontact.com', ['looks-like-url']],
    ['a URL without scheme', 'client-id', 'www.nice.com/a', ['looks-like-url']],
    ['an e-mail address', 'access-key-id', 'scim.access@example.com', ['looks-like-email']],
    ['a label without a value', 'access-key-id', 'Access Key ID', ['surrounding-text']],
    ['a button', 'access-key-secret', '(SHOW SECRET KEY)', ['surrounding-text']],
    ['prose', 'scim-token', 'The token is shown only once, copy it now.', ['surrounding-text']],
    [
      'two different values under one label',
      'access-key-id',
      `Access Key ID: ${id} Access Key ID: ${secret}`,
      ['surrounding-text'],
    ],
    ['two tokens', 'scim-token', `first ${jwt} second ${opaque}`, ['surrounding-text']],
  ];

  it.each(asIs)('%s', (_what, asked, text, doubts) => {
    expect(look(asked, text)).toEqual({ doubts, offers: [['as-is', asked, text]] });
  });
});

describe('A value that is stored already', () => {
  const known = {
    'access-key-id': id,
    'access-key-secret': secret,
    'client-id': uuid,
    'client-secret': 's3cret-value',
    'scim-token': jwt,
    'scim-token-2': opaque,
  };
  const repeated: [asked: CredentialName, text: string, doubts: CaptureDoubt[]][] = [
    ['access-key-id', id, ['same-as-stored']],
    ['access-key-secret', id, ['same-as-key-id']],
    ['access-key-id', secret, ['same-as-secret']],
    ['client-secret', uuid, ['same-as-client-id']],
    ['client-id', 's3cret-value', ['same-as-client-secret']],
    ['access-key-secret', jwt, ['same-as-token']],
    ['scim-token-2', opaque, ['same-as-stored']],
    ['scim-token-2', jwt, ['same-as-token']],
    ['access-key-secret', `  ${secret}\n`, ['same-as-stored']],
    ['access-key-secret', `"${id}"`, ['quotes', 'same-as-key-id']],
    ['access-key-secret', `Access Key ID: ${id}`, ['surrounding-text', 'meant-for-other-field', 'same-as-key-id']],
  ];

  it.each(repeated)('is noticed: asked for %s, given “%s”', (asked, text, doubts) => {
    expect(look(asked, text, known).doubts).toEqual(doubts);
  });

  it('is not mistaken for one that only begins alike', () => {
    expect(look('access-key-id', id.replace('====', ''), known).doubts).toEqual([]);
  });
});

describe('A text that is too much or too little', () => {
  const codeOf = (text: string): string => {
    try {
      look('scim-token', text);
    } catch (thrown) {
      if (thrown instanceof ProblemError) return thrown.problem.code;
    }
    return 'none';
  };

  it.each(['', ' ', '\r\n\t', '\u200b\ufeff\u00a0', '\0'])('is refused as empty: %j', (text) => {
    expect(codeOf(text)).toBe('value-empty');
  });

  it('is refused as too long when nothing in it can be stored', () => {
    expect(codeOf('x'.repeat(longestSecret + 1))).toBe('value-too-long');
    expect(codeOf('x'.repeat(65_537))).toBe('value-too-long');
  });

  it('is offered cleaned only when the value on a long page can be stored', () => {
    const page = `${'All sorts of settings. '.repeat(1_000)}\nSCIM Token\n${jwt}\n`;
    expect(look('scim-token', page).offers).toEqual([['cleaned', 'scim-token', jwt]]);
  });

  const hostile: [what: string, text: string][] = [
    ['quotes', '"'.repeat(65_536)],
    ['quotes between', `a${'"'.repeat(60_000)}b`],
    ['blanks between', `a${' '.repeat(60_000)}b`],
    ['line ends between', `a${'\n'.repeat(60_000)}b`],
    ['dots of an address', `a@${'.'.repeat(60_000)}@`],
    ['dots of a host', `${'a.'.repeat(30_000)}1`],
    ['beginnings of labels', 'access key '.repeat(5_900)],
    ['labels', 'token: '.repeat(9_000)],
    ['labels with values', `token: ${opaque}\n`.repeat(1_500)],
    ['brackets', '('.repeat(65_000)],
    ['brackets with blanks', ' ( '.repeat(20_000)],
    ['bearers', 'bearer '.repeat(9_000)],
    ['equal signs', '='.repeat(65_000)],
    ['padding everywhere', 'AB== '.repeat(13_000)],
    ['half surrogates', '\ud83d'.repeat(60_000)],
    ['NUL between', `a${'\0'.repeat(60_000)}b`],
    ['letters', `${'é'.repeat(60_000)} 1`],
    ['dashes', `${'-'.repeat(60_000)} 1`],
  ];

  it.each(hostile)('neither crashes nor hangs it: %s', (_what, text) => {
    expect(['none', 'value-too-long']).toContain(codeOf(text));
  });
});

it('is safe to print', () => {
  const inspection = inspect({
    asked: 'access-key-id',
    text: new Secret(`Access Key ID: ${id}`),
    known: { 'scim-token': new Secret(jwt) },
    tokenInUse: 'scim-token',
  });
  expect(JSON.stringify(inspection)).not.toContain(id.slice(0, 12));
});
