import type { Language } from '../../shared/language.ts';
import { terms } from '../../shared/procedure/terms.ts';

interface FoundTerm {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
}

/** The terms whose name in the language contains the text, however it is written, by name; all for an empty text. */
export function termsFor(text: string, language: Language): readonly FoundTerm[] {
  const wanted = plain(text);
  return Object.entries(terms)
    .map(([id, { name, meaning }]) => ({ id, name: name[language], meaning: meaning[language] }))
    .filter(({ name }) => plain(name).includes(wanted))
    .sort((one, other) => one.name.localeCompare(other.name, language));
}

/** Without case, accents, blanks and hyphens: “scimtoken” finds “SCIM-Token”. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{Mark}\s-]/gu, '')
    .toLowerCase();
