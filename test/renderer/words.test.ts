import { expect, test } from 'vitest';
import { de } from '../../src/renderer/words/de.ts';
import { en } from '../../src/renderer/words/en.ts';
import type { ProblemTable, Words } from '../../src/renderer/words/words.ts';
import { problemCodes } from '../../src/shared/problem.ts';

const languages = [
  ['German', de],
  ['English', en],
] as const;

/** Every sentence in a table of words, with the way to it. Gaps are filled with lists of one: as text, its only entry. */
function sentencesIn(words: unknown, way = ''): [string, string][] {
  if (typeof words === 'string') return [[way, words]];
  if (isSentenceWithGaps(words))
    return [[way, words(...Array.from({ length: words.length }, (_, n) => [`<${String(n)}>`]))]];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([name, inner]) => sentencesIn(inner, `${way}/${name}`));
}

const isSentenceWithGaps = (words: unknown): words is (...gaps: string[][]) => string => typeof words === 'function';

test.each(languages)('has no empty sentence in %s', (_, words) => {
  const sentences = sentencesIn(words);
  expect(sentences.length).toBeGreaterThan(problemCodes.length * 2);
  expect(sentences.filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
});

test.each(languages)('leaves no gap of a %s sentence unfilled', (_, words) => {
  const lost = sentencesIn(words).filter(([, sentence]) => /undefined|\[object/.test(sentence));
  expect(lost).toEqual([]);
});

test('says every problem differently in the two languages', () => {
  const same = problemCodes.filter((code) => titleOf(de, code) === titleOf(en, code));
  expect(same).toEqual([]);
});

test.each(languages)('tells no two problems with the same %s title', (_, words) => {
  const titles = problemCodes.map((code) => titleOf(words, code));
  expect(new Set(titles).size).toBe(titles.length);
});

const titleOf = ({ problems }: Words, code: keyof ProblemTable): string => problems[code].title;
