/**
 * How long a server wants to be left alone, in milliseconds: `Retry-After` as a number of seconds or as a date
 * (RFC 9110 10.2.3). A date is meant by the server's own clock, which its `Date` shows; without one, by ours. `null`
 * when it says nothing that can be understood.
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>, now: number): number | null {
  const value = retryAfterOf(headers);
  if (value === null) return null;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value);
  const serverNow = Date.parse(headers['date'] ?? '');
  return Number.isNaN(until) ? null : Math.max(0, until - (Number.isNaN(serverNow) ? now : serverNow));
}

/** `Retry-After` as the server spelled it, if it is a number of seconds or looks like a date. */
export function retryAfterOf(headers: Readonly<Record<string, string>>): string | null {
  const value = (headers['retry-after'] ?? '').trim();
  return /^\d{1,9}$|^[A-Z][a-z]{2}, [\w :]{20,26}$/.test(value) ? value : null;
}
