import type { AppState } from '../../shared/app-state.ts';
import type { AuditFile } from '../audit/audit-file.ts';
import type { Backups } from '../backup/backups.ts';
import type { Imports } from '../backup/imports.ts';
import type { Works } from '../backup/works.ts';
import type { Captures } from '../capture/captures.ts';
import type { ClipboardKeeper, SystemClipboard } from '../clipboard/clipboard-keeper.ts';
import type { Connections } from '../connections/connections.ts';
import type { Credentials } from '../credentials/credentials.ts';
import type { PanicButton } from '../panic/panic-button.ts';
import type { SecretLifetimes } from '../lifetimes/lifetimes.ts';
import type { Reminders } from '../lifetimes/reminders.ts';
import type { Platform } from '../platform.ts';
import type { Showing } from '../credentials/showing.ts';
import type { LockKeeper, TouchId } from '../lock/lock-keeper.ts';
import type { PracticeHome } from '../practice/practice-home.ts';
import type { Rotations } from '../rotation/rotations.ts';
import type { StateStore } from '../store/state-store.ts';
import type { TenantDiscovery } from '../tenant/tenant-discovery.ts';
import type { Trials } from '../trials/trials.ts';
import type { SealedDoor } from '../vault/sealed-vault.ts';
import type { ReadElsewhere } from '../vault/self-test.ts';
import type { Verifications } from '../verification/verifications.ts';
import type { ChangeSignal } from './change-signal.ts';
import type { CompanyCertificates } from './company-certificates.ts';
import type { KeychainWatch } from './keychain-watch.ts';
import type { Notices } from './notices.ts';
import type { SecretStores } from './secret-stores.ts';

/** A text, or what makes it once the person has chosen where it goes: nothing is read or noted for a file that nobody wants. */
export type FileContent = string | (() => Promise<string>);

/** A file the person chose. */
export interface OpenedFile {
  /** Without the folders it is in. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the assistant needs from the program around it. */
export interface Surroundings {
  /** Folder for the assistant's own file; made if it is not there. */
  readonly dataFolder: string;
  readonly platform: Platform;
  readonly version: string;
  /** Languages of the system, BCP 47, most wanted first. */
  readonly systemLanguages: readonly string[];
  readonly clipboard: SystemClipboard;
  /** Opens an https address in the person's own browser. */
  readonly openExternal: (address: string) => Promise<void>;
  /** Shows a folder in the system's file manager. Raises `folder-not-opened`. */
  readonly openFolder: (folder: string) => Promise<void>;
  /**
   * Asks the person where to keep a file, proposing this name, and writes it there. Resolves with its path, or `null` when
   * the person gave it up. Raises the `disk-…` problems, and what making the content raises.
   */
  readonly saveAs: (name: string, content: FileContent) => Promise<string | null>;
  /**
   * Asks the person for a file and reads it. `null` when the person gave it up. Raises `backup-too-large` before anything is
   * read, and `file-not-readable`.
   */
  readonly openFile: (mostBytes: number) => Promise<OpenedFile | null>;
  /** Shows a notification of the system; `onChosen` when the person clicks it. */
  readonly notify: (text: { readonly title: string; readonly body: string }, onChosen: () => void) => void;
  /** The system's proxies for an address, as browsers write them: `PROXY host:port; DIRECT`. */
  readonly proxyFor: (address: string) => Promise<string>;
  /** Asks for a finger, where there is a reader. */
  readonly touchId: TouchId;
  /** Has a process of its own read one secret, as the next run of the assistant would. */
  readonly readElsewhere: ReadElsewhere;
  /** What a guess at the sealed vault file costs; lower in tests, the usual one if not said. */
  readonly workFactor?: number;
}

/** The services of the main process, made once by `compose` and used by the handlers. */
export interface Assistant {
  readonly surroundings: Surroundings;
  readonly changes: ChangeSignal;
  readonly store: StateStore;
  readonly connections: Connections;
  readonly credentials: Credentials;
  readonly captures: Captures;
  readonly clipboard: ClipboardKeeper;
  readonly keychain: KeychainWatch;
  readonly stores: SecretStores;
  /** For the lock: opening, closing and asking whether it is open. */
  readonly sealed: SealedDoor;
  readonly notices: Notices;
  readonly practice: PracticeHome;
  readonly trials: Trials;
  readonly tenantDiscovery: TenantDiscovery;
  readonly companyCertificates: CompanyCertificates;
  readonly verifications: Verifications;
  readonly lock: LockKeeper;
  readonly showing: Showing;
  readonly audit: AuditFile;
  readonly panicButton: PanicButton;
  readonly backups: Backups;
  readonly imports: Imports;
  /** Exports and imports that are under way. */
  readonly backupWorks: Works;
  readonly lifetimes: SecretLifetimes;
  readonly reminders: Reminders;
  readonly rotations: Rotations;
  /** Everything the window shows, at this moment; masked while the vault is locked. */
  readonly appState: () => AppState;
  /** Does what needs no window to wait for it: asks the keychain, resumes the practice tenant. Logs what fails. */
  readonly settleIn: () => Promise<void>;
  /** Ends what is under way, clears a secret from the clipboard, writes what is unwritten. Logs what fails. */
  readonly close: () => Promise<void>;
}
