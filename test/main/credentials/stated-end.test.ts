import { describe, expect, it } from 'vitest';
import { statedEnd } from '../../../src/main/credentials/stated-end.ts';
import { Secret } from '../../../src/main/vault/secret.ts';

const part = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString('base64url');
const token = (payload: unknown): Secret => new Secret(`${part({ alg: 'RS256' })}.${part(payload)}.c2lnbmF0dXJl`);

describe('The end that a value states', () => {
  it('is the exp of a JSON Web Token', () => {
    expect(statedEnd(token({ exp: 1_800_000_000 }))).toEqual({ expiresAt: '2027-01-15T08:00:00.000Z' });
    expect(statedEnd(token({ exp: 1_800_000_000.75 }))).toEqual({ expiresAt: '2027-01-15T08:00:00.000Z' });
  });

  it.each([
    ['a value that is no such token', new Secret('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567====')],
    ['a token that states none', token({ sub: 'user' })],
    ['a text for a number', token({ exp: '1800000000' })],
    ['a time before anybody made tokens', token({ exp: 5 })],
    ['a negative time', token({ exp: -1_800_000_000 })],
    ['milliseconds for seconds', token({ exp: 1_800_000_000_000_000 })],
    ['a payload that is no object', token([1_800_000_000])],
    ['a damaged payload', new Secret(`${part({ alg: 'RS256' })}.%%%.c2ln`)],
  ])('is unknown of %s', (_name, secret) => {
    expect(statedEnd(secret)).toEqual({});
  });
});
