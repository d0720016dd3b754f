import { hostname, userInfo } from 'node:os';
import type { Maker } from './backups.ts';

/** Whoever uses this assistant, as the system names them and the computer; empty where it does not say. */
export const thisMaker = (version: string): Maker => ({
  version: short(version),
  user: short(orEmpty(() => userInfo().username)),
  computer: short(orEmpty(hostname)),
});

/** As much as a file takes. */
const short = (text: string): string => text.slice(0, 200);

/** A system without an entry for this user raises an error. */
function orEmpty(ask: () => string): string {
  try {
    return ask();
  } catch {
    return '';
  }
}
