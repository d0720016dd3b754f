import { expect, test } from 'vitest';
import { backupWords } from '../../src/renderer/words/areas/backup.ts';
import { auditWords } from '../../src/renderer/words/areas/audit.ts';
import { catchingWords } from '../../src/renderer/words/areas/catching.ts';
import { faultsWords, groupOfFault, faultGroups } from '../../src/renderer/words/areas/faults.ts';
import { lifetimesWords } from '../../src/renderer/words/areas/lifetimes.ts';
import { lockWords } from '../../src/renderer/words/areas/lock.ts';
import { networkWords } from '../../src/renderer/words/areas/network.ts';
import { rotationWords } from '../../src/renderer/words/areas/rotation.ts';
import { panicWords } from '../../src/renderer/words/areas/panic.ts';
import { trailNoticesWords } from '../../src/renderer/words/areas/trail-notices.ts';
import { storesWords } from '../../src/renderer/words/areas/stores.ts';
import { verificationWords } from '../../src/renderer/words/areas/verification.ts';
import { Language } from '../../src/shared/language.ts';
import { practiceFaults } from '../../src/shared/practice-faults.ts';

const areas = {
  backup: backupWords,
  catching: catchingWords,
  lock: lockWords,
  faults: faultsWords,
  network: networkWords,
  verification: verificationWords,
  lifetimes: lifetimesWords,
  rotation: rotationWords,
  audit: auditWords,
  panic: panicWords,
  trailNotices: trailNoticesWords,
  stores: storesWords,
};
const tables = Object.entries(areas).flatMap(([area, words]) =>
  Language.options.map((language) => [area, language, words[language]] as const),
);

/** Every sentence with the way to it; gaps are filled with what may stand in any of them. */
function sentencesIn(words: unknown, way = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[way, words]];
  if (isSentenceWithGaps(words)) return sentencesIn(words(...Array.from({ length: words.length }, () => ['7'])), way);
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([name, inner]) => sentencesIn(inner, `${way}/${name}`));
}

const isSentenceWithGaps = (words: unknown): words is (...gaps: string[][]) => unknown => typeof words === 'function';

test.each(tables)('%s says everything in %s, with its quotation marks', (_area, language, words) => {
  const sentences = sentencesIn(words);
  expect(sentences.length).toBeGreaterThan(10);
  const wrong = language === 'de' ? /[”’"]|undefined| {2}/ : /[„"]|undefined| {2}/;
  expect(sentences.filter(([, sentence]) => sentence.trim() === '' || wrong.test(sentence))).toEqual([]);
});

test('every fault has a name of its own in each language, and a group that is offered', () => {
  for (const language of Language.options) {
    const names = practiceFaults.map((fault) => faultsWords[language].faults[fault].name);
    expect(new Set(names).size).toBe(practiceFaults.length);
  }
  expect(practiceFaults.filter((fault) => !faultGroups.includes(groupOfFault[fault]))).toEqual([]);
});
