import type { X509Certificate } from 'node:crypto';
import { type Problem, type ProblemCode, ProblemError } from '../../shared/problem.ts';
import { factsOfCertificate, nameOf } from './certificates.ts';
import { codeOf, systemCodeOf } from './failure.ts';
import { said } from './said.ts';

/**
 * Products that open encrypted connections in company networks and by virus scanners, as they name themselves in the
 * certificates they issue.
 */
const inspectors =
  /zscaler|netskope|forti(?:net|gate|client)|palo ?alto|prisma access|blue ?coat|symantec web|broadcom web|cloud ?swg|sophos|cisco (?:umbrella|secure)|opendns|check ?point|kaspersky|\beset\b|avast|\bavg\b|bitdefender|mcafee|skyhigh|trellix|forcepoint|websense|iboss|cato networks|barracuda|watchguard|sonicwall|menlo security|cloudflare gateway|gateway ca - cloudflare|smoothwall|lightspeed|untangle|securly|contentkeeper|trend micro/i;

const untrusted: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['tls-untrusted', 'tls-self-signed']);

/**
 * Names a failed handshake by the error and the certificate that was shown, as far as there was one: facts `issuer`,
 * `validFrom` and `validTo` (ISO 8601) and `names`. What is no fault of a certificate is given back as it is.
 */
export function tlsFailure(thrown: unknown, shown: readonly X509Certificate[]): unknown {
  const systemCode = systemCodeOf(thrown) ?? '';
  const code = codeOf(systemCode);
  if (!code.startsWith('tls-')) return thrown;
  const [own] = shown;
  if (own === undefined) return new ProblemError({ code, facts: { systemCode } }, { cause: thrown });
  const problem: Problem = {
    code: untrusted.has(code) ? kindOfUntrusted(own, shown) : code,
    facts: { systemCode, ...factsOfCertificate(atFault(code, shown) ?? own), ...namesIn(code, own) },
  };
  return new ProblemError(problem, { cause: thrown });
}

function kindOfUntrusted(own: X509Certificate, shown: readonly X509Certificate[]): ProblemCode {
  if (shown.some(({ issuer }) => inspectors.test(issuer))) return 'tls-inspected';
  return isSelfSigned(own) ? 'tls-self-signed' : 'tls-untrusted';
}

const isSelfSigned = (certificate: X509Certificate): boolean =>
  certificate.subject === certificate.issuer && certificate.checkIssued(certificate);

/** When time is the fault, it may be that of an authority in between. */
function atFault(code: ProblemCode, shown: readonly X509Certificate[]): X509Certificate | undefined {
  const now = Date.now();
  if (code === 'tls-expired') return shown.find(({ validToDate }) => validToDate.getTime() < now);
  if (code === 'tls-not-yet-valid') return shown.find(({ validFromDate }) => validFromDate.getTime() > now);
  return undefined;
}

function namesIn(code: ProblemCode, { subject, subjectAltName }: X509Certificate): { names?: string } {
  if (code !== 'tls-wrong-name') return {};
  const names = subjectAltName?.replace(/(?:DNS|IP Address):/g, '') ?? nameOf(subject);
  return { names: said(names, []) };
}
