import type { AuditEntry, AuditSearch } from '../../shared/audit.ts';
import { kindOf } from '../../shared/credential-kinds.ts';

type SearchedWord = AuditSearch['words'][number];

/** Whether the entry is one that is searched for, wherever it is in the trail. */
export const isFound = (entry: AuditEntry, { words, action, connectionId }: AuditSearch): boolean =>
  (action === null || entry.action === action) &&
  (connectionId === null || entry.connection?.id === connectionId) &&
  words.every((word) => hasWord(entry, word));

function hasWord(entry: AuditEntry, { text, actions, kinds }: SearchedWord): boolean {
  const { action, credential, user, connection, facts = {}, at, number } = entry;
  if (actions.includes(action) || (credential !== null && kinds.includes(kindOf(credential)))) return true;
  const wanted = text.toLowerCase();
  const said = [user, connection?.name ?? '', credential ?? '', at, String(number), ...Object.values(facts)];
  return said.some((each) => each.toLowerCase().includes(wanted));
}
