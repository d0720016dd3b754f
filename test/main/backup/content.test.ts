import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentText, mostConnections, readContent } from '../../../src/main/backup/content.ts';
import { longestSecret } from '../../../src/shared/credential.ts';
import { ProblemError } from '../../../src/shared/problem.ts';
import { without } from '../../../src/shared/record.ts';
import { tenantConnection } from '../../support/connections.ts';
import { problemIn } from '../../support/problem-from.ts';

const details = without(tenantConnection({ name: 'Contoso' }), [
  'credentials',
  'missing',
  'trials',
  'proof',
  'rotation',
  'idInFiles',
]) as NewDetails;
type NewDetails = Parameters<typeof contentText>[0]['connections'][number]['details'];
const secret = {
  name: 'scim-token',
  value: 'token-with-many-characters-1234',
  note: { lastFour: '1234', storedAt: '2026-01-02T03:04:05.000Z' },
} as const;
const whole = {
  kind: 'backup',
  madeAt: '2026-11-28T12:00:00.000Z',
  madeBy: { version: '0.1.0', user: 'ada', computer: 'mill' },
  role: null,
  endsAt: null,
  guide: [],
  connections: [{ details, secrets: [secret], unreadable: [] }],
} satisfies Parameters<typeof contentText>[0];

/** The text of a backup in which somebody wrote another value by hand; the way to it is written with dots. */
const changed = (way: string, value: unknown, text: string = contentText(whole)): string =>
  JSON.stringify(withValue(JSON.parse(text), way.split('.'), value));

function withValue(node: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const entries = typeof node === 'object' && node !== null ? Object.entries(node) : [];
  const inner: unknown = entries.find(([name]) => name === key)?.[1];
  const next = rest.length === 0 ? value : withValue(inner, rest, value);
  const changedEntries = [...entries.filter(([name]) => name !== key), [key, next] as const];
  return Array.isArray(node) ? changedEntries.map(([, item]) => item as unknown) : Object.fromEntries(changedEntries);
}

const partOf = (text: string): string | undefined => {
  const { code, facts } = problemIn(() => readContent(text));
  expect(code).toBe('backup-foreign');
  return facts?.['part'];
};

