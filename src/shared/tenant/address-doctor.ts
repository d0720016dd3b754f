import type { Evidence } from '../evidence.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import type { CloudId } from './clouds.ts';
import { factsOfHost, isAreaName, isInFamily, roleOfHost, withMissingDot } from './cxone-hosts.ts';
import { identityProviderAt, isHostName, isPrivateNetwork, isThisComputer } from './foreign-hosts.ts';
import { isLookAlike } from './look-alike.ts';
import {
  addressIn,
  isEmailAddress,
  type PastedAddress,
  type Reading,
  readingsOf,
  tenantIdIn,
  visibleText,
} from './pasted-text.ts';
import { hostOf, hostWithPort, parseAddress, type WebAddress } from './web-address.ts';

/** What was mended in a pasted text, and what should be known about the address in it. */
export const addressRemarks = [
  'scheme-added',
  'blanks-removed',
  'text-around-dropped',
  'path-dropped',
  /** The dot that CXone's help page leaves out between the area and the domain. */
  'missing-dot-added',
  'port-kept',
  /** CXone's domain, but a host of which nothing is known. */
  'host-not-listed',
  /** The area is known at another host: `knownHost`. */
  'area-known-elsewhere',
] as const;
export type AddressRemark = (typeof addressRemarks)[number];

const prefixes = ['/scim/v2', '/oauth/scim/v2', '/basic-auth/scim/v2'] as const;
export type ScimPrefix = (typeof prefixes)[number];

/** How each prefix is known: the first two from CXone's help, the third from a third party. */
const prefixEvidence: Readonly<Record<ScimPrefix, Evidence>> = {
  '/scim/v2': 'documented',
  '/oauth/scim/v2': 'documented',
  '/basic-auth/scim/v2': 'inferred',
};

export interface FoundAddress {
  readonly kind: 'address';
  /** An https origin without a trailing slash. */
  readonly tenantAddress: string;
  /** Host and, when there is one, port: what the person confirms. */
  readonly host: string;
  readonly addressEvidence: Evidence;
  readonly area: string | null;
  readonly cloud: { readonly id: CloudId; readonly evidence: Evidence } | null;
  /** The host at which the area is known; not necessarily this one. */
  readonly knownHost: string | null;
  /** The SCIM prefix that was in what was pasted. */
  readonly prefix: { readonly path: ScimPrefix; readonly evidence: Evidence } | null;
  /** Each at most once, in the order of `addressRemarks`. */
  readonly remarks: readonly AddressRemark[];
  /** The host is outside the domains known as CXone's: nothing is sent there unless the person confirms it. */
  readonly needsConfirmation: boolean;
}

export interface AddressProblem {
  readonly kind: 'problem';
  readonly problem: Problem;
}

export type AddressExamination =
  FoundAddress | { readonly kind: 'tenant-id'; readonly tenantId: string } | AddressProblem;

/** Longest text that is looked at, in characters. */
const longestText = 8192;

/**
 * What is in a text that a person pasted: the address of a tenant with what is known about it, the id of a tenant, or
 * what is wrong with it (an `address-…` problem). Never throws; takes time in proportion to the text. Query and hash of
 * an address are never kept.
 */
export function examineAddress(pasted: string): AddressExamination {
  const text = visibleText(pasted);
  if (text === '') return problem('address-empty');
  if (text.length > longestText) return problem('address-too-long');
  const examined = readingsOf(text).map(examineReading);
  const found = examined.filter((each) => each !== null);
  return found.find(isSettled) ?? found[0] ?? problem('address-not-understood');
}

/**
 * The address a connection can be made with, or what stands in the way: the problem that was found,
 * `address-is-tenant-id` for an id whose address must be found first, `address-unconfirmed` for a host outside CXone's
 * domains other than the one the person confirmed.
 */
export function usableAddress(
  examination: AddressExamination,
  confirmedHost: string | null,
): FoundAddress | AddressProblem {
  if (examination.kind === 'tenant-id') return problem('address-is-tenant-id');
  if (examination.kind === 'problem') return examination;
  const { host, needsConfirmation } = examination;
  return needsConfirmation && confirmedHost !== host ? problem('address-unconfirmed', { host }) : examination;
}

/** How the SCIM host of an address is known: `documented` for one area only, `inferred` below CXone's domains. */
export function addressEvidence(tenantAddress: string): Evidence {
  const address = parseAddress(tenantAddress);
  return address === null ? 'unknown' : evidenceOf(address);
}

const problem = (code: ProblemCode, facts?: Readonly<Record<string, string>>): AddressProblem => ({
  kind: 'problem',
  problem: facts === undefined ? { code } : { code, facts: { ...facts } },
});

/** So sure that no other way to read the text can be better. */
const isSettled = (examination: AddressExamination): boolean =>
  isKnown(examination) || isProblem(examination, 'address-several');

const isProblem = (examination: AddressExamination, code: ProblemCode): boolean =>
  examination.kind === 'problem' && examination.problem.code === code;

const isFound = (examination: AddressExamination): examination is FoundAddress => examination.kind === 'address';

const isKnown = (examination: AddressExamination): examination is FoundAddress =>
  isFound(examination) && !examination.needsConfirmation;

