import { type FindingCode, findingCodes } from '../diagnosis/finding-codes.ts';
import type { Evidence } from '../evidence.ts';
import type { Capability } from './capabilities.ts';
import type { CheckId } from './check-ids.ts';
import type { Finding, RunTarget } from './finding.ts';

/** What is known of a capability at this server, and which check says so. */
export interface Known {
  /** `not-measured`: no check said anything. `not-described`: only writing would tell, and nobody describes it. */
  readonly state: 'works' | 'deviates' | 'refused' | 'described' | 'not-described' | 'not-measured';
  readonly evidence: Evidence;
  /** The check that is about it, and what it found; `null` when there is none. */
  readonly check: CheckId | null;
  readonly code: FindingCode | null;
}

export type Observations = ReadonlyMap<Capability, Known>;

/** The check that measures a capability, and the codes that mean something else here than they mean in general. */
interface Measure {
  readonly check: CheckId;
  readonly deviates?: readonly FindingCode[];
  /** Whatever they say, not whether the server can do it. */
  readonly tellsNothing?: readonly FindingCode[];
}

/** Optional to the server, so that the check takes its absence calmly; an IdP that relies on it cannot. */
const absent: readonly FindingCode[] = ['not-offered', 'search-refused', 'list-refused', 'not-honoured'];

const measures: readonly (readonly [Capability, Measure])[] = [
  ['empty-list-for-nobody', { check: 'search-nobody' }],
  ['search-known', { check: 'search-known' }],
  ['search-paged', { check: 'search-paged', deviates: ['not-found-for-empty'] }],
  ['search-and', { check: 'search-and' }],
  ['list-first-two', { check: 'list-first-two', deviates: ['count-ignored'] }],
  ['list-count-one', { check: 'list-count-one', deviates: ['count-ignored'] }],
  ['integers', { check: 'search-nobody' }],
  // Who has no id that a path can hold was not read at all.
  ['read-by-id', { check: 'person-by-id', deviates: ['person-differs'], tellsNothing: ['person-incomplete'] }],
  ['schemas', { check: 'schemas' }],
  ['schema-by-id', { check: 'schema-by-id' }],
  ['service-provider-config', { check: 'service-provider-config' }],
  ['resource-types', { check: 'resource-types' }],
  ['resource-type-user', { check: 'resource-type-user' }],
  ['resource-type-group', { check: 'resource-type-group' }],
  ['answers-in-time', { check: 'pace', deviates: ['slow', 'throttled'] }],
];

/** Trouble on the way there or for the moment: it says nothing about what the server can do. */
const inconclusive: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'name-not-found',
  'connection-refused',
  'network-unreachable',
  'connection-broken',
  'timed-out',
  'tls-expired',
  'tls-not-yet-valid',
  'tls-wrong-name',
  'tls-untrusted',
  'tls-inspected',
  'tls-self-signed',
  'tls-failed',
  'proxy-failed',
  'proxy-wants-login',
  'proxy-not-supported',
  'address-not-allowed',
  'throttled',
]);

/**
 * What the findings of a run tell about every capability. What only writing can prove is taken from what the server's
 * maker describes: for CXone its API description as third parties generate clients from it, for other servers RFC 7644
 * (3.3 and 3.5.1 for POST and PUT) and what their `/ServiceProviderConfig` and `/ResourceTypes` say.
 */
export function observe(findings: readonly Finding[], target: RunTarget): Observations {
  const found = new Map(findings.map((finding) => [finding.check, finding]));
  const measured = measures.map(([capability, measure]): [Capability, Known] => [
    capability,
    measuredBy(measure, found.get(measure.check)),
  ]);
  return new Map([
    ...measured,
    ['token', token(found)],
    ['search-nobody', searchNobody(found)],
    ['search-known', searchKnown(found)],
    ['list-unfiltered', listUnfiltered(found)],
    ['scim-media-type', mediaType(found)],
    ['integers', integers(found)],
    ...described(found, target),
  ]);
}

function measuredBy({ check, deviates = [], tellsNothing = [] }: Measure, finding: Finding | undefined): Known {
  if (finding === undefined) return { state: 'not-measured', evidence: 'unknown', check, code: null };
  const known = (state: Known['state']): Known => ({
    state,
    evidence: state === 'not-measured' ? 'unknown' : 'measured',
    check,
    code: finding.code,
  });
  if (deviates.includes(finding.code)) return known('deviates');
  if (absent.includes(finding.code)) return known('refused');
  if (tellsNothing.includes(finding.code)) return known('not-measured');
  if (inconclusive.has(finding.code) || isAwayNow(finding)) return known('not-measured');
  return known(stateOfOutcome(findingCodes[finding.code].outcome));
}

/** What gateways say about a server that is not there just now (RFC 9110 15.6.3 to 15.6.5). */
const isAwayNow = ({ code, facts }: Finding): boolean =>
  code === 'server-failed' && ['502', '503', '504'].includes(facts['status'] ?? '');

function stateOfOutcome(outcome: Finding['outcome']): Known['state'] {
  switch (outcome) {
    case 'passed':
      return 'works';
    case 'noted':
      return 'deviates';
    case 'failed':
      return 'refused';
    case 'unknown':
    case 'skipped':
      return 'not-measured';
  }
}

/** A token that was not even sent, because something else answers under the address, is of no use to an IdP either. */
function token(found: ReadonlyMap<CheckId, Finding>): Known {
  const known = measuredBy({ check: 'token' }, found.get('token'));
  if (known.state === 'works') return openDoor(found) ?? known;
  if (known.code !== 'waits-for-other') return known;
  const address = measuredBy({ check: 'no-token' }, found.get('no-token'));
  return address.state === 'refused' ? address : known;
}

