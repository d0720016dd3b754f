import type { ListedConnection, SavedBackup } from '../../shared/backup/reports.ts';
import type { HandOverRole } from '../../shared/backup/role-ids.ts';
import { guideFor } from '../../shared/backup/guide.ts';
import type { ConnectionId, TenantConnection } from '../../shared/connection.ts';
import type { Language } from '../../shared/language.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import type { Connections } from '../connections/connections.ts';
import type { Credentials } from '../credentials/credentials.ts';
import { log } from '../log.ts';
import { requireStrong } from '../vault/passphrase.ts';
import type { SealWith } from './age-file.ts';
import { type NewContent, readableText, requireReadableSize } from './content.ts';
import { backupFileName } from './file-name.ts';
import { gather, type Gathered, isTenant, listed, type ReadSecret, writtenOut } from './gather.ts';
import { unlessAborted } from './works.ts';

/** Who makes a file, as the system names them. */
export interface Maker {
  readonly version: string;
  readonly user: string;
  readonly computer: string;
}

interface BackupParts {
  readonly connections: Connections;
  readonly credentials: Credentials;
  readonly audit: AuditTrail;
  /** Raises `locked`. */
  readonly requireOpen: () => void;
  /** See `Surroundings.saveAs`. */
  readonly saveAs: (name: string, content: () => Promise<string>) => Promise<string | null>;
  readonly maker: Maker;
  readonly language: () => Language;
  readonly now: () => Date;
  /** Only tests ask for less work than age does. */
  readonly work?: number;
}

/** What goes into a file: everything or one connection; of one, perhaps only the part of a role, until a date. */
export interface Scope {
  /** `null` for all of them. */
  readonly connectionId: ConnectionId | null;
  readonly role: HandOverRole | null;
  /** The last moment at which the assistant takes a hand-over in (ISO 8601); `null` for a backup. */
  readonly endsAt: string | null;
}

/** Writes connections with their secrets into sealed files: backups, and what is handed over to a colleague. */
export class Backups {
  readonly #parts: BackupParts;

  constructor(parts: BackupParts) {
    this.#parts = parts;
  }

  /**
   * What would go into a file. Raises `backup-empty` when there is nothing, `connection-missing`, and the `keychain-…`
   * problem that keeps the secrets from being read.
   */
  async survey(scope: Scope, signal: AbortSignal): Promise<ListedConnection[]> {
    const gathered = await this.#gather(scope, signal);
    return gathered.map(listed);
  }

