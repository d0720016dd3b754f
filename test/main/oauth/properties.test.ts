import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '../../../src/main/http/http-client.ts';
import { readOlderLoginResponse } from '../../../src/main/oauth/older-login.ts';
import { readOpenIdConfiguration } from '../../../src/main/oauth/openid-configuration.ts';
import { readTokenClaims } from '../../../src/main/oauth/token-claims.ts';
import { readTokenResponse } from '../../../src/main/oauth/token-request.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { ProblemError } from '../../../src/shared/problem.ts';
import { answer } from '../../support/answer.ts';

const issuer = 'https://login.example';
const secrets = {
  accessKeyId: new Secret('KEYID-CANARY-234567===='),
  accessKeySecret: new Secret('SECRET-CANARY-765432===='),
  clientId: new Secret('client-canary-0123456789'),
  clientSecret: new Secret('client-secret-canary-9876543210'),
};
const canaries = Object.values(secrets).map((secret) => secret.reveal());

/** Values that make it past the first look of a reader more often than chance would. */
const member = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(issuer, `${issuer}/token`, 'Bearer', 'invalid_client', 'invalid_grant', '', ...canaries),
  fc.constantFrom(...canaries).map((canary) => `refused: ${canary}!`),
);
const names = ['issuer', 'token_endpoint', 'userinfo_endpoint', 'access_token', 'refresh_token', 'id_token'];
const others = ['token_type', 'expires_in', 'error', 'error_description', 'errorDescription', '__proto__'];
const object = fc.dictionary(fc.oneof(fc.constantFrom(...names, ...others), fc.string()), member);

const text = fc.oneof(
  object.map((value) => JSON.stringify(value)),
  fc.json(),
  fc.string(),
  object.map((value) => JSON.stringify(value).slice(0, -2)),
  fc.integer({ min: 1, max: 50_000 }).map((depth) => '['.repeat(depth)),
);
const body = fc.oneof(
  text.map((characters) => new TextEncoder().encode(characters)),
  fc.uint8Array({ maxLength: 200 }),
);
const status = fc.constantFrom(200, 201, 204, 302, 400, 401, 403, 404, 407, 429, 500, 503);
const mediaType = fc.constantFrom('application/json', 'application/scim+json', 'text/html', '', 'APPLICATION/JSON; x');

const anyAnswer: fc.Arbitrary<HttpResponse> = fc
  .tuple(status, body, mediaType, fc.option(fc.string()))
  .map(([code, bytes, type, location]) =>
    answer(code, bytes, { 'content-type': type, ...(location === null ? {} : { location }) }),
  );

/** What the reader says, or the problem it raises. Anything else it throws fails the test. */
function outcome<Value>(read: () => Value): { value: Value } | { problem: string } {
  try {
    return { value: read() };
  } catch (thrown) {
    if (thrown instanceof ProblemError) return { problem: JSON.stringify(thrown.problem) };
    throw thrown;
  }
}

const isJsonType = ({ headers }: HttpResponse): boolean => /json/i.test(headers['content-type'] ?? '');

describe('whatever is answered', () => {
  it('a token is only found in a success that is JSON, and no credential is repeated', () => {
    fc.assert(
      fc.property(anyAnswer, (response) => {
        const read = outcome(() => readTokenResponse(response, secrets));
        if ('value' in read) {
          expect([response.status, isJsonType(response)]).toEqual([200, true]);
          expect(read.value.accessToken.reveal()).not.toBe('');
        } else {
          for (const canary of canaries) expect(read.problem).not.toContain(canary);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a description is only found for the issuer that was asked, with an absolute token endpoint', () => {
    fc.assert(
      fc.property(anyAnswer, (response) => {
        const read = outcome(() => readOpenIdConfiguration(response, issuer));
        if (!('value' in read)) return;
        expect(response.status).toBe(200);
        expect(new TextDecoder().decode(response.body)).toContain(issuer);
        expect(URL.canParse(read.value.tokenEndpoint)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('the older login ends with a grant or a named problem', () => {
    fc.assert(
      fc.property(anyAnswer, (response) => {
        const read = outcome(() => {
          readOlderLoginResponse(response);
        });
        if ('value' in read) expect([response.status, isJsonType(response)]).toEqual([200, true]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('whatever a token is', () => {
  const encoded = (characters: string): string => Buffer.from(characters).toString('base64url');
  const part = fc.oneof(text.map(encoded), fc.string(), fc.base64String());
  const token = fc.oneof(
    fc.string(),
    fc.array(part, { maxLength: 6 }).map((parts) => parts.join('.')),
    object.map((claims) => `${encoded('{}')}.${encoded(JSON.stringify(claims))}.`),
  );

  it('its claims are of the right form, or not known', () => {
    fc.assert(
      fc.property(token, (characters) => {
        const claims = readTokenClaims(new Secret(characters));
        if (claims === null) return;
        expect(claims.area ?? 'none').toMatch(/^[\w-]{1,40}$/);
        expect(claims.tenantId ?? '00000000-0000-0000-0000-000000000000').toMatch(/^[\da-f-]{36}$/i);
        expect([claims.expiresAt, claims.issuedAt].every((time) => time === null || Number.isFinite(time))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
