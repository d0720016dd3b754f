import type { AppState } from '../../shared/app-state.ts';
import { ask, isAsking, tell } from './ask.ts';
import { useCaptures } from './captures.ts';
import { useVerifications } from './verification.ts';
import { showApp, showProblem, useWindow } from './window-store.ts';

/** Shows the state of the main process; of a locked vault the window keeps nothing that it knew before. */
export function takeState(app: AppState): void {
  if (app.lock.isLocked) forgetNames();
  showApp(app);
}

function forgetNames(): void {
  if (useWindow.getState().app?.lock.isLocked === true) return;
  useCaptures.setState({}, true);
  useVerifications.setState({}, true);
  useWindow.setState({ problems: {}, dialog: null, announcement: { text: '', turn: 0 } });
}

/** Locks the vault at once. */
export function lockNow(): void {
  tell('lock', ({ lock }) => lock.lockNow(null));
}

/** Answers whether the vault is open. */
export async function unlock(passphrase: string): Promise<boolean> {
  if (isAsking('lock')) return false;
  const reply = await ask('lock', ({ lock }) => lock.unlock({ passphrase }));
  return reply.ok;
}

export function unlockByTouchId(): void {
  tell('lock', ({ lock }) => lock.unlockByTouchId(null));
}

/** Answers whether the lock is on. */
export async function turnLockOn(passphrase: string, repeated: string): Promise<boolean> {
  if (isAsking('lock') || !areSame(passphrase, repeated)) return false;
  const reply = await ask('lock', ({ lock }) => lock.turnOn({ passphrase }));
  return reply.ok;
}

/** Answers whether the lock is off. */
export async function turnLockOff(passphrase: string): Promise<boolean> {
  if (isAsking('lock')) return false;
  const reply = await ask('lock', ({ lock }) => lock.turnOff({ passphrase }));
  return reply.ok;
}

/** Answers whether the passphrase is changed. */
export async function changePassphrase(passphrase: string, next: string, repeated: string): Promise<boolean> {
  if (isAsking('lock') || !areSame(next, repeated)) return false;
  const reply = await ask('lock', ({ lock }) => lock.changePassphrase({ passphrase, next }));
  return reply.ok;
}

function areSame(passphrase: string, repeated: string): boolean {
  if (passphrase === repeated) return true;
  showProblem('lock', { code: 'lock-passphrase-differs' });
  return false;
}

export function setOccasions(chosen: Partial<AppState['lock']['occasions']>): void {
  void ask('lock/occasions', ({ lock }) => lock.setOccasions(chosen));
}
