import { type ProblemCode, ProblemError } from '../../shared/problem.ts';

/** How far an exchange got: to the connection, to waiting for an answer, into its body. */
export type Phase = 'connect' | 'answer' | 'body';

export interface Where {
  readonly host: string;
  readonly port: string;
  readonly phase: Phase;
}

/**
 * Names what kept an exchange from its answer. A problem that already has a name keeps it; an error that carries no
 * code at all is `unexpected`. Facts: where it happened, and the code of the system, of TLS or of undici.
 */
export function failureOf(thrown: unknown, where: Where): ProblemError {
  const { host, port } = where;
  if (thrown instanceof ProblemError) {
    return new ProblemError(
      { code: thrown.problem.code, facts: { ...where, ...thrown.problem.facts } },
      { cause: thrown.cause ?? thrown },
    );
  }
  if (thrown instanceof Error && isOddAnswer(thrown)) return notHttp(thrown, where);
  const systemCode = systemCodeOf(thrown);
  if (systemCode === null) return new ProblemError({ code: 'unexpected', facts: { host, port } }, { cause: thrown });
  const phase = phaseOf.get(systemCode) ?? where.phase;
  return new ProblemError({ code: codeOf(systemCode), facts: { host, port, phase, systemCode } }, { cause: thrown });
}

/**
 * How undici (8.12) says that it cannot make sense of an answer: by an error of its parser, by an assertion (status 000,
 * or 101 without an upgrade), or by hanging up itself (100, or 101, neither of which was asked for).
 */
const isOddAnswer = ({ name, message }: Error): boolean =>
  name === 'HTTPParserError' ||
  name === 'AssertionError' ||
  (name === 'SocketError' && /^bad (?:response|upgrade)$/.test(message));

/** The parser keeps the bytes it stumbled over in its error; they may hold a token, so only its message goes on. */
function notHttp(thrown: Error, where: Where): ProblemError {
  return new ProblemError({ code: 'answer-unexpected', facts: { ...where } }, { cause: new Error(thrown.message) });
}

const named = (code: ProblemCode, ...systemCodes: string[]): [string, ProblemCode][] =>
  systemCodes.map((systemCode) => [systemCode, code]);

/** Codes of libuv (`E…`), of OpenSSL's certificate verification, of Node's TLS and of undici (`UND_ERR_…`). */
const codes = new Map<string, ProblemCode>([
  ...named('name-not-found', 'ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME', 'ENODATA', 'ESERVFAIL'),
  ...named('connection-refused', 'ECONNREFUSED'),
  ...named('network-unreachable', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EHOSTDOWN', 'EADDRNOTAVAIL'),
  // A local firewall refuses with these.
  ...named('network-unreachable', 'EACCES', 'EPERM'),
  ...named('connection-broken', 'ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET'),
  ...named('connection-broken', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'),
  ...named('timed-out', 'ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'),
  ...named('tls-expired', 'CERT_HAS_EXPIRED'),
  ...named('tls-not-yet-valid', 'CERT_NOT_YET_VALID'),
  ...named('tls-wrong-name', 'ERR_TLS_CERT_ALTNAME_INVALID'),
  ...named(
    'tls-untrusted',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'SELF_SIGNED_CERT_IN_CHAIN',
  ),
  ...named('tls-self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'),
  ...named('tls-untrusted', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'CERT_UNTRUSTED'),
  ...named('tls-untrusted', 'INVALID_CA', 'CERT_REJECTED', 'CERT_REVOKED'),
  ...named('tls-failed', 'EPROTO', 'CERT_SIGNATURE_FAILURE', 'CERT_CHAIN_TOO_LONG', 'INVALID_PURPOSE'),
  ...named('tls-failed', 'PATH_LENGTH_EXCEEDED', 'ERROR_IN_CERT_NOT_BEFORE_FIELD', 'ERROR_IN_CERT_NOT_AFTER_FIELD'),
  ...named('tls-failed', 'UNABLE_TO_DECRYPT_CERT_SIGNATURE', 'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY'),
  // Whatever else is wrong with a certificate, such as a key that is too short or a digest that is too weak.
  ...named('tls-failed', 'UNSPECIFIED'),
  ...named('answer-too-large', 'UND_ERR_RES_EXCEEDED_MAX_SIZE', 'UND_ERR_HEADERS_OVERFLOW'),
]);

/** Time-outs that tell by themselves where it was. */
const phaseOf = new Map<string, Phase>([
  ['ETIMEDOUT', 'connect'],
  ['UND_ERR_CONNECT_TIMEOUT', 'connect'],
  ['UND_ERR_HEADERS_TIMEOUT', 'answer'],
  ['UND_ERR_BODY_TIMEOUT', 'body'],
]);

/** What a code of the system, of TLS or of undici means. */
export function codeOf(systemCode: string): ProblemCode {
  const code = codes.get(systemCode);
  if (code !== undefined) return code;
  if (systemCode.startsWith('ERR_SSL_') || systemCode.startsWith('ERR_TLS_')) return 'tls-failed';
  // Any other UND_ERR_ or ERR_ is about how we asked, so it is a fault of ours.
  return systemCode.startsWith('E') && !systemCode.startsWith('ERR_') ? 'connection-broken' : 'unexpected';
}

/** With several addresses behind a name, all of which failed, the first one that carries a code speaks for them. */
export function systemCodeOf(thrown: unknown): string | null {
  if (!(thrown instanceof Error)) return null;
  if ('code' in thrown && typeof thrown.code === 'string') return thrown.code;
  const inner: unknown[] = thrown instanceof AggregateError ? thrown.errors : [];
  return [...inner, thrown.cause].map(systemCodeOf).find((code) => code !== null) ?? null;
}
