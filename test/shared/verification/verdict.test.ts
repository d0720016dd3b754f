import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FindingCode, findingCodes } from '../../../src/shared/diagnosis/finding-codes.ts';
import { type DialectId, dialectIds } from '../../../src/shared/identity-providers/dialects.ts';
import { type CheckId, checkIds } from '../../../src/shared/verification/check-ids.ts';
import type { Finding, RunTarget } from '../../../src/shared/verification/finding.ts';
import { reasonText } from '../../../src/shared/verification/reason-text.ts';
import { type DialectVerdict, verdictsOf } from '../../../src/shared/verification/overall.ts';
import { cxoneTarget, finding, otherTarget } from '../../support/findings.ts';

type Found = Partial<Record<CheckId, FindingCode | Finding>>;

/** Everything as it should be at a server that offers all of the RFC. */
const allGood: Found = {
  ...Object.fromEntries(checkIds.map((check): [CheckId, FindingCode] => [check, 'as-expected'])),
  token: 'accepted',
  'service-provider-config': finding('service-provider-config', 'as-expected', { patch: 'true' }),
};

/** A CXone that answers lists without a filter, too, and offers what NICE describes and nothing else. */
const describedCxone: Found = {
  ...allGood,
  'service-provider-config': 'not-offered',
  'resource-types': 'not-offered',
  'resource-type-user': 'not-offered',
  'resource-type-group': 'not-offered',
};

function verdictFor(id: DialectId, found: Found, target: RunTarget = cxoneTarget): DialectVerdict {
  const findings = Object.entries(found).map(([check, what]) =>
    typeof what === 'string' ? finding(checkIds.find((known) => known === check) ?? 'address', what) : what,
  );
  const [verdict] = verdictsOf(findings, target, [id]);
  if (verdict === undefined) throw new Error('no verdict');
  return verdict;
}

const kindOf = (id: DialectId, found: Found, target?: RunTarget): string => verdictFor(id, found, target).kind;

describe('a CXone that answers what NICE describes, and lists without a filter', () => {
  test.each<[DialectId, string]>([
    ['okta', 'ready'],
    ['okta-catalog', 'unproven'],
    ['entra', 'ready'],
    ['entra-2020', 'unproven'],
    ['cyberark', 'blocked'],
    ['google-workspace', 'blocked'],
    ['onelogin', 'unknown'],
    ['pingone', 'unknown'],
    ['pingfederate', 'unknown'],
    ['jumpcloud', 'unknown'],
    ['sailpoint', 'unknown'],
    ['rippling', 'unknown'],
    ['keycloak', 'unknown'],
    ['other', 'unknown'],
  ])('%s meets: %s', (id, kind) => {
    expect(kindOf(id, describedCxone)).toBe(kind);
  });

  test('CyberArk is told that it asks for /ServiceProviderConfig', () => {
    const { dialect, reasons } = verdictFor('cyberark', describedCxone);
    const texts = reasons.filter(({ kind }) => kind === 'blocks').map((reason) => reasonText(reason, dialect).en);
    expect(texts).toContainEqual(expect.stringContaining('/ServiceProviderConfig: does not work at this server'));
  });

  test('what was not measured is listed as described, also where the verdict is ready', () => {
    const { reasons } = verdictFor('entra', describedCxone);
    const described = reasons.filter(({ kind }) => kind === 'described').map(({ need }) => need?.capability);
    expect(described).toEqual(['create', 'patch-with-path']);
  });

  test('a server that names its extension is taken for a CXone under whatever host name', () => {
    const found = { ...describedCxone, schemas: finding('schemas', 'as-expected', { maker: 'nice' }) };
    expect(kindOf('entra', found, otherTarget)).toBe('ready');
    expect(kindOf('entra-2020', found, otherTarget)).toBe('unproven');
    expect(verdictFor('okta', found, otherTarget)).toEqual(verdictFor('okta', found));
  });

  test('what the IdP can be set up to do without is listed with how, and does no harm', () => {
    const { dialect, reasons } = verdictFor('entra', describedCxone);
    const avoided = reasons.filter(({ kind }) => kind === 'avoid');
    expect(avoided.map(({ need }) => need?.capability)).toEqual(['delete', 'groups']);
    expect(avoided.map((reason) => reasonText(reason, dialect).de)).toContainEqual(
      expect.stringContaining('Schalten Sie in der Zuordnung die Aktion „Delete“ aus.'),
    );
  });
});

