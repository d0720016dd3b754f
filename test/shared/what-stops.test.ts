import { describe, expect, it } from 'vitest';
import { CredentialKind } from '../../src/shared/credential.ts';
import { Language } from '../../src/shared/language.ts';
import { accessKeyStep } from '../../src/shared/procedure/steps/access-key.ts';
import { whatStops, whatStopsWith } from '../../src/shared/what-stops.ts';
import { practiceConnection, tenantConnection } from '../support/connections.ts';

const note = { lastFour: '1234', storedAt: '2026-01-02T03:04:05.000Z', store: 'keychain' } as const;
const stored = { 'scim-token': note, 'access-key-id': note, 'access-key-secret': note, 'client-secret': note };
const english = (told: ReturnType<typeof whatStops>): string => told.map(({ en }) => en).join(' ');

describe.each(CredentialKind.options)('Removing %s', (kind) => {
  it.each(Language.options)('tells in %s what stops and what goes on', (language) => {
    for (const way of ['token', 'app-registration'] as const) {
      const told = whatStops(tenantConnection({ credentials: stored, way }), kind).map((text) => text[language]);
      expect(told.length).toBeGreaterThan(0);
      expect(new Set(told).size).toBe(told.length);
      expect(told.filter((text) => (language === 'de' ? /[”’"]|undefined/ : /[„"]|undefined/).test(text))).toEqual([]);
    }
  });
});

it('names the IdP in which the token in use goes on working', () => {
  const connection = tenantConnection({ identityProvider: 'entra', credentials: stored });
  expect(english(whatStops(connection, 'scim-token'))).toContain(
    'What is entered in Microsoft Entra ID goes on working',
  );
  expect(english(whatStops({ ...connection, identityProvider: 'other' }, 'scim-token'))).toContain(
    'in your IdP goes on',
  );
  expect(english(whatStops({ ...connection, tokenInUse: 'scim-token-2' }, 'scim-token'))).not.toContain('Entra');
});

it('names the steps that are open again', () => {
  const ticked = Object.fromEntries(
    accessKeyStep.tasks.map(({ id }) => [id, { at: note.storedAt, how: 'done' as const }]),
  );
  const connection = tenantConnection({ credentials: stored, ticked });
  expect(english(whatStops(connection, 'access-key-secret'))).toContain('Open again: “Access key”.');
  expect(english(whatStops(connection, 'client-secret'))).not.toContain('Open again');
});

it('does not frighten anybody about the practice tenant', () => {
  expect(english(whatStops(practiceConnection({ credentials: stored }), 'scim-token'))).not.toContain('revoked');
});

it('tells of a whole connection only what it has', () => {
  expect(english(whatStopsWith(tenantConnection({ credentials: stored })))).toContain('goes on working until');
  expect(whatStopsWith(tenantConnection())).toHaveLength(1);
});
