import type { SecretIdentity } from '../../shared/panic/damage.ts';
import { ask, follow, isAsking, tell } from './ask.ts';
import { closeDialog } from './window-store.ts';

/** Presses the panic button. The main process then shows the list, also when keeping it on disk failed. */
export async function pressPanicButton(): Promise<void> {
  if (isAsking('panic')) return;
  await ask('panic', ({ panic }) => panic.press(null), { place: () => 'panic/list' });
  closeDialog();
}

export function goToPanic(): void {
  follow('panic', ({ panic }) => panic.show({ shown: true }));
}

export function leavePanic(): void {
  follow('panic/list', ({ panic }) => panic.show({ shown: false }));
}

export function tickRevoked({ connectionId, credential, storedAt }: SecretIdentity, revoked: boolean): void {
  follow('panic/list', ({ panic }) => panic.tick({ connectionId, credential, storedAt, revoked }));
}

export function endPanic(): void {
  tell('panic', ({ panic }) => panic.end(null));
}
