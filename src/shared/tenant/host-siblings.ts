import { factsOfHost, withMissingDot } from './cxone-hosts.ts';
import { hostOf, parseAddress } from './web-address.ts';

/** Domains below which an area may be reached (CXone help for the first, third parties for the others). */
const families = ['nice-incontact.com', 'niceincontact.com', 'nicecxone.com'] as const;

/**
 * The same SCIM address at the other hosts the tenant's area may have, in the order they are worth asking; none for an
 * address that is not `{area}.{family}`. A dot that is missing between the two is put in. None of them is known to
 * exist: they are for questions without a credential only.
 */
export function hostSiblings(baseUrl: string): readonly string[] {
  const address = parseAddress(baseUrl);
  if (address === null) return [];
  const host = hostOf(address);
  const { area } = factsOfHost(withMissingDot(host) ?? host);
  if (area === null) return [];
  const { protocol, port, pathname } = address;
  return families
    .map((family) => `${area}.${family}`)
    .filter((sibling) => sibling !== host)
    .map((sibling) => `${protocol}//${sibling}${port === '' ? '' : `:${port}`}${pathname}`);
}