/**
 * Where others get in as well, that the token does is no proof of it, and whoever knows the address can do what the IdP
 * can: nobody should be told that all is well.
 */
function openDoor(found: ReadonlyMap<CheckId, Finding>): Known | undefined {
  const strangers = (['no-token', 'wrong-token'] as const).map((check) => measuredBy({ check }, found.get(check)));
  return strangers.find(({ code }) => code === 'open-without-token' || code === 'open-with-any-token');
}

/** Which media types an IdP takes is published of none, so that only a trial shows whether it is refused for them. */
function mediaType(found: ReadonlyMap<CheckId, Finding>): Known {
  const known = measuredBy({ check: 'media-type', deviates: ['plain-json'] }, found.get('media-type'));
  return known.code === 'request-refused' ? { ...known, state: 'not-described' } : known;
}

/**
 * The check asks as Entra writes it, with blanks as plus signs. Where a person is found in the other spelling, only those who
 * write like Entra are known to be stopped by what goes wrong in this one.
 */
function searchNobody(found: ReadonlyMap<CheckId, Finding>): Known {
  const known = measuredBy({ check: 'search-nobody', deviates: ['not-found-for-empty'] }, found.get('search-nobody'));
  const isSpelling = known.code === 'person-missed' || known.code === 'request-refused';
  const other = measuredBy({ check: 'search-known' }, found.get('search-known'));
  return isSpelling && other.state === 'works' ? { ...known, state: 'deviates' } : known;
}

/**
 * One person is found. Whoever is written in another case, or has an apostrophe in the name, may still not be, or be sent
 * in a form that nobody can read.
 */
function searchKnown(found: ReadonlyMap<CheckId, Finding>): Known {
  const known = measuredBy({ check: 'search-known' }, found.get('search-known'));
  const others = (['search-case', 'search-special', 'person'] as const).map((check) =>
    measuredBy({ check }, found.get(check)),
  );
  const worse = others.find(({ state }) => state === 'refused');
  return known.state === 'works' && worse !== undefined ? { ...worse, state: 'deviates' } : known;
}

/** Who imports takes page after page: if these do not fit together, the first of them is of little use. */
function listUnfiltered(found: ReadonlyMap<CheckId, Finding>): Known {
  const known = measuredBy({ check: 'list-unfiltered', deviates: ['count-ignored'] }, found.get('list-unfiltered'));
  const pages = measuredBy({ check: 'list-pages' }, found.get('list-pages'));
  return known.state === 'works' && pages.state === 'refused' ? pages : known;
}

const listChecks: readonly CheckId[] = ['search-nobody', 'search-paged', 'search-known', 'list-first-two'];

/** One list with a number as text is enough to trip over; one good list is needed to say that there is none. */
function integers(found: ReadonlyMap<CheckId, Finding>): Known {
  const lists = listChecks.flatMap((check) => found.get(check) ?? []);
  const bad = lists.find(({ code }) => code === 'numbers-as-text');
  if (bad !== undefined) return { state: 'refused', evidence: 'measured', check: bad.check, code: bad.code };
  const good = lists.find(({ outcome }) => outcome === 'passed');
  if (good !== undefined) return { state: 'works', evidence: 'measured', check: good.check, code: good.code };
  return { state: 'not-measured', evidence: 'unknown', check: null, code: null };
}

const unmeasurable = (state: Known['state'], evidence: Evidence, check: CheckId | null = null): Known => ({
  state,
  evidence,
  check,
  code: null,
});

function described(found: ReadonlyMap<CheckId, Finding>, { cxone }: RunTarget): readonly [Capability, Known][] {
  return cxone || found.get('schemas')?.facts['maker'] === 'nice' ? describedByNice : describedByServer(found);
}

/** CXone's API description: POST, PUT and PATCH with a required `path`; neither DELETE nor groups. */
const describedByNice: readonly [Capability, Known][] = [
  ['create', unmeasurable('described', 'inferred')],
  ['replace', unmeasurable('described', 'inferred')],
  ['patch-with-path', unmeasurable('described', 'inferred')],
  ['patch-without-path', unmeasurable('not-described', 'inferred')],
  ['delete', unmeasurable('not-described', 'inferred')],
  ['groups', unmeasurable('not-described', 'inferred')],
];

function describedByServer(found: ReadonlyMap<CheckId, Finding>): readonly [Capability, Known][] {
  const patch = announcedPatch(found.get('service-provider-config'));
  const groups = found.get('resource-type-group')?.outcome === 'passed' ? 'described' : 'not-described';
  return [
    ['create', unmeasurable('described', 'documented')],
    ['replace', unmeasurable('described', 'documented')],
    ['patch-with-path', patch],
    ['patch-without-path', patch],
    ['delete', unmeasurable('described', 'documented')],
    ['groups', unmeasurable(groups, 'documented', 'resource-type-group')],
  ];
}

/** The check notes in its fact `patch` whether the server announces PATCH (RFC 7643 5). */
function announcedPatch(config: Finding | undefined): Known {
  const check = 'service-provider-config';
  if (config?.facts['patch'] === 'true') return unmeasurable('described', 'documented', check);
  if (config?.facts['patch'] === 'false') return unmeasurable('refused', 'documented', check);
  return unmeasurable('not-described', 'unknown', check);
}
