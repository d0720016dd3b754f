import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Backups } from '../../../src/main/backup/backups.ts';
import { Imports } from '../../../src/main/backup/imports.ts';
import { Connections } from '../../../src/main/connections/connections.ts';
import { Credentials } from '../../../src/main/credentials/credentials.ts';
import { ClipboardKeeper } from '../../../src/main/clipboard/clipboard-keeper.ts';
import { Rotations } from '../../../src/main/rotation/rotations.ts';
import { VaultJournal } from '../../../src/main/credentials/vault-journal.ts';
import { writeAtomically } from '../../../src/main/store/atomic-write.ts';
import { diskError } from '../../../src/main/store/disk-error.ts';
import { openStateStore } from '../../../src/main/store/state-store.ts';
import type { StateStore } from '../../../src/main/store/state-store.ts';
import { createMemoryVault } from '../../../src/main/vault/memory-vault.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { nameOf, type Vault } from '../../../src/main/vault/vault.ts';
import { VaultFiles } from '../../../src/main/vault/vault-files.ts';
import { Vaults } from '../../../src/main/vault/vaults.ts';
import type { AuditNote } from '../../../src/shared/audit.ts';
import type { TenantConnection } from '../../../src/shared/connection.ts';
import type { CredentialName } from '../../../src/shared/credential.ts';
import { keysOf } from '../../../src/shared/record.ts';
import { clipboardInMemory } from '../../support/clipboard.ts';
import { tenantConnection } from '../../support/connections.ts';
import { passphrase as passphraseOfFile, sealedVaultIn } from '../../support/sealed-vault.ts';

type Operation = 'write' | 'written' | 'read' | 'remove';

/** A vault that keeps its values in this process and says it is the keychain; what a test wants to go wrong does. */
export class FakeKeychain implements Vault {
  readonly store = 'keychain';
  readonly #inner = createMemoryVault();
  /** Called before each operation, and again when a value is written; may throw, or never come back. */
  trouble: (operation: Operation, credential: CredentialName) => unknown = () => undefined;

  /** The names of the values that it has. */
  readonly names = new Set<string>();

  async write(...given: Parameters<Vault['write']>): Promise<void> {
    await this.trouble('write', given[0].credential);
    await this.#inner.write(...given);
    this.names.add(nameOf(given[0]));
    await this.trouble('written', given[0].credential);
  }

  async read(...given: Parameters<Vault['read']>): Promise<Secret | null> {
    await this.trouble('read', given[0].credential);
    return this.#inner.read(...given);
  }

  async remove(...given: Parameters<Vault['remove']>): Promise<boolean> {
    await this.trouble('remove', given[0].credential);
    this.names.delete(nameOf(given[0]));
    return this.#inner.remove(...given);
  }

  check(): Promise<null> {
    return Promise.resolve(null);
  }
}

class CountedFiles extends VaultFiles {
  written = 0;

  override async promote(): Promise<void> {
    await super.promote();
    this.written += 1;
  }
}

/** Backups and imports on a real file store, without a window. */
export interface BackupRig {
  readonly store: StateStore;
  readonly connections: Connections;
  readonly credentials: Credentials;
  readonly keychain: FakeKeychain;
  /** Makes the vault file and has secrets go there. */
  readonly useFile: () => Promise<void>;
  /** How often the vault file was written. */
  readonly fileWrites: () => number;
  readonly backups: Backups;
  readonly rotations: Rotations;
  readonly imports: Imports;
  readonly notes: AuditNote[];
  /** What keeps the audit trail from noting anything. */
  noteTrouble: Error | null;
  /** Called after each entry. */
  whenNoted: () => void;
  /** The file that was saved last, and the one that is chosen next. */
  file: string;
  /** Where files are written for real; `null` to keep them in `file` only. */
  saveIn: string | null;
  /** The name that was proposed for it. */
  proposed: string;
  now: Date;
  /** Makes a connection with these secrets. */
  readonly add: (told: Partial<TenantConnection>, secrets?: Secrets) => Promise<TenantConnection>;
  /** Every value of the connection. */
  readonly values: (id: string) => Promise<Secrets>;
}

