import { useState } from 'react';
import { ActButton } from '../components/act-button.tsx';
import { Mono } from '../components/mono.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { exportAudit } from '../state/audit.ts';
import { auditWords } from '../words/areas/audit.ts';
import { useLanguage } from '../words/use-words.ts';

const formats = ['csv', 'jsonl'] as const;

/** Keeps a copy of the trail where the person wants it, and says where that is. */
export function AuditExport() {
  const words = auditWords[useLanguage()];
  const [file, setFile] = useState<string | null>(null);
  const labels = { csv: words.exportCsv, jsonl: words.exportJsonl };
  return (
    <section className="stack audit-export" aria-label={words.exportTitle}>
      <h2 className="label-title">{words.exportTitle}</h2>
      <div className="actions">
        {formats.map((format) => (
          <ActButton
            key={format}
            spot="audit/export"
            variant="default"
            size="compact-sm"
            onAct={() => void exportAudit(format).then(setFile)}
          >
            {labels[format]}
          </ActButton>
        ))}
      </div>
      <p role="status" className="small">
        {file !== null && <Mono text={words.exported(file)} />}
      </p>
      <ProblemAt spot="audit/export" />
    </section>
  );
}
