import { rotationWords, type RotationWords } from '../../words/areas/rotation.ts';
import { useLanguage } from '../../words/use-words.ts';

export const useRotationWords = (): RotationWords => rotationWords[useLanguage()];
