import { z } from 'zod';

/**
 * Everything that can go wrong and that a person can meet, by name. The window holds the sentences for each code;
 * adding a code here without adding its words does not compile.
 */
export const problemCodes = [
  // The conversation between the window and the main process
  'sender-refused',
  'input-refused',
  'output-refused',
  'unexpected',
  'cancelled',
  // The keychain
  'keychain-missing',
  'keychain-locked',
  'keychain-refused',
  'keychain-no-answer',
  'keychain-read-back-differs',
  'keychain-not-removed',
  'keychain-item-damaged',
  'keychain-memory-only',
  'keychain-plain',
  // The sealed vault file
  'vault-sealed',
  'vault-file-missing',
  'vault-file-exists',
  'vault-file-damaged',
  'vault-file-newer',
  'vault-file-refused',
  'vault-file-changed',
  'vault-read-back-differs',
  'passphrase-wrong',
  'passphrase-weak',
  'vault-move-waits',
  'self-test-failed',
  // The assistant's own file
  'disk-full',
  'disk-not-writable',
  'disk-failed',
  'folder-not-opened',
  // What was entered
  'connection-missing',
  'name-empty',
  'name-too-long',
  'name-taken',
  'address-empty',
  'address-not-understood',
  'address-not-secure',
  'address-is-this-computer',
  'address-is-issuer',
  'address-too-long',
  'address-several',
  'address-incomplete',
  'address-is-tenant-id',
  'address-is-email',
  'address-is-private',
  'address-is-identity-provider',
  'address-is-help',
  'address-is-service',
  'address-with-login',
  'address-look-alike',
  'address-unconfirmed',
  'issuer-empty',
  'issuer-not-understood',
  'issuer-look-alike',
  'okta-address-not-understood',
  'okta-address-foreign',
  'okta-address-no-app',
  'clipboard-empty',
  'value-empty',
  'value-too-long',
  'credential-missing',
  'credential-not-found',
  'capture-gone',
  'client-missing',
  'token-missing',
  'token-is-last',
  'task-waits',
  // The replacement of a secret
  'rotation-running',
  'rotation-missing',
  'rotation-moved-on',
  'calendar-empty',
  // The way to the server
  'address-not-allowed',
  'name-not-found',
  'connection-refused',
  'network-unreachable',
  'connection-broken',
  'timed-out',
  'tls-expired',
  'tls-not-yet-valid',
  'tls-wrong-name',
  'tls-untrusted',
  'tls-inspected',
  'tls-self-signed',
  'tls-failed',
  'answer-too-large',
  'proxy-failed',
  'proxy-wants-login',
  'proxy-not-supported',
  // What the server said
  'redirected',
  'wrong-media-type',
  'not-json',
  'answer-cut',
  'json-too-deep',
  'page-instead',
  'answer-unexpected',
  'key-refused',
  'client-refused',
  'grant-refused',
  'token-refused',
  'forbidden',
  'not-found-there',
  'request-refused',
  'throttled',
  'server-failed',
  'tenant-not-found',
  'tenant-address-unusable',
  // Runs of checks
  'run-in-progress',
  'run-missing',
  'certificate-not-understood',
  'issuer-differs',
  // Backups and what is handed over
  'backup-not-age',
  'backup-damaged',
  'backup-passphrase-wrong',
  'backup-key-wrong',
  'backup-newer',
  'backup-foreign',
  'backup-too-large',
  'backup-too-costly',
  'backup-ended',
  'backup-empty',
  'backup-not-readable',
  'backup-gone',
  'file-not-readable',
  'recipient-is-private',
  'recipient-not-understood',
  'identity-is-public',
  'identity-not-understood',
  'end-date-not-usable',
  // The practice tenant
  'practice-not-running',
  'practice-shown-once',
  // The lock
  'locked',
  'lock-passphrase-wrong',
  'lock-passphrase-short',
  'lock-passphrase-differs',
  'lock-passphrase-gone',
  'lock-wait',
  'lock-touch-id-refused',
] as const;

export const ProblemCode = z.enum(problemCodes);
export type ProblemCode = z.infer<typeof ProblemCode>;

/**
 * What happened, by code, with the facts a person or a ticket may need (host, status, path, phase).
 * Facts are shown and logged: a secret must never be among them.
 */
export const Problem = z.object({
  code: ProblemCode,
  facts: z.record(z.string(), z.string()).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** A problem on its way to the person. The original error stays in `cause`, for the log only. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: { cause?: unknown }) {
    super(problem.code, options);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The problem a thrown thing stands for; `unexpected` for anything that carries no code. */
export function problemOf(thrown: unknown): Problem {
  return thrown instanceof ProblemError ? thrown.problem : { code: 'unexpected' };
}
