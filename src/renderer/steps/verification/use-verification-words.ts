import { verificationWords, type VerificationWords } from '../../words/areas/verification.ts';
import { useLanguage } from '../../words/use-words.ts';

/** The sentences of this step in the language in force. They come with the step, not with the first screen. */
export const useVerificationWords = (): VerificationWords => verificationWords[useLanguage()];
