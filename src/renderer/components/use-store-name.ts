import type { StoreKind } from '../../shared/credential.ts';
import { useWindow } from '../state/window-store.ts';
import { useWords } from '../words/use-words.ts';

/** What a store is called: the system's own keychain by its name. */
export function useStoreName(store: StoreKind): string {
  const { keychain, manage } = useWords();
  const name = useWindow((state) => state.app?.keychain.name) ?? '';
  return { keychain: name, sealed: keychain.sealedFile, memory: manage.inMemory }[store];
}
