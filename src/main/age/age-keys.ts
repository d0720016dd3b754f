import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type ProblemCode, ProblemError } from '../../shared/problem.ts';
import { Secret } from '../vault/secret.ts';

/** The public part of a key in what a person pasted. Raises `recipient-is-private` and `recipient-not-understood`. */
export function usableRecipient(pasted: string): string {
  const recipient = pasted.trim();
  if (/^AGE-SECRET-KEY-/i.test(recipient)) throw refusal('recipient-is-private');
  // Keys kept on hardware are read by plug-ins of age, and not by this library.
  if (!/^age1(?:pq1)?[0-9a-z]+$/.test(recipient)) throw refusal('recipient-not-understood');
  try {
    new Encrypter().addRecipient(recipient);
  } catch (thrown) {
    throw refusal('recipient-not-understood', thrown);
  }
  return recipient;
}

/**
 * The private part of a key in what a person pasted, which may be a whole file of `age-keygen`, with its comments. Raises
 * `identity-is-public` and `identity-not-understood`.
 */
export function usableIdentity(pasted: Secret): Secret {
  const lines = pasted.reveal().split(/\s*\n\s*/);
  const [identity = '', ...others] = lines.map((line) => line.trim()).filter((line) => /^[^#]/.test(line));
  if (identity.startsWith('age1')) throw refusal('identity-is-public');
  if (!identity.startsWith('AGE-SECRET-KEY-') || others.length > 0) throw refusal('identity-not-understood');
  try {
    new Decrypter().addIdentity(identity);
  } catch {
    // The error may quote the key, so it is not kept.
    throw refusal('identity-not-understood');
  }
  return new Secret(identity);
}

/** A new key: its private part. */
export const newIdentity = async (): Promise<Secret> => new Secret(await generateX25519Identity());

/** The public part of a key. */
export const recipientOf = (identity: Secret): Promise<string> => identityToRecipient(identity.reveal());

const refusal = (code: ProblemCode, cause?: unknown): ProblemError => new ProblemError({ code }, { cause });
