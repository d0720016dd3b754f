import { lockWords, type LockWords } from '../words/areas/lock.ts';
import { useLanguage } from '../words/use-words.ts';

/** The sentences about the lock in the language in force. They come with its screens, not with the first one. */
export const useLockWords = (): LockWords => lockWords[useLanguage()];
