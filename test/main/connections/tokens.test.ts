import { describe, expect, it } from 'vitest';
import {
  nextTokenName,
  requireRemovable,
  withoutToken,
  withToken,
  withTokenDescribed,
  withTokenInUse,
} from '../../../src/main/connections/tokens.ts';
import type { Connection } from '../../../src/shared/connection.ts';
import type { CredentialNote, ScimToken, TokenName, TrialNote } from '../../../src/shared/credential.ts';
import { tenantConnection } from '../../support/connections.ts';
import { problemIn } from '../../support/problem-from.ts';

const at = '2026-11-23T10:00:00.000Z';
const note: CredentialNote = { lastFour: 'abcd', storedAt: at, store: 'keychain' };
const accepted: TrialNote = { at, outcome: { kind: 'accepted' } };

const withTokens = (...names: readonly TokenName[]): Connection => ({
  ...tenantConnection(),
  tokens: names.map((name): ScimToken => ({ name, owner: '', label: '', use: 'shared' })),
});
const namesOf = ({ tokens }: Connection): readonly TokenName[] => tokens.map(({ name }) => name);

describe('A further token', () => {
  it('is named after the highest number there is', () => {
    expect(nextTokenName(tenantConnection())).toBe('scim-token-2');
    expect(nextTokenName(withTokens('scim-token-9', 'scim-token-3'))).toBe('scim-token-10');
  });

  it('is blank, and does not become the one that goes into the IdP by itself', () => {
    const connection = withToken('scim-token-2')(tenantConnection(), at);
    expect(connection.tokens.at(-1)).toEqual({ name: 'scim-token-2', owner: '', label: '', use: 'shared' });
    expect(connection.tokenInUse).toBe('scim-token');
  });

  it('is refused when there are no names left', () => {
    expect(problemIn(() => nextTokenName(withTokens('scim-token-999'))).code).toBe('input-refused');
  });
});

describe('A token', () => {
  it('is described without touching the others', () => {
    const described: ScimToken = { name: 'scim-token-2', owner: 'Ada ', label: 'Okta', use: 'personal' };
    const { tokens } = withTokenDescribed(described)(withTokens('scim-token', 'scim-token-2'), at);
    expect(tokens).toEqual([withTokens('scim-token').tokens[0], described]);
  });

  it('goes into the IdP when it is chosen', () => {
    expect(withTokenInUse('scim-token-2')(withTokens('scim-token', 'scim-token-2'), at).tokenInUse).toBe(
      'scim-token-2',
    );
  });

  it('that is not there cannot be described, used or removed', () => {
    const described: ScimToken = { name: 'scim-token-2', owner: '', label: '', use: 'shared' };
    const changes = [withTokenDescribed(described), withTokenInUse('scim-token-2'), withoutToken('scim-token-2')];
    for (const change of changes) expect(problemIn(() => change(tenantConnection(), at)).code).toBe('token-missing');
  });
});

describe('A removed token', () => {
  it('takes what is known of it along, and nothing that is known of the others', () => {
    const connection = withoutToken('scim-token')({
      ...withTokens('scim-token', 'scim-token-2'),
      credentials: { 'scim-token': note, 'scim-token-2': note, 'access-key-id': note },
      trials: { 'scim-token': accepted, 'scim-token-2': accepted },
    });
    expect(namesOf(connection)).toEqual(['scim-token-2']);
    expect(connection.credentials).toEqual({ 'scim-token-2': note, 'access-key-id': note });
    expect(connection.trials).toEqual({ 'scim-token-2': accepted });
  });

  it('leaves its place in the IdP to the first of the others', () => {
    const three = withTokens('scim-token', 'scim-token-2', 'scim-token-3');
    expect(withoutToken('scim-token')(three).tokenInUse).toBe('scim-token-2');
    expect(withoutToken('scim-token-3')({ ...three, tokenInUse: 'scim-token-3' }).tokenInUse).toBe('scim-token');
    expect(withoutToken('scim-token-2')({ ...three, tokenInUse: 'scim-token-3' }).tokenInUse).toBe('scim-token-3');
  });

  it('cannot be the only one', () => {
    expect(problemIn(() => withoutToken('scim-token')(tenantConnection())).code).toBe('token-is-last');
    expect(
      problemIn(() => {
        requireRemovable(tenantConnection(), 'scim-token');
      }).code,
    ).toBe('token-is-last');
  });
});
