import { z } from 'zod';

/** How well a passphrase holds: from 0 (guessed at once) to 4, and the guesses it takes, as their decimal logarithm. */
export const PassphraseRating = z.object({
  score: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  guessesLog10: z.number(),
});
export type PassphraseRating = z.infer<typeof PassphraseRating>;
