import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../src/main/http/json-text.ts';
import { problemIn } from '../../support/problem-from.ts';

const codeOf = (text: string): string => problemIn(() => parseJson(text)).code;
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('parseJson', () => {
  it.each(['{}', ' [1, -0.5e+3, true, null]\n', '"\\u00e4\\"\\\\"', '0', '{"a":{"b":[{}]}}'])('reads %s', (text) => {
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  it('reads 100 levels and refuses 101', () => {
    expect(parseJson(nested(100))).toBeDefined();
    expect(codeOf(nested(101))).toBe('json-too-deep');
  });

  it('does not count brackets in strings', () => {
    expect(parseJson(JSON.stringify('[{"'.repeat(500)))).toHaveLength(1500);
  });

  it('refuses endless depth before its end is there', () => {
    expect(codeOf('[{"a":'.repeat(200_000))).toBe('json-too-deep');
  });

  it.each(['{', '[1,', '{"a', '{"a"', '{"a":tr', '"\\', '"\\u00', '-', '1.', '1e', '[1.5e+', '{"a":"b\\u0'])(
    'calls %s answer-cut',
    (text) => {
      expect(codeOf(text)).toBe('answer-cut');
    },
  );

  it.each(['', ' ', 'hello', '{hello', '{"a":tx', '[1,]', '{,}', '{"a" 1}', '[1}', '01', '+1', '"\t"', '"\\x', '1 2'])(
    'calls %j not-json',
    (text) => {
      expect(codeOf(text)).toBe('not-json');
    },
  );

  it('takes exactly what JSON.parse takes', () => {
    const texts = fc.oneof(
      fc.string({ unit: fc.constantFrom(...Array.from('{}[]",:\\u0019-+.eEtrufalsn \t\u0000')), maxLength: 12 }),
      fc.json(),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const wanted = outcomeOf(() => JSON.parse(text) as unknown);
        expect(outcomeOf(() => parseJson(text))).toEqual(wanted);
      }),
      { numRuns: 2_000 },
    );
  });

  it('calls every beginning of an object cut', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (value, place) => {
        const text = JSON.stringify(value, null, 1);
        expect(codeOf(text.slice(0, 1 + (place % (text.length - 1))))).toBe('answer-cut');
      }),
    );
  });

  it.each([
    ['a string', JSON.stringify('ä'.repeat(4_000_000))],
    ['a string of escapes', JSON.stringify('"\\'.repeat(1_000_000))],
    ['a number', '1'.repeat(4_000_000)],
    ['blanks', `[${' '.repeat(4_000_000)}]`],
  ])('reads %s of millions of characters', (_, text) => {
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });
});

function outcomeOf(work: () => unknown): { value: unknown } | 'refused' {
  try {
    return { value: work() };
  } catch {
    return 'refused';
  }
}
