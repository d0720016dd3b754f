import { type ChainBreak, type ChainState, mostBreaksTold } from '../../shared/audit.ts';
import { type Link, noHash, readLink } from './audit-line.ts';

/** An entry by its number and hash: the newest one, as it is kept apart from the trail. */
export interface Head {
  readonly number: number;
  readonly hash: string;
}

/** What follows from a whole trail: what is told about it, and what the next entry is linked to. */
export interface Walked {
  readonly state: ChainState;
  readonly tail: Head;
}

const beginning: Head = { number: 0, hash: noHash };

/**
 * Looks through a trail, one line after the other. A trail that is longer than its head, as a crash leaves it, is whole.
 * Wherever the end does not agree with the head, the tail is linked to nothing that is there: what is written next does
 * not hide the break.
 */
export class ChainWalk {
  /** `null` when there is none, or none that can be understood. */
  readonly #head: Head | null;
  readonly #breaks: ChainBreak[] = [];
  #breakCount = 0;
  #lines = 0;
  #entries = 0;
  #since: string | null = null;
  #last = beginning;
  #isHeadMet = false;
  /** Lines that are no entries, since the last entry. */
  #partial: number[] = [];

  constructor(head: Head | null) {
    this.#head = head;
  }

  /** Takes the next line; answers whether it is an entry. */
  take(text: string): boolean {
    this.#lines += 1;
    const link = readLink(text);
    if (link === null) {
      this.#partial.push(this.#lines);
      return false;
    }
    this.#lookAtPlace(link);
    this.#lookAtContent(link);
    this.#entries += 1;
    this.#since ??= link.at;
    this.#last = { number: link.number, hash: link.hash };
    return true;
  }

  end(): Walked {
    this.#endPartial('torn');
    const isAgreed = this.#lookAtEnd();
    const tail = isAgreed
      ? this.#last
      : { number: Math.max(this.#last.number, this.#head?.number ?? 0), hash: this.#head?.hash ?? noHash };
    const state = {
      entries: this.#entries,
      since: this.#since,
      breaks: this.#breaks,
      breakCount: this.#breakCount,
    };
    return { state, tail };
  }

  #lookAtPlace({ number, previous }: Link): void {
    const isNext = number === this.#last.number + 1;
    if (isNext && previous === this.#last.hash) {
      // Nothing was lost with what a crash left here.
      this.#endPartial('torn');
    } else if (this.#partial.length > 0 && number === this.#last.number + 1 + this.#partial.length) {
      this.#endPartial('changed');
    } else {
      this.#endPartial('torn');
      // Where no number is left out, the entry in front is another one than was there.
      if (isNext && this.#lines > 1) this.#break({ kind: 'changed', line: this.#lines - 1 });
      else this.#break({ kind: 'missing', line: this.#lines });
    }
  }

  #lookAtContent({ number, hash, isIntact }: Link): void {
    const head = this.#head?.number === number ? this.#head : null;
    const isOther = head !== null && head.hash !== hash;
    if (head !== null && !isOther) this.#isHeadMet = true;
    if (!isIntact || isOther) this.#break({ kind: 'changed', line: this.#lines });
  }

  /** Whether the trail ends where it should, or behind that. */
  #lookAtEnd(): boolean {
    // The very first entry may be there without a head, after a crash.
    if (this.#head === null && this.#lines <= 1) return true;
    if (this.#head === null) this.#break({ kind: 'end-unknown', line: this.#lines });
    else if (this.#last.number < this.#head.number)
      this.#break({ kind: 'cut', line: this.#lines + 1, expected: this.#head.number });
    return this.#isHeadMet && this.#head !== null && this.#last.number >= this.#head.number;
  }

  #endPartial(kind: 'torn' | 'changed'): void {
    for (const line of this.#partial) this.#break({ kind, line });
    this.#partial = [];
  }

  /** The same line is told once. */
  #break(found: ChainBreak): void {
    if (found.kind === 'changed' && this.#breaks.some(({ kind, line }) => kind === 'changed' && line === found.line))
      return;
    this.#breakCount += 1;
    if (this.#breaks.length < mostBreaksTold) this.#breaks.push(found);
  }
}
