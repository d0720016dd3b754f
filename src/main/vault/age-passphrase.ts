import { type BinaryLike, randomBytes, scrypt } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { armor, Decrypter, Encrypter, type Identity, type Recipient, Stanza } from 'age-encryption';
import { SealError } from './seal-error.ts';
import type { Secret } from './secret.ts';

/** 1 GiB and some seconds; what asks for more is meant to stop the program. */
export const highestWorkFactor = 20;

/**
 * The text as an armored age file that `age -d` opens with the passphrase. The library's own passphrase recipient would
 * hold up the whole process for as long as scrypt takes; this one has it done beside the event loop.
 */
export async function seal(text: string, passphrase: Secret, workFactor: number): Promise<SealedText> {
  const key = await deriveKey(passphrase, randomBytes(saltLength), workFactor);
  const encrypter = new Encrypter();
  encrypter.addRecipient(new PassphraseRecipient(key));
  return { file: armor.encode(await encrypter.encrypt(text)), key };
}

/** An age file, and the key that opens it without deriving it again. */
export interface SealedText {
  readonly file: string;
  readonly key: DerivedKey;
}

/**
 * The text in an age file, armored or not, that was sealed with the passphrase. Raises a `SealError`; a file that was
 * damaged where the passphrase is tried looks like a wrong passphrase.
 */
export async function unseal(file: Uint8Array, passphrase: Secret): Promise<string> {
  return open(file, new PassphraseIdentity((salt, workFactor) => deriveKey(passphrase, salt, workFactor)));
}

/** The same for a file of which the key is known. */
export async function unsealWith(file: Uint8Array, known: DerivedKey): Promise<string> {
  const derive = (salt: Uint8Array): Promise<DerivedKey> =>
    Buffer.from(salt).equals(known.salt) ? Promise.resolve(known) : Promise.reject(new SealError('passphrase-wrong'));
  return open(file, new PassphraseIdentity(derive));
}

async function open(file: Uint8Array, identity: Identity): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    const plain = await decrypter.decrypt(withoutArmor(file));
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch (thrown) {
    if (thrown instanceof SealError) throw thrown;
    throw new SealError('damaged', { cause: thrown });
  }
}

const armorBegins = '-----BEGIN AGE';

function withoutArmor(file: Uint8Array): Uint8Array {
  const beginning = Buffer.from(file.subarray(0, 64)).toString('latin1').trimStart();
  return beginning.startsWith(armorBegins) ? armor.decode(Buffer.from(file).toString('latin1')) : file;
}

/** What scrypt made of a passphrase and a salt. */
interface DerivedKey {
  readonly bytes: Uint8Array;
  readonly salt: Uint8Array;
  readonly workFactor: number;
}

const saltLength = 16;
const stanzaType = 'scrypt';
/** See https://c2sp.org/age, “scrypt recipient stanza”. */
const saltLabel = 'age-encryption.org/v1/scrypt';

function deriveKey(passphrase: Secret, salt: Uint8Array, workFactor: number): Promise<DerivedKey> {
  const labelled: BinaryLike = Buffer.concat([Buffer.from(saltLabel), salt]);
  const cost = 2 ** workFactor;
  const memory = 128 * 8 * cost;
  const options = { N: cost, r: 8, p: 1, maxmem: memory * 2 };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.reveal(), labelled, 32, options, (error, bytes) => {
      if (error === null) resolve({ bytes, salt, workFactor });
      else reject(error);
    });
  });
}

/** The key is used for one file key only, so its nonce may be the one that age demands: zero. */
const nonce = new Uint8Array(12);

class PassphraseRecipient implements Recipient {
  readonly #key: DerivedKey;

  constructor(key: DerivedKey) {
    this.#key = key;
  }

  wrapFileKey(fileKey: Uint8Array): Stanza[] {
    const { bytes, salt, workFactor } = this.#key;
    const args = [stanzaType, unpadded(salt), String(workFactor)];
    return [new Stanza(args, chacha20poly1305(bytes, nonce).encrypt(fileKey))];
  }
}

class PassphraseIdentity implements Identity {
  readonly #derive: (salt: Uint8Array, workFactor: number) => Promise<DerivedKey>;

  constructor(derive: (salt: Uint8Array, workFactor: number) => Promise<DerivedKey>) {
    this.#derive = derive;
  }

  async unwrapFileKey(stanzas: Stanza[]): Promise<Uint8Array> {
    const { salt, workFactor, body } = readStanza(stanzas);
    if (workFactor > highestWorkFactor) throw new SealError('too-costly');
    const { bytes } = await this.#derive(salt, workFactor);
    try {
      return chacha20poly1305(bytes, nonce).decrypt(body);
    } catch (cause) {
      throw new SealError('passphrase-wrong', { cause });
    }
  }
}

interface PassphraseStanza {
  readonly salt: Uint8Array;
  readonly workFactor: number;
  readonly body: Uint8Array;
}

/** A passphrase opens a file alone or not at all: age allows no other stanza beside its own. */
function readStanza(stanzas: readonly Stanza[]): PassphraseStanza {
  const [stanza, ...others] = stanzas;
  const [type, salt = '', workFactor = ''] = stanza?.args ?? [];
  const isWhole =
    stanza?.args.length === 3 &&
    others.length === 0 &&
    type === stanzaType &&
    /^[A-Za-z0-9+/]{22}$/.test(salt) &&
    /^[1-9]\d{0,2}$/.test(workFactor) &&
    stanza.body.length === 32;
  if (!isWhole) throw new SealError('damaged');
  return { salt: Buffer.from(salt, 'base64'), workFactor: Number(workFactor), body: stanza.body };
}

const unpadded = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');
