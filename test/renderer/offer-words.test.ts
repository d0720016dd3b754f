import { expect, test } from 'vitest';
import { offerWords } from '../../src/renderer/steps/offer-words.ts';
import { tokenName } from '../../src/renderer/steps/token-names.ts';
import { de } from '../../src/renderer/words/de.ts';
import { en } from '../../src/renderer/words/en.ts';
import type { CaptureOffer } from '../../src/shared/capture.ts';
import type { ScimToken } from '../../src/shared/credential.ts';
import { tenantConnection } from '../support/connections.ts';

const note = { lastFour: 'ABCD', storedAt: '2026-01-02T03:04:05.000Z', store: 'keychain' } as const;
const offer = (told: Partial<CaptureOffer>): CaptureOffer => ({
  choice: 'cleaned',
  credential: 'access-key-secret',
  length: 56,
  lastFour: 'WXYZ',
  ...told,
});

test.each([
  [offer({}), 'Store the cleaned value (56 characters, ends in WXYZ)'],
  [offer({ choice: 'as-is', length: 70 }), 'Store it as it is (70 characters, ends in WXYZ)'],
  [offer({ lastFour: '', length: 1 }), 'Store the cleaned value (1 character)'],
  [offer({ choice: 'as-is', credential: 'client-id' }), 'Store it as Client ID instead (56 characters, ends in WXYZ)'],
  [
    offer({ credential: 'access-key-id' }),
    'Store the cleaned value as Access Key ID instead (56 characters, ends in WXYZ)',
  ],
])('says what an offer does: %j', (given, sentence) => {
  expect(offerWords(en, tenantConnection(), 'access-key-secret', given).says).toBe(sentence);
});

test('warns that storing as another credential replaces what is stored there', () => {
  const connection = tenantConnection({ credentials: { 'access-key-id': note } });
  const given = offer({ credential: 'access-key-id' });
  expect(offerWords(de, connection, 'access-key-secret', given).loses).toContain('Zugriffsschlüssel-ID');
  expect(offerWords(de, tenantConnection(), 'access-key-secret', given).loses).toBeNull();
});

test('does not warn where the person asked to replace the value', () => {
  const connection = tenantConnection({ credentials: { 'access-key-secret': note } });
  expect(offerWords(en, connection, 'access-key-secret', offer({})).loses).toBeNull();
});

const token = (told: Partial<ScimToken>): ScimToken => ({
  name: 'scim-token',
  owner: '',
  label: '',
  use: 'shared',
  ...told,
});

test.each([
  [token({}), 1, 'SCIM token'],
  [token({}), 2, 'SCIM token 1'],
  [token({ name: 'scim-token-12' }), 2, 'SCIM token 12'],
  [token({ label: ' Okta ' }), 1, 'Okta'],
  [token({ label: '   ' }), 1, 'SCIM token'],
])('calls a token by its label, or by its number among several: %j of %i', (given, count, name) => {
  expect(tokenName(en, given, count)).toBe(name);
});
