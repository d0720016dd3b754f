import type { Spot } from '../state/spots.ts';
import { useAsking } from '../state/window-store.ts';
import { useWords } from '../words/use-words.ts';
import { useNow } from './use-now.ts';
import { Working } from './working.tsx';

const patienceMs = 2000;

/** Says that the keychain is waited for, once that takes longer: its question may stand behind other windows. */
export function KeychainWait({ spot }: { readonly spot: Spot }) {
  const asking = useAsking(spot);
  return asking === undefined ? null : <LongWait since={asking.since} />;
}

function LongWait({ since }: { readonly since: number }) {
  const { keychain } = useWords();
  return useNow() - since < patienceMs ? null : <Working what={keychain.waiting} since={since} />;
}
