import { z } from 'zod';
import { Connection, ConnectionId } from './connection.ts';
import { Language } from './language.ts';
import { Problem } from './problem.ts';

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
]);
export type Place = z.infer<typeof Place>;

/** Fields whose typed, non-secret text is kept until it is used. */
export const DraftField = z.enum(['connection-name', 'tenant-address']);
export type DraftField = z.infer<typeof DraftField>;
export const longestDraft = 4096;
export const Drafts = z.partialRecord(DraftField, z.string().max(longestDraft));
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
]);
export type Notice = z.infer<typeof Notice>;

/** What the CXone side of the practice tenant shows. A secret is never in it, only whether it can still be copied. */
export const PracticeConsole = z.object({
  /** Origin the practice tenant listens on, without a trailing slash. */
  address: z.string(),
  accessKey: z.enum(['none', 'hidden', 'shown', 'saved']),
  scimToken: z.enum(['none', 'shown', 'saved']),
});
export type PracticeConsole = z.infer<typeof PracticeConsole>;

/** Everything the window shows, without any secret. */
export const AppState = z.object({
  version: z.string(),
  /** The language in force: the chosen one, or the system's. */
  language: Language,
  preferences: Preferences,
  keychain: KeychainState,
  place: Place,
  drafts: Drafts,
  connections: z.array(Connection),
  notices: z.array(Notice),
  /** A secret that the assistant put on the clipboard, and when it will be cleared. */
  secretOnClipboard: z.object({ clearsAt: z.iso.datetime() }).nullable(),
  /** `null` while the practice tenant does not run. */
  practice: PracticeConsole.nullable(),
});
export type AppState = z.infer<typeof AppState>;
