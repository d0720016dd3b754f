import { randomBytes, scrypt } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import {
  armor,
  Decrypter,
  Encrypter,
  generateX25519Identity,
  type Identity,
  identityToRecipient,
} from 'age-encryption';
import { type Recipient, Stanza } from 'age-encryption';
import { type ProblemCode, ProblemError } from '../../shared/problem.ts';
import { Secret } from '../vault/secret.ts';

/** What opens a file: a passphrase, or the private part of a key. */
export type OpensWith = 'passphrase' | 'key';

/** What a file is sealed with. */
export type SealWith =
  | { readonly kind: 'passphrase'; readonly passphrase: Secret }
  | { readonly kind: 'recipient'; readonly recipient: string };

/** What a file is opened with. */
export type OpenWith =
  | { readonly kind: 'passphrase'; readonly passphrase: Secret }
  | { readonly kind: 'identity'; readonly identity: Secret };

/** An age file whose beginning makes sense, without its armor. */
export interface SealedFile {
  readonly opensWith: OpensWith;
  readonly bytes: Uint8Array;
}

/** The work that age asks for by itself, as a power of two: about a second, and 256 MB of memory. */
const usualWork = 18;
/** What asks for more is refused before it is computed: this is four times the usual. */
export const mostWork = 20;
/** In bytes: room for some hundred recipients. */
const longestHeader = 65_536;

/**
 * The text as an age file (age-encryption.org/v1) in ASCII armor, which mails well. Raises `recipient-not-understood` and
 * `recipient-is-private`.
 */
export async function seal(text: string, sealWith: SealWith, work: number = usualWork): Promise<string> {
  const encrypter = new Encrypter();
  if (sealWith.kind === 'recipient') encrypter.addRecipient(usableRecipient(sealWith.recipient));
  else encrypter.addRecipient(new PassphraseRecipient(sealWith.passphrase, work));
  return armor.encode(await encrypter.encrypt(text));
}

/**
 * Looks at the beginning of an age file, with or without armor; nothing is computed yet. Raises `backup-not-age`,
 * `backup-newer` for a later version of age, `backup-damaged`, and `backup-too-costly`.
 */
export function examine(file: Uint8Array): SealedFile {
  const bytes = withoutArmor(file);
  const stanzas = headerOf(bytes).filter((line) => line.startsWith('-> '));
  if (stanzas.length === 0) throw refusal('backup-damaged');
  const [scrypted] = stanzas.filter((line) => line.startsWith('-> scrypt '));
  if (scrypted === undefined) return { opensWith: 'key', bytes };
  // The format allows a passphrase only by itself: otherwise nobody could tell who else can read the file.
  if (stanzas.length > 1) throw refusal('backup-damaged');
  requireBearable(scrypted.split(' ')[3] ?? '');
  return { opensWith: 'passphrase', bytes };
}

/**
 * The text in the file. Raises `backup-passphrase-wrong`, `backup-key-wrong`, `backup-damaged`, `backup-too-costly`,
 * `identity-not-understood`, `identity-is-public`, and `backup-foreign` for what is no text.
 */
export async function unseal({ bytes }: SealedFile, openWith: OpenWith): Promise<string> {
  const decrypter = new Decrypter();
  if (openWith.kind === 'identity') decrypter.addIdentity(usableIdentity(openWith.identity).reveal());
  else decrypter.addIdentity(new PassphraseIdentity(openWith.passphrase));
  const wrong = openWith.kind === 'identity' ? 'backup-key-wrong' : 'backup-passphrase-wrong';
  const content = await decrypter.decrypt(bytes).catch((thrown: unknown) => {
    if (thrown instanceof ProblemError) throw thrown;
    const isNobodys = thrown instanceof Error && thrown.message === noMatch;
    throw refusal(isNobodys ? wrong : 'backup-damaged', thrown);
  });
  return textOf(content);
}

/** What age-encryption says when the file was not sealed for any of the identities it was given. */
const noMatch = "no identity matched any of the file's recipients";

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

const armorBegins = '-----BEGIN AGE';

