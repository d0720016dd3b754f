import { describe, expect, it } from 'vitest';
import { Language, type LocalText } from '../../../src/shared/language.ts';
import { type CxoneLabelId, cxoneLabels } from '../../../src/shared/procedure/cxone-labels.ts';
import { isTickable, procedures } from '../../../src/shared/procedure/procedure.ts';
import type { Step, Task } from '../../../src/shared/procedure/task.ts';
import { terms } from '../../../src/shared/procedure/terms.ts';

const steps: readonly Step[] = [...new Set(Object.values(procedures).flat())];
const tasks: readonly Task[] = steps.flatMap((step) => step.tasks);

type Named = readonly [where: string, text: LocalText];

const given = (where: string, text: LocalText | undefined): readonly Named[] =>
  text === undefined ? [] : [[where, text]];

const titles: readonly Named[] = [
  ...steps.map(({ id, title }): Named => [`${id}: title`, title]),
  ...tasks.map(({ id, title }): Named => [`${id}: title`, title]),
];

const advices: readonly Named[] = tasks.map(({ id, advice }) => [`${id}: advice`, advice]);

const instructions: readonly Named[] = [
  ...advices,
  ...tasks.flatMap(({ id, parts = [] }) => parts.map((part): Named => [`${id}/${part.id}`, part.text])),
  ...tasks.map(({ id, why }): Named => [`${id}: why`, why]),
  ...tasks.flatMap(({ id, trap }) => given(`${id}: trap`, trap)),
];

const explanations: readonly Named[] = Object.entries(terms).flatMap(([id, { name, meaning }]): readonly Named[] => [
  [`${id}: name`, name],
  [`${id}: meaning`, meaning],
]);

const plain: readonly Named[] = [
  ...titles,
  ...steps.flatMap(({ id, alreadyHave }) => given(`${id}: already have`, alreadyHave)),
  ...explanations,
];

const all = [...plain, ...instructions];

const labelsIn = (text: string): readonly string[] => [...text.matchAll(/\{(.*?)\}/g)].map(([, id]) => id ?? '');
const labelIds: readonly string[] = Object.keys(cxoneLabels);

describe('every text of the procedure', () => {
  it.each(all)('%s is there in both languages, without blanks around it', (_where, text) => {
    for (const language of Language.options) {
      expect(text[language]).toMatch(/^\S(.*\S)?$/);
      expect(text[language]).not.toContain('  ');
    }
  });

  it.each(all)('%s has the quotation marks of its language', (_where, { de, en }) => {
    const count = (text: string, mark: string) => text.split(mark).length - 1;
    expect(de + en).not.toMatch(/["'`´]/);
    expect(de).not.toMatch(/[”’]/);
    expect(count(de, '“')).toBe(count(de, '„'));
    expect(en).not.toContain('„');
    expect(count(en, '”')).toBe(count(en, '“'));
  });

  it.each(instructions)('%s ends as a sentence does', (_where, { de, en }) => {
    expect(de).toMatch(/[.?]$/);
    expect(en).toMatch(/[.?]$/);
  });
});

describe('labels in texts', () => {
  it.each(instructions)('%s names labels that exist, the same in both languages', (_where, { de, en }) => {
    expect(labelIds).toEqual(expect.arrayContaining([...labelsIn(de)]));
    expect(labelsIn(en).toSorted()).toEqual(labelsIn(de).toSorted());
  });

  it.each(plain)('%s, which stands where CXone’s language is not known, has none', (_where, { de, en }) => {
    expect(de + en).not.toMatch(/[{}]/);
  });

  it('leave no label of the table unused', () => {
    const paths: readonly CxoneLabelId[] = tasks.flatMap(({ path = [] }) => path);
    const used = new Set<string>([...paths, ...instructions.flatMap(([, { de }]) => labelsIn(de))]);
    expect(labelIds.filter((id) => !used.has(id))).toEqual([]);
  });
});

describe('the shape of the texts', () => {
  it.each(titles)('%s fits into the list of tasks', (_where, { de, en }) => {
    expect(de.length).toBeLessThanOrEqual(45);
    expect(en.length).toBeLessThanOrEqual(45);
  });

  it.each(advices)('%s is a sentence or two', (_where, { de, en }) => {
    const sentences = (text: string) => text.match(/[.?](\s|$)/g)?.length;
    expect(sentences(de)).toBeLessThanOrEqual(2);
    expect(sentences(en)).toBe(sentences(de));
  });

  it.each(tasks.filter(({ parts }) => parts !== undefined))('$id is ticked, as it has parts', (task) => {
    const ids = task.parts?.map(({ id }) => id);
    expect(isTickable(task)).toBe(true);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids?.length).toBeGreaterThan(1);
  });

  it('names no label twice on one way through CXone', () => {
    for (const { path = [] } of tasks) expect(path).toEqual([...new Set(path)]);
  });

  it('explains every term at some task', () => {
    const explained = new Set<string>(tasks.flatMap((task) => task.terms ?? []));
    expect(Object.keys(terms).filter((id) => !explained.has(id))).toEqual([]);
  });

  it('gives no two terms the same name', () => {
    for (const language of Language.options) {
      const names = Object.values(terms).map(({ name }) => name[language]);
      expect(names).toEqual([...new Set(names)]);
    }
  });
});
