import { expect, test } from 'vitest';
import { sayFact } from '../../src/renderer/vault/audit-facts.ts';
import { auditWords } from '../../src/renderer/words/areas/audit.ts';
import { de } from '../../src/renderer/words/de.ts';
import { en } from '../../src/renderer/words/en.ts';

const exact = (iso: string): string => `exactly ${iso}`;
const german = { audit: auditWords.de, words: de, exact };
const english = { audit: auditWords.en, words: en, exact };
const time = '2026-01-02T03:04:05.000Z';

test.each([
  ['old', 'scim-token', en.credentials.names['scim-token']],
  ['next', 'scim-token-2', en.tokens.numbered(2)],
  ['old', 'access-key', 'access key'],
  ['next', 'access-key-next', 'new access key'],
  ['with', 'access-key-id, client-id', 'Access Key ID, Client ID'],
  ['madeAt', time, `exactly ${time}`],
  ['endsAt', time, `exactly ${time}`],
  ['state', 'revoke', 'revoking the old one'],
  ['outcome', 'disk-full', en.problems['disk-full'].title],
  ['role', 'idp-admin', 'identity provider administrator'],
  ['secrets', '3', '3'],
])('says the fact %s of %s in words', (name, value, said) => {
  expect(sayFact(name, value, english)).toBe(said);
});

test('leaves the name of a person alone, whatever else is called so', () => {
  expect(sayFact('madeBy', 'backup', german)).toBe('backup');
  expect(sayFact('what', 'backup', german)).toBe('Sicherung');
});

test.each(['old', 'endsAt', 'outcome', 'unheard-of'])('shows what it has no word for as it is: %s', (name) => {
  expect(sayFact(name, 'no such thing', german)).toBe('no such thing');
});
