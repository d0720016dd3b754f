// Apart from the schemas, so that the window can use it without zod.

/** Fewer characters than this can be tried out one after the other by whoever has the file. */
export const shortestPassphrase = 12;
export const longestPassphrase = 1_000;

export const passphraseStrengths = ['too-short', 'weak', 'fair', 'strong'] as const;
export type PassphraseStrength = (typeof passphraseStrengths)[number];

/** Bits that a character of a chosen, not drawn, passphrase is worth at most; people are predictable. */
const bitsOfCharacter = 3;
/** A word that stands in a list of a few thousand. */
const bitsOfWord = 11;
const lettersOfWord = 9;
const fairBits = 44;
const strongBits = 64;

/**
 * How hard a passphrase is to guess, roughly, for a hint beside its field: the smaller of what its characters and what its
 * words are worth, without what is repeated or in a row. It knows no dictionary, so it flatters what stands in one.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  if (Array.from(passphrase).length < shortestPassphrase) return 'too-short';
  const bits = bitsOf(passphrase);
  if (bits < fairBits) return 'weak';
  return bits < strongBits ? 'fair' : 'strong';
}

function bitsOf(passphrase: string): number {
  const runs = passphrase.toLowerCase().match(/\p{L}+|[^\p{L}\s]+/gu) ?? [];
  return [...new Set(runs)].map(bitsOfRun).reduce((sum, bits) => sum + bits, 0) + bitsOfCase(passphrase);
}

/** Letters in a row are taken for words of a usual length. */
function bitsOfRun(run: string): number {
  const bits = tellingCharacters(run) * bitsOfCharacter;
  return /^\p{L}/u.test(run) ? Math.min(bits, bitsOfWord * Math.ceil(Array.from(run).length / lettersOfWord)) : bits;
}

/** Characters that are neither the one before again nor its neighbour, as in `aaaa`, `1234` and `cba`. */
function tellingCharacters(part: string): number {
  const codes = Array.from(part, (character) => character.codePointAt(0) ?? 0);
  return codes.filter((code, index) => Math.abs(code - (codes[index - 1] ?? -9)) > 1).length;
}

const bitsOfCase = (passphrase: string): number => (/\p{Lu}.*\p{Ll}|\p{Ll}.*\p{Lu}/su.test(passphrase) ? 4 : 0);
