import { numberFormat } from '../words/formats.ts';
import { useLanguage } from '../words/use-words.ts';

/** Whole numbers in the form of the language. */
export function useCounts(): (count: number) => string {
  const numbers = numberFormat(useLanguage());
  return (count) => numbers.format(count);
}
