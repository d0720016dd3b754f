import type { PassphraseRating } from '../../shared/passphrase.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { Secret } from './secret.ts';

/** As much as is looked at: the estimate takes long for long texts, and a longer passphrase is no weaker. */
const lookedAt = 64;
/** What two dozen characters of a sentence reach with ease, and no word with a number behind it does. */
const leastScore = 3;

/** How well a passphrase holds against somebody who has the file, by the patterns that people use. */
export async function ratePassphrase(passphrase: Secret): Promise<PassphraseRating> {
  const text = passphrase.reveal().slice(0, lookedAt);
  if (text === '') return { score: 0, guessesLog10: 0 };
  const { score, guessesLog10 } = (await estimator()).check(text);
  return { score, guessesLog10: Math.round(guessesLog10 * 10) / 10 };
}

/** Raises `passphrase-weak`. */
export async function requireStrong(passphrase: Secret): Promise<void> {
  const { score } = await ratePassphrase(passphrase);
  if (score < leastScore)
    throw new ProblemError({ code: 'passphrase-weak', facts: { score: `${String(score)} of 4` } });
}

interface Estimator {
  check(text: string): { readonly score: PassphraseRating['score']; readonly guessesLog10: number };
}

let made: Promise<Estimator> | null = null;

/** Its word lists are large: they are loaded when somebody chooses a passphrase, and not before. */
function estimator(): Promise<Estimator> {
  made ??= makeEstimator();
  return made;
}

async function makeEstimator(): Promise<Estimator> {
  const [{ ZxcvbnFactory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary: { ...common.dictionary }, graphs: common.adjacencyGraphs });
}
