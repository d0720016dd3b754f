import type { Socket } from 'node:net';
import { type Problem, ProblemError } from '../../shared/problem.ts';
import type { Secret } from '../vault/secret.ts';
import { reasonOf } from './deadline.ts';
import { failureOf } from './failure.ts';
import { proxyName, type Route } from './proxy-routes.ts';
import { said } from './said.ts';

export type Proxy = Extract<Route, { kind: 'proxy' }>;

/**
 * A tunnel to `authority` (host and port) through the proxy behind the socket (RFC 9110 9.3.6). The login goes to the
 * proxy only. Raises `proxy-wants-login` (facts `proxy`, `schemes` as far as the proxy names some) and `proxy-failed`
 * (facts `proxy` and `status`, or what `proxyFailure` tells). Once it fails, the socket is closed.
 */
export async function tunnelled(
  socket: Socket,
  proxy: Proxy,
  authority: string,
  login: Secret | undefined,
  signal: AbortSignal,
): Promise<Socket> {
  const { Client } = await import('undici');
  const client = new Client(`http://${proxyName(proxy)}`, {
    // Its end is that of the signal.
    headersTimeout: 0,
    connect: (_target, callback) => {
      // Not at once: undici (8.12) takes up its work only after this has returned.
      queueMicrotask(() => {
        callback(null, socket);
      });
    },
  });
  const stop = (): void => void client.destroy(reasonOf(signal));
  signal.addEventListener('abort', stop);
  // It may have come while undici was being loaded.
  if (signal.aborted) stop();
  try {
    const authorization = login === undefined ? {} : { 'proxy-authorization': `Basic ${login.reveal()}` };
    const answer = await client.connect({ path: authority, headers: { host: authority, ...authorization } });
    if (answer.statusCode < 200 || answer.statusCode > 299) {
      throw new ProblemError(refusalOf(proxy, answer.statusCode, answer.headers['proxy-authenticate']));
    }
    return socket;
  } catch (thrown) {
    socket.destroy();
    throw signal.aborted ? reasonOf(signal) : proxyFailure(proxy, thrown);
  } finally {
    signal.removeEventListener('abort', stop);
    // Without the socket, which is no longer its own.
    void client.destroy();
  }
}

/** `proxy-failed` with the facts `proxy`, `reason` (the problem that was met) and `systemCode`, as far as there is one. */
export function proxyFailure(proxy: Proxy, thrown: unknown): ProblemError {
  if (thrown instanceof ProblemError && thrown.problem.code.startsWith('proxy-')) return thrown;
  const failure = failureOf(thrown, { host: proxy.host, port: String(proxy.port), phase: 'connect' });
  const { code: reason, facts } = failure.problem;
  const systemCode = facts?.['systemCode'];
  const told = { proxy: proxyName(proxy), reason, ...(systemCode === undefined ? {} : { systemCode }) };
  return new ProblemError({ code: 'proxy-failed', facts: told }, { cause: failure.cause });
}

function refusalOf(proxy: Proxy, status: number, challenge: string | string[] | undefined): Problem {
  const facts = { proxy: proxyName(proxy), status: String(status) };
  if (status !== 407) return { code: 'proxy-failed', facts };
  const schemes = [challenge ?? []].flat().flatMap(schemesIn);
  return {
    code: 'proxy-wants-login',
    facts: { ...facts, ...(schemes.length === 0 ? {} : { schemes: schemes.join(', ') }) },
  };
}

/** RFC 9110 11.6.1: in a list of challenges, a scheme is a word that is not followed by an equals sign. */
function schemesIn(challenge: string): readonly string[] {
  // What is quoted, such as the name of a realm, may hold commas and words of its own.
  const unquoted = challenge.slice(0, 1000).replace(/"(?:[^"\\]|\\.)*(?:"|$)/g, '""');
  return Array.from(unquoted.matchAll(/(?:^|,)\s*([A-Za-z][\w-]{0,30})(?=\s+[^\s=]|\s*(?:,|$))/g), (match) =>
    said(match[1] ?? '', []),
  );
}
