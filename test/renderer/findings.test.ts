import { describe, expect, it } from 'vitest';
import { everything, findFindings, inOrderOfWeight } from '../../src/renderer/steps/verification/find-findings.ts';
import { turnsOf } from '../../src/renderer/steps/verification/turns.ts';
import { advice } from '../../src/shared/diagnosis/advice.ts';
import { findingCodes } from '../../src/shared/diagnosis/finding-codes.ts';
import type { CheckId } from '../../src/shared/verification/check-ids.ts';
import { checks } from '../../src/shared/verification/check-list.ts';
import type { Exchange, Finding } from '../../src/shared/verification/finding.ts';

const at = '2026-01-02T03:04:05.000Z';

const finding = (check: CheckId, code: Finding['code'], more: Partial<Finding> = {}): Finding => ({
  check,
  code,
  ...findingCodes[code],
  facts: {},
  exchanges: [],
  at,
  milliseconds: 1,
  ...more,
});

const exchange: Exchange = {
  at,
  method: 'GET',
  url: 'https://na1.example/oauth/scim/v2/Users?startIndex=1&count=2',
  requestHeaders: {},
  status: 400,
  problem: null,
  responseHeaders: {},
  responseBody: '',
  milliseconds: 1,
  retries: [],
};

const findings = [
  finding('list-first-two', 'list-refused', { exchanges: [exchange], facts: { status: '400' } }),
  finding('address', 'as-expected'),
  finding('schemas', 'status-unexpected'),
  finding('media-type', 'plain-json'),
  finding('token', 'token-refused'),
  finding('person', 'waits-for-other'),
];

const found = (filter: Partial<typeof everything>, language: 'de' | 'en' = 'en') =>
  findFindings(findings, { ...everything, ...filter }, language).map(({ check }) => check);

describe('the order of findings', () => {
  it('begins with what failed, in the order of the checks, and ends with what was not made', () => {
    const order = inOrderOfWeight(findings).map(({ check }) => check);
    expect(order).toEqual(['token', 'list-first-two', 'schemas', 'media-type', 'address', 'person']);
  });
});

describe('looking for findings', () => {
  it('leaves all there while nothing is wanted', () => {
    expect(found({})).toEqual(findings.map(({ check }) => check));
    expect(found({ text: '  ' })).toHaveLength(findings.length);
  });

  it('goes by outcome and by whose turn it is, both at once', () => {
    expect(found({ outcome: 'failed' })).toEqual(['list-first-two', 'token']);
    expect(found({ actor: 'vendor' })).toEqual(['list-first-two', 'media-type']);
    expect(found({ outcome: 'failed', actor: 'vendor' })).toEqual(['list-first-two']);
  });

  it('looks in the words of the language, in the codes and in the addresses', () => {
    expect(found({ text: checks.token.title.de }, 'de')).toContain('token');
    expect(found({ text: checks.token.title.de.toUpperCase() }, 'de')).toContain('token');
    expect(found({ text: 'PLAIN-JSON' })).toEqual(['media-type']);
    expect(found({ text: 'startIndex=1&count=2' })).toContain('list-first-two');
    expect(found({ text: 'nothing says this' })).toEqual([]);
  });
});

describe('whose turn it is', () => {
  it('is told of what failed only, with what comes first on the way to the server first', () => {
    expect(turnsOf(findings).map(({ actor }) => actor)).toEqual(['cxone-admin', 'vendor']);
    expect(turnsOf([finding('address', 'as-expected'), finding('person', 'waits-for-other')])).toEqual([]);
  });

  it('asks for the same thing once, however many findings it mends', () => {
    const same = [finding('schemas', 'forbidden'), finding('token', 'forbidden'), finding('person', 'forbidden')];
    const [turn, ...others] = turnsOf(same);
    expect(others).toEqual([]);
    expect(turn?.todos).toHaveLength(1);
    expect(turn?.todos[0]?.findings.map(({ check }) => check)).toEqual(['token', 'schemas', 'person']);
  });

  it('keeps different things to do apart', () => {
    const [turn] = turnsOf([finding('token', 'token-refused'), finding('access-key', 'key-refused')]);
    expect(advice['token-refused'].todo.en).not.toBe(advice['key-refused'].todo.en);
    expect(turn?.todos).toHaveLength(2);
  });
});
