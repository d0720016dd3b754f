import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  AuditEntry,
  AuditNote,
  type AuditPage,
  type AuditSearch,
  type ChainState,
  entriesOfPage,
} from '../../shared/audit.ts';
import { log } from '../log.ts';
import { diskError, systemCodeOf } from '../store/disk-error.ts';
import { patiently } from '../store/patience.ts';
import { KeyedQueue } from '../vault/keyed-queue.ts';
import { ChainWalk, type Head, type Walked } from './audit-chain.ts';
import { csvOf } from './audit-csv.ts';
import { readHead, writeHead } from './audit-head.ts';
import { lineOf } from './audit-line.ts';
import { isFound } from './audit-search.ts';
import type { AuditTrail } from './audit-trail.ts';
import { readLines, type ReadLines } from './lines-of-file.ts';

export interface AuditFileParts {
  readonly folder: string;
  readonly now: () => Date;
  /** The user of the operating system; may raise whatever it likes. */
  readonly userName: () => string;
  /** Called when there is one more entry. */
  readonly onChange: () => void;
}

export type AuditFormat = 'csv' | 'jsonl';

interface Opened extends Walked, ReadLines {}

/**
 * The audit trail as a file that only grows: one JSON line per entry, each with the hash of the one before. The number and
 * hash of the newest one are kept in a file of their own, so that a cut end is noticed. What is broken is told and left as
 * it is; new entries follow behind it. Everything here comes one after the other.
 */
export class AuditFile implements AuditTrail {
  readonly #parts: AuditFileParts;
  readonly #file: string;
  readonly #headFile: string;
  readonly #turns = new KeyedQueue();
  #opened: Opened | null = null;
  #newest = 0;

  constructor(parts: AuditFileParts) {
    this.#parts = parts;
    this.#file = path.join(parts.folder, auditFiles.trail);
    this.#headFile = path.join(parts.folder, auditFiles.head);
  }

  async note(entry: AuditNote): Promise<void> {
    const noted = AuditNote.parse(entry);
    const at = this.#parts.now().toISOString();
    await this.#inTurn(() => this.#note(noted, at));
  }

  /** The number of the newest entry, as far as this run knows. */
  newest(): number {
    return this.#newest;
  }

  /** Looks through the whole trail. Raises the `disk-…` problems. */
  verified(): Promise<ChainState> {
    return this.#inTurn(async () => (await this.#walk()).state);
  }

  /** A page of what is searched for, the newest first. Looks through the whole trail, too. Raises the `disk-…` problems. */
  read(search: AuditSearch): Promise<AuditPage> {
    return this.#inTurn(async () => {
      const page = new PageSought(search);
      const { state } = await this.#walk((text, line) => {
        page.take(text, line);
      });
      return page.end(state);
    });
  }

  /** The trail to be kept elsewhere; as JSON Lines exactly as it is. Raises the `disk-…` problems. */
  exported(format: AuditFormat): Promise<string> {
    return this.#inTurn(async () => {
      if (format === 'jsonl') return textOf(this.#file);
      const entries: AuditEntry[] = [];
      await readLines(this.#file, (text) => {
        const entry = entryIn(text);
        if (entry !== null) entries.push(entry);
      });
      return csvOf(entries);
    });
  }

  /** Resolves when nothing is being noted any more. */
  settled(): Promise<void> {
    return this.#turns.settled();
  }

  async #note(noted: AuditNote, at: string): Promise<void> {
    const { tail, isEnded } = await this.#open();
    const number = tail.number + 1;
    const line = lineOf({ number, at, user: this.#user(), ...noted, previous: tail.hash });
    const size = await this.#append(`${isEnded ? '' : '\n'}${line.text}\n`);
    const next = { number, hash: line.hash };
    if (this.#opened !== null) this.#opened = { ...this.#opened, tail: next, size, isEnded: true };
    this.#grown(number);
    await this.#keepHead(next);
  }

  /** Looks through the trail when that was not done yet, or when somebody else has written into the file since. */
  async #open(): Promise<Opened> {
    const opened = this.#opened;
    return opened !== null && opened.size === (await sizeOf(this.#file)) ? opened : this.#walk();
  }

  async #walk(take: (text: string, line: number) => void = () => undefined): Promise<Opened> {
    const walk = new ChainWalk(await readHead(this.#headFile));
    let line = 0;
    const read = await readLines(this.#file, (text) => {
      line += 1;
      if (walk.take(text)) take(text, line);
    });
    this.#opened = { ...read, ...walk.end() };
    this.#grown(this.#opened.tail.number);
    return this.#opened;
  }

  /** Writes the whole text to the end of the file, and out to the disk, or nothing of it. Answers how large the file is. */
  async #append(text: string): Promise<number> {
    await using handle = await patiently(() => open(this.#file, 'a', 0o600));
    const { size } = await handle.stat();
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } catch (thrown) {
      await handle.truncate(size).catch(() => undefined);
      throw thrown;
    }
    return size + Buffer.byteLength(text);
  }

  /** The entry is safe by now; a trail that is longer than its head is whole. */
  async #keepHead(head: Head): Promise<void> {
    await writeHead(this.#headFile, head).catch((thrown: unknown) => {
      log.error('audit-head-not-kept', thrown);
    });
  }

  #grown(newest: number): void {
    if (newest === this.#newest) return;
    this.#newest = newest;
    this.#parts.onChange();
  }

  #user(): string {
    try {
      return this.#parts.userName().slice(0, 256);
    } catch {
      return '';
    }
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#turns.run('trail', async () => {
      try {
        return await work();
      } catch (cause) {
        throw diskError(this.#file, cause);
      }
    });
  }
}

/** Their names in the data folder. */
export const auditFiles = { trail: 'audit.jsonl', head: 'audit-head.json' } as const;

/** Collects the newest of the entries that are searched for, while the trail goes by. */
class PageSought {
  readonly #search: AuditSearch;
  readonly #connections = new Map<string, string>();
  #found: AuditPage['entries'] = [];
  #total = 0;

  constructor(search: AuditSearch) {
    this.#search = search;
  }

  take(text: string, line: number): void {
    const entry = entryIn(text);
    if (entry === null) return;
    if (entry.connection !== null) this.#connections.set(entry.connection.id, entry.connection.name);
    if (!isFound(entry, this.#search)) return;
    this.#total += 1;
    const { before } = this.#search;
    if (before !== null && line >= before) return;
    this.#found.push({ ...entry, line });
    if (this.#found.length >= 2 * entriesOfPage) this.#found = this.#found.slice(-entriesOfPage);
  }

  end(chain: ChainState): AuditPage {
    return {
      entries: this.#found.slice(-entriesOfPage).toReversed(),
      total: this.#total,
      connections: [...this.#connections].map(([id, name]) => ({ id, name })),
      chain,
    };
  }
}

/** `null` for what is no entry, or none that this version understands. */
function entryIn(text: string): AuditEntry | null {
  try {
    return AuditEntry.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Empty when there is no such file. */
async function textOf(file: string): Promise<string> {
  try {
    return await patiently(() => readFile(file, 'utf8'));
  } catch (thrown) {
    if (systemCodeOf(thrown) === 'ENOENT') return '';
    throw thrown;
  }
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (thrown) {
    if (systemCodeOf(thrown) === 'ENOENT') return 0;
    throw thrown;
  }
}
