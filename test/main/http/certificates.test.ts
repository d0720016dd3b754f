import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOf, readCertificates } from '../../../src/main/http/certificates.ts';
import { ProblemError } from '../../../src/shared/problem.ts';
import { createAuthority } from '../../support/certificates.ts';
import { problemIn } from '../../support/problem-from.ts';

const first = createAuthority('First authority');
const second = createAuthority('Second authority');
const problemWith = (pem: string) => problemIn(() => readCertificates(pem));
const notUnderstood = (reason: string) => ({ code: 'certificate-not-understood', facts: { reason } });

describe('readCertificates', () => {
  it('reads several with text between them, each once', () => {
    const file = `# root\r\n${first.certificate.replaceAll('\n', '\r\n')}\n# other\n${second.certificate}${first.certificate}`;
    const read = readCertificates(file);
    expect(read.map(({ subject }) => subject)).toEqual(['First authority', 'Second authority']);
    expect(read[0]).toEqual({
      pem: first.certificate,
      subject: 'First authority',
      issuer: 'First authority',
      validTo: '2049-12-31T00:00:00.000Z',
    });
  });

  it('refuses a file with a private key in it, and repeats nothing of it', () => {
    const { key, cert } = first.issue({ names: ['localhost'] });
    expect(problemWith(cert + key)).toEqual(notUnderstood('private-key'));
  });

  it.each([
    ['no-certificate', ''],
    ['no-certificate', 'hello'],
    ['no-certificate', Buffer.from(first.certificate).toString('base64')],
    ['damaged', first.certificate.slice(0, 200)],
    ['damaged', first.certificate.replace(/M/g, 'N')],
    ['damaged', `${first.certificate}-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----`],
    ['damaged', '-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----'],
    ['too-large', 'x'.repeat(2_000_000)],
  ])('tells %s', (reason, pem) => {
    expect(problemWith(pem)).toEqual(notUnderstood(reason));
  });

  it('reads or refuses anything, and never crashes', () => {
    const damage = fc.tuple(fc.nat(first.certificate.length), fc.nat(20), fc.string({ maxLength: 10 }));
    fc.assert(
      fc.property(fc.array(damage, { maxLength: 3 }), (damages) => {
        const pem = damages.reduce(
          (text, [at, length, other]) => text.slice(0, at) + other + text.slice(at + length),
          first.certificate,
        );
        try {
          expect(readCertificates(pem).length).toBeGreaterThan(0);
        } catch (thrown) {
          if (!(thrown instanceof ProblemError)) throw thrown;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('nameOf', () => {
  it.each([
    ['CN=Zscaler Root CA\nO=Zscaler Inc.\nC=US', 'Zscaler Root CA, Zscaler Inc.'],
    ['O=Only Organisation', 'Only Organisation'],
    ['CN=Same\nO=Same', 'Same'],
    ['CN=iboss\\, Inc.', 'iboss, Inc.'],
    ['OU=Unit\nC=DE', 'OU=Unit C=DE'],
    [`CN=${'x'.repeat(300)}`, 'x'.repeat(100)],
    ['', ''],
  ])('makes %j into %j', (name, short) => {
    expect(nameOf(name)).toBe(short);
  });
});
