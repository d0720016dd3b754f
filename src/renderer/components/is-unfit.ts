import type { Problem } from '../../shared/problem.ts';

/** Of a keychain: it answers, and does not protect what it is given. */
export const isUnfit = ({ code }: Problem): boolean => code === 'keychain-plain' || code === 'keychain-memory-only';
