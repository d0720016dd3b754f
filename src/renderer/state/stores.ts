import { create } from 'zustand';
import type { LastingStore } from '../../shared/credential.ts';
import type { PassphraseRating } from '../../shared/passphrase.ts';
import type { SelfTestReport } from '../../shared/self-test.ts';
import { ask, isAsking, tell } from './ask.ts';
import type { Spot } from './spots.ts';
import { useWindow } from './window-store.ts';

/** What came of moving secrets the last time. */
interface Moved {
  readonly to: LastingStore;
  readonly moved: number;
  readonly left: number;
}

interface Stores {
  readonly reports: Readonly<Partial<Record<LastingStore, SelfTestReport>>>;
  readonly moved: Moved | null;
}

export const useStores = create<Stores>()(() => ({ reports: {}, moved: null }));

export const testSpot = (store: LastingStore): Spot => `stores/test/${store}`;

/** Opens the sealed vault file; answers whether it is open. What was in the way before is in the way no more. */
export async function openFile(passphrase: string): Promise<boolean> {
  if (isAsking('stores/open')) return false;
  const reply = await ask('stores/open', ({ stores }) => stores.open({ passphrase }));
  if (reply.ok) forgetClosedFile();
  return reply.ok;
}

function forgetClosedFile(): void {
  useWindow.setState(({ problems }) => ({
    problems: Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem?.code !== 'vault-sealed')),
  }));
}

export function closeFile(): void {
  tell('stores/open', ({ stores }) => stores.close(null));
}

/** Chooses the keychain and has everything moved there. */
export async function moveToKeychain(): Promise<void> {
  if (isAsking('stores/move')) return;
  const reply = await ask('stores/move', ({ stores }) => stores.moveToKeychain(null));
  if (reply.ok) useStores.setState({ moved: { to: 'keychain', ...reply.value } });
}

/** Chooses the sealed vault file and has everything moved there; answers whether it is chosen. */
export async function moveToFile(passphrase: string | null, lockPassphrase: string | null): Promise<boolean> {
  if (isAsking('stores/move')) return false;
  const reply = await ask('stores/move', ({ stores }) => stores.moveToFile({ passphrase, lockPassphrase }));
  if (reply.ok) useStores.setState({ moved: { to: 'sealed', ...reply.value } });
  return reply.ok;
}

/** Has the file sealed with another passphrase; answers whether it is. */
export async function changePassphrase(current: string, next: string): Promise<boolean> {
  if (isAsking('stores/passphrase')) return false;
  const reply = await ask('stores/passphrase', ({ stores }) => stores.changePassphrase({ current, next }));
  return reply.ok;
}

/** How well a passphrase would hold; `null` when that could not be asked. */
export async function ratePassphrase(passphrase: string): Promise<PassphraseRating | null> {
  const reply = await window.assistant.stores.ratePassphrase({ passphrase });
  return reply.ok ? reply.value : null;
}

export async function testStore(store: LastingStore): Promise<void> {
  const spot = testSpot(store);
  if (isAsking(spot)) return;
  const reply = await ask(spot, ({ stores }) => stores.selfTest({ store }));
  if (reply.ok) useStores.setState(({ reports }) => ({ reports: { ...reports, [store]: reply.value } }));
}
