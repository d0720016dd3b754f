import { createHash, randomBytes, randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import { Secret } from '../vault/secret.ts';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** An access key id or secret in the shape of CXone's published samples: 52 characters of base 32 and four equal signs. */
export const newKeyPart = (): Secret =>
  new Secret(`${Array.from({ length: 52 }, () => base32.charAt(randomInt(base32.length))).join('')}====`);

/** A long random secret that needs no encoding in a URL or a header. */
export const newToken = (): Secret => new Secret(randomBytes(48).toString('base64url'));

export const newClientId = (): Secret => new Secret(randomUUID());

/** SHA-256, hex. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whether the digest is the one of this text; takes the same time for every wrong one. */
export const hasDigest = (text: string, digest: string): boolean =>
  timingSafeEqual(Buffer.from(digestOf(text)), Buffer.from(digest));
