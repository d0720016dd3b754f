import { allowInsecureRequests, customFetch, type CustomFetchOptions } from 'oauth4webapi';
import { ProblemError } from '../../shared/problem.ts';
import type { HttpRequest } from '../http/http-client.ts';
import { namesThisComputer, portOf } from '../http/reach.ts';

/** What oauth4webapi is given so that it hands over its request instead of sending it. */
interface BuildOptions<Method, Body> {
  readonly [customFetch]: (url: string, options: CustomFetchOptions<Method, Body>) => Promise<Response>;
  readonly [allowInsecureRequests]: boolean;
}

/**
 * The request that oauth4webapi would send, for our own client to send: then limits, proxies, certificates and the names
 * of failures are the same for every request, and a run can record what was sent. Raises `address-not-understood`, and
 * `address-not-allowed` (facts `host`, `port`) for plain HTTP beyond this computer.
 *
 * The answers are not read by oauth4webapi, because its readers accept nothing but `application/json`, where others send
 * a `+json` type; refuse a token because of the clock of this computer or the audience of an ID token that nobody asked
 * for; do not know CXone's `errorDescription`; and keep whole answers, with the tokens, in the errors they throw.
 */
export async function builtRequest<Method extends 'GET' | 'POST', Body extends URLSearchParams | undefined>(
  address: string,
  build: (url: URL, options: BuildOptions<Method, Body>) => Promise<Response>,
): Promise<HttpRequest> {
  const url = usable(address);
  const built: HttpRequest[] = [];
  await build(url, {
    [customFetch]: (target, { method, headers, body }) => {
      built.push({
        method,
        url: target,
        headers: ourOwn(headers),
        ...(body === undefined ? {} : { body: String(body) }),
      });
      return Promise.resolve(new Response());
    },
    [allowInsecureRequests]: namesThisComputer(url),
  });
  const [request] = built;
  if (request === undefined) throw new Error('oauth4webapi built no request');
  return request;
}

function usable(address: string): URL {
  const url = URL.parse(address);
  if (url === null) throw new ProblemError({ code: 'address-not-understood' });
  if (url.protocol === 'https:' || (url.protocol === 'http:' && namesThisComputer(url))) return url;
  throw new ProblemError({ code: 'address-not-allowed', facts: { host: url.hostname, port: portOf(url) } });
}

/**
 * Who asks is said by our client, not by the library. The media type of forms has no parameters (IANA's registration of
 * `application/x-www-form-urlencoded`), and CXone's documents have none.
 */
function ourOwn(headers: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => name !== 'user-agent');
  return Object.fromEntries(
    kept.map(([name, value]) => [name, name === 'content-type' ? withoutParameters(value) : value]),
  );
}

const withoutParameters = (mediaType: string): string => mediaType.split(';', 1).join('');
