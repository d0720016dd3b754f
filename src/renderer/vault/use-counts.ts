import { useLanguage } from '../words/use-words.ts';

/** Whole numbers in the form of the language. */
export function useCounts(): (count: number) => string {
  const numbers = new Intl.NumberFormat(useLanguage());
  return (count) => numbers.format(count);
}
