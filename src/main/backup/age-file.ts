import { type ProblemCode, ProblemError } from '../../shared/problem.ts';
import { AgeError, type AgeFault, usualWorkFactor } from '../age/age-error.ts';
import { examineFile, type SealedFile, sealText, unsealText } from '../age/age-file.ts';
import { newPassphraseKey } from '../age/passphrase-key.ts';
import type { Secret } from '../vault/secret.ts';

/** What a file is sealed with. */
export type SealWith =
  | { readonly kind: 'passphrase'; readonly passphrase: Secret }
  | { readonly kind: 'recipient'; readonly recipient: string };

/** What a file is opened with. */
export type OpenWith =
  | { readonly kind: 'passphrase'; readonly passphrase: Secret }
  | { readonly kind: 'identity'; readonly identity: Secret };

/** The text as an armored age file. Raises `recipient-not-understood` and `recipient-is-private`. */
export async function seal(text: string, sealWith: SealWith, work: number = usualWorkFactor): Promise<string> {
  return sealText(text, sealWith.kind === 'recipient' ? sealWith : await newPassphraseKey(sealWith.passphrase, work));
}

/**
 * Looks at the beginning of an age file, with or without armor; nothing is computed yet. Raises `backup-not-age`,
 * `backup-newer` for a later version of age, `backup-damaged`, and `backup-too-costly`.
 */
export function examine(file: Uint8Array): SealedFile {
  try {
    return examineFile(file);
  } catch (thrown) {
    throw refusalOf(thrown);
  }
}

/**
 * The text in the file. Raises `backup-passphrase-wrong`, `backup-key-wrong`, `backup-damaged`, `backup-too-costly`,
 * `identity-not-understood`, `identity-is-public`, and `backup-foreign` for what is no text.
 */
export async function unseal(file: SealedFile, openWith: OpenWith): Promise<string> {
  try {
    return await unsealText(file, openWith);
  } catch (thrown) {
    throw refusalOf(thrown);
  }
}

const codes: Readonly<Record<AgeFault, ProblemCode>> = {
  'not-age': 'backup-not-age',
  newer: 'backup-newer',
  damaged: 'backup-damaged',
  'endless-header': 'backup-too-costly',
  'too-costly': 'backup-too-costly',
  'passphrase-wrong': 'backup-passphrase-wrong',
  'key-wrong': 'backup-key-wrong',
  'not-text': 'backup-foreign',
};

function refusalOf(thrown: unknown): unknown {
  if (!(thrown instanceof AgeError)) return thrown;
  const { fault, facts } = thrown;
  return new ProblemError({ code: codes[fault], ...(facts === undefined ? {} : { facts }) }, { cause: thrown });
}
