import { type AccessTokens, keyOwner } from './access-tokens.ts';
import { type PracticeAnswer, type PracticeRequest, plainRefusal } from './answers.ts';
import { bearerToken } from './authorization.ts';

/** `GET /auth/userinfo` for the bearer of an access token; everybody else is refused (RFC 6750 3). */
export function answerUserInfo({ headers }: PracticeRequest, tokens: AccessTokens): PracticeAnswer {
  if (tokens.accepts(bearerToken(headers.authorization) ?? '')) {
    return { status: 200, body: { ...keyOwner, email: 'scim.accesskey@practice.example' } };
  }
  const error = headers.authorization === undefined ? '' : ', error="invalid_token"';
  const challenge = { 'WWW-Authenticate': `Bearer realm="practice tenant"${error}` };
  throw plainRefusal(401, 'invalid_token', 'This is not a valid access token.', challenge);
}
