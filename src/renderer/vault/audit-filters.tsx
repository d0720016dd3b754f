import { NativeSelect, TextInput } from '@mantine/core';
import type { AuditPage } from '../../shared/audit.ts';
import { keysOf } from '../../shared/record.ts';
import { auditWords } from '../words/areas/audit.ts';
import { useLanguage } from '../words/use-words.ts';
import type { AuditFilter } from './audit-section.tsx';

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly connections: AuditPage['connections'];
  readonly onChange: (filter: AuditFilter) => void;
}

/** Narrows the list down: by words, by what happened, by connection. */
export function AuditFilters({ filter, connections, onChange }: AuditFiltersProps) {
  const words = auditWords[useLanguage()];
  const actions = keysOf(words.actions);
  return (
    <search className="audit-filters">
      <TextInput
        className="audit-search"
        type="search"
        size="sm"
        label={words.search}
        placeholder={words.searchHint}
        value={filter.text}
        onChange={({ currentTarget }) => {
          onChange({ ...filter, text: currentTarget.value });
        }}
      />
      <NativeSelect
        size="sm"
        label={words.action}
        value={filter.action ?? ''}
        onChange={({ currentTarget: { value } }) => {
          onChange({ ...filter, action: actions.find((action) => action === value) ?? null });
        }}
        data={[
          { value: '', label: words.anyAction },
          ...actions.map((value) => ({ value, label: words.actions[value] })),
        ]}
      />
      <NativeSelect
        size="sm"
        label={words.connection}
        value={filter.connectionId ?? ''}
        onChange={({ currentTarget: { value } }) => {
          onChange({ ...filter, connectionId: value === '' ? null : value });
        }}
        data={[
          { value: '', label: words.anyConnection },
          ...connections.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </search>
  );
}