describe('what is inside a backup', () => {
  it('is read as it was written', () => {
    expect(readContent(contentText(whole))).toMatchObject(whole);
  });

  it.each(['', '{', 'null', '[]', '"text"', '{"format":"something else","version":1,"connections":[]}'])(
    'is not %j',
    (text) => {
      expect(problemIn(() => readContent(text)).code).toBe('backup-foreign');
    },
  );

  it('says that it is newer, whatever else is in it', () => {
    const text = changed('connections.0', { something: 'new' }, changed('version', 2));
    expect(problemIn(() => readContent(text))).toEqual({ code: 'backup-newer', facts: { version: '2' } });
  });

  it('is refused when it is too deep, before anything is built of it', () => {
    expect(partOf(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBe('JSON');
  });

  it('is refused with a hundred thousand connections, without looking at each', () => {
    const text = changed(
      'connections',
      Array.from({ length: 100_000 }, () => ({})),
    );
    expect(problemIn(() => readContent(text))).toEqual({
      code: 'backup-too-large',
      facts: { connections: '100000', most: String(mostConnections) },
    });
  });

  const [first] = whole.connections;
  const small = 'aaaaaaaa-1111-4111-8111-aaaaaaaaaaaa';
  const withId = (id: string) => ({ ...first, details: { ...details, id } });
  const manyParts = Array.from({ length: 1_000 }, (_, index) => [`a/${String(index)}`, '2026-01-02T03:04:05.000Z']);

  it.each([
    ['no connections', 'connections', []],
    ['an unknown field', 'extra', 1],
    ['another kind', 'kind', 'other'],
    ['an unknown role', 'role', 'owner'],
    ['an end that is no date', 'endsAt', 'never'],
    ['the same id twice', 'connections', [first, first]],
    ['the same id in capitals', 'connections', [withId(small), withId(small.toUpperCase())]],
    ['an id that is a path', 'connections.0.details.id', '../../../etc/passwd'],
    ['no name', 'connections.0.details.name', ''],
    ['a name over the limit', 'connections.0.details.name', 'x'.repeat(81)],
    ['an address that is not https', 'connections.0.details.tenantAddress', 'http://na1.nice-incontact.com'],
    ['an address with a path', 'connections.0.details.tenantAddress', 'https://na1.nice-incontact.com/x'],
    ['an address with a login', 'connections.0.details.tenantAddress', 'https://a:b@na1.nice-incontact.com'],
    ['this computer as address', 'connections.0.details.tenantAddress', 'https://127.0.0.1'],
    ['a look-alike as address', 'connections.0.details.tenantAddress', 'https://na1.nice-incontact.com.example.org'],
    ['a very long address', 'connections.0.details.tenantAddress', `https://${'a.'.repeat(5_000)}com`],
    ['an issuer of its own beside a known cloud', 'connections.0.details.issuer', 'https://example.org'],
    ['no issuer for an unknown cloud', 'connections.0.details.cloud', 'other'],
    ['a token in use that is not there', 'connections.0.details.tokenInUse', 'scim-token-7'],
    ['a secret for a token that is not there', 'connections.0.secrets.0.name', 'scim-token-7'],
    ['the same secret twice', 'connections.0.secrets', [secret, secret]],
    [
      'a secret both there and unreadable',
      'connections.0.unreadable',
      [{ name: 'scim-token', lastFour: '', reason: 'missing' }],
    ],
    ['a secret with an unknown name', 'connections.0.secrets.0.name', 'password'],
    ['a secret that is a number', 'connections.0.secrets.0.value', 7],
    ['an empty secret', 'connections.0.secrets.0.value', ''],
    ['a secret with blanks around it', 'connections.0.secrets.0.value', ' x '],
    ['a secret over the limit', 'connections.0.secrets.0.value', 'x'.repeat(longestSecret + 1)],
    ['a secret stored two thousand years ago', 'connections.0.secrets.0.note.storedAt', '0000-01-01T00:00:00.000Z'],
    ['a secret that ended before there were any', 'connections.0.secrets.0.note.expiresAt', '1969-12-31T23:59:59.999Z'],
    ['a guide that is a book', 'guide', ['x'.repeat(5_000)]],
    ['a thousand ticked parts', 'connections.0.details.tickedParts', Object.fromEntries(manyParts)],
  ])('is refused with %s', (_, way, value) => {
    partOf(changed(way, value));
  });

  it.each([
    ['a tab', 'Contoso\tEU', 'Contoso EU'],
    ['line breaks', 'Con\r\ntoso\u2028EU', 'Con toso EU'],
    ['a mark that turns the writing', '\u202aContoso\u202c', 'Contoso'],
    ['blanks around it', ' Contoso ', 'Contoso'],
    ['nothing to be seen', ' \u202a', new URL(details.tenantAddress).host],
  ])('is taken in under a plain name where the name has %s', (_, name, plain) => {
    const { connections } = readContent(changed('connections.0.details.name', name));
    expect(connections[0]?.details.name).toBe(plain);
  });

  it('names who made it plainly, whatever stands there', () => {
    const madeBy = { version: '0.1\n', user: 'eve\u2028\u202e', computer: 'mi\0ll' };
    expect(readContent(changed('madeBy', madeBy)).madeBy).toEqual({ version: '0.1', user: 'eve', computer: 'mi ll' });
  });

  it.each(['__proto__', 'constructor', 'prototype'])('is refused with the name %s, wherever it stands', (name) => {
    const text = changed('connections.0.details.ticked.MARK', 1).replace('MARK', name);
    expect(partOf(text)).toBe('names');
    const escaped = name.replace(/^./, (one) => `\\u00${one.charCodeAt(0).toString(16)}`);
    expect(partOf(text.replace(name, escaped))).toBe('names');
  });

  it('is taken in with what was stored while a clock had lost its time', () => {
    const storedAt = '1970-01-01T00:00:00.000Z';
    const { connections } = readContent(changed('connections.0.secrets.0.note.storedAt', storedAt));
    expect(connections[0]?.secrets[0]?.note).toMatchObject({ storedAt });
  });

  it('tells where it is wrong, and never what stands there', () => {
    const text = changed('connections.0.secrets.0.value', { hidden: 'a-value-to-hide' });
    expect(partOf(text)).toBe('connections.0.secrets.0.value');
    const key = changed('connections.0.secrets.0.a value as a name', 1);
    expect(JSON.stringify(problemIn(() => readContent(key)))).not.toContain('a value');
  });

  it('has an answer whatever the text is', () => {
    const any = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => contentText(whole).replace('"ada"', json)),
    );
    fc.assert(
      fc.property(any, (text) => {
        try {
          readContent(text);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(ProblemError);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is read back for any names and values within the limits', () => {
    const value = fc
      .string({ minLength: 1, maxLength: 300, unit: 'binary' })
      .filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(value, fc.uuid(), (text, id) => {
        const content = {
          ...whole,
          connections: [{ details: { ...details, id }, secrets: [{ ...secret, value: text }], unreadable: [] }],
        };
        expect(readContent(contentText(content)).connections[0]?.secrets[0]?.value).toBe(text);
      }),
    );
  });

  it('may hold as many connections as its limit, each under its own id', () => {
    const connections = Array.from({ length: mostConnections }, () => ({
      details: { ...details, id: randomUUID() },
      secrets: [secret],
      unreadable: [],
    }));
    expect(readContent(contentText({ ...whole, connections })).connections).toHaveLength(mostConnections);
  });
});
