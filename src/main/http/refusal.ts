import type { Problem } from '../../shared/problem.ts';
import type { HttpResponse } from './http-client.ts';
import { factsOf } from './read-json.ts';
import { retryAfterOf } from './retry-after.ts';
import { looksLikeLogin } from './web-page.ts';

/**
 * What a status means whichever endpoint was asked; `null` when the endpoint has to say it: `redirected` (facts
 * `target`, the host it points to, and `login`, `true` when that looks like a place to sign in), `throttled` and
 * `server-failed` (fact `retryAfter`), `not-found-there`.
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
function target({ headers, address }: HttpResponse): { target?: string; login?: string } {
  const url = URL.parse(headers['location'] ?? '', address);
  if (headers['location'] === undefined || url === null) return {};
  return { target: url.host, ...(looksLikeLogin(url) ? { login: 'true' } : {}) };
}

function retryAfter({ headers }: HttpResponse): { retryAfter?: string } {
  const value = retryAfterOf(headers);
  return value === null ? {} : { retryAfter: value };
}
