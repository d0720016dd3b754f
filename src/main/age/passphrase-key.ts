import { randomBytes, scrypt } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { type Identity, type Recipient, Stanza } from 'age-encryption';
import type { Secret } from '../vault/secret.ts';
import { AgeError, highestWorkFactor } from './age-error.ts';

/*
 * The passphrase of age (https://c2sp.org/age, “The scrypt recipient type”). The library computes scrypt in JavaScript on the
 * thread that asks, which would keep the whole assistant from answering; Node computes it beside. The cipher is the
 * library's own, because Electron's crypto has no ChaCha20-Poly1305 (electron/electron#24024).
 */

/** What scrypt made of a passphrase and a salt. */
export interface PassphraseKey {
  readonly bytes: Uint8Array;
  readonly salt: Uint8Array;
  readonly workFactor: number;
}

const stanzaType = 'scrypt';
const saltLabel = Buffer.from('age-encryption.org/v1/scrypt');
const saltLength = 16;
const wrappedKeyLength = 32;
/** Each key is used for one file key only, so its nonce may be the one that age demands: zero. */
const nonce = new Uint8Array(12);

/** A key from the passphrase and a new salt. Takes as long as the work factor says. */
export const newPassphraseKey = (passphrase: Secret, workFactor: number): Promise<PassphraseKey> =>
  deriveKey(passphrase, randomBytes(saltLength), workFactor);

export class PassphraseRecipient implements Recipient {
  readonly #key: PassphraseKey;

  constructor(key: PassphraseKey) {
    this.#key = key;
  }

  wrapFileKey(fileKey: Uint8Array): Stanza[] {
    const { bytes, salt, workFactor } = this.#key;
    const args = [stanzaType, unpadded(salt), String(workFactor)];
    return [new Stanza(args, chacha20poly1305(bytes, nonce).encrypt(fileKey))];
  }
}

/** Opens with a passphrase, or with the key that was derived from one before. */
export class PassphraseIdentity implements Identity {
  readonly #opensWith: Secret | PassphraseKey;

  constructor(opensWith: Secret | PassphraseKey) {
    this.#opensWith = opensWith;
  }

  async unwrapFileKey(stanzas: Stanza[]): Promise<Uint8Array> {
    const { salt, workFactor, body } = readStanza(stanzas);
    const key = await this.#keyFor(salt, workFactor);
    try {
      return chacha20poly1305(key, nonce).decrypt(body);
    } catch (cause) {
      throw new AgeError('passphrase-wrong', { cause });
    }
  }

  async #keyFor(salt: Buffer, workFactor: number): Promise<Uint8Array> {
    if (!('salt' in this.#opensWith)) return (await deriveKey(this.#opensWith, salt, workFactor)).bytes;
    if (!salt.equals(this.#opensWith.salt)) throw new AgeError('passphrase-wrong');
    return this.#opensWith.bytes;
  }
}

/** The work factor of a stanza. Raises `damaged`, and `too-costly` before anything is computed. */
export function bearableWork(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new AgeError('damaged');
  const work = Number(text);
  if (work > highestWorkFactor)
    throw new AgeError('too-costly', { facts: { work: text, most: String(highestWorkFactor) } });
  return work;
}

interface PassphraseStanza {
  readonly salt: Buffer;
  readonly workFactor: number;
  readonly body: Uint8Array;
}

/** A passphrase opens a file alone or not at all: age allows no other stanza beside its own. */
function readStanza([stanza, ...others]: readonly Stanza[]): PassphraseStanza {
  const [type, saltText = '', work = '', ...more] = stanza?.args ?? [];
  const salt = Buffer.from(saltText, 'base64');
  const isOdd =
    type !== stanzaType ||
    others.length + more.length > 0 ||
    salt.length !== saltLength ||
    unpadded(salt) !== saltText ||
    stanza?.body.length !== wrappedKeyLength;
  if (isOdd) throw new AgeError('damaged');
  return { salt, workFactor: bearableWork(work), body: stanza.body };
}

function deriveKey(passphrase: Secret, salt: Uint8Array, workFactor: number): Promise<PassphraseKey> {
  const N = 2 ** workFactor;
  const r = 8;
  return new Promise((resolve, reject) => {
    // Node allows 32 MB unless told; scrypt takes 128 * N * r bytes and a little more.
    const options = { N, r, p: 1, maxmem: 256 * N * r + 2 ** 20 };
    scrypt(passphrase.reveal(), Buffer.concat([saltLabel, salt]), 32, options, (error, bytes) => {
      if (error === null) resolve({ bytes, salt, workFactor });
      else reject(error);
    });
  });
}

const unpadded = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '');
