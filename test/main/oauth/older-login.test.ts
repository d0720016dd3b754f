import { describe, expect, it } from 'vitest';
import { olderLoginRequest, readOlderLoginResponse } from '../../../src/main/oauth/older-login.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { answer } from '../../support/answer.ts';
import { problemIn } from '../../support/problem-from.ts';

const accessKey = { accessKeyId: new Secret('KEYID234567===='), accessKeySecret: new Secret('SECRET765432====') };

describe('the older login', () => {
  it('is sent the access key as JSON, without a client', () => {
    const { method, url, headers, body } = olderLoginRequest('https://na1.nice-incontact.com', accessKey);
    expect([method, url]).toEqual(['POST', 'https://na1.nice-incontact.com/authentication/v1/token/access-key']);
    expect(headers).toEqual({ 'Content-Type': 'application/json', Accept: 'application/json' });
    expect(body).toBe('{"accessKeyId":"KEYID234567====","accessKeySecret":"SECRET765432===="}');
  });

  it.each([
    { access_token: 'a' },
    { id_token: 'i' },
    { access_token: 'a', id_token: 'i', token_type: 'Bearer', expires_in: '3600' },
  ])('grants with %j', (body) => {
    expect(() => {
      readOlderLoginResponse(answer(200, JSON.stringify(body)));
    }).not.toThrow();
  });

  it.each([
    [200, '{}', 'answer-unexpected'],
    [200, '{"access_token":""}', 'answer-unexpected'],
    [200, '<html>', 'page-instead'],
    [200, 'granted', 'not-json'],
    [204, '', 'answer-unexpected'],
    [302, '', 'redirected'],
    [400, '{"error":"invalid_grant"}', 'request-refused'],
    [401, '', 'request-refused'],
    [404, '', 'not-found-there'],
    [410, '', 'request-refused'],
    [500, '', 'server-failed'],
  ])('does not with %i and %j, which is %s', (status, body, code) => {
    const problem = problemIn(() => {
      readOlderLoginResponse(answer(status, body));
    });
    expect(problem.code).toBe(code);
  });
});
