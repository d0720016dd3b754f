import { expect, test } from 'vitest';
import { findingCodes } from '../../../src/shared/diagnosis/finding-codes.ts';
import type { CheckId } from '../../../src/shared/verification/check-ids.ts';
import { compareRuns, isUnchanged } from '../../../src/shared/verification/compare.ts';
import type { Finding, RunRecord } from '../../../src/shared/verification/finding.ts';

const at = '2026-01-02T03:04:05.000Z';

const finding = (check: CheckId, code: Finding['code'], facts: Finding['facts'] = {}): Finding => ({
  check,
  code,
  ...findingCodes[code],
  facts,
  exchanges: [],
  at,
  milliseconds: 1,
});

type Found = readonly (readonly [CheckId, Finding['code'], Finding['facts']?])[];

const run = (found: Found, baseUrl = 'http://127.0.0.1:1/scim/v2'): RunRecord => ({
  version: 1,
  id: '6f9a52a4-5c39-4b0e-8d0b-1f5c8f0f9a01',
  connectionId: '3f0c2f6e-4a39-4b7e-9f57-2f8f0a8f5b11',
  startedAt: at,
  endedAt: at,
  outcome: 'finished',
  target: { baseUrl, issuer: null, cxone: true, practice: false },
  findings: found.map(([check, code, facts]) => finding(check, code, facts)),
  requests: { total: 1, byMethod: { GET: 1 } },
});

const changed = (before: Found, now: Found): Record<string, readonly CheckId[]> => {
  const { better, worse, other, redescribed, fresh, lost } = compareRuns(run(before), run(now));
  const lists = Object.entries({ better, worse, other, redescribed, fresh, lost });
  return Object.fromEntries(
    lists.flatMap(([name, changes]) => (changes.length === 0 ? [] : [[name, changes.map(({ check }) => check)]])),
  );
};

test('calls better what fails no longer, or deviates no longer', () => {
  expect(changed([['token', 'token-refused']], [['token', 'accepted']])).toEqual({ better: ['token'] });
  expect(changed([['media-type', 'plain-json']], [['media-type', 'as-expected']])).toEqual({ better: ['media-type'] });
  expect(changed([['schemas', 'forbidden']], [['schemas', 'not-offered']])).toEqual({ better: ['schemas'] });
});

test('calls worse what fails or deviates and did not before', () => {
  expect(changed([['token', 'accepted']], [['token', 'token-expired']])).toEqual({ worse: ['token'] });
  expect(changed([['clock', 'as-expected']], [['clock', 'clock-differs']])).toEqual({ worse: ['clock'] });
});

test('tells what fails for another cause apart from what fails as before', () => {
  const before: Found = [
    ['token', 'token-refused'],
    ['tls', 'tls-good'],
  ];
  expect(changed(before, [['token', 'token-expired']])).toEqual({ other: ['token'] });
  expect(changed(before, before)).toEqual({});
  expect(isUnchanged(compareRuns(run(before), run(before)))).toBe(true);
});

test('calls new what is measured now and was not, or was not there', () => {
  const now: Found = [
    ['token', 'accepted'],
    ['tls', 'tls-good'],
    ['name', 'name-not-found'],
  ];
  const before: Found = [
    ['token', 'waits-for-other'],
    ['name', 'unexpected'],
  ];
  expect(changed(before, now)).toEqual({ fresh: ['token', 'tls', 'name'] });
});

test('says what was measured and is not any more, whatever it was', () => {
  const before: Found = [
    ['token', 'accepted'],
    ['schemas', 'forbidden'],
  ];
  const now: Found = [
    ['token', 'cancelled'],
    ['schemas', 'status-unexpected'],
  ];
  expect(changed(before, now)).toEqual({ lost: ['token', 'schemas'] });
});

test('says nothing of what was measured neither time', () => {
  expect(changed([['token', 'waits-for-other']], [['token', 'cancelled']])).toEqual({});
  expect(changed([], [['token', 'no-credential']])).toEqual({});
});

test('gives both findings of a change', () => {
  const comparison = compareRuns(run([['token', 'token-refused']]), run([['token', 'accepted']]));
  expect(comparison.better).toMatchObject([{ before: { code: 'token-refused' }, now: { code: 'accepted' } }]);
  expect(isUnchanged(comparison)).toBe(false);
});

test('knows when the two runs went to different servers', () => {
  const found: Found = [['token', 'accepted']];
  expect(compareRuns(run(found), run(found)).isSameTarget).toBe(true);
  expect(compareRuns(run(found, 'https://other.example/scim/v2'), run(found)).isSameTarget).toBe(false);
});

test('notices that the server describes itself differently, where the check ended as before', () => {
  const described = (fingerprint: string): Found => [['schemas', 'as-expected', { fingerprint }]];
  expect(changed(described('aaa'), described('bbb'))).toEqual({ redescribed: ['schemas'] });
  expect(changed(described('aaa'), described('aaa'))).toEqual({});
  expect(isUnchanged(compareRuns(run(described('aaa')), run(described('bbb'))))).toBe(false);
});
