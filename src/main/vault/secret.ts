/** A value that cannot be printed by accident. Made at the door, revealed on the line that sends it, nowhere else. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The plain value. Use it in place; do not keep it. */
  reveal(): string {
    return this.#value;
  }

  /**
   * What a person may see of it to tell one secret from another; nothing of a value too short to hide the rest. The
   * equal signs that every access key ends with are left out: they tell nothing apart.
   */
  lastFour(): string {
    const telling = this.#value.replace(/=+$/, '');
    return telling.length >= 12 ? telling.slice(-4) : '';
  }

  equals(other: Secret): boolean {
    return this.#value === other.#value;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]';
  }
}
