import type { Connection, ConnectionId } from '../../shared/connection.ts';
import type { CredentialName } from '../../shared/credential.ts';
import { noteOf } from '../../shared/credential-note.ts';
import type { Language } from '../../shared/language.ts';
import { calendarFile } from '../../shared/lifetime/calendar-file.ts';
import { isSecret, livesOf } from '../../shared/lifetime/ends.ts';
import type { CalendarDay } from '../../shared/lifetime/lifetimes.ts';
import { ProblemError } from '../../shared/problem.ts';
import { without } from '../../shared/record.ts';
import type { Connections } from '../connections/connections.ts';
import { calendarEntry } from './life-texts.ts';

export interface LifetimeParts {
  readonly connections: Connections;
  readonly saveAs: (name: string, content: string) => Promise<string | null>;
  readonly language: () => Language;
  readonly now: () => Date;
}

/** What the person says about how long secrets may be used, and the calendar made of it. All raise `connection-missing`. */
export class SecretLifetimes {
  readonly #parts: LifetimeParts;

  constructor(parts: LifetimeParts) {
    this.#parts = parts;
  }

  /** After how many days a secret of the connection must be changed; `null` for no rule. */
  async setRule(id: ConnectionId, ruleDays: number | null): Promise<void> {
    await this.#parts.connections.change(id, (connection) => ({
      ...connection,
      lifetimes: { ...connection.lifetimes, ruleDays },
    }));
  }

  /** The last day of a stored secret; `null` when none can be named. Raises `credential-missing`. */
  async setEnd(id: ConnectionId, credential: CredentialName, on: CalendarDay | null): Promise<void> {
    await this.#parts.connections.change(id, (connection) => withEnd(connection, credential, on));
  }

  /**
   * Writes a calendar file with the end of one secret, or of all that are known, where the person says; its path, or
   * `null` when they gave it up. Raises `calendar-empty` when no end is known, and the `disk-…` problems.
   */
  async exportCalendar(
    only: { connectionId: ConnectionId; credential: CredentialName } | null,
  ): Promise<string | null> {
    const { connections, saveAs, language, now } = this.#parts;
    const chosen = only === null ? connections.all() : [connections.get(only.connectionId)];
    const entries = livesOf(chosen)
      .filter(({ credential }) => only === null || credential === only.credential)
      .flatMap((life) => calendarEntry(life, language()) ?? []);
    if (entries.length === 0) throw new ProblemError({ code: 'calendar-empty' });
    return saveAs(fileNames[language()], calendarFile(entries, now()));
  }
}

const fileNames: Readonly<Record<Language, string>> = {
  de: 'cxone-geheimnisse.ics',
  en: 'cxone-secrets.ics',
};

function withEnd(connection: Connection, credential: CredentialName, on: CalendarDay | null): Connection {
  const { lifetimes } = connection;
  if (on === null) return { ...connection, lifetimes: { ...lifetimes, ends: without(lifetimes.ends, [credential]) } };
  const note = noteOf(connection, credential);
  if (note === undefined || !isSecret(credential))
    throw new ProblemError({ code: 'credential-missing', facts: { credential } });
  const ends = { ...lifetimes.ends, [credential]: { on, storedAt: note.storedAt } };
  return { ...connection, lifetimes: { ...lifetimes, ends } };
}
