/** The cost of a guess that the `age` tool sets itself, as the binary logarithm of scrypt's N. */
export const usualWorkFactor = 18;

export type SealFault = 'passphrase-wrong' | 'damaged' | 'too-costly';

/** Why an age file was not opened. */
export class SealError extends Error {
  readonly fault: SealFault;

  constructor(fault: SealFault, options?: { cause?: unknown }) {
    super(fault, options);
    this.name = 'SealError';
    this.fault = fault;
  }
}
