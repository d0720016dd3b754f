// Apart from the schemas, so that the window can use this without carrying zod.

/** In characters. */
export const shortestPassphrase = 8;
/** In characters; far above what anybody types. */
export const longestPassphrase = 1_000;

/** After how many minutes without use the vault may lock by itself; 0 for never. */
export const idleChoices = [0, 1, 5, 10, 30, 60] as const;

const freeFailures = 2;
const firstWaitMs = 5_000;
const longestWaitMs = 5 * 60_000;

/** How long nobody may try again after so many wrong passphrases in a row, in milliseconds. */
export const waitAfter = (failures: number): number =>
  failures <= freeFailures ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - freeFailures - 1));

/** What can be said of a passphrase without a list of the usual ones: how hard it is to try them all, roughly. */
export type PassphraseHint = 'short' | 'weak' | 'fair' | 'good';

/** In characters as Unicode counts them. */
export const passphraseLength = (passphrase: string): number => Array.from(passphrase).length;

/** A rough hint, no promise: length counts most, and what repeats counts little. */
export function passphraseHint(passphrase: string): PassphraseHint {
  const length = passphraseLength(passphrase);
  if (length < shortestPassphrase) return 'short';
  const telling = new Set(passphrase.toLowerCase()).size;
  if (telling < 5 || length < 10) return 'weak';
  return length >= 16 && telling >= 8 ? 'good' : 'fair';
}
