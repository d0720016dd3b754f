import { ProblemError } from '../../shared/problem.ts';
import type { Lock } from './lock.ts';

/** Raises `locked`. */
export function requireOpen(lock: Pick<Lock, 'isLocked'>): void {
  if (lock.isLocked()) throw new ProblemError({ code: 'locked' });
}
