import type { Problem, ProblemCode } from '../../shared/problem.ts';
import { useWindow } from '../state/window-store.ts';
import { useWords } from '../words/use-words.ts';
import type { Platform } from '../words/words.ts';

/** The sentences for a problem, on this system. */
export function useSaying({ code }: Problem): { readonly title: string; readonly advice: string } {
  const { title } = useWords().problems[code];
  return { title, advice: useAdvice()(code) };
}

/** What to do about a problem, on this system. */
export function useAdvice(): (code: ProblemCode) => string {
  const { problems } = useWords();
  const platform = usePlatform();
  return (code) => {
    const { advice } = problems[code];
    return typeof advice === 'string' ? advice : advice[platform];
  };
}

const usePlatform = (): Platform => useWindow((state) => state.app?.keychain.platform) ?? 'linux';