export type Secrets = Partial<Record<CredentialName, string>>;

/** The least work that scrypt takes: what is tested is not how long it takes. */
const leastWork = 1;

export async function openBackupRig(directory: string, keychain = new FakeKeychain()): Promise<BackupRig> {
  const { store } = await openStateStore({ directory });
  const now = (): Date => rig.now;
  const connections = new Connections(store, now);
  const journal = new VaultJournal(store);
  const files = new CountedFiles(directory);
  const sealed = sealedVaultIn(directory, files);
  const stores = { keychain, sealed, memory: createMemoryVault() };
  const vaults = new Vaults({ stores, chosen: () => journal.chosen() });
  const credentials = new Credentials(connections, vaults, now, journal, () => Promise.resolve());
  const notes: AuditNote[] = [];
  const trail = {
    note: (note: AuditNote) => {
      if (rig.noteTrouble !== null) return Promise.reject(rig.noteTrouble);
      notes.push(note);
      rig.whenNoted();
      return Promise.resolve();
    },
  };
  const rotations = new Rotations({
    connections,
    credentials,
    clipboard: new ClipboardKeeper(clipboardInMemory()),
    audit: trail,
    noteDone: (note) => trail.note(note),
  });
  const rig: BackupRig = {
    rotations,
    store,
    connections,
    credentials,
    keychain,
    useFile: async () => {
      await sealed.create(passphraseOfFile);
      await journal.choose('sealed');
    },
    fileWrites: () => files.written,
    notes,
    noteTrouble: null,
    whenNoted: () => undefined,
    file: '',
    saveIn: null,
    proposed: '',
    now: new Date('2026-11-28T12:00:00.000Z'),
    backups: new Backups({
      connections,
      credentials,
      audit: trail,
      requireOpen: () => undefined,
      saveAs: async (name, content) => {
        const text = await content();
        if (rig.saveIn !== null) await writeInto(path.join(rig.saveIn, name), text);
        rig.proposed = name;
        rig.file = text;
        return `/downloads/${name}`;
      },
      maker: { version: '0.1.0', user: 'ada', computer: 'mill' },
      language: () => 'en',
      now,
      work: leastWork,
    }),
    imports: new Imports({
      connections,
      credentials,
      audit: trail,
      openFile: () => Promise.resolve({ name: 'file.age', bytes: Buffer.from(rig.file) }),
      interrupt: () => undefined,
      rotationEnded: (connection) => rotations.endedByImport(connection),
      now,
    }),
    add: async (told, secrets = {}) => {
      const connection = tenantConnection({ id: randomUUID(), ...told });
      await connections.put(connection);
      for (const [name, value] of Object.entries(secrets) as [CredentialName, string][])
        await credentials.store(connection.id, name, new Secret(value));
      const stored = connections.get(connection.id);
      if (stored.kind !== 'tenant') throw new Error('It is a practice connection.');
      return stored;
    },
    values: async (id) => {
      const known = await credentials.readAll(id);
      return Object.fromEntries(keysOf(known).map((name) => [name, known[name]?.reveal()]));
    },
  };
  return rig;
}

/** As the program itself does once the person has chosen the place. */
async function writeInto(file: string, text: string): Promise<void> {
  await writeAtomically(file, text).catch((thrown: unknown) => {
    throw diskError(file, thrown);
  });
}

export const everything = { connectionId: null, role: null, endsAt: null } as const;
export const passphrase = 'one two three four five six';
export const byPassphrase = (text: string = passphrase) =>
  ({ kind: 'passphrase', passphrase: new Secret(text) }) as const;
export const neverAborted = new AbortController().signal;
