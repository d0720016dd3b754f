import { expect, it } from 'vitest';
import { languageForSystem } from '../../src/shared/language.ts';

it.each([
  [['de-AT', 'en-US'], 'de'],
  [['fr-CA', 'de_DE.UTF-8'], 'de'],
  [['en-GB', 'de'], 'en'],
  [['ja'], 'en'],
  [[], 'en'],
] as const)('speaks for a system that prefers %j the language %s', (preferred, language) => {
  expect(languageForSystem(preferred)).toBe(language);
});
