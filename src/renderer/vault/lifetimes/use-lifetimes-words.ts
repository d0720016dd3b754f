import { lifetimesWords, type LifetimesWords } from '../../words/areas/lifetimes.ts';
import { useLanguage } from '../../words/use-words.ts';

export const useLifetimesWords = (): LifetimesWords => lifetimesWords[useLanguage()];
