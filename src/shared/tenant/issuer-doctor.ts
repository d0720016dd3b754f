import type { Problem } from '../problem.ts';
import { isHostName } from './foreign-hosts.ts';
import { isLookAlike } from './look-alike.ts';
import { addressIn, visibleText } from './pasted-text.ts';
import { hostOf, hostWithPort, type WebAddress } from './web-address.ts';

export type IssuerExamination =
  { readonly kind: 'issuer'; readonly issuer: string } | { readonly kind: 'problem'; readonly problem: Problem };

/** In characters. */
const longestText = 2048;

/**
 * The issuer (https origin, no trailing slash) in what a person typed or pasted: itself, a bare host, its token endpoint
 * or one of its discovery documents. Or what is wrong with it: `issuer-empty`, `issuer-not-understood`, and
 * `issuer-look-alike` because the access key goes there. Never throws.
 */
export function examineIssuer(pasted: string): IssuerExamination {
  const text = visibleText(pasted);
  if (text === '') return { kind: 'problem', problem: { code: 'issuer-empty' } };
  const address = text.length > longestText ? undefined : addressIn(text)?.address;
  if (address === undefined || !isPlainHttps(address)) return notUnderstood;
  const host = hostOf(address);
  if (isLookAlike(host)) return { kind: 'problem', problem: { code: 'issuer-look-alike', facts: { host } } };
  return isHostName(host) ? { kind: 'issuer', issuer: `https://${hostWithPort(address)}` } : notUnderstood;
}

const notUnderstood: IssuerExamination = { kind: 'problem', problem: { code: 'issuer-not-understood' } };

const isPlainHttps = ({ protocol, username, password }: WebAddress): boolean =>
  protocol === 'https:' && username === '' && password === '';
