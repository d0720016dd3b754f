import { IconAlertTriangle } from '@tabler/icons-react';
import type { AuditPage, ChainState, PlacedEntry } from '../../shared/audit.ts';
import { kindName } from '../steps/token-names.ts';
import type { CredentialName } from '../../shared/credential.ts';
import { ActButton } from '../components/act-button.tsx';
import { auditWords } from '../words/areas/audit.ts';
import { useTimes } from '../words/times.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
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
  const credentialName = useCredentialName();
  const { number, line, at, user, action, connection, credential } = entry;
  const isBroken = chain.breaks.some((each) => each.line === line);
  return (
    <li className="audit-entry">
      <p className="audit-what">
        <span className="strong">{words.actions[action]}</span>
        {credential !== null && <> · {credentialName(credential)}</>}
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
  const words = auditWords[useLanguage()];
  const { problems } = useWords();
  const credentialName = useCredentialName();
  const problem = (value: string): string | undefined =>
    Object.entries(problems).find(([code]) => code === value)?.[1].title;
  const said = (value: string): string => words.values[value] ?? problem(value) ?? value;
  const names = (value: string): string =>
    value
      .split(', ')
      .map((each) => credentialName(each))
      .join(', ');
  return Object.entries(facts).map(([name, value]) => (
    <span key={name}>
      {' '}
      · {words.facts[name] ?? name}: {name === 'with' ? names(value) : said(value)}
    </span>
  ));
}

/** What CXone calls a credential; a further token has its number. */
function useCredentialName(): (name: string) => string {
  const words = useWords();
  return (name) => {
    const [, number] = /^scim-token-(\d+)$/.exec(name) ?? [];
    if (number !== undefined) return words.tokens.numbered(Number(number));
    return isCredential(name, words.credentials.names) ? kindName(words, name) : name;
  };
}

const isCredential = (name: string, names: Readonly<Record<string, string>>): name is CredentialName =>
  Object.hasOwn(names, name.replace(/-next$/, ''));
