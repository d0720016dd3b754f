import { expect, test } from 'vitest';
import { openRequirements, requirements } from '../../src/renderer/steps/requirements.ts';
import { identityProviderIds, identityProviders } from '../../src/shared/identity-providers/registry.ts';
import { Requirement } from '../../src/shared/procedure/ids.ts';
import { tenantConnection } from '../support/connections.ts';

const at = '2026-11-23T10:00:00.000Z';

test('lists every requirement once', () => {
  expect([...requirements].sort()).toEqual([...Requirement.options].sort());
});

test('leaves open what nobody knows of another identity provider, until the person confirms it', () => {
  const identityProvider = 'other';
  expect(openRequirements(tenantConnection({ identityProvider }))).toEqual(requirements);
  const confirmed = { 'push-new-users': at, 'deactivate-users': at };
  expect(openRequirements(tenantConnection({ identityProvider, confirmed }))).toEqual([
    'push-updates',
    'update-attributes',
  ]);
});

test.each(identityProviderIds)('has nothing open for %s once everything is known or confirmed', (identityProvider) => {
  const confirmed = Object.fromEntries(requirements.map((requirement) => [requirement, at]));
  expect(openRequirements(tenantConnection({ identityProvider, confirmed }))).toEqual([]);
});

test('does not ask the person for what the file of the identity provider knows', () => {
  for (const identityProvider of identityProviderIds) {
    const asked = openRequirements(tenantConnection({ identityProvider }));
    const known = requirements.filter((each) => identityProviders[identityProvider].requirements[each] !== 'unknown');
    expect(asked.filter((each) => known.includes(each))).toEqual([]);
  }
});