/** An address of CXone wherever it stands; else what is written as an address; else what may be one. */
function examineReading({ words, joined }: Reading): AddressExamination | null {
  const addresses = words.map(addressIn).filter((each) => each !== null);
  const written = addresses.filter((each) => each.written);
  const examine = (pasted: PastedAddress): AddressExamination => examinePasted(pasted, joined, words.length > 1);
  const best = (written.length > 0 ? written : addresses).map(examine).filter(isUnderstood);
  const found = theOnly(addresses.map(examine).filter(isKnown)) ?? theOnly(best.filter(isFound));
  return found ?? best[0] ?? examineWords(words);
}

const isUnderstood = (examination: AddressExamination): boolean => !isProblem(examination, 'address-not-understood');

function theOnly([first, ...others]: readonly FoundAddress[]): AddressExamination | null {
  if (first === undefined) return null;
  const different = others.some(({ tenantAddress }) => tenantAddress !== first.tenantAddress);
  return different ? problem('address-several') : first;
}

function examineWords(words: readonly string[]): AddressExamination | null {
  const tenantId = words.map(tenantIdIn).find((each) => each !== null);
  if (tenantId !== undefined) return { kind: 'tenant-id', tenantId };
  if (words.some(isEmailAddress)) return problem('address-is-email');
  const area = words.find(isAreaName);
  return area === undefined ? null : problem('address-incomplete', { part: area.toLowerCase() });
}

function examinePasted(pasted: PastedAddress, joined: boolean, amongOthers: boolean): AddressExamination {
  const mended = withDot(pasted.address);
  const address = mended ?? pasted.address;
  const refusal = refusalOf(address);
  if (refusal !== null) return refusal;
  const prefix = prefixOf(address);
  const facts = factsOfHost(hostOf(address));
  const applies: Readonly<Record<AddressRemark, boolean>> = {
    'scheme-added': pasted.schemeAdded,
    'blanks-removed': joined,
    'text-around-dropped': amongOthers,
    'path-dropped': hasMoreThan(prefix, address),
    'missing-dot-added': mended !== null,
    'port-kept': address.port !== '',
    'host-not-listed': isInFamily(hostOf(address)) && facts.knownHost === null,
    'area-known-elsewhere': facts.knownHost !== null && facts.knownHost !== hostOf(address),
  };
  return {
    kind: 'address',
    tenantAddress: `https://${hostWithPort(address)}`,
    host: hostWithPort(address),
    addressEvidence: evidenceOf(address),
    area: facts.area,
    cloud: facts.cloud,
    knownHost: facts.knownHost,
    prefix: prefix === null ? null : { path: prefix, evidence: prefixEvidence[prefix] },
    remarks: addressRemarks.filter((remark) => applies[remark]),
    needsConfirmation: !isInFamily(hostOf(address)),
  };
}

function withDot(address: WebAddress): WebAddress | null {
  const host = withMissingDot(hostOf(address));
  const port = address.port === '' ? '' : `:${address.port}`;
  return host === null ? null : parseAddress(`${address.protocol}//${host}${port}${address.pathname}`);
}

/** The order matters: what leads astray is named before what is merely wrong. */
function refusalOf(address: WebAddress): AddressExamination | null {
  const host = hostOf(address);
  if (address.username !== '' || address.password !== '') return problem('address-with-login', { host });
  if (isThisComputer(host)) return problem('address-is-this-computer', { host });
  if (isPrivateNetwork(host)) return problem('address-is-private', { host });
  const identityProvider = identityProviderAt(host);
  if (identityProvider !== null) return problem('address-is-identity-provider', { host, maker: identityProvider });
  const role = roleOfHost(host);
  if (role !== null) return refusalOfRole(role, address);
  if (isAreaName(host)) return problem('address-incomplete', { part: host });
  if (isLookAlike(host)) return problem('address-look-alike', { host });
  if (!isHostName(host)) return problem('address-not-understood');
  return address.protocol === 'https:' ? null : problem('address-not-secure', { host });
}

/**
 * A tenant id in a query is only taken from addresses of NICE: consoles of identity providers have ids of the same name
 * and shape for tenants of their own.
 */
function refusalOfRole(role: NonNullable<ReturnType<typeof roleOfHost>>, address: WebAddress): AddressExamination {
  const host = hostOf(address);
  if (role === 'domain') return problem('address-incomplete', { part: host });
  const tenantId = tenantIdOf(address);
  if (tenantId !== null) return { kind: 'tenant-id', tenantId };
  return problem(codeOfRole[role], { host });
}

const codeOfRole = {
  issuer: 'address-is-issuer',
  help: 'address-is-help',
  service: 'address-is-service',
} as const satisfies Readonly<Record<string, ProblemCode>>;

function tenantIdOf({ searchParams }: WebAddress): string | null {
  const [, value] = [...searchParams].find(([name]) => /^tenant_?id$/i.test(name)) ?? [];
  return value === undefined ? null : tenantIdIn(value);
}

const evidenceOf = (address: WebAddress): Evidence => {
  const { evidence } = factsOfHost(hostOf(address));
  return evidence === 'documented' && address.port !== '' ? 'inferred' : evidence;
};

function prefixOf({ pathname }: WebAddress): ScimPrefix | null {
  const path = pathname.toLowerCase();
  return prefixes.find((prefix) => path === prefix || path.startsWith(`${prefix}/`)) ?? null;
}

const hasMoreThan = (prefix: ScimPrefix | null, { pathname, search, hash }: WebAddress): boolean =>
  /[^/]/.test(pathname.slice(prefix?.length ?? 0)) || search !== '' || hash !== '';