function withoutArmor(file: Uint8Array): Uint8Array {
  const start = Buffer.from(file.subarray(0, 1024))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (!start.startsWith(armorBegins)) return file;
  try {
    return armor.decode(
      Buffer.from(file)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
  } catch (thrown) {
    throw refusal('backup-damaged', thrown);
  }
}

/** The lines of the header, up to its last one. */
function headerOf(bytes: Uint8Array): readonly string[] {
  const start = Buffer.from(bytes.subarray(0, longestHeader)).toString('latin1');
  const version = /^age-encryption\.org\/v(\d+)\n/.exec(start)?.[1];
  if (version === undefined) throw refusal('backup-not-age');
  if (version !== '1') throw refusal('backup-newer');
  const end = start.indexOf('\n---');
  if (end === -1) throw refusal(bytes.length > longestHeader ? 'backup-too-costly' : 'backup-damaged');
  return start.slice(0, end).split('\n');
}

function requireBearable(work: string): void {
  if (!/^[1-9]\d{0,8}$/.test(work)) throw refusal('backup-damaged');
  if (Number(work) > mostWork)
    throw new ProblemError({ code: 'backup-too-costly', facts: { work, most: String(mostWork) } });
}

function textOf(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch (thrown) {
    throw refusal('backup-foreign', thrown);
  }
}

const refusal = (code: ProblemCode, cause?: unknown): ProblemError => new ProblemError({ code }, { cause });

/*
 * The passphrase of age (age-encryption.org/v1, “The scrypt recipient type”). The library computes scrypt in JavaScript on
 * the thread that asks, which would keep the whole assistant from answering; Node computes it beside. The cipher is the
 * library's own, because Electron's crypto has no ChaCha20-Poly1305 (electron/electron#24024).
 */
class PassphraseRecipient implements Recipient {
  readonly #passphrase: Secret;
  readonly #work: number;

  constructor(passphrase: Secret, work: number) {
    this.#passphrase = passphrase;
    this.#work = work;
  }

  async wrapFileKey(fileKey: Uint8Array): Promise<Stanza[]> {
    const salt = randomBytes(saltBytes);
    const key = await keyFrom(this.#passphrase, salt, this.#work);
    const body = chacha20poly1305(key, zeroNonce).encrypt(fileKey);
    return [new Stanza(['scrypt', withoutPadding(salt), String(this.#work)], body)];
  }
}

class PassphraseIdentity implements Identity {
  readonly #passphrase: Secret;

  constructor(passphrase: Secret) {
    this.#passphrase = passphrase;
  }

  async unwrapFileKey(stanzas: Stanza[]): Promise<Uint8Array | null> {
    const [stanza, ...others] = stanzas;
    if (stanza?.args[0] !== 'scrypt') return null;
    const [, saltText = '', work = '', ...more] = stanza.args;
    const salt = Buffer.from(saltText, 'base64');
    const isOdd = others.length + more.length > 0 || withoutPadding(salt) !== saltText || salt.length !== saltBytes;
    if (isOdd || stanza.body.length !== wrappedKeyBytes) throw refusal('backup-damaged');
    requireBearable(work);
    const key = await keyFrom(this.#passphrase, salt, Number(work));
    try {
      return chacha20poly1305(key, zeroNonce).decrypt(stanza.body);
    } catch {
      return null;
    }
  }
}

const saltBytes = 16;
const wrappedKeyBytes = 32;
/** Each key is used once. */
const zeroNonce = new Uint8Array(12);
const label = Buffer.from('age-encryption.org/v1/scrypt');

const withoutPadding = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

function keyFrom(passphrase: Secret, salt: Buffer, work: number): Promise<Buffer> {
  const N = 2 ** work;
  const r = 8;
  return new Promise((resolve, reject) => {
    const saltOfKey = Buffer.concat([label, salt]);
    // Node allows 32 MB unless told; scrypt takes 128 * N * r bytes and a little more.
    scrypt(passphrase.reveal(), saltOfKey, 32, { N, r, p: 1, maxmem: 256 * N * r + 2 ** 20 }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
