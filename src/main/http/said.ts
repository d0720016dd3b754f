import type { Secret } from '../vault/secret.ts';

const longestSaid = 200;
const longestRead = 4096;
/** Fewer characters of a secret than this in a row tell nothing, and hiding them would hide ordinary words. */
const tellingLength = 8;

/**
 * What a server said, fit to be shown: on one line, at most 200 characters, and without any stretch of the secrets that
 * were sent, because servers like to repeat what they refuse.
 */
export function said(text: string, secrets: readonly Secret[]): string {
  const oneLine = text
    .slice(0, longestRead)
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
  const masked = secrets.map((secret) => secret.reveal()).reduce(withoutStretches, oneLine);
  return Array.from(masked).slice(0, longestSaid).join('');
}

/** Replaces every run of characters that also stands in the secret, in whatever case. */
export function withoutStretches(text: string, secret: string): string {
  const hidden = positionsShared(lowered(text), lowered(secret));
  return text
    .split('')
    .map((character, index) => (!hidden.has(index) ? character : hidden.has(index - 1) ? '' : '[secret]'))
    .join('');
}

function positionsShared(text: string, secret: string): ReadonlySet<number> {
  const length = Math.min(tellingLength, secret.length);
  const shared = new Set<number>();
  for (let start = 0; length > 0 && start + length <= text.length; start += 1) {
    if (!secret.includes(text.slice(start, start + length))) continue;
    for (let offset = 0; offset < length; offset += 1) shared.add(start + offset);
  }
  return shared;
}

/** ASCII only, so that every character keeps its place. */
const lowered = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
