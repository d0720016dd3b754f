import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { failureOf, type Where } from '../../../src/main/http/failure.ts';
import { type ProblemCode, ProblemError } from '../../../src/shared/problem.ts';

const where: Where = { host: 'na1.example.com', port: '443', phase: 'answer' };

const coded = (code: string): Error => Object.assign(new Error('text of the system'), { code });

const table: [systemCode: string, code: ProblemCode, phase: Where['phase']][] = [
  ['ENOTFOUND', 'name-not-found', 'answer'],
  ['EAI_AGAIN', 'name-not-found', 'answer'],
  ['ECONNREFUSED', 'connection-refused', 'answer'],
  ['ENETUNREACH', 'network-unreachable', 'answer'],
  ['EHOSTUNREACH', 'network-unreachable', 'answer'],
  ['EACCES', 'network-unreachable', 'answer'],
  ['ECONNRESET', 'connection-broken', 'answer'],
  ['EPIPE', 'connection-broken', 'answer'],
  ['UND_ERR_SOCKET', 'connection-broken', 'answer'],
  ['ENEWLYINVENTED', 'connection-broken', 'answer'],
  ['ETIMEDOUT', 'timed-out', 'connect'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timed-out', 'connect'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timed-out', 'answer'],
  ['UND_ERR_BODY_TIMEOUT', 'timed-out', 'body'],
  ['CERT_HAS_EXPIRED', 'tls-expired', 'answer'],
  ['CERT_NOT_YET_VALID', 'tls-not-yet-valid', 'answer'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-wrong-name', 'answer'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'tls-untrusted', 'answer'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls-untrusted', 'answer'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls-untrusted', 'answer'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-self-signed', 'answer'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-untrusted', 'answer'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-failed', 'answer'],
  ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls-failed', 'answer'],
  ['EPROTO', 'tls-failed', 'answer'],
  ['PATH_LENGTH_EXCEEDED', 'tls-failed', 'answer'],
  ['ERROR_IN_CERT_NOT_AFTER_FIELD', 'tls-failed', 'answer'],
  ['UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY', 'tls-failed', 'answer'],
  ['UNSPECIFIED', 'tls-failed', 'answer'],
  ['UND_ERR_RES_EXCEEDED_MAX_SIZE', 'answer-too-large', 'answer'],
  ['UND_ERR_HEADERS_OVERFLOW', 'answer-too-large', 'answer'],
  ['UND_ERR_INVALID_ARG', 'unexpected', 'answer'],
];

describe('failureOf', () => {
  it.each(table)('calls %s %s', (systemCode, code, phase) => {
    const thrown = coded(systemCode);
    const failure = failureOf(thrown, where);
    expect(failure.problem).toEqual({ code, facts: { ...where, phase, systemCode } });
    expect(failure.cause).toBe(thrown);
  });

  it('lets the first coded error speak when every address behind a name failed', () => {
    const thrown = new AggregateError([new Error('no code'), coded('ENETUNREACH'), coded('ECONNREFUSED')]);
    expect(failureOf(thrown, where).problem.code).toBe('network-unreachable');
  });

  it('looks into the cause of an error without a code', () => {
    const thrown = new TypeError('terminated', { cause: coded('ECONNRESET') });
    expect(failureOf(thrown, where).problem.code).toBe('connection-broken');
  });

  it('keeps the name of a problem that has one, and adds where it was', () => {
    const thrown = new ProblemError({ code: 'answer-too-large', facts: { contentEncoding: 'gzip' } });
    expect(failureOf(thrown, where).problem).toEqual({
      code: 'answer-too-large',
      facts: { ...where, contentEncoding: 'gzip' },
    });
  });

  it('does not keep the bytes that were no HTTP', () => {
    const thrown = Object.assign(new Error('Expected HTTP/'), { name: 'HTTPParserError', data: 'ACCESS-TOKEN' });
    const failure = failureOf(thrown, where);
    expect(failure.problem).toEqual({ code: 'answer-unexpected', facts: where });
    expect(inspect(failure, { depth: 9 })).not.toContain('ACCESS-TOKEN');
  });

  it.each([new Error('no code'), 'a string', undefined])('calls anything without a code unexpected (%s)', (thrown) => {
    expect(failureOf(thrown, where).problem.code).toBe('unexpected');
  });
});
