import { expect, test } from 'vitest';
import { termsFor } from '../../src/renderer/wizard/find-terms.ts';
import { Language } from '../../src/shared/language.ts';
import { terms } from '../../src/shared/procedure/terms.ts';

const idsFor = (text: string, language: Language) => termsFor(text, language).map(({ id }) => id);

test.each(Language.options)('finds every term for an empty search (%s)', (language) => {
  expect(idsFor('', language).toSorted()).toEqual(Object.keys(terms).toSorted());
  expect(idsFor('   ', language)).toHaveLength(Object.keys(terms).length);
});

test.each(Language.options)('finds every term by its own name, however it is written (%s)', (language) => {
  for (const [id, { name }] of Object.entries(terms)) {
    expect(idsFor(name[language], language)).toContain(id);
    expect(idsFor(name[language].toUpperCase().replaceAll('-', ' '), language)).toContain(id);
  }
});

test('finds a German name written without its umlaut', () => {
  expect(idsFor('ubungsmandant', 'de')).toEqual(['practice-tenant']);
});

test('lists the terms by name', () => {
  const names = termsFor('', 'de').map(({ name }) => name);
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'de')));
});

test('finds nothing for what is no term', () => {
  expect(idsFor('no such term', 'en')).toEqual([]);
});
