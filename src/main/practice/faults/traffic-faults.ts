import { scimRefusal } from '../answers.ts';
import type { Fault, FaultTable } from './fault.ts';

/** How busy the service is. */
export const trafficFaults: FaultTable<'throttled-seconds' | 'throttled-date' | 'unavailable-once'> = {
  'throttled-seconds': () => throttling(() => '1'),
  'throttled-date': () => throttling(nextButOneSecond),
  'unavailable-once': () => {
    let available = false;
    return {
      scim: async (_request, answer) => {
        if (available) return answer();
        available = true;
        throw scimRefusal(503, 'The service is not available right now.');
      },
    };
  },
};

/** Refuses the first request to each path and query. */
function throttling(retryAfter: () => string): Fault {
  const seen = new Set<string>();
  return {
    scim: async ({ url }, answer) => {
      const asked = url.pathname + url.search;
      if (seen.has(asked)) return answer();
      seen.add(asked);
      throw scimRefusal(429, 'Too many requests.', { headers: { 'Retry-After': retryAfter() } });
    },
  };
}

/** As an HTTP date, which knows whole seconds only: between one and two seconds from now. */
const nextButOneSecond = (): string => new Date(Date.now() + 2000).toUTCString();
