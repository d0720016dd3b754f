import { useEffect, useState } from 'react';
import type { AuditPage, AuditSearch } from '../../shared/audit.ts';
import { ask } from './ask.ts';

type Search = Omit<AuditSearch, 'before'>;

interface Found {
  readonly page: AuditPage;
  readonly entries: AuditPage['entries'];
}

export interface AuditPages {
  /** `null` until the first answer is there. */
  readonly found: Found | null;
  /** Asks for the entries before those that are shown. */
  readonly more: () => void;
}

const typingMs = 200;

/** The entries that are searched for, page by page; asked anew when the search or the newest entry is another one. */
export function useAuditPages(search: Search, newest: number): AuditPages {
  const [found, setFound] = useState<Found | null>(null);
  const key = JSON.stringify(search);
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      const page = await readPage({ ...(JSON.parse(key) as Search), before: null });
      if (isWanted && page !== null) setFound({ page, entries: page.entries });
    };
    const timer = setTimeout(() => void read(), typingMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [key, newest]);

  const more = async (): Promise<void> => {
    const before = found?.entries.at(-1)?.line;
    if (found === null || before === undefined) return;
    const page = await readPage({ ...search, before });
    if (page === null) return;
    const longer = { page, entries: [...found.entries, ...page.entries] };
    // What was asked for anew meanwhile is not added to.
    setFound((now) => (now === found ? longer : now));
  };
  return { found, more: () => void more() };
}

async function readPage(search: AuditSearch): Promise<AuditPage | null> {
  const reply = await ask('audit', ({ audit }) => audit.read(search));
  return reply.ok ? reply.value : null;
}

/** Keeps the trail where the person wants it; the path, or `null` when it was given up or did not work. */
export async function exportAudit(format: 'csv' | 'jsonl'): Promise<string | null> {
  const reply = await ask('audit/export', ({ audit }) => audit.export({ format }));
  return reply.ok ? reply.value.file : null;
}