  /**
   * Asks where to keep the file, then reads, seals, notes in the audit trail that the export begins, writes, and notes how it
   * ended. `null` when the person gave it up. Nothing leaves unless it is noted. Raises what `survey` does, `cancelled`, `locked`,
   * `passphrase-weak`, the `recipient-…` problems, `end-date-not-usable`, the `disk-…` problems, and `backup-not-readable` for
   * what could not be taken in again.
   */
  async save(scope: Scope, sealWith: SealWith, signal: AbortSignal): Promise<SavedBackup | null> {
    await requireUsable(sealWith);
    this.#requireEndAhead(scope);
    const chosen = this.#chosen(scope);
    const what = scope.role === null ? 'backup' : 'hand-over';
    const about = scope.connectionId === null ? null : (chosen[0]?.name ?? null);
    /** Empty until the export is noted. */
    let gathered: readonly Gathered[] = [];
    const content = async (): Promise<string> => {
      // The dialog may have been open for hours.
      this.#parts.requireOpen();
      signal.throwIfAborted();
      const all = await this.#gather(scope, signal);
      const text = readableText(this.#content(scope, all));
      const { seal } = await ageFile();
      const sealed = requireReadableSize(await unlessAborted(seal(text, sealWith, this.#parts.work), signal));
      await this.#note('begun', scope, all, sealWith);
      gathered = all;
      signal.throwIfAborted();
      return sealed;
    };
    try {
      const file = await this.#parts.saveAs(backupFileName(what, about, this.#parts.now()), content);
      if (file === null) return null;
      await this.#noteEnd('done', scope, gathered, sealWith);
      return { file, ...counted(gathered) };
    } catch (thrown) {
      if (gathered.length > 0) await this.#noteEnd('failed', scope, gathered, sealWith);
      throw thrown;
    }
  }

  #chosen({ connectionId }: Scope): readonly TenantConnection[] {
    const { connections } = this.#parts;
    const wanted = connectionId === null ? connections.all() : [connections.get(connectionId)];
    const tenants = wanted.filter(isTenant);
    if (tenants.length === 0) throw new ProblemError({ code: 'backup-empty' });
    return tenants;
  }

  async #gather(scope: Scope, signal: AbortSignal): Promise<readonly Gathered[]> {
    const read: ReadSecret = ({ id }, credential) => this.#parts.credentials.read(id, credential);
    const gathered: Gathered[] = [];
    for (const connection of this.#chosen(scope)) gathered.push(await gather(connection, scope.role, read, signal));
    return gathered;
  }

  #content({ role, endsAt }: Scope, gathered: readonly Gathered[]): NewContent {
    const { maker, now, language } = this.#parts;
    return {
      kind: role === null ? 'backup' : 'hand-over',
      madeAt: now().toISOString(),
      madeBy: { ...maker },
      role,
      endsAt,
      guide: role === null ? [] : gathered.flatMap(({ connection }) => [...guideFor(role, connection, language())]),
      connections: gathered.map(writtenOut),
    };
  }

  /**
   * The file is there by then, or it is not. An entry that says so and cannot be written, perhaps on the same full disk, is
   * missed only as the end of an export that was noted as begun: the trail never has less than happened, and claims no more.
   */
  async #noteEnd(
    state: 'done' | 'failed',
    scope: Scope,
    gathered: readonly Gathered[],
    sealWith: SealWith,
  ): Promise<void> {
    await this.#note(state, scope, gathered, sealWith).catch((thrown: unknown) => {
      log.error('export-not-noted', thrown);
    });
  }

  async #note(
    state: 'begun' | 'done' | 'failed',
    { connectionId, role, endsAt }: Scope,
    gathered: readonly Gathered[],
    sealWith: SealWith,
  ): Promise<void> {
    const [first] = gathered;
    const about = connectionId === null || first === undefined ? null : first.connection;
    const { connections, secrets } = counted(gathered);
    await this.#parts.audit.note({
      action: 'exported',
      connection: about === null ? null : { id: about.id, name: about.name },
      credential: null,
      facts: {
        what: role === null ? 'backup' : 'hand-over',
        state,
        connections: String(connections),
        secrets: String(secrets),
        sealedWith: sealWith.kind === 'passphrase' ? 'passphrase' : sealWith.recipient.slice(0, longestFact),
        ...(role === null ? {} : { role }),
        ...(endsAt === null ? {} : { endsAt }),
      },
    });
  }

  #requireEndAhead({ role, endsAt }: Scope): void {
    if (role === null && endsAt === null) return;
    const ahead = endsAt === null ? Number.NaN : Date.parse(endsAt) - this.#parts.now().getTime();
    if (!(ahead > 0 && ahead < longestHandOverMs)) throw new ProblemError({ code: 'end-date-not-usable' });
  }
}

const longestFact = 70;
/** Whatever is handed over for longer is no hand-over. */
const longestHandOverMs = 366 * 24 * 60 * 60_000;

/** Loaded when somebody needs it: it brings cryptography that would otherwise hold up every start. */
const ageFile = () => import('./age-file.ts');

async function requireUsable(sealWith: SealWith): Promise<void> {
  if (sealWith.kind === 'recipient') {
    const { usableRecipient } = await import('../age/age-keys.ts');
    usableRecipient(sealWith.recipient);
    return;
  }
  await requireStrong(sealWith.passphrase);
}

const counted = (gathered: readonly Gathered[]): Omit<SavedBackup, 'file'> => ({
  connections: gathered.length,
  secrets: gathered.reduce((sum, { secrets }) => sum + secrets.length, 0),
  unreadable: gathered.reduce((sum, { unreadable }) => sum + unreadable.length, 0),
});
