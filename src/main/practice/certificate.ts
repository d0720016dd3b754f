import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';
import { isIPv4 } from 'node:net';

/** A private key and its certificate, both PEM. */
export interface ServerIdentity {
  readonly key: string;
  readonly cert: string;
}

export interface CertificateWishes {
  /** DNS names and IPv4 addresses the certificate is for. The first one is also its subject. */
  readonly names: readonly string[];
  readonly validFrom?: Date;
  readonly validTo?: Date;
}

export interface Authority {
  /** PEM. */
  readonly certificate: string;
  issue(wishes: CertificateWishes): ServerIdentity;
}

/** A certificate authority (RFC 5280) that is made here and now, so that no private key has to be kept anywhere. */
export function createAuthority(name: string): Authority {
  const keys = newKeys();
  const extensions = [asAuthority, forSigningCertificates, ownKeyId(keys.publicKey)];
  const own = { issuer: name, subject: name, subjectKey: keys.publicKey, extensions, from: longAgo, to: farOff };
  return {
    certificate: signed(own, keys.privateKey),
    issue: (wishes) => issued(wishes, newKeys(), { name, keys }),
  };
}

/** A certificate that nobody but itself vouches for. */
export function selfSigned(wishes: CertificateWishes): ServerIdentity {
  const keys = newKeys();
  return issued(wishes, keys, { name: subjectOf(wishes), keys });
}

interface Keys {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const newKeys = (): Keys => generateKeyPairSync('ec', { namedCurve: 'P-256' });

function issued(
  wishes: CertificateWishes,
  own: Keys,
  by: { readonly name: string; readonly keys: Keys },
): ServerIdentity {
  const { names, validFrom = longAgo, validTo = farOff } = wishes;
  const facts: CertificateFacts = {
    issuer: by.name,
    subject: subjectOf(wishes),
    subjectKey: own.publicKey,
    extensions: [forNames(names), issuerKeyId(by.keys.publicKey)],
    from: validFrom,
    to: validTo,
  };
  return {
    key: own.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: signed(facts, by.keys.privateKey),
  };
}

const subjectOf = ({ names }: CertificateWishes): string => names[0] ?? 'nobody';

/** The years that UTCTime can tell end with 2049 (RFC 5280 4.1.2.5.1). */
const longAgo = new Date('2020-01-01T00:00:00Z');
const farOff = new Date('2049-12-31T00:00:00Z');

interface CertificateFacts {
  readonly issuer: string;
  readonly subject: string;
  readonly subjectKey: KeyObject;
  readonly extensions: readonly Buffer[];
  readonly from: Date;
  readonly to: Date;
}

function signed(facts: CertificateFacts, key: KeyObject): string {
  const body = toBeSigned(facts);
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', body, key)]);
  return new X509Certificate(sequence(body, algorithm(), der(0x03, signature))).toString();
}

/** TBSCertificate of RFC 5280 4.1, version 3. */
function toBeSigned({ issuer, subject, subjectKey, extensions, from, to }: CertificateFacts): Buffer {
  return sequence(
    der(0xa0, der(0x02, [2])),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm(),
    distinguishedName(issuer),
    sequence(utcTime(from), utcTime(to)),
    distinguishedName(subject),
    spki(subjectKey),
    der(0xa3, sequence(...extensions)),
  );
}

const spki = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });

/** Tag, length, content; every content here is shorter than 64 KiB. */
function der(tag: number, content: Uint8Array | readonly number[]): Buffer {
  const { length } = content;
  const header = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...header]), Buffer.from(content)]);
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, Buffer.concat(parts));
const identifier = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
/** ecdsa-with-SHA256 */
const algorithm = (): Buffer => sequence(identifier('2a8648ce3d040302'));
const distinguishedName = (commonName: string): Buffer =>
  sequence(der(0x31, sequence(identifier('550403'), der(0x0c, Buffer.from(commonName)))));
const utcTime = (time: Date): Buffer =>
  der(0x17, Buffer.from(`${time.toISOString().slice(2, 19).replace(/[-T:]/g, '')}Z`));

const yes = der(0x01, [0xff]);
const extension = (hex: string, value: Buffer): Buffer => sequence(identifier(hex), der(0x04, value));
const criticalExtension = (hex: string, value: Buffer): Buffer => sequence(identifier(hex), yes, der(0x04, value));

// RFC 5280 4.2.1
const asAuthority = criticalExtension('551d13', sequence(yes));
/** keyCertSign, which is the sixth bit from the left; two bits are unused. */
const forSigningCertificates = criticalExtension('551d0f', der(0x03, [2, 0x04]));
const keyId = (key: KeyObject): Buffer => createHash('sha1').update(spki(key)).digest();
const ownKeyId = (key: KeyObject): Buffer => extension('551d0e', der(0x04, keyId(key)));
const issuerKeyId = (key: KeyObject): Buffer => extension('551d23', sequence(der(0x80, keyId(key))));
const forNames = (names: readonly string[]): Buffer =>
  extension(
    '551d11',
    sequence(
      ...names.map((name) => (isIPv4(name) ? der(0x87, name.split('.').map(Number)) : der(0x82, Buffer.from(name)))),
    ),
  );
