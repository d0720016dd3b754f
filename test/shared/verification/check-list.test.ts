import { describe, expect, it } from 'vitest';
import { findingCodes, type FindingCode } from '../../../src/shared/diagnosis/finding-codes.ts';
import { type CheckId, checkIds } from '../../../src/shared/verification/check-ids.ts';
import {
  checkGroups,
  checks,
  clearsTheWay,
  groupTitles,
  isMereNote,
} from '../../../src/shared/verification/check-list.ts';

const waitsFor = (id: CheckId): readonly CheckId[] => [...checks[id].after, ...(checks[id].follows ?? [])];

/** What has to have ended before a check, directly or through others. Fails on a circle. */
function allBefore(id: CheckId, path: readonly CheckId[] = []): ReadonlySet<CheckId> {
  expect(path).not.toContain(id);
  const direct = waitsFor(id);
  return new Set(direct.flatMap((each) => [each, ...allBefore(each, [...path, id])]));
}

describe('the prerequisites', () => {
  it('form no circle', () => {
    for (const id of checkIds) expect(allBefore(id)).not.toContain(id);
  });

  it('stand before the checks that wait for them, in the order they are shown', () => {
    for (const id of checkIds) {
      for (const before of checks[id].after) expect(checkIds.indexOf(before)).toBeLessThan(checkIds.indexOf(id));
    }
  });

  it('never name a check twice', () => {
    for (const id of checkIds) {
      const direct = waitsFor(id);
      expect(new Set(direct).size).toBe(direct.length);
    }
  });

  it('let nothing be asked with the token before it is known that the server refuses others', () => {
    for (const id of checkIds.filter((each) => checks[each].after.includes('token'))) {
      expect(allBefore(id)).toContain('no-token');
    }
  });

  it('do not let the login wait for the SCIM server', () => {
    for (const id of checkIds.filter((each) => checks[each].group === 'login')) {
      const groups = [...allBefore(id)].map((before) => checks[before].group);
      expect(groups.filter((group) => group !== 'login')).toEqual([]);
    }
  });

  it('let a person of the list be searched for, and do without the list when it is refused', () => {
    expect(checks['search-known'].follows).toContain('list-first-two');
    expect(checks['search-known'].after).not.toContain('list-first-two');
  });

  it('let the pace be judged last', () => {
    expect(allBefore('pace').size).toBe(checkIds.length - 1);
  });
});

describe('clearing the way', () => {
  const ends = (code: FindingCode): boolean => clearsTheWay({ outcome: findingCodes[code].outcome, code });

  it.each(['as-expected', 'plain-json', 'through-proxy', 'open-without-token'] as const)('goes on after %s', (code) => {
    expect(ends(code)).toBe(true);
  });

  it.each(['name-not-found', 'token-refused', 'waits-for-other', 'cancelled', 'status-unexpected'] as const)(
    'does not go on after %s',
    (code) => {
      expect(ends(code)).toBe(false);
    },
  );
});

describe('what those without a token get', () => {
  it.each(['redirected-to-login', 'page-instead', 'server-failed', 'shape-wrong'] as const)(
    'is a note when it is %s, because it says nothing about those with one',
    (code) => {
      expect(isMereNote('no-token', code)).toBe(true);
      expect(isMereNote('wrong-token', code)).toBe(true);
      expect(isMereNote('token', code)).toBe(false);
    },
  );

  it.each(['wrong-host-family', 'not-http', 'name-not-found', 'tls-untrusted', 'timed-out', 'throttled'] as const)(
    'is more than a note when it is %s',
    (code) => {
      expect(isMereNote('no-token', code)).toBe(false);
    },
  );
});

describe.each(['de', 'en'] as const)('in %s', (language) => {
  it('every check asks a question of at most eight words', () => {
    for (const id of checkIds) {
      const title = checks[id].title[language];
      expect(title).toMatch(/\?$/);
      expect({ id, title, short: title.split(/\s+/).length <= 8 }).toMatchObject({ short: true });
    }
  });

  it('no two checks have the same title', () => {
    expect(new Set(checkIds.map((id) => checks[id].title[language])).size).toBe(checkIds.length);
  });

  it('every right answer is a sentence', () => {
    for (const id of checkIds) expect(checks[id].wanted[language]).toMatch(/^[\p{Lu}/].+\.$/u);
  });

  it('every group has a title and a check', () => {
    for (const group of checkGroups) {
      expect(groupTitles[group][language]).not.toBe('');
      expect(checkIds.some((id) => checks[id].group === group)).toBe(true);
    }
  });
});

it('cites a source for every check', () => {
  for (const id of checkIds) expect(checks[id].rule.source).toMatch(/^\S.*\S$/);
});

it('calls nothing informative that an IdP asks for by its documents', () => {
  const asked: readonly CheckId[] = [
    'token',
    'search-nobody',
    'search-known',
    'search-paged',
    'search-and',
    'list-first-two',
    'list-count-one',
    'person-by-id',
    'service-provider-config',
    'resource-types',
    'schemas',
    'schema-by-id',
  ];
  expect(asked.filter((id) => checks[id].informative)).toEqual([]);
});
