import { randomUUID } from 'node:crypto';
import type { ChosenFile, ImportPreview, ImportResult } from '../../shared/backup/reports.ts';
import type { ConnectionId, TenantConnection } from '../../shared/connection.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import type { Connections } from '../connections/connections.ts';
import type { Credentials } from '../credentials/credentials.ts';
import { log } from '../log.ts';
import type { OpenWith } from './age-file.ts';
import { applyImport } from './apply.ts';
import { mostBytes, readContent } from './content.ts';
import { HeldImport, type HeldFile, type Opened } from './held-import.ts';
import { type Choices, type ImportStep, incoming, planImport, previewed } from './incoming.ts';
import { unlessAborted } from './works.ts';

/** Loaded when somebody needs it: it brings cryptography that would otherwise hold up every start. */
const ageFile = () => import('./age-file.ts');

interface ImportParts {
  readonly connections: Connections;
  readonly credentials: Credentials;
  readonly audit: AuditTrail;
  /** See `Surroundings.openFile`. */
  readonly openFile: (mostBytes: number) => Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
  /** Ends what is under way for a connection that is about to change. */
  readonly interrupt: (id: ConnectionId) => void;
  /** Notes that a rotation has ended because its connection was taken over; given as it was before. Never rejects. */
  readonly rotationEnded: (connection: TenantConnection) => Promise<void>;
  readonly now: () => Date;
}

/** Takes connections with their secrets in from sealed files: choose, open, look, apply. Nothing changes before the last. */
export class Imports {
  readonly #parts: ImportParts;
  readonly #held = new HeldImport();
  /** Settles with the import that is under way, its taking back included. */
  #applying: Promise<ImportResult> | null = null;

  constructor(parts: ImportParts) {
    this.#parts = parts;
  }

  /**
   * Asks for a file and looks at its beginning; `null` when the person gave it up. Raises what `openFile` and `examine`
   * raise.
   */
  async choose(): Promise<ChosenFile | null> {
    const opened = await this.#parts.openFile(mostBytes);
    if (opened === null) return null;
    const { examine } = await ageFile();
    const file = examine(opened.bytes);
    const { id } = this.#held.hold(file);
    return { importId: id, fileName: opened.name, opensWith: file.opensWith };
  }

  /**
   * What is in the chosen file. Raises `backup-gone`, what `unseal` and `readContent` raise, and `backup-ended` for a
   * hand-over whose time is over.
   */
  async open(importId: string, openWith: OpenWith, signal: AbortSignal): Promise<ImportPreview> {
    const { file } = this.#held.get(importId);
    this.#held.renew(importId);
    const { unseal } = await ageFile();
    const { connections, ...about } = readContent(await unlessAborted(unseal(file, openWith), signal));
    this.#requireNotEnded(about);
    const opened: Opened = { about, connections: connections.map(incoming) };
    this.#held.open(importId, opened);
    return this.#preview(importId, opened);
  }

  /**
   * Does what was chosen, all of it or nothing. Raises `backup-gone`, `input-refused` for a choice that was not offered,
   * `backup-ended`, and the `disk-…` problems when the import cannot be noted in the audit trail: nothing is done then.
   */
  async apply(importId: string, choices: Choices, signal: AbortSignal): Promise<ImportResult> {
    const held = this.#held.get(importId);
    const { opened } = held;
    if (opened === null || this.#applying !== null) throw new ProblemError({ code: 'backup-gone' });
    this.#requireNotEnded(opened.about);
    this.#applying = this.#apply(held, opened, choices, signal);
    try {
      return await this.#applying;
    } finally {
      this.#applying = null;
    }
  }

  isApplying(): boolean {
    return this.#applying !== null;
  }

  /** Resolves when no import is under way any more, nor being taken back. */
  async settled(): Promise<void> {
    await this.#applying?.catch(() => undefined);
  }

  /** Forgets the chosen file. Fine when it is not held any more. */
  drop(importId: string): void {
    this.#held.drop(importId);
  }

  /** Forgets whatever is held: for locking and closing. */
  dropAll(): void {
    this.#held.dropAll();
  }

  async #apply(held: HeldFile, opened: Opened, choices: Choices, signal: AbortSignal): Promise<ImportResult> {
    const { connections, now, interrupt } = this.#parts;
    const steps = planImport({
      file: opened.connections,
      kind: opened.about.kind,
      all: connections.all(),
      choices,
      at: now().toISOString(),
      newId: randomUUID,
    });
    await this.#note(steps, 'begun', opened);
    for (const { id, isTaken } of steps) if (isTaken) interrupt(id);
    const result = await applyImport(steps, this.#parts, signal);
    await this.#note(steps, result.kind, opened).catch((thrown: unknown) => {
      log.error('import-not-noted', thrown);
    });
    if (result.kind === 'done') this.#held.drop(held.id);
    else this.#held.renew(held.id);
    return result;
  }

  async #note(steps: readonly ImportStep[], state: ImportResult['kind'] | 'begun', { about }: Opened): Promise<void> {
    const [first, ...others] = steps;
    const one = first === undefined || others.length > 0 ? null : first;
    await this.#parts.audit.note({
      action: 'imported',
      connection: one === null ? null : { id: one.id, name: one.name },
      credential: null,
      facts: {
        what: about.kind,
        state,
        connections: String(steps.length),
        secrets: String(steps.reduce((sum, { secrets }) => sum + secrets.length, 0)),
        madeAt: about.madeAt,
        ...(about.madeBy.user === '' ? {} : { madeBy: about.madeBy.user }),
      },
    });
  }

  #preview(importId: string, { about, connections }: Opened): ImportPreview {
    const { kind, madeAt, madeBy, role, endsAt } = about;
    return {
      importId,
      kind,
      madeAt,
      ...madeBy,
      role,
      endsAt,
      connections: previewed(connections, this.#parts.connections.all()),
    };
  }

  #requireNotEnded({ endsAt }: Opened['about']): void {
    if (endsAt !== null && Date.parse(endsAt) < this.#parts.now().getTime())
      throw new ProblemError({ code: 'backup-ended', facts: { endsAt } });
  }
}