describe('one thing is different', () => {
  test.each<[string, DialectId, Found, string]>([
    ['Okta’s test call is refused', 'okta', { 'list-first-two': 'list-refused' }, 'blocked'],
    ['Entra does not ask for an unfiltered list', 'entra', { 'list-first-two': 'list-refused' }, 'ready'],
    ['404 instead of an empty list stops Entra', 'entra', { 'search-nobody': 'not-found-for-empty' }, 'blocked'],
    [
      '404 instead of an empty list does not stop Okta',
      'okta',
      { 'search-nobody': 'not-found-for-empty', 'search-paged': 'not-found-for-empty' },
      'ready-with-notes',
    ],
    ['an ignored filter stops Okta', 'okta', { 'search-paged': 'filter-ignored' }, 'blocked'],
    ['an ignored filter stops Entra', 'entra', { 'search-nobody': 'filter-ignored' }, 'blocked'],
    ['numbers as text stop Okta', 'okta', { 'list-first-two': 'numbers-as-text' }, 'blocked'],
    ['plain JSON is a note for Entra', 'entra', { 'media-type': 'plain-json' }, 'ready-with-notes'],
    ['a wrong media type stops Entra', 'entra', { 'media-type': 'wrong-media-type' }, 'blocked'],
    ['nobody to search for leaves Entra unproven', 'entra', { 'search-known': 'nobody-known' }, 'unproven'],
    [
      'a known person who is not found leaves Entra unproven',
      'entra',
      { 'search-known': 'known-not-found' },
      'unproven',
    ],
    ['a token like any other is a note for Okta', 'okta', { 'wrong-token': 'open-with-any-token' }, 'ready-with-notes'],
    ['a token nobody needs is a note for Entra', 'entra', { 'no-token': 'open-without-token' }, 'ready-with-notes'],
    ['a person in another form is a note for Entra', 'entra', { person: 'shape-wrong' }, 'ready-with-notes'],
    ['nobody read by id says nothing', 'okta', { 'person-by-id': 'person-incomplete' }, 'unknown'],
    ['two of one name leave Okta unproven', 'okta', { 'search-known': 'name-not-unique' }, 'unproven'],
    ['a refused token stops Entra', 'entra', { token: 'token-refused' }, 'blocked'],
    ['the wrong prefix stops Okta', 'okta', { token: 'wrong-prefix' }, 'blocked'],
    ['a busy moment says nothing', 'okta', { 'list-first-two': 'throttled' }, 'unknown'],
    ['a broken connection says nothing', 'entra', { 'search-nobody': 'connection-broken' }, 'unknown'],
    [
      'a search that heeds capital letters is a note for Entra',
      'entra',
      { 'search-case': 'case-sensitive' },
      'ready-with-notes',
    ],
    [
      'a search that ignores names with special characters is a note for Okta',
      'okta',
      { 'search-special': 'filter-ignored' },
      'ready-with-notes',
    ],
    [
      'a note does not hide that nobody is found',
      'okta',
      { 'search-known': 'wrong-person', 'search-case': 'case-sensitive' },
      'blocked',
    ],
    [
      'a refusal of who asks for SCIM only leaves Entra unproven',
      'entra',
      { 'media-type': 'request-refused' },
      'unproven',
    ],
    [
      'a refusal of who asks for SCIM only leaves Okta unproven',
      'okta',
      { 'media-type': 'request-refused' },
      'unproven',
    ],
    ['slow answers are a note for Okta', 'okta', { pace: 'slow' }, 'ready-with-notes'],
    ['a cancelled check leaves it unknown', 'entra', { 'search-known': 'cancelled' }, 'unknown'],
    [
      'a server that is away for the moment says nothing',
      'entra',
      { token: finding('token', 'server-failed', { status: '503' }) },
      'unknown',
    ],
    ['a server that only fails blocks', 'okta', { 'list-first-two': 'server-failed' }, 'blocked'],
  ])('%s', (_title, id, difference, kind) => {
    expect(kindOf(id, { ...describedCxone, ...difference })).toBe(kind);
  });

  test('a plus sign that is misread stops Entra, and nobody who may write a blank in another way', () => {
    const difference: Found = { 'search-nobody': 'person-missed' };
    expect(kindOf('entra', { ...allGood, ...difference }, otherTarget)).toBe('blocked');
    expect(kindOf('cyberark', { ...allGood, ...difference }, otherTarget)).toBe('ready-with-notes');
    const nobodyFound: Found = { ...difference, 'search-known': 'person-missed' };
    expect(kindOf('cyberark', { ...allGood, ...nobodyFound }, otherTarget)).toBe('blocked');
  });

  test('pages that do not fit together are a reason for Okta to do without import', () => {
    const { kind, reasons } = verdictFor('okta', { ...describedCxone, 'list-pages': 'pages-differ' });
    const imports = reasons.find(({ need }) => need?.capability === 'list-unfiltered');
    expect([kind, imports?.kind, imports?.known?.check]).toEqual(['ready', 'avoid', 'list-pages']);
  });

  test('a login page under the address stops every IdP that was not even tried', () => {
    const found: Found = { 'no-token': 'redirected-to-login', token: 'waits-for-other' };
    expect(kindOf('okta', found)).toBe('blocked');
    expect(kindOf('okta', { 'no-token': 'connection-refused', token: 'waits-for-other' })).toBe('unknown');
  });
});

