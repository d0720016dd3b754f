import type { Problem } from '../../shared/problem.ts';
import { useWindow } from '../state/window-store.ts';
import { useWords } from '../words/use-words.ts';
import type { Platform } from '../words/words.ts';

/** The sentences for a problem, on this system. */
export function useSaying({ code }: Problem): { readonly title: string; readonly advice: string } {
  const { title, advice } = useWords().problems[code];
  const platform = usePlatform();
  return { title, advice: typeof advice === 'string' ? advice : advice[platform] };
}

const usePlatform = (): Platform => useWindow((state) => state.app?.keychain.platform) ?? 'linux';
