import { generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';

/** A private key and its certificate, both PEM. */
interface Identity {
  readonly key: string;
  readonly cert: string;
}

interface CertificateWishes {
  /** DNS names the certificate is for. */
  readonly names: readonly string[];
  readonly validFrom?: Date;
  readonly validTo?: Date;
}

export interface Authority {
  /** PEM. */
  readonly certificate: string;
  issue(wishes: CertificateWishes): Identity;
}

/** A certificate authority of the test's own, so that no private key has to be kept anywhere. */
export function createAuthority(name: string): Authority {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issue = (subject: string, subjectKey: KeyObject, extensions: Buffer, from: Date, to: Date): string =>
    signed(toBeSigned({ issuer: name, subject, subjectKey, extensions, from, to }), keys.privateKey);
  return {
    certificate: issue(
      name,
      keys.publicKey,
      extension(oid.basicConstraints, sequence(der(0x01, [0xff]))),
      longAgo,
      farOff,
    ),
    issue: ({ names, validFrom = longAgo, validTo = farOff }) => {
      const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const alternatives = names.map((dnsName) => der(0x82, Buffer.from(dnsName)));
      const extensions = extension(oid.subjectAltName, sequence(...alternatives));
      return {
        key: own.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        cert: issue(names[0] ?? 'nobody', own.publicKey, extensions, validFrom, validTo),
      };
    },
  };
}

const longAgo = new Date('2020-01-01T00:00:00Z');
const farOff = new Date('2049-12-31T00:00:00Z');

/** Object identifiers, in DER without their tag. */
const oid = {
  ecdsaWithSha256: '2a8648ce3d040302',
  commonName: '550403',
  basicConstraints: '551d13',
  subjectAltName: '551d11',
};

interface CertificateFacts {
  readonly issuer: string;
  readonly subject: string;
  readonly subjectKey: KeyObject;
  readonly extensions: Buffer;
  readonly from: Date;
  readonly to: Date;
}

/** TBSCertificate of RFC 5280 4.1, version 3. */
function toBeSigned({ issuer, subject, subjectKey, extensions, from, to }: CertificateFacts): Buffer {
  return sequence(
    der(0xa0, der(0x02, [2])),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    sequence(identifier(oid.ecdsaWithSha256)),
    distinguishedName(issuer),
    sequence(utcTime(from), utcTime(to)),
    distinguishedName(subject),
    subjectKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(extensions)),
  );
}

function signed(body: Buffer, key: KeyObject): string {
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', body, key)]);
  return new X509Certificate(
    sequence(body, sequence(identifier(oid.ecdsaWithSha256)), der(0x03, signature)),
  ).toString();
}

/** Tag, length, content; every content here is shorter than 64 KiB. */
function der(tag: number, content: Uint8Array | readonly number[]): Buffer {
  const { length } = content;
  const header = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...header]), Buffer.from(content)]);
}

const sequence = (...parts: Uint8Array[]): Buffer => der(0x30, Buffer.concat(parts));
const identifier = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const extension = (hex: string, value: Buffer): Buffer => sequence(identifier(hex), der(0x04, value));
const distinguishedName = (name: string): Buffer =>
  sequence(der(0x31, sequence(identifier(oid.commonName), der(0x0c, Buffer.from(name)))));
const utcTime = (time: Date): Buffer =>
  der(0x17, Buffer.from(`${time.toISOString().slice(2, 19).replace(/[-T:]/g, '')}Z`));
