import { describe, expect, it } from 'vitest';
import {
  isSameIssuer,
  openIdConfigurationRequest,
  readOpenIdConfiguration,
} from '../../../src/main/oauth/openid-configuration.ts';
import { answer } from '../../support/answer.ts';
import { problemFrom, problemIn } from '../../support/problem-from.ts';

const issuer = 'https://cxone.niceincontact.com';

/** The published sample (NICE's documents), as far as it matters. */
const sample = {
  issuer,
  authorization_endpoint: `${issuer}/auth/authorize`,
  token_endpoint: `${issuer}/auth/token`,
  jwks_uri: `${issuer}/auth/jwks`,
  userinfo_endpoint: `${issuer}/auth/userinfo`,
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
};

const read = (body: object) => readOpenIdConfiguration(answer(200, JSON.stringify(body)), issuer);
const problemReading = (body: object) => problemIn(() => read(body));

describe('the request for an issuer’s description', () => {
  it.each([
    [issuer, `${issuer}/.well-known/openid-configuration`],
    [`${issuer}/`, `${issuer}/.well-known/openid-configuration`],
    ['https://login.example/realms/a', 'https://login.example/realms/a/.well-known/openid-configuration'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/.well-known/openid-configuration'],
  ])('of %s is a GET of %s without any credential', async (from, url) => {
    expect(await openIdConfigurationRequest(from)).toEqual({
      method: 'GET',
      url,
      headers: { accept: 'application/json' },
    });
  });

  it('is not made in plain HTTP to another computer', async () => {
    expect(await problemFrom(openIdConfigurationRequest('http://login.example'))).toEqual({
      code: 'address-not-allowed',
      facts: { host: 'login.example', port: '80' },
    });
  });
});

describe('the description of an issuer', () => {
  it('names its endpoints', () => {
    expect(read(sample)).toEqual({
      tokenEndpoint: `${issuer}/auth/token`,
      userinfoEndpoint: `${issuer}/auth/userinfo`,
    });
  });

  it.each([undefined, null, 1, '', '/auth/userinfo'])('may have %j for what nothing depends on', (odd) => {
    expect(read({ ...sample, userinfo_endpoint: odd }).userinfoEndpoint).toBeNull();
  });

  it.each([
    ['issuer', { issuer: undefined }],
    ['issuer', { issuer: 1 }],
    ['token_endpoint', { token_endpoint: undefined }],
    ['token_endpoint', { token_endpoint: '/auth/token' }],
    ['token_endpoint', { token_endpoint: '' }],
  ])('is refused for its %s', (field, wrong) => {
    expect(problemReading({ ...sample, ...wrong })).toMatchObject({ code: 'answer-unexpected', facts: { field } });
  });

  it('of another issuer is refused, naming both', () => {
    const answered = 'https://cxone-gov.niceincontact.com';
    expect(problemReading({ ...sample, issuer: answered })).toMatchObject({
      code: 'issuer-differs',
      facts: { entered: issuer, answered },
    });
  });

  it.each([
    [404, 'not-found-there'],
    [401, 'request-refused'],
    [403, 'request-refused'],
    [204, 'answer-unexpected'],
    [429, 'throttled'],
    [503, 'server-failed'],
  ])('is not in an answer with %i, which is %s', (status, code) => {
    expect(problemIn(() => readOpenIdConfiguration(answer(status, ''), issuer)).code).toBe(code);
  });

  it.each([
    ['<html>', 'text/html', 'page-instead'],
    [JSON.stringify(sample), 'text/plain', 'wrong-media-type'],
    ['issuer', 'application/json', 'not-json'],
  ])('is not in %.20j as %s, which is %s', (body, type, code) => {
    const response = answer(200, body, { 'content-type': type });
    expect(problemIn(() => readOpenIdConfiguration(response, issuer)).code).toBe(code);
  });
});

describe('two issuers', () => {
  it.each([
    ['https://login.example', 'https://login.example/'],
    ['https://login.example', 'https://LOGIN.example:443'],
    ['https://login.example/a/', 'https://login.example/a'],
  ])('are the same: %s and %s', (one, other) => {
    expect(isSameIssuer(one, other)).toBe(true);
  });

  it.each([
    ['https://login.example', 'http://login.example'],
    ['https://login.example', 'https://login.example:8443'],
    ['https://login.example/a', 'https://login.example/A'],
    ['https://login.example', 'https://login.example.evil.example'],
    ['login', 'login'],
  ])('are not the same: %s and %s', (one, other) => {
    expect(isSameIssuer(one, other)).toBe(false);
  });
});