describe('a server that is not CXone', () => {
  test('is judged by what it announces about PATCH', () => {
    const patch = (value: string): Found => ({
      ...allGood,
      'service-provider-config': finding('service-provider-config', 'as-expected', { patch: value }),
    });
    expect(kindOf('entra', patch('true'), otherTarget)).toBe('ready');
    expect(kindOf('entra-2020', patch('true'), otherTarget)).toBe('ready');
    expect(kindOf('entra', patch('false'), otherTarget)).toBe('blocked');
    expect(kindOf('entra', { ...allGood, 'service-provider-config': 'not-offered' }, otherTarget)).toBe('unproven');
  });

  test('is good enough for CyberArk when it offers everything', () => {
    expect(kindOf('cyberark', allGood, otherTarget)).toBe('ready');
  });
});

describe('nothing is invented', () => {
  test.each(dialectIds)('%s is never ready without findings', (id) => {
    expect(['ready', 'ready-with-notes']).not.toContain(kindOf(id, {}));
  });

  const anyCode = fc.constantFrom(
    ...Object.keys(findingCodes).filter((code): code is FindingCode => code in findingCodes),
  );

  test('no mixture of findings makes an IdP ready while something it reads is not measured and good', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...checkIds), anyCode), fc.constantFrom(...dialectIds), (found, id) => {
        const { kind, reasons } = verdictFor(id, found);
        if (kind !== 'ready') return;
        const unproven = reasons.filter(({ known }) => known?.state === 'refused' || known?.state === 'not-measured');
        expect(unproven.every((reason) => reason.kind === 'avoid')).toBe(true);
        expect(reasons.some(({ kind: why, known }) => why === 'fits' && known.evidence === 'measured')).toBe(true);
      }),
    );
  });

  test('every reason of every verdict is a whole sentence in both languages', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...checkIds), anyCode), fc.constantFrom(...dialectIds), (found, id) => {
        const { dialect, reasons } = verdictFor(id, found);
        for (const reason of reasons) {
          const { de, en } = reasonText(reason, dialect);
          expect([de, en]).toEqual([expect.stringMatching(/^\S.*\.$/), expect.stringMatching(/^\S.*\.$/)]);
        }
      }),
    );
  });
});
