import { catchingWords, type CatchingWords } from '../../words/areas/catching.ts';
import { useLanguage } from '../../words/use-words.ts';

export const useCatchingWords = (): CatchingWords => catchingWords[useLanguage()];
