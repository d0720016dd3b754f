import type { StoreKind } from '../../shared/credential.ts';
import { useWindow } from '../state/window-store.ts';
import { useWords } from '../words/use-words.ts';

/** What the stores are called: the system's own keychain by its name. */
export function useStoreNames(): Readonly<Record<StoreKind, string>> {
  const { keychain, manage } = useWords();
  const name = useWindow((state) => state.app?.keychain.name) ?? '';
  return { keychain: name, sealed: keychain.sealedFile, memory: manage.inMemory };
}

/** What this store is called. */
export const useStoreName = (store: StoreKind): string => useStoreNames()[store];
