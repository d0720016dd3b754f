import { X509Certificate } from 'node:crypto';
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import { ProblemError } from '../../shared/problem.ts';
import { said } from './said.ts';

export interface ReadCertificate {
  /** One certificate, spelled the usual way. */
  readonly pem: string;
  /** Common name and organisation. */
  readonly subject: string;
  readonly issuer: string;
  /** ISO 8601. */
  readonly validTo: string;
}

const longestFile = 1024 * 1024;
const markers = /-----BEGIN [^-\r\n]{1,40}-----/g;
const blocks = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/**
 * The certificates in a file as companies hand it out: PEM (RFC 7468), several in one, text between them, each once.
 * Raises `certificate-not-understood` with the fact `reason`: `private-key` when there is a key in it, which must not
 * be handed on; `too-large`, `no-certificate`, or `damaged` when one of them cannot be read.
 */
export function readCertificates(pem: string): readonly ReadCertificate[] {
  if (pem.length > longestFile) throw notUnderstood('too-large');
  if (/PRIVATE KEY-----/i.test(pem)) throw notUnderstood('private-key');
  const found = pem.match(blocks) ?? [];
  const announced = pem.match(markers) ?? [];
  if (announced.length === 0) throw notUnderstood('no-certificate');
  if (announced.length !== found.length) throw notUnderstood('damaged');
  const certificates = found.map(readOne);
  return [...new Map(certificates.map((certificate) => [certificate.pem, certificate])).values()];
}

function readOne(block: string): ReadCertificate {
  try {
    const certificate = new X509Certificate(block);
    return {
      pem: certificate.toString(),
      subject: nameOf(certificate.subject),
      issuer: nameOf(certificate.issuer),
      validTo: spelled(certificate.validToDate),
    };
  } catch (thrown) {
    throw notUnderstood('damaged', thrown);
  }
}

const notUnderstood = (reason: string, cause?: unknown): ProblemError =>
  new ProblemError({ code: 'certificate-not-understood', facts: { reason } }, { cause });

/**
 * A distinguished name (one `type=value` a line, with backslashes before commas and the like, as Node spells it) in short: common name and organisation, or all of
 * it without either. At most 100 characters.
 */
export function nameOf(distinguishedName: string): string {
  const valueOf = (type: string): string[] => {
    const line = distinguishedName.split('\n').find((each) => each.startsWith(`${type}=`));
    return line === undefined ? [] : [line.slice(type.length + 1).replace(/\\(.)/g, '$1')];
  };
  const short = [...new Set([...valueOf('CN'), ...valueOf('O')])].join(', ');
  return said(short === '' ? distinguishedName : short, []).slice(0, 100);
}

/** What may be told of a certificate: who issued it, and from when until when it is valid (ISO 8601). */
export const factsOfCertificate = ({
  issuer,
  validFromDate,
  validToDate,
}: X509Certificate): { readonly issuer: string; readonly validFrom: string; readonly validTo: string } => ({
  issuer: nameOf(issuer),
  validFrom: spelled(validFromDate),
  validTo: spelled(validToDate),
});

/** A certificate may name a time that there is not. */
const spelled = (time: Date): string => (Number.isNaN(time.getTime()) ? '' : time.toISOString());

const longestChain = 10;

/**
 * The certificates of the other end, its own first, then those of the authorities above it as far as they are known.
 * Read by `getPeerCertificate`, because `getPeerX509Certificate` (Node 24) takes the certificate away from whoever asks
 * next, and before the verdict that is Node itself.
 */
export function shownCertificates(socket: TLSSocket): readonly X509Certificate[] {
  const chain: X509Certificate[] = [];
  try {
    let next: Partial<DetailedPeerCertificate> | undefined = socket.getPeerCertificate(true);
    while (next?.raw !== undefined && chain.length < longestChain) {
      chain.push(new X509Certificate(next.raw));
      next = next.issuerCertificate === next ? undefined : next.issuerCertificate;
    }
  } catch {
    // What cannot be read tells nothing.
  }
  return chain;
}
