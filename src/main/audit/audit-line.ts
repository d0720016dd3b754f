import { hash } from 'node:crypto';
import type { AuditEntry } from '../../shared/audit.ts';

/** What the first entry has in place of the hash of an entry before it. */
export const noHash = '0'.repeat(64);

/** What a line says about its place in the chain. */
export interface Link {
  readonly number: number;
  readonly at: string;
  readonly previous: string;
  readonly hash: string;
  /** Whether the hash is that of the line. */
  readonly isIntact: boolean;
}

/** With `s`, as JSON leaves the line and paragraph separators of Unicode in a text as they are. */
const form =
  /^(\{"number":(\d{1,15}),"at":"([^"\\]{1,40})",.*,"previous":"([0-9a-f]{64})"),"hash":"([0-9a-f]{64})"\}$/s;

/** The line of an entry: its JSON with the hash of all the rest at the end, so that a shell can check it, too. */
export function lineOf({
  number,
  at,
  user,
  action,
  connection,
  credential,
  facts,
  previous,
}: Omit<AuditEntry, 'hash'>): {
  readonly text: string;
  readonly hash: string;
} {
  const body = JSON.stringify({ number, at, user, action, connection, credential, facts, previous });
  const digest = hash('sha256', body);
  return { text: `${body.slice(0, -1)},"hash":"${digest}"}`, hash: digest };
}

/** `null` for what is not, or not wholly, an entry. */
export function readLink(text: string): Link | null {
  const [, body, number, at, previous, digest] = form.exec(text) ?? [];
  if (body === undefined || at === undefined || previous === undefined || digest === undefined) return null;
  return { number: Number(number), at, previous, hash: digest, isIntact: hash('sha256', `${body}}`) === digest };
}
