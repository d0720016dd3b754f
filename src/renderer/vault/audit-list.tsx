import { IconAlertTriangle } from '@tabler/icons-react';
import type { AuditPage, ChainState, PlacedEntry } from '../../shared/audit.ts';
import { ActButton } from '../components/act-button.tsx';
import { auditWords } from '../words/areas/audit.ts';
import { useTimes } from '../words/times.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { credentialName, sayFact } from './audit-facts.ts';
import { useCounts } from './use-counts.ts';

/** As many as a page has at most. */
const pageLength = 200;

interface AuditListProps {
  readonly entries: readonly PlacedEntry[];
  /** The newest answer: how many there are, and where the trail is broken. */
  readonly page: AuditPage;
  readonly onMore: () => void;
}

/** The entries that were found, the newest first, a page at a time. */
export function AuditList({ entries, page: { total, chain }, onMore }: AuditListProps) {
  const words = auditWords[useLanguage()];
  const count = useCounts();
  if (total === 0) return <p className="quiet">{words.nothingFound}</p>;
  const left = total - entries.length;
  return (
    <div className="stack audit-entries">
      <p className="small quiet" role="status">
        {words.found(count(entries.length), count(total))}
      </p>
      <ol className="plain-list audit-list" aria-label={words.list}>
        {entries.map((entry) => (
          <Entry key={entry.line} entry={entry} chain={chain} />
        ))}
      </ol>
      {left > 0 && (
        <ActButton spot="audit" variant="default" size="compact-sm" onAct={onMore}>
          {words.more(count(Math.min(left, pageLength)))}
        </ActButton>
      )}
    </div>
  );
}

interface EntryProps {
  readonly entry: PlacedEntry;
  readonly chain: ChainState;
}

function Entry({ entry, chain }: EntryProps) {
  const words = auditWords[useLanguage()];
  const { exact } = useTimes();
  const count = useCounts();
  const all = useWords();
  const { number, line, at, user, action, connection, credential } = entry;
  const isBroken = chain.breaks.some((each) => each.line === line);
  return (
    <li className="audit-entry">
      <p className="audit-what">
        <span className="strong">{words.actions[action]}</span>
        {credential !== null && <> · {credentialName(all, credential)}</>}
        {connection !== null && <> · {connection.name}</>}
      </p>
      <p className="audit-when small">
        <time dateTime={at}>{exact(at)}</time>
      </p>
      <p className="audit-more small quiet">
        {user === '' ? words.nobody : words.byUser(user)} · {words.entry(count(number))}
        <Facts facts={entry.facts} />
      </p>
      {isBroken && (
        <p className="audit-more small attention-line">
          <IconAlertTriangle size={16} aria-hidden />
          {words.brokenHere}
        </p>
      )}
    </li>
  );
}

function Facts({ facts = {} }: Pick<PlacedEntry, 'facts'>) {
  const audit = auditWords[useLanguage()];
  const words = useWords();
  const { exact } = useTimes();
  return Object.entries(facts).map(([name, value]) => (
    <span key={name}>
      {' '}
      · {audit.facts[name] ?? name}: {sayFact(name, value, { audit, words, exact })}
    </span>
  ));
}
