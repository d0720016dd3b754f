// Apart from what reads and writes age files, whose library is large and which most runs of the assistant do not need.

/** The cost of a guess that the `age` tool sets itself, as the binary logarithm of scrypt's N: a second, and 256 MiB. */
export const usualWorkFactor = 18;
/** 1 GiB and some seconds; what asks for more is meant to stop the program. */
export const highestWorkFactor = 20;

export type AgeFault =
  /** It does not begin like an age file. */
  | 'not-age'
  /** Of a later version of age. */
  | 'newer'
  | 'damaged'
  /** A header without an end where one could be. */
  | 'endless-header'
  | 'too-costly'
  | 'passphrase-wrong'
  | 'key-wrong'
  /** What is inside is no text. */
  | 'not-text';

interface AgeErrorOptions {
  readonly cause?: unknown;
  readonly facts?: Readonly<Record<string, string>>;
}

/** Why an age file was not opened. */
export class AgeError extends Error {
  readonly fault: AgeFault;
  readonly facts: Readonly<Record<string, string>> | undefined;

  constructor(fault: AgeFault, { cause, facts }: AgeErrorOptions = {}) {
    super(fault, { cause });
    this.name = 'AgeError';
    this.fault = fault;
    this.facts = facts;
  }
}
