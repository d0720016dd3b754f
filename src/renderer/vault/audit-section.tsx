import { useState } from 'react';
import type { AppState } from '../../shared/app-state.ts';
import type { AuditAction, AuditSearch } from '../../shared/audit.ts';
import { ProblemAt } from '../components/problem-note.tsx';
import { useAuditPages } from '../state/audit.ts';
import { auditWords } from '../words/areas/audit.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { AuditExport } from './audit-export.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { AuditList } from './audit-list.tsx';
import { searchedWords } from './audit-search.ts';
import { ChainLine } from './chain-line.tsx';
import './audit.css';

/** What the person looks for; empty text and `null` for all. */
export interface AuditFilter {
  readonly text: string;
  readonly action: AuditAction | null;
  readonly connectionId: string | null;
}

const everything: AuditFilter = { text: '', action: null, connectionId: null };

/** The audit trail: whether it is whole, what is in it, and how to keep a copy. */
export function AuditSection({ app }: { readonly app: AppState }) {
  const words = auditWords[useLanguage()];
  const [filter, setFilter] = useState(everything);
  const { found, more } = useAuditPages(useSearch(filter), app.newestAuditEntry);
  return (
    <>
      <p>{words.lead}</p>
      <ProblemAt spot="audit" />
      {found !== null && (
        <>
          <ChainLine chain={found.page.chain} />
          {found.page.chain.entries === 0 ? (
            <div>
              <p className="strong">{words.emptyTitle}</p>
              <p className="quiet">{words.empty}</p>
            </div>
          ) : (
            <>
              <AuditFilters filter={filter} connections={found.page.connections} onChange={setFilter} />
              <AuditList entries={found.entries} page={found.page} onMore={more} />
            </>
          )}
        </>
      )}
      <AuditExport />
      <details>
        <summary>{words.aboutTitle}</summary>
        <ul className="what-stops audit-about">
          {words.about.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** What is asked of the main process, which knows neither what actions nor what credentials are called here. */
function useSearch({ text, action, connectionId }: AuditFilter): Omit<AuditSearch, 'before'> {
  const { actions } = auditWords[useLanguage()];
  const { names } = useWords().credentials;
  return { words: searchedWords(text, actions, names), action, connectionId };
}
