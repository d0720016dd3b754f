import type { Connection } from '../../shared/connection.ts';
import type { Language } from '../../shared/language.ts';
import { type Life, livesOf } from '../../shared/lifetime/ends.ts';
import type { ReminderStage } from '../../shared/lifetime/lifetimes.ts';
import { dueReminder, withReminder } from '../../shared/lifetime/reminders.ts';
import type { Connections } from '../connections/connections.ts';
import type { Lock } from '../lock/lock.ts';
import { log } from '../log.ts';
import { type NotificationText, reminderText } from './life-texts.ts';

const hourMs = 3_600_000;

export interface ReminderParts {
  readonly connections: Connections;
  readonly lock: Lock;
  /** Shows a notification of the system; `onChosen` when the person clicks it. */
  readonly notify: (text: NotificationText, onChosen: () => void) => void;
  readonly language: () => Language;
  readonly now: () => Date;
}

/**
 * Reminds of secrets whose end is near, 60, 20, 5 and 1 days before and once it is over: at the start, every hour, and
 * when the computer wakes up. What was given is remembered first, so that nothing is said twice.
 */
export class Reminders {
  readonly #parts: ReminderParts;
  readonly #listeners = new Set<() => void>();
  #timer: NodeJS.Timeout | null = null;

  constructor(parts: ReminderParts) {
    this.#parts = parts;
  }

  /** Looks now, and every hour from now on. */
  async start(): Promise<void> {
    // An hour passes while the computer sleeps, too: waking up has a look of its own.
    this.#timer ??= setInterval(this.checkSoon, hourMs);
    await this.check();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** Tells when the person has clicked a reminder. Returns how to stop listening. */
  onChosen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** As `check`, for whoever cannot wait; what fails is logged. */
  readonly checkSoon = (): void => {
    this.check().catch((thrown: unknown) => {
      log.error('reminders-failed', thrown);
    });
  };

  /** Gives the reminders that are due, in one notification. Raises the `disk-…` problems, after it was given. */
  async check(): Promise<void> {
    const { connections, language, lock, now, notify } = this.#parts;
    const at = now();
    const due = livesOf(connections.all()).flatMap((life) => dueOf(life, at) ?? []);
    const [first, ...others] = due;
    if (first === undefined) return;
    const remembered = remember(connections, due, at);
    const lives = [first.life, ...others.map(({ life }) => life)] as const;
    notify(reminderText(lives, { language: language(), now: at, isMasked: lock.isLocked() }), this.#chosen);
    await remembered;
  }

  readonly #chosen = (): void => {
    for (const listener of this.#listeners) listener();
  };
}

interface Due {
  readonly life: Life;
  readonly stage: ReminderStage;
}

function dueOf(life: Life, now: Date): Due | null {
  const { connection, credential, end } = life;
  if (end === null) return null;
  const stage = dueReminder(end, connection.lifetimes.reminded[credential], now);
  return stage === null ? null : { life, stage };
}

/** In memory by the time it returns. */
async function remember(connections: Connections, due: readonly Due[], now: Date): Promise<void> {
  const ids = new Set(due.map(({ life }) => life.connection.id));
  await Promise.all(
    [...ids].map((id) =>
      connections.change(id, (connection) =>
        due
          .filter(({ life }) => life.connection.id === id)
          .reduce((changed, each) => reminded(changed, each, now), connection),
      ),
    ),
  );
}

function reminded(connection: Connection, { life: { credential, end }, stage }: Due, now: Date): Connection {
  if (end === null) return connection;
  const { lifetimes } = connection;
  const given = withReminder(end, lifetimes.reminded[credential], stage, now);
  return { ...connection, lifetimes: { ...lifetimes, reminded: { ...lifetimes.reminded, [credential]: given } } };
}
