// Apart from the schemas, so that the window can use this without carrying zod.

/** Of the lock, in characters: whoever tries has to be at this computer, and is slowed down. */
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

/** In characters as Unicode counts them. */
export const passphraseLength = (passphrase: string): number => Array.from(passphrase).length;
