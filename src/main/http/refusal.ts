import type { Problem } from '../../shared/problem.ts';
import type { HttpResponse } from './http-client.ts';
import { factsOf } from './read-json.ts';

/**
 * What a status means whichever endpoint was asked; `null` when the endpoint has to say it: `redirected` (fact
 * `target`, the host it points to), `throttled` (fact `retryAfter`), `server-failed`, `not-found-there`.
 */
export function commonRefusal(response: HttpResponse): Problem | null {
  const { status } = response;
  const facts = factsOf(response);
  if (status >= 300 && status < 400) return { code: 'redirected', facts: { ...facts, ...target(response) } };
  if (status === 404) return { code: 'not-found-there', facts };
  if (status === 429) return { code: 'throttled', facts: { ...facts, ...retryAfter(response) } };
  if (status >= 500) return { code: 'server-failed', facts: { ...facts, ...retryAfter(response) } };
  return null;
}

/** Only the host: the rest of a redirect may hold a session or a token. */
function target({ headers, address }: HttpResponse): { target?: string } {
  const url = URL.parse(headers['location'] ?? '', address);
  return headers['location'] === undefined || url === null ? {} : { target: url.host };
}

/** RFC 9110 10.2.3: a number of seconds, or a date. Anything else is left out. */
function retryAfter({ headers }: HttpResponse): { retryAfter?: string } {
  const value = (headers['retry-after'] ?? '').trim();
  return /^\d{1,9}$|^[A-Z][a-z]{2}, [\w :]{20,26}$/.test(value) ? { retryAfter: value } : {};
}
