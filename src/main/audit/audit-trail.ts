import type { AuditNote } from '../../shared/audit.ts';

/** The record of what happened to secrets, without any value. */
export interface AuditTrail {
  /**
   * Resolves when the entry is on disk. Raises the `disk-…` problems: whoever is about to hand out a value notes it first,
   * and does not hand it out then.
   */
  note(entry: AuditNote): Promise<void>;
}
