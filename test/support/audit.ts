import type { AuditTrail } from '../../src/main/audit/audit-trail.ts';
import type { AuditNote } from '../../src/shared/audit.ts';
import { ProblemError } from '../../src/shared/problem.ts';

/** An audit trail in memory, whose disk can be full. */
export interface RecordedTrail extends AuditTrail {
  readonly notes: AuditNote[];
  isFull: boolean;
}

export function recordedTrail(): RecordedTrail {
  const notes: AuditNote[] = [];
  return {
    notes,
    isFull: false,
    note(entry) {
      if (this.isFull) return Promise.reject(new ProblemError({ code: 'disk-full' }));
      notes.push(entry);
      return Promise.resolve();
    },
  };
}
