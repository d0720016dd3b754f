import { describe, expect, it } from 'vitest';
import { grouped, matching, proofOf, storedSecrets } from '../../src/renderer/vault/stored-secrets.ts';
import { en } from '../../src/renderer/words/en.ts';
import { CredentialKind, type CredentialName } from '../../src/shared/credential.ts';
import { keysOf } from '../../src/shared/record.ts';
import { tenantConnection } from '../support/connections.ts';

const note = { lastFour: '4711', storedAt: '2026-01-02T03:04:05.000Z', store: 'keychain' } as const;
const credentials = Object.fromEntries(CredentialKind.options.map((kind) => [kind, note]));
const tokens = [{ name: 'scim-token', owner: 'Ada Lovelace', label: 'For Okta', use: 'shared' }] as const;

const many = Array.from({ length: 200 }, (_none, index) =>
  tenantConnection({ name: `Tenant ${String(index)}`, credentials }),
);

describe('The list of stored secrets', () => {
  it('has every secret of every connection, and nothing for one without any', () => {
    expect(storedSecrets([...many, tenantConnection()])).toHaveLength(1_000);
  });

  it('is found by connection, kind, label, owner and last four characters, in any order and case', () => {
    const own = tenantConnection({ name: 'Acme Europe', tokens: [...tokens], credentials: { 'scim-token': note } });
    const all = storedSecrets([...many, own]);
    for (const wanted of ['acme', 'EUROPE okta', 'lovelace', 'for okta', '4711 ada'])
      expect(matching(all, wanted, en).map(({ connection }) => connection.name)).toEqual(['Acme Europe']);
    expect(matching(all, '  ', en)).toHaveLength(1_001);
    expect(matching(all, 'secret key', en).length).toBeGreaterThan(0);
    expect(matching(all, 'no such thing', en)).toEqual([]);
  });

  it('is cut after so many rows, with what belongs to a connection together', () => {
    const groups = grouped(storedSecrets(many), 12);
    expect(groups.map(({ secrets }) => secrets.length)).toEqual([5, 5, 2]);
  });

  it('of a thousand is searched and grouped within a frame', () => {
    const all = storedSecrets(many);
    const startedAt = performance.now();
    for (let round = 0; round < 10; round += 1) grouped(matching(all, 'tenant 199 token', en), 40);
    expect((performance.now() - startedAt) / 10).toBeLessThan(50);
  });
});

describe('What the checks said', () => {
  const proof = { at: '2026-01-03T03:04:05.000Z', verdict: 'ready' } as const;
  const toldOf = (way: 'token' | 'app-registration'): readonly CredentialName[] => {
    const connection = tenantConnection({ way, credentials, proof });
    return keysOf(connection.credentials).filter((credential) => proofOf(connection, credential) !== null);
  };

  it('is told of the token in use alone, where the IdP has a token', () => {
    expect(toldOf('token')).toEqual(['scim-token']);
  });

  it('is told of the access key and the client, where the IdP logs in with them', () => {
    expect(toldOf('app-registration').toSorted()).toEqual([
      'access-key-id',
      'access-key-secret',
      'client-id',
      'client-secret',
    ]);
  });
});
