import type { DraftField, DraftName, Drafts } from '../../shared/app-state.ts';
import type { Connection, ConnectionId } from '../../shared/connection.ts';
import { without } from '../../shared/record.ts';
import { withoutAddressParameters, withoutSecrets } from './without-secrets.ts';

/**
 * The drafts with this text in place of the old one; an emptied field has none. What is typed about a connection that
 * does not exist any more is not kept, and neither is what looks like a secret or follows the path of a pasted address.
 */
export function withDraft(drafts: Drafts, draft: DraftName, text: string, connections: readonly Connection[]): Drafts {
  const owner = ownerOf(draft);
  if (owner !== null && !connections.some(({ id }) => id === owner)) return drafts;
  const isAddress = addresses.some((field) => draft.startsWith(field));
  const kept = isAddress ? withoutAddressParameters(text) : withoutSecrets(text);
  return kept === '' ? without(drafts, [draft]) : { ...drafts, [draft]: kept };
}

/** The drafts without those of the form for a new connection (`null`) or of one connection's details. */
export const withoutDraftsOf = (drafts: Drafts, owner: ConnectionId | null): Drafts =>
  Object.fromEntries(Object.entries(drafts).filter(([draft]) => ownerOf(draft) !== owner));

const addresses: readonly DraftField[] = ['tenant-address', 'issuer'];

/** The connection whose details the draft belongs to; `null` for the form for a new one. */
const ownerOf = (draft: string): ConnectionId | null => draft.split('/')[1] ?? null;
