import type { Evidence } from '../evidence.ts';
import { type CloudId, clouds } from './clouds.ts';

/** Domains below which tenants of the public clouds are reached. */
const families = ['nice-incontact.com', 'niceincontact.com', 'nicecxone.com', 'nicecxone-gov.com'] as const;

/** Domains of the sovereign clouds. Which hosts they have below them is not known. */
const sovereignDomains = {
  'nicecxone-sov1.au': 'au-sovereign',
  'nicecxone-sov1.eu': 'eu-sovereign',
  'nicecxone-sov1.uk': 'uk-sovereign',
} as const satisfies Readonly<Record<string, CloudId>>;

interface Area {
  readonly host: string;
  readonly cloud: CloudId;
}

/** The areas whose host is known. Only na1 is documented (CXone help); the others were seen by third parties. */
const areas: ReadonlyMap<string, Area> = new Map([
  ['na1', { host: 'na1.nice-incontact.com', cloud: 'standard' }],
  ['na2', { host: 'na2.niceincontact.com', cloud: 'fedramp' }],
  ['au1', { host: 'au1.nice-incontact.com', cloud: 'standard' }],
  ['eu1', { host: 'eu1.niceincontact.com', cloud: 'standard' }],
  ['uk1', { host: 'uk1.niceincontact.com', cloud: 'standard' }],
  ['ca1', { host: 'ca1.niceincontact.com', cloud: 'standard' }],
  ['jp1', { host: 'jp1.niceincontact.com', cloud: 'standard' }],
  ['ae1', { host: 'ae1.nicecxone.com', cloud: 'standard' }],
]);

const documentedHost = 'na1.nice-incontact.com';

/** Domains of NICE that only have pages for everyone. */
const publicDomains = ['nice.com', 'incontact.com'];

const areaName = /^(?:[a-z]{2}\d{1,2}|emea)$/;
const helpLabel = /^(?:help|developers?)(?:-|$)/;
/** API (`api-na1`), digital channels (`channels-de-na1`) and the agents' app, which is the same for all tenants. */
const serviceLabel = /^(?:api|channels|cxagent)(?:-|$)/;

const isWithin = (domain: string, host: string): boolean => host === domain || host.endsWith(`.${domain}`);

const isOneOf = (hosts: readonly string[], host: string): boolean => hosts.includes(host);

/** Whether the word is a name of an area, such as na1. What host an area has cannot be told from it. */
export const isAreaName = (word: string): boolean => areaName.test(word.toLowerCase());

/**
 * What a host of NICE is when it is no tenant's: the issuer of a cloud, pages for everyone, another server, or a domain
 * without the area in front. `null` for every other host.
 */
export function roleOfHost(host: string): 'issuer' | 'help' | 'service' | 'domain' | null {
  if (Object.values(clouds).some(({ issuer }) => issuer === `https://${host}`)) return 'issuer';
  const first = host.split('.', 1).join('');
  if ([...families, ...publicDomains].some((domain) => isWithin(domain, host)) && helpLabel.test(first)) return 'help';
  if (publicDomains.some((domain) => isOneOf([domain, `www.${domain}`], host))) return 'help';
  if (families.some((domain) => isOneOf([domain, `www.${domain}`], host))) return 'domain';
  return isInFamily(host) && serviceLabel.test(first) ? 'service' : null;
}

/** Whether the host is one of CXone's public clouds. */
export const isInFamily = (host: string): boolean => families.some((domain) => isWithin(domain, host));

/** The cloud whose domain the host belongs to, when that is a sovereign one. */
export function sovereignCloudOf(host: string): CloudId | null {
  const found = Object.entries(sovereignDomains).find(([domain]) => isWithin(domain, host));
  return found?.[1] ?? null;
}

/**
 * The host with the dot that CXone's help page leaves out of its pattern `https://(region)nice-incontact.com`; `null`
 * when none is missing.
 */
export function withMissingDot(host: string): string | null {
  const domain = families.find((family) => host.endsWith(family) && isAreaName(host.slice(0, -family.length)));
  return domain === undefined ? null : `${host.slice(0, -domain.length)}.${domain}`;
}

/** What is known about the host of a tenant. */
export interface HostFacts {
  readonly evidence: Evidence;
  /** The area in front of CXone's domain. */
  readonly area: string | null;
  readonly cloud: { readonly id: CloudId; readonly evidence: Evidence } | null;
  /** The host at which the area is known; not necessarily this one. */
  readonly knownHost: string | null;
}

/** What is known about a host; all of it unknown outside CXone's domains. */
export function factsOfHost(host: string): HostFacts {
  const area = areaOf(host);
  const known = area === null ? undefined : areas.get(area);
  const cloud = known?.cloud ?? (isWithin('nicecxone-gov.com', host) ? 'fedramp' : sovereignCloudOf(host));
  return {
    evidence: evidenceOfHost(host),
    area,
    cloud: cloud === null ? null : { id: cloud, evidence: 'inferred' },
    knownHost: known?.host ?? null,
  };
}

function evidenceOfHost(host: string): Evidence {
  if (host === documentedHost) return 'documented';
  return isInFamily(host) ? 'inferred' : 'unknown';
}

function areaOf(host: string): string | null {
  const [first = '', ...rest] = host.split('.');
  return isOneOf(families, rest.join('.')) && isAreaName(first) ? first : null;
}
