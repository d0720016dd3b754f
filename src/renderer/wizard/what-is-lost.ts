import type { Connection } from '../../shared/connection.ts';
import type { StoreKind } from '../../shared/credential.ts';
import type { ManageWords } from '../words/areas/manage.ts';

type Notes = Connection['credentials'];

/** What goes with a connection: its progress, its secrets where they are, and what is known of those that were not found. */
export function whatIsLost(
  { credentials, missing }: Connection,
  words: ManageWords,
  names: Readonly<Record<StoreKind, string>>,
): readonly string[] {
  const stored = storesOf(credentials);
  const unfound = storesOf(missing);
  const where = (stores: readonly StoreKind[]) => [...new Set(stores)].map((store) => names[store]).join(', ');
  return [
    stored.length > 0 ? words.lost(stored.length, where(stored)) : words.lostProgress,
    ...(unfound.length > 0 ? [words.lostUnfound(unfound.length, where(unfound))] : []),
    ...(stored.length + unfound.length === 0 ? [words.noSecretKnown] : []),
  ];
}

const storesOf = (notes: Notes): readonly StoreKind[] =>
  Object.values(notes).flatMap((note) => (note === undefined ? [] : [note.store]));
