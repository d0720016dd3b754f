import { storesWords, type StoresWords } from './areas/stores.ts';
import { useLanguage } from './use-words.ts';

/** The sentences about where secrets are kept. They come with what needs them, not with the first screen. */
export const useStoresWords = (): StoresWords => storesWords[useLanguage()];
