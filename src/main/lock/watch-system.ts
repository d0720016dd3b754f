import type { LockKeeper, LockReason } from './lock-keeper.ts';

/** What the system tells of the person, as Electron's powerMonitor does. */
export interface SystemWatch {
  on(event: 'lock-screen' | 'suspend' | 'user-did-resign-active', listener: () => void): unknown;
  /** In seconds. */
  getSystemIdleTime(): number;
  getSystemIdleState(idleThreshold: number): 'active' | 'idle' | 'locked' | 'unknown';
}

const lookEveryMs = 5_000;

/**
 * Locks when the person is gone: on the system's word, and by looking every five seconds how long nobody has used the
 * computer, and on Linux, which has no word for it, whether the screen is locked. Whatever was chosen, `forget` is called
 * when the screen is locked or the computer goes to sleep. Returns how to stop.
 */
export function lockWithSystem(
  lock: Pick<LockKeeper, 'lock' | 'occasions'>,
  system: SystemWatch,
  forget: () => void,
): () => void {
  const whenChosen = (isChosen: () => boolean, reason: LockReason) => () => {
    if (isChosen()) lock.lock(reason);
  };
  const lockWithScreen = whenChosen(() => lock.occasions().onScreenLock, 'screen-lock');
  const onScreenLock = (): void => {
    forget();
    lockWithScreen();
  };
  system.on('lock-screen', onScreenLock);
  system.on('suspend', forget);
  system.on(
    'suspend',
    whenChosen(() => lock.occasions().onSuspend, 'suspend'),
  );
  system.on(
    'user-did-resign-active',
    whenChosen(() => lock.occasions().onUserSwitch, 'user-switch'),
  );
  const look = (): void => {
    const { idleMinutes } = lock.occasions();
    if (idleMinutes > 0 && system.getSystemIdleTime() >= idleMinutes * 60) lock.lock('idle');
    if (system.getSystemIdleState(60) === 'locked') onScreenLock();
  };
  const timer = setInterval(look, lookEveryMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
