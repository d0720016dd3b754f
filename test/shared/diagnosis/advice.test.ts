import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advice, type Advice } from '../../../src/shared/diagnosis/advice.ts';
import { filled } from '../../../src/shared/diagnosis/filled.ts';
import { type FindingCode, findingCodes } from '../../../src/shared/diagnosis/finding-codes.ts';
import type { LocalText } from '../../../src/shared/language.ts';

const isCode = (code: string): code is FindingCode => Object.hasOwn(findingCodes, code);
const codes = Object.keys(findingCodes).filter(isCode);

const textsOf = ({ what, todo, proof }: Advice): readonly LocalText[] => [what, todo, proof];
const placeholdersIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
const everyText = codes.flatMap((code) => textsOf(advice[code]).map((text) => ({ code, text })));
const names = [...new Set(everyText.flatMap(({ text }) => [...placeholdersIn(text.de), ...placeholdersIn(text.en)]))];

/** Values as checks really give them. */
const values: Readonly<Record<string, string>> = {
  check: 'token',
  phase: 'answer',
  fault: 'blank',
  validTo: '2026-01-31T00:00:00Z',
  expiredAt: '2026-01-31T00:00:00Z',
  expiresIn: '3600',
  milliseconds: '12000',
  seconds: '600',
};
const valueOf = (name: string): string => values[name] ?? 'na1.example';

/** Nothing of the machinery shows, and nothing that vanished has left a gap. */
function expectReadable(text: string): void {
  expect(text).not.toMatch(/[{}[\]]/);
  expect(text).not.toMatch(/ {2}|^ | $| [.,;:!?]|\.\.|\(\)|„“|“”|,\.|:\.|;\./);
  expect(text).toMatch(/^[„“]?[\p{Lu}].*[.?!]$/u);
}

describe.each(['de', 'en'] as const)('in %s', (language) => {
  it('every finding says what happened, what to do and how to see that it is mended', () => {
    for (const { text } of everyText) expect(text[language].length).toBeGreaterThan(10);
  });

  it('a text reads well with any of its facts missing', () => {
    const some = fc.subarray([...names]).map((known) => Object.fromEntries(known.map((name) => [name, valueOf(name)])));
    fc.assert(
      fc.property(fc.constantFrom(...everyText), some, ({ text }, facts) => {
        expectReadable(filled(text, facts)[language]);
      }),
      { numRuns: 3000 },
    );
  });

  it('a text reads well with no fact and with every fact', () => {
    const all = Object.fromEntries(names.map((name) => [name, valueOf(name)]));
    for (const { text } of everyText) {
      expectReadable(filled(text, {})[language]);
      expectReadable(filled(text, all)[language]);
    }
  });

  it('uses typographic signs', () => {
    for (const { text } of everyText) expect(text[language]).not.toMatch(/["']|(?<!-)--(?!-)/);
  });
});

it('has every placeholder in brackets, and the same ones in both languages', () => {
  for (const { text } of everyText) {
    expect(placeholdersIn(text.de.replace(/\[[^\]]*\]/g, ''))).toEqual([]);
    expect(placeholdersIn(text.en.replace(/\[[^\]]*\]/g, ''))).toEqual([]);
    expect(new Set(placeholdersIn(text.de))).toEqual(new Set(placeholdersIn(text.en)));
  }
});

it('has no English left in the German texts, apart from quoted labels', () => {
  const unquoted = everyText.map(({ text }) => text.de.replace(/„[^“]*“/g, ''));
  for (const text of unquoted) {
    expect(text).not.toMatch(/\b(?:the|and|or|with|your|this|that|of|for|is|are|check|please|settings|employees?)\b/i);
  }
});

it('quotes German in German signs and English in English ones', () => {
  for (const { text } of everyText) {
    expect(text.de).not.toMatch(/”/);
    expect(text.en).not.toMatch(/„/);
  }
});

it('asks somebody to do something about everything that failed', () => {
  const failed = codes.filter((code) => findingCodes[code].outcome === 'failed');
  for (const code of failed) expect(advice[code].todo.en).not.toMatch(/^Nothing to do/);
});

it('asks nobody to do anything about what passed', () => {
  const passed = codes.filter((code) => findingCodes[code].outcome === 'passed');
  for (const code of passed) expect(advice[code].todo.en).toBe('Nothing to do.');
});

it('names the right and the place when something is forbidden, and the owner and the place for a refused token', () => {
  expect(advice.forbidden.todo.de).toContain('„Mitarbeiter erstellen und bearbeiten“');
  expect(advice.forbidden.todo.en).toContain('“Admin > Security > Roles and Permissions”');
  expect(advice['token-refused'].todo.en).toContain('“Admin > Tenant Configuration > Account Settings > SCIM Token”');
  expect(advice['token-refused'].todo.de).toContain(
    '„Admin > Mandantenkonfiguration > Kontoeinstellungen > SCIM-Token“',
  );
});

it('never leaves support as the only thing to do for the CXone or IdP administrator', () => {
  const theirs = codes.filter((code) => ['cxone-admin', 'idp-admin'].includes(findingCodes[code].actor));
  for (const code of theirs) expect(advice[code].todo.en).not.toMatch(/^Copy this finding for a ticket/);
});
