import type { Label } from '../../shared/identity-providers/identity-provider.ts';
import type { Language, LocalText } from '../../shared/language.ts';
import { useWindow } from '../state/window-store.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Words } from './words.ts';

const wordsOf: Readonly<Record<Language, Words>> = { de, en };

/** The language in force; before the main process has answered, the one the browser engine was started with. */
export function useLanguage(): Language {
  return useWindow((state) => state.app?.language) ?? systemLanguage();
}

const systemLanguage = (): Language => (navigator.language.startsWith('de') ? 'de' : 'en');

export const useWords = (): Words => wordsOf[useLanguage()];

/** Picks the sentence of the language in force; a label the provider shows in one language only stays as it is. */
export function useLocal(): (text: LocalText | Label) => string {
  const language = useLanguage();
  return (text) => (typeof text === 'string' ? text : text[language]);
}
