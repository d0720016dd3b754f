import { z } from 'zod';
import { ChainBreak } from './audit.ts';
import { Connection, ConnectionId } from './connection.ts';
import { CredentialName, LastingStore, StoreKind } from './credential.ts';
import { Language } from './language.ts';
import { LockState } from './lock.ts';
import { longestText } from './longest-text.ts';
import { practiceFaults } from './practice-faults.ts';
import { Panic } from './panic/panic.ts';
import { Problem } from './problem.ts';
import { vaultSections } from './vault-sections.ts';

export const Theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

export const Preferences = z.object({
  language: z.union([z.literal('system'), Language]),
  theme: Theme,
});
export type Preferences = z.infer<typeof Preferences>;

/** Which screen the window shows; kept on disk, so that reopening shows it again. */
export const Place = z.discriminatedUnion('screen', [
  z.object({ screen: z.literal('welcome') }),
  z.object({ screen: z.literal('new-connection') }),
  z.object({ screen: z.literal('connection'), connectionId: ConnectionId }),
  z.object({ screen: z.literal('vault'), section: z.enum(vaultSections) }),
  z.object({ screen: z.literal('panic') }),
]);
export type Place = z.infer<typeof Place>;

/** A field whose typed, non-secret text is kept until it is used. */
export const DraftField = z.enum([
  'connection-name',
  'tenant-address',
  'confirmed-host',
  'cloud',
  'issuer',
  'identity-provider',
  'way',
  'cxone-language',
]);
export type DraftField = z.infer<typeof DraftField>;

/** Names a draft: the field of the form for a new connection, or the same field of an existing one. */
export const DraftName = z.union([DraftField, z.templateLiteral([DraftField, '/', ConnectionId])]);
export type DraftName = z.infer<typeof DraftName>;
/** As much as a call takes at all: a whole page may be pasted around an address, in characters. */
export const longestDraft = longestText;
export const Drafts = z.partialRecord(DraftName, z.string().max(longestDraft));
export type Drafts = z.infer<typeof Drafts>;

/** The name of the system's own keychain, as its users know it. */
export const KeychainName = z.enum(['macOS Keychain', 'Windows Credential Manager', 'Secret Service']);
export type KeychainName = z.infer<typeof KeychainName>;

export const KeychainState = z.object({
  name: KeychainName,
  platform: z.enum(['darwin', 'win32', 'linux']),
  /** What stands in the way; `null` when the keychain answers. */
  problem: Problem.nullable(),
});
export type KeychainState = z.infer<typeof KeychainState>;

/** How what is given to the keychain is kept, as far as that can be known. */
export const KeychainKind = z.enum(['encrypted', 'plain', 'memory-only', 'unknown']);
export type KeychainKind = z.infer<typeof KeychainKind>;

/** Where secrets are kept, and whether the sealed vault file is open. */
export const StoresState = z.object({
  /** Where new secrets go. */
  store: LastingStore,
  keychainKind: KeychainKind,
  file: z.enum(['absent', 'closed', 'open']),
  /** Where the sealed vault file is, or would be. */
  filePath: z.string(),
  /** `null` while no secrets are being moved. */
  moving: z.object({ to: LastingStore, done: z.int(), total: z.int() }).nullable(),
  /** Whether an interrupted move waits for a store that does not answer. */
  isMoveWaiting: z.boolean(),
});
export type StoresState = z.infer<typeof StoresState>;

/** Something the person must be told once, beside no particular field. */
export const Notice = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('state-set-aside'),
    id: z.uuid(),
    reason: z.enum(['damaged', 'newer-version']),
    /** Name of the file the unusable one was renamed to, in the data folder. */
    file: z.string(),
    /** Whether the last good copy took its place. */
    restored: z.boolean(),
  }),
  z.object({ code: z.literal('practice-secrets-gone'), id: z.uuid() }),
  z.object({
    code: z.literal('connection-removed'),
    id: z.uuid(),
    name: z.string(),
    /** How many secrets were deleted; each was asked for again afterwards and was not there. */
    secrets: z.int(),
    store: StoreKind,
  }),
  z.object({
    code: z.literal('secret-removed'),
    id: z.uuid(),
    connection: z.string(),
    credential: CredentialName,
    /** Of a token; empty when it has none. */
    label: z.string(),
    /** How many values were deleted: none when it was gone before. Asked for again afterwards, it was not there. */
    secrets: z.int(),
    store: StoreKind,
  }),
  /** Something happened to a secret, and the audit trail could not be told. */
  z.object({ code: z.literal('audit-entry-missing'), id: z.uuid() }),
  /** The audit trail is not whole; the first place, and how many there are. */
  z.object({ code: z.literal('audit-broken'), id: z.uuid(), first: ChainBreak, breaks: z.int() }),
  /** The system does not give out the audit trail, so that nothing can be noted in it either. */
  z.object({ code: z.literal('audit-unreadable'), id: z.uuid() }),
  z.object({ code: z.literal('vault-move-ended'), id: z.uuid(), end: z.enum(['finished', 'undone']) }),
  /** A damaged vault file was renamed to `file`, and the last good copy took its place. */
  z.object({ code: z.literal('vault-file-restored'), id: z.uuid(), file: z.string() }),
]);
export type Notice = z.infer<typeof Notice>;

/** A certificate of the person's own company that is trusted beside those of the system. Not a secret. */
export const CompanyCertificate = z.object({
  subject: z.string(),
  issuer: z.string(),
  validTo: z.iso.datetime(),
});
export type CompanyCertificate = z.infer<typeof CompanyCertificate>;

/** What the CXone side of the practice tenant shows. A secret is never in it, only whether it can still be copied. */
export const PracticeConsole = z.object({
  /** Origin the practice tenant listens on, without a trailing slash. */
  address: z.string(),
  accessKey: z.enum(['none', 'hidden', 'shown', 'saved']),
  scimToken: z.enum(['none', 'shown', 'saved']),
  /** What is broken on purpose, so that it can be seen what the assistant makes of it. */
  fault: z.enum(practiceFaults).nullable(),
});
export type PracticeConsole = z.infer<typeof PracticeConsole>;

/** Everything the window shows, without any secret. */
export const AppState = z.object({
  version: z.string(),
  /** Where the assistant keeps its own files. */
  dataFolder: z.string(),
  /** The language in force: the chosen one, or the system's. */
  language: Language,
  preferences: Preferences,
  keychain: KeychainState,
  stores: StoresState,
  place: Place,
  drafts: Drafts,
  connections: z.array(Connection),
  notices: z.array(Notice),
  companyCertificates: z.array(CompanyCertificate),
  /** A secret that the assistant put on the clipboard, and when it will be cleared. */
  secretOnClipboard: z
    .object({
      clearsAt: z.iso.datetime(),
      /** Whether the clipboard took the marks by which its history leaves a secret out. */
      isKeptOutOfHistory: z.boolean(),
    })
    .nullable(),
  /** What followed from pressing the panic button, until the person ends it. */
  panic: Panic.nullable(),
  /** The number of the newest entry of the audit trail. */
  newestAuditEntry: z.int(),
  /** `null` while the practice tenant does not run. */
  practice: PracticeConsole.nullable(),
  lock: LockState,
});
export type AppState = z.infer<typeof AppState>;
