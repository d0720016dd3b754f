import { randomUUID } from 'node:crypto';
import type { AuditNote } from '../../shared/audit.ts';
import type { Notices } from '../assistant/notices.ts';
import { log } from '../log.ts';
import type { AuditTrail } from './audit-trail.ts';

/** Notes what has been done already. Never rejects: what is done is done, and the person is told what the trail lacks. */
export type NoteDone = (entry: AuditNote) => Promise<void>;

export const noteDoneIn =
  (audit: AuditTrail, notices: Notices): NoteDone =>
  async (entry) => {
    try {
      await audit.note(entry);
    } catch (thrown) {
      log.error('audit-entry-missing', thrown, { action: entry.action });
      if (notices.all().some(({ code }) => code === 'audit-entry-missing')) return;
      notices.add({ code: 'audit-entry-missing', id: randomUUID() });
    }
  };
