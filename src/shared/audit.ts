import { z } from 'zod';
import { ConnectionId, longestName } from './connection.ts';
import { CredentialKind, CredentialName } from './credential.ts';

/** What can happen to a secret, or to all of them. */
export const AuditAction = z.enum([
  'stored',
  'replaced',
  'revealed',
  'copied',
  'tried',
  'exported',
  'imported',
  'moved',
  'deleted',
  'not-found',
  'found-again',
  'rotated',
  'locked',
  'unlocked',
  'unlock-refused',
  'panic',
  'revoked',
]);
export type AuditAction = z.infer<typeof AuditAction>;

/** What happened, as the one who does it tells the audit trail. Never a value: names and numbers only. */
export const AuditNote = z.object({
  action: AuditAction,
  /** `null` for what is about no single connection. */
  connection: z.object({ id: ConnectionId, name: z.string().max(longestName) }).nullable(),
  credential: CredentialName.nullable(),
  /** Words and numbers that tell more, for example how many secrets were exported. */
  facts: z.record(z.string().max(40), z.string().max(200)).optional(),
});
export type AuditNote = z.infer<typeof AuditNote>;

/** SHA-256 in hexadecimal. */
const Digest = z.string().regex(/^[0-9a-f]{64}$/);

/** One line of the trail, as it is on disk. `previous` is the hash of the entry before; zeros for the first one. */
export const AuditEntry = z.object({
  number: z.int().min(1),
  at: z.iso.datetime(),
  /** The user of the operating system; empty when the system does not say. */
  user: z.string().max(256),
  ...AuditNote.shape,
  previous: Digest,
  hash: Digest,
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/**
 * How the trail can be broken: a line `changed`, entries `missing` in front of a line, the end `cut` off, a line that was
 * written in part only (`torn`), or the note of where it ends gone, so that nobody can say whether the end is (`end-unknown`).
 */
export const ChainBreakKind = z.enum(['changed', 'missing', 'cut', 'torn', 'end-unknown']);
export type ChainBreakKind = z.infer<typeof ChainBreakKind>;

export const ChainBreak = z.object({
  kind: ChainBreakKind,
  /** The line of the file, from 1. */
  line: z.int().min(1),
  /** For a trail whose end is cut off: the number of the entry it should end with. */
  expected: z.int().optional(),
});
export type ChainBreak = z.infer<typeof ChainBreak>;

export const mostBreaksTold = 20;

/** What looking through the whole trail found; whole when there are no breaks. */
export const ChainState = z.object({
  entries: z.int(),
  /** When the first entry was written; `null` while there is none. */
  since: z.iso.datetime().nullable(),
  /** The first of them. */
  breaks: z.array(ChainBreak).max(mostBreaksTold),
  breakCount: z.int(),
});
export type ChainState = z.infer<typeof ChainState>;

/** One word of a search: as typed, and what the window's own words for actions and credentials make of it. */
const SearchedWord = z.object({
  text: z.string().max(200),
  actions: z.array(AuditAction),
  kinds: z.array(CredentialKind),
});

export const AuditSearch = z.object({
  /** All of them must be found. */
  words: z.array(SearchedWord).max(12),
  action: AuditAction.nullable(),
  connectionId: ConnectionId.nullable(),
  /** Only entries in front of this line; `null` to begin with the newest. */
  before: z.int().nullable(),
});
export type AuditSearch = z.infer<typeof AuditSearch>;

/** An entry with its place in the file. */
export const PlacedEntry = AuditEntry.extend({ line: z.int() });
export type PlacedEntry = z.infer<typeof PlacedEntry>;

export const entriesOfPage = 200;

/** Entries that were searched for, the newest first, and what is known about the trail at that moment. */
export const AuditPage = z.object({
  entries: z.array(PlacedEntry).max(entriesOfPage),
  /** How many were found, also those on no page yet. */
  total: z.int(),
  /** Every connection in the trail, under its newest name; also those that were removed. */
  connections: z.array(z.object({ id: ConnectionId, name: z.string() })),
  chain: ChainState,
});
export type AuditPage = z.infer<typeof AuditPage>;
