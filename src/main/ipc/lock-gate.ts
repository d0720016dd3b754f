import type { Lock } from '../lock/lock.ts';
import { requireOpen } from '../lock/require-open.ts';

/** The calls that may be made while the vault is locked, by name. Each other one is refused, also one that is yet to come. */
export const possibleWhileLocked: ReadonlySet<string> = new Set([
  // Masked then.
  'app.readState',
  'app.setPreferences',
  'app.recheckKeychain',
  'app.openHelpPage',
  'credentials.conceal',
  'lock.unlock',
  'lock.unlockByTouchId',
  'lock.lockNow',
  'panic.press',
  'panic.show',
  'panic.tick',
]);

/** The groups that use secrets: their calls wait while the keychain is asked whether there is a lock. */
const usesSecrets = (channel: string): boolean =>
  /^(?:credentials|stores|trials|rotation|verification|settings|lock|backup)\./.test(channel);

type Handle = (input: unknown) => unknown;

/** The lock as far as a gate needs it. */
export interface GateLock extends Pick<Lock, 'isLocked'> {
  settled(): Promise<void>;
}

/**
 * The fifth gate: what may not be done while the vault is locked is answered with the problem `locked`, and so is what
 * had begun before. Its work may be done then; its answer does not leave.
 */
export function behindLock(lock: GateLock, channel: string, handle: Handle): Handle {
  if (possibleWhileLocked.has(channel)) return handle;
  return async (input) => {
    if (usesSecrets(channel)) await lock.settled();
    requireOpen(lock);
    const answer = await handle(input);
    requireOpen(lock);
    return answer;
  };
}
