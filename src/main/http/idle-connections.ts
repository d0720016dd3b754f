import type { Connection } from './connection.ts';

interface Idle {
  readonly key: string;
  readonly connection: Connection;
}

/** Open connections that nobody uses just now. They end by themselves when they have been idle for long enough. */
export class IdleConnections {
  readonly #most: number;
  #idle: readonly Idle[] = [];
  #isClosed = false;

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes it up, or ends it when it cannot be used again. When there are too many, the oldest goes. */
  put(key: string, connection: Connection): void {
    if (this.#isClosed || !connection.isOpen) {
      connection.end();
      return;
    }
    const all = [...this.#idle.filter((idle) => idle.connection.isOpen), { key, connection }];
    for (const { connection: oldest } of all.slice(0, -this.#most)) oldest.end();
    this.#idle = all.slice(-this.#most);
  }

  /** Hands out the one used last, which is the least likely to have been dropped. */
  take(key: string): Connection | null {
    const found = this.#idle.findLast((idle) => idle.key === key && idle.connection.isOpen);
    this.#idle = this.#idle.filter((idle) => idle !== found);
    return found?.connection ?? null;
  }

  /** Ends all of them, and from now on every one that is put here. */
  close(): void {
    this.#isClosed = true;
    for (const { connection } of this.#idle) connection.end();
    this.#idle = [];
  }
}
