import { describe, expect, it } from 'vitest';
import { guideFor } from '../../../src/shared/backup/guide.ts';
import { handOverRoles } from '../../../src/shared/backup/role-ids.ts';
import { credentialsOfRole, handOverTexts, partForRole, stepsOfRole } from '../../../src/shared/backup/roles.ts';
import { identityProviderIds } from '../../../src/shared/identity-providers/registry.ts';
import { Language } from '../../../src/shared/language.ts';
import { procedures } from '../../../src/shared/procedure/procedure.ts';
import { tenantConnection } from '../../support/connections.ts';

const at = '2026-01-02T03:04:05.000Z';
const token = tenantConnection({
  tokenInUse: 'scim-token-2',
  tokens: [
    { name: 'scim-token', owner: 'ada@example.com', label: 'old', use: 'shared' },
    { name: 'scim-token-2', owner: 'bob@example.com', label: 'new', use: 'shared' },
  ],
});
const registration = tenantConnection({ identityProvider: 'okta', way: 'app-registration' });
const idsOf = (steps: ReturnType<typeof stepsOfRole>): readonly string[] => steps.map(({ id }) => id);

describe('the steps of a role', () => {
  it('are those of the connection’s way', () => {
    expect(idsOf(stepsOfRole('cxone-admin', token))).toEqual(['access-key', 'scim-token']);
    expect(idsOf(stepsOfRole('cxone-admin', registration))).toEqual(['app-registration']);
    for (const each of [token, registration]) {
      expect(idsOf(stepsOfRole('idp-admin', each))).toEqual(['idp-settings']);
      expect(idsOf(stepsOfRole('checker', each))).toEqual(['proof']);
    }
  });

  it('are together every step but the first, and no step is two people’s', () => {
    for (const connection of [token, registration]) {
      const all = handOverRoles.flatMap((role) => idsOf(stepsOfRole(role, connection)));
      const steps = procedures[connection.way].map(({ id }) => id).filter((id) => id !== 'connection');
      expect(all.toSorted()).toEqual(steps.toSorted());
    }
  });
});

describe('the secrets of a role', () => {
  it('are none for who administers CXone: only what finds them there', () => {
    expect(credentialsOfRole('cxone-admin', token)).toEqual(['access-key-id']);
    expect(credentialsOfRole('cxone-admin', registration)).toEqual(['client-id']);
  });

  it.each(identityProviderIds)(
    'are for who administers %s the token in use, and never the access key',
    (identityProvider) => {
      expect(credentialsOfRole('idp-admin', { ...token, identityProvider })).toEqual(['scim-token-2']);
    },
  );

  it('are the client in the way of an app registration', () => {
    expect(credentialsOfRole('idp-admin', registration)).toEqual(['client-id', 'client-secret']);
  });

  it('are for who runs the checks all that a run reads', () => {
    const login = ['access-key-id', 'access-key-secret', 'client-id', 'client-secret'];
    expect(credentialsOfRole('checker', token)).toEqual([...login, 'scim-token-2']);
    expect(credentialsOfRole('checker', registration)).toEqual(login);
  });
});

describe('the part of a connection', () => {
  const done = { at, how: 'done' } as const;
  const connection = {
    ...token,
    ticked: { 'choose-idp': done, 'open-admin': done, 'enter-settings': done, 'generate-token': done },
    tickedParts: { 'create-role/new-role': at, 'enter-settings/x': at },
  };

  it('has the ticks of its own steps and of what was decided first', () => {
    const part = partForRole('idp-admin', connection);
    expect(Object.keys(part.ticked)).toEqual(['choose-idp', 'enter-settings']);
    expect(Object.keys(part.tickedParts)).toEqual(['enter-settings/x']);
    expect(part.step).toBe('idp-settings');
  });

  it('tells whose the tokens are only to who administers them', () => {
    expect(partForRole('cxone-admin', connection).tokens).toEqual(connection.tokens);
    for (const role of ['idp-admin', 'checker'] as const)
      expect(partForRole(role, connection).tokens).toEqual([
        { name: 'scim-token-2', owner: '', label: 'new', use: 'shared' },
      ]);
  });
});

describe.each(Language.options)('the guide in %s', (language) => {
  it('says every task of the role in words, with CXone’s labels in place', () => {
    for (const role of handOverRoles) {
      const lines = guideFor(role, token, language);
      for (const { title, tasks } of stepsOfRole(role, token)) {
        expect(lines).toContain(`# ${title[language]}`);
        for (const task of tasks) expect(lines.join('\n')).toContain(task.title[language].replace(/\{.*/, ''));
      }
      expect(lines.join('\n')).not.toMatch(/\{\w+\}|undefined/);
      expect(handOverTexts[role].name[language]).not.toBe('');
    }
  });

  it('has the base URL for the IdP, and of the token only its name', () => {
    const lines = guideFor('idp-admin', { ...token, identityProvider: 'okta' }, language).join('\n');
    expect(lines).toContain('https://na1.nice-incontact.com/oauth/scim/v2');
    expect(lines).toContain('scim-token-2');
    expect(guideFor('checker', token, language).join('\n')).not.toContain('/oauth/scim/v2');
  });
});
