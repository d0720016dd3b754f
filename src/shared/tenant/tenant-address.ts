import { ProblemError } from '../problem.ts';
import { clouds } from './clouds.ts';

/** `shared` has no DOM and no Node; both have this constructor. */
declare const URL: new (address: string) => { protocol: string; hostname: string; host: string; username: string };

const scheme = /^([a-z][a-z0-9+.-]*):\/\//i;
const loopback = /^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[.*\])$/;
const hostName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/**
 * The tenant address (https origin, no trailing slash) in what a person pasted: the address bar after login to CXone,
 * or the bare host. Raises `address-empty`, `address-not-understood`, `address-not-secure`, `address-is-this-computer`,
 * `address-is-issuer`.
 */
export function readTenantAddress(pasted: string): string {
  const text = pasted.trim();
  if (text === '') throw new ProblemError({ code: 'address-empty' });
  const url = parse(scheme.test(text) ? text : `https://${text}`);
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  if (loopback.test(host)) throw new ProblemError({ code: 'address-is-this-computer', facts: { host } });
  if (url.protocol === 'http:') throw new ProblemError({ code: 'address-not-secure', facts: { host } });
  if (url.protocol !== 'https:' || !hostName.test(host) || url.username !== '') throw notUnderstood();
  if (isIssuer(host)) throw new ProblemError({ code: 'address-is-issuer', facts: { host } });
  return `https://${url.host.toLowerCase().replace(/\.(?=:|$)/, '')}`;
}

function parse(address: string): InstanceType<typeof URL> {
  try {
    return new URL(address);
  } catch (cause) {
    throw notUnderstood(cause);
  }
}

const notUnderstood = (cause?: unknown): ProblemError =>
  new ProblemError({ code: 'address-not-understood' }, { cause });

const isIssuer = (host: string): boolean => Object.values(clouds).some(({ issuer }) => issuer === `https://${host}`);
