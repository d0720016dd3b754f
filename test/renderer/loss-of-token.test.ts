import { expect, it } from 'vitest';
import { lossOfToken } from '../../src/renderer/steps/loss-of-token.ts';
import { removalWords } from '../../src/renderer/words/areas/removal.ts';
import { en } from '../../src/renderer/words/en.ts';
import { tenantConnection } from '../support/connections.ts';

const stores = { keychain: 'Secret Service', sealed: 'Sealed vault file', memory: 'memory' };
const words = { ...en.tokens, ...removalWords.en };
const note = { lastFour: '4711', storedAt: '2026-01-02T03:04:05.000Z', store: 'sealed' } as const;
const lossWith = (told: Parameters<typeof tenantConnection>[0]) =>
  lossOfToken(tenantConnection({ name: 'Contoso', ...told }), 'scim-token', words, stores);

it('tells a stored token, one that was not found, and one that has no value apart', () => {
  expect(lossWith({ credentials: { 'scim-token': note } })).toBe(en.tokens.removeLosesValue('Sealed vault file'));
  expect(lossWith({ missing: { 'scim-token': note } })).toBe(removalWords.en.forgotten('Sealed vault file', 'Contoso'));
  expect(lossWith({})).toBe(en.tokens.removeLosesNothing);
});
