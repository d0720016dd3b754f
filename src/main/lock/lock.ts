/** Whether the vault is open to the person in front of the window. */
export interface Lock {
  isLocked(): boolean;
  /** Returns how to stop listening. */
  onChange(listener: (isLocked: boolean) => void): () => void;
}
