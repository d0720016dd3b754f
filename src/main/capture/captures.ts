import type { CaptureOffer, CaptureReply, ClipboardAfter } from '../../shared/capture.ts';
import type { Connection, ConnectionId } from '../../shared/connection.ts';
import { kindOf } from '../../shared/credential-kinds.ts';
import type { CredentialName } from '../../shared/credential.ts';
import { type Problem, ProblemError, problemOf } from '../../shared/problem.ts';
import type { ClipboardKeeper } from '../clipboard/clipboard-keeper.ts';
import type { Connections } from '../connections/connections.ts';
import type { Credentials, KnownSecrets } from '../credentials/credentials.ts';
import { log } from '../log.ts';
import { KeyedQueue } from '../vault/keyed-queue.ts';
import type { Secret } from '../vault/secret.ts';
import { type Capture, HeldCaptures, type Offer } from './held-captures.ts';
import { inspect } from './inspect.ts';
import { isUnusual } from './usual-shape.ts';

export interface CaptureParts {
  readonly connections: Connections;
  readonly credentials: Credentials;
  readonly clipboard: ClipboardKeeper;
}

/**
 * Takes pasted and typed values on their way to the vault: asks before it stores one that looks wrong, and keeps one
 * that could not be stored, so that nobody has to copy or type it again. The clipboard is cleared once its value is
 * stored, if it still holds what was taken.
 */
export class Captures {
  readonly #parts: CaptureParts;
  readonly #held = new HeldCaptures();
  /** How often everything was dropped: a value that waits for its turn, or for the keychain, is not in `#held` yet. */
  #drops = 0;
  /** Values of the same connection, one after the other: each is compared with those stored before it. */
  readonly #turns = new KeyedQueue();

  constructor(parts: CaptureParts) {
    this.#parts = parts;
  }

  /**
   * Raises `connection-missing`, `clipboard-empty`, `value-empty`, `value-too-long`, `token-missing`, and `capture-gone`
   * when everything was dropped while it waited for its turn, or while the keychain was asked.
   */
  async fromClipboard(id: ConnectionId, asked: CredentialName): Promise<CaptureReply> {
    const connection = this.#parts.connections.get(id);
    const drops = this.#drops;
    const taken = await this.#parts.clipboard.takeText();
    return this.#inTurn(id, drops, () => this.#capture(connection, asked, taken, taken, drops));
  }

  /** Raises what `fromClipboard` does, but for `clipboard-empty`. */
  async typed(id: ConnectionId, asked: CredentialName, entered: Secret): Promise<CaptureReply> {
    const connection = this.#parts.connections.get(id);
    const drops = this.#drops;
    return this.#inTurn(id, drops, () => this.#capture(connection, asked, entered, null, drops));
  }

  /**
   * Stores a held value in one of the ways that were offered. Raises `capture-gone`, `input-refused` for another way,
   * `connection-missing` and `token-missing`.
   */
  async storeCaptured({ captureId, choice, credential }: ChosenOffer): Promise<CaptureReply> {
    const capture = this.#held.get(captureId);
    const offer = capture.offers.find((each) => each.choice === choice && each.credential === credential);
    if (offer === undefined) throw new ProblemError({ code: 'input-refused', facts: { choice, credential } });
    return this.#inTurn(capture.connectionId, this.#drops, () => this.#store(capture, offer));
  }

  /** Resolves when no value is on its way to the vault any more. */
  settled(): Promise<void> {
    return this.#turns.settled();
  }

  /** Forgets a held value. Fine when it is not held any more. */
  drop(captureId: string): void {
    this.#held.drop(captureId);
  }

  /** Forgets every held value; what is on its way to the vault goes on. For the end of the run. */
  dropHeld(): void {
    this.#held.dropAll();
  }

  /** Forgets every held value of the connection; of all connections when none is named, and what is on its way with them. */
  dropAll(id?: ConnectionId): void {
    if (id === undefined) this.#drops += 1;
    this.#held.dropAll(id);
  }

  /** Does it unless everything was dropped since then, while it waited for its turn. */
  #inTurn(id: ConnectionId, drops: number, work: () => Promise<CaptureReply>): Promise<CaptureReply> {
    return this.#turns.run(id, () => {
      this.#requireSince(drops);
      return work();
    });
  }

  /** Raises `capture-gone` when everything was dropped since then. */
  #requireSince(drops: number): void {
    if (drops !== this.#drops) throw new ProblemError({ code: 'capture-gone' });
  }

  async #capture(
    { id, tokenInUse }: Connection,
    asked: CredentialName,
    entered: Secret,
    taken: Secret | null,
    drops: number,
  ): Promise<CaptureReply> {
    const { known, problem } = await this.#known(id);
    this.#requireSince(drops);
    const { doubts, offers } = inspect({ asked, text: entered, known, tokenInUse });
    const capture = this.#held.hold({ connectionId: id, asked, offers, taken });
    if (doubts.length > 0)
      return { kind: 'question', captureId: capture.id, doubts: [...doubts], offers: offers.map(shown) };
    const [offer] = offers;
    return problem === null ? this.#store(capture, offer) : held(capture, offer, problem);
  }

  /** What is stored already, to compare with; or why a new value cannot be stored either. */
  async #known(id: ConnectionId): Promise<{ readonly known: KnownSecrets; readonly problem: Problem | null }> {
    try {
      return { known: await this.#parts.credentials.readAll(id), problem: null };
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (!mayPass(problem)) throw thrown;
      return { known: {}, problem };
    }
  }

  /** Dropped meanwhile, for example because the screen was locked, it is not held again. */
  async #store(capture: Capture, offer: Offer): Promise<CaptureReply> {
    try {
      await this.#parts.credentials.store(capture.connectionId, offer.credential, offer.value);
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (!mayPass(problem)) this.#held.drop(capture.id);
      if (!this.#held.renew(capture.id)) throw thrown;
      return held(capture, offer, problem);
    }
    this.#held.drop(capture.id);
    const clipboard = await this.#clear(capture.taken);
    return { kind: 'stored', isUnusual: isUnusual(kindOf(offer.credential), offer.value.reveal()), clipboard };
  }

  /** The value is safe by now; a clipboard that cannot be reached does not make that a failure. */
  async #clear(taken: Secret | null): Promise<ClipboardAfter> {
    if (taken === null) return 'unused';
    try {
      return (await this.#parts.clipboard.clearIfHolds(taken)) ? 'cleared' : 'holds-other';
    } catch (thrown) {
      log.error('clipboard-not-cleared', thrown);
      return 'out-of-reach';
    }
  }
}

type ChosenOffer = { readonly captureId: string } & Pick<CaptureOffer, 'choice' | 'credential'>;

/** The keychain, the vault file or the disk may be in order again in a moment. */
const mayPass = ({ code }: Problem): boolean => ['keychain-', 'vault-', 'disk-'].some((area) => code.startsWith(area));

const held = ({ id }: Capture, offer: Offer, problem: Problem): CaptureReply => ({
  kind: 'held',
  captureId: id,
  problem,
  offer: shown(offer),
});

const shown = ({ choice, credential, value }: Offer): CaptureOffer => ({
  choice,
  credential,
  length: value.reveal().length,
  lastFour: value.lastFour(),
});
