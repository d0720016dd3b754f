/** What came in and how it was answered; no query, no header, no body. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  /** `null` while there is no answer, and for good when there never was one. */
  readonly status: number | null;
}

const requestsKept = 200;
const longestPathKept = 200;

/** Keeps the newest requests of one run, and counts all of them. */
export class RequestLog {
  readonly #newest: SeenRequest[] = [];
  readonly #byMethod = new Map<string, number>();

  /** Notes a request that has arrived; the function returned notes how it is answered. */
  arrived(method: string, path: string): (status: number) => void {
    const answered: { status: number | null } = { status: null };
    const request = Object.assign(answered, { method, path: path.slice(0, longestPathKept) });
    this.#newest.push(request);
    if (this.#newest.length > requestsKept) this.#newest.shift();
    this.#byMethod.set(method, (this.#byMethod.get(method) ?? 0) + 1);
    return (status) => {
      answered.status = status;
    };
  }

  /** Oldest first. */
  newest(): readonly SeenRequest[] {
    return this.#newest.map((request) => ({ ...request }));
  }

  byMethod(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#byMethod);
  }
}
