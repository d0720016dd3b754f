import { randomUUID } from 'node:crypto';
import type { CaptureOffer } from '../../shared/capture.ts';
import type { ConnectionId } from '../../shared/connection.ts';
import type { CredentialName } from '../../shared/credential.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { Secret } from '../vault/secret.ts';

/** One way to store what was captured, with the value itself. */
export interface Offer extends Pick<CaptureOffer, 'choice' | 'credential'> {
  readonly value: Secret;
}

/** What the person pasted or typed, and the ways to store it. */
export interface Capture {
  readonly id: string;
  readonly connectionId: ConnectionId;
  /** The credential whose field it was given to. */
  readonly asked: CredentialName;
  readonly offers: readonly Offer[];
  /** Everything that was on the clipboard; `null` for what was typed. */
  readonly taken: Secret | null;
}

const heldForMs = 5 * 60_000;

interface Held {
  readonly capture: Capture;
  readonly timer: NodeJS.Timeout;
}

/** Captured values that are not stored yet: in memory only, one for each field, for five minutes. */
export class HeldCaptures {
  readonly #held = new Map<string, Held>();

  /** Takes the place of what was captured for the same field before. */
  hold(captured: Omit<Capture, 'id'>): Capture {
    const capture = { ...captured, id: randomUUID() };
    for (const { capture: other } of this.#held.values()) if (isSameField(other, capture)) this.drop(other.id);
    this.#keep(capture);
    return capture;
  }

  /** Raises `capture-gone`. */
  get(id: string): Capture {
    const held = this.#held.get(id);
    if (held === undefined) throw new ProblemError({ code: 'capture-gone' });
    return held.capture;
  }

  /** Holds it for the whole time once more; `false` when it is not held any more. */
  renew(id: string): boolean {
    const held = this.#held.get(id);
    if (held === undefined) return false;
    this.drop(id);
    this.#keep(held.capture);
    return true;
  }

  /** Fine when it is not held any more. */
  drop(id: string): void {
    clearTimeout(this.#held.get(id)?.timer);
    this.#held.delete(id);
  }

  /** Drops what was captured for the connection; everything when none is named. */
  dropAll(connectionId?: ConnectionId): void {
    for (const { capture } of this.#held.values()) {
      if (connectionId === undefined || capture.connectionId === connectionId) this.drop(capture.id);
    }
  }

  #keep(capture: Capture): void {
    const timer = setTimeout(() => {
      this.drop(capture.id);
    }, heldForMs);
    // A value that waits does not keep the assistant from ending.
    timer.unref();
    this.#held.set(capture.id, { capture, timer });
  }
}

const isSameField = (one: Capture, other: Capture): boolean =>
  one.connectionId === other.connectionId && one.asked === other.asked;
