import { armor, Decrypter, Encrypter } from 'age-encryption';
import type { Secret } from '../vault/secret.ts';
import { AgeError } from './age-error.ts';
import { usableIdentity, usableRecipient } from './age-keys.ts';
import { bearableWork, PassphraseIdentity, type PassphraseKey, PassphraseRecipient } from './passphrase-key.ts';

/** What a file is sealed with: what scrypt made of a passphrase, or the public part of a key. */
export type SealFor = PassphraseKey | { readonly recipient: string };

/** What a file is opened with. The key of a passphrase spares deriving it again. */
export type OpenBy =
  { readonly passphrase: Secret } | { readonly passphraseKey: PassphraseKey } | { readonly identity: Secret };

/** An age file whose beginning makes sense, without its armor, and what opens it: a passphrase, or a key. */
export interface SealedFile {
  readonly opensWith: 'passphrase' | 'key';
  readonly bytes: Uint8Array;
}

/** In bytes: room for some hundred recipients. */
const longestHeader = 65_536;

/**
 * The text as an age file (age-encryption.org/v1) in ASCII armor, which mails well. Raises `recipient-not-understood` and
 * `recipient-is-private`.
 */
export async function sealText(text: string, sealFor: SealFor): Promise<string> {
  const encrypter = new Encrypter();
  if ('recipient' in sealFor) encrypter.addRecipient(usableRecipient(sealFor.recipient));
  else encrypter.addRecipient(new PassphraseRecipient(sealFor));
  return armor.encode(await encrypter.encrypt(text));
}

/** Looks at the beginning of an age file, with or without armor; nothing is computed yet. Raises an `AgeError`. */
export function examineFile(file: Uint8Array): SealedFile {
  const bytes = withoutArmor(file);
  const stanzas = headerOf(bytes).filter((line) => line.startsWith('-> '));
  if (stanzas.length === 0) throw new AgeError('damaged');
  const [scrypted] = stanzas.filter((line) => line.startsWith('-> scrypt '));
  if (scrypted === undefined) return { opensWith: 'key', bytes };
  // The format allows a passphrase only by itself: otherwise nobody could tell who else can read the file.
  if (stanzas.length > 1) throw new AgeError('damaged');
  bearableWork(scrypted.split(' ')[3] ?? '');
  return { opensWith: 'passphrase', bytes };
}

/**
 * The text in the file. Raises an `AgeError`, `identity-not-understood` and `identity-is-public`. A file that was damaged where
 * the passphrase is tried looks like a wrong passphrase.
 */
export async function unsealText({ bytes, opensWith }: SealedFile, openBy: OpenBy): Promise<string> {
  if (opensWith === 'key' && !('identity' in openBy)) throw new AgeError('passphrase-wrong');
  const decrypter = new Decrypter();
  if ('identity' in openBy) decrypter.addIdentity(usableIdentity(openBy.identity).reveal());
  else decrypter.addIdentity(new PassphraseIdentity('passphrase' in openBy ? openBy.passphrase : openBy.passphraseKey));
  const content = await decrypter.decrypt(bytes).catch((thrown: unknown) => {
    if (thrown instanceof AgeError) throw thrown;
    const isNobodys = thrown instanceof Error && thrown.message === noMatch;
    throw new AgeError(isNobodys ? 'key-wrong' : 'damaged', { cause: thrown });
  });
  return textOf(content);
}

/** What age-encryption says when the file was not sealed for any of the identities it was given. */
const noMatch = "no identity matched any of the file's recipients";

const armorBegins = '-----BEGIN AGE';

function withoutArmor(file: Uint8Array): Uint8Array {
  const start = Buffer.from(file.subarray(0, 1024)).toString('utf8');
  if (!withoutMark(start).trimStart().startsWith(armorBegins)) return file;
  try {
    return armor.decode(withoutMark(Buffer.from(file).toString('utf8')));
  } catch (cause) {
    throw new AgeError('damaged', { cause });
  }
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

/** The lines of the header, up to its last one. */
function headerOf(bytes: Uint8Array): readonly string[] {
  const start = Buffer.from(bytes.subarray(0, longestHeader)).toString('latin1');
  const version = /^age-encryption\.org\/v(\d+)\n/.exec(start)?.[1];
  if (version === undefined) throw new AgeError('not-age');
  if (version !== '1') throw new AgeError('newer');
  const end = start.indexOf('\n---');
  if (end === -1) throw new AgeError(bytes.length > longestHeader ? 'endless-header' : 'damaged');
  return start.slice(0, end).split('\n');
}

function textOf(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch (cause) {
    throw new AgeError('not-text', { cause });
  }
}
