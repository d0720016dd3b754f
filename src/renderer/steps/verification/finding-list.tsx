import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { Finding, RunRecord } from '../../../shared/verification/finding.ts';
import { actorNames, outcomeNames } from '../../../shared/verification/names.ts';
import { type Actor, actors, type CheckOutcome, outcomes } from '../../../shared/verification/outcomes.ts';
import { useLanguage, useLocal } from '../../words/use-words.ts';
import { everything, type FindingFilter, findFindings, inOrderOfWeight } from './find-findings.ts';
import { FindingRow } from './finding-row.tsx';
import { useVerificationWords } from './use-verification-words.ts';

interface FindingListProps {
  readonly connectionId: RunRecord['connectionId'];
  readonly record: RunRecord;
  readonly isNewest: boolean;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** Every finding of a run, what failed first, to be narrowed down by outcome, by whose turn it is, and by text. */
export function FindingList({ connectionId, record, isNewest, filter, onFilter }: FindingListProps) {
  const { findings: words } = useVerificationWords();
  const language = useLanguage();
  const found = findFindings(inOrderOfWeight(record.findings), filter, language);
  return (
    <section className="verification-section" aria-labelledby="all-findings">
      <h3 id="all-findings" className="section-title">
        {words.title}
      </h3>
      <Filters findings={record.findings} filter={filter} onFilter={onFilter} />
      <div className="actions">
        <p className="small quiet" role="status">
          {found.length === 0 ? words.none : words.shown(found.length, record.findings.length)}
        </p>
        {found.length < record.findings.length && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              onFilter(everything);
            }}
          >
            {words.showAll}
          </Button>
        )}
      </div>
      <ul className="plain-list finding-list">
        {found.map((finding) => (
          <li key={finding.check}>
            <FindingRow connectionId={connectionId} runId={record.id} finding={finding} isNewest={isNewest} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FiltersProps extends Pick<FindingListProps, 'filter' | 'onFilter'> {
  readonly findings: readonly Finding[];
}

function Filters({ findings, filter, onFilter }: FiltersProps) {
  const { findings: words } = useVerificationWords();
  const local = useLocal();
  const any = { value: '', label: words.any };
  const count = (fits: (finding: Finding) => boolean): string => String(findings.filter(fits).length);
  const ofOutcome = (value: CheckOutcome) => ({
    value,
    label: `${local(outcomeNames[value])} (${count(({ outcome }) => outcome === value)})`,
  });
  const ofActor = (value: Actor) => ({
    value,
    label: `${local(actorNames[value])} (${count(({ actor }) => actor === value)})`,
  });
  return (
    <div className="finding-filters">
      <NativeSelect
        label={words.outcome}
        value={filter.outcome ?? ''}
        data={[any, ...outcomes.map(ofOutcome)]}
        onChange={({ currentTarget: { value } }) => {
          onFilter({ ...filter, outcome: outcomes.find((outcome) => outcome === value) ?? null });
        }}
      />
      <NativeSelect
        label={words.actor}
        value={filter.actor ?? ''}
        data={[any, ...actors.map(ofActor)]}
        onChange={({ currentTarget: { value } }) => {
          onFilter({ ...filter, actor: actors.find((actor) => actor === value) ?? null });
        }}
      />
      <TextInput
        type="search"
        label={words.search}
        value={filter.text}
        autoComplete="off"
        onChange={({ currentTarget }) => {
          onFilter({ ...filter, text: currentTarget.value });
        }}
      />
    </div>
  );
}
