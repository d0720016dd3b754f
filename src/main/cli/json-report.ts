import { advice } from '../../shared/diagnosis/advice.ts';
import { filled } from '../../shared/diagnosis/filled.ts';
import type { Language } from '../../shared/language.ts';
import { checks } from '../../shared/verification/check-list.ts';
import type { Finding, RunRecord } from '../../shared/verification/finding.ts';
import type { DialectVerdict } from '../../shared/verification/overall.ts';
import { reasonText } from '../../shared/verification/reason-text.ts';

/** Raised when a field changes its meaning or goes away; new fields may come at any time. */
const schema = 'check-tenant/1';

export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** A run as `--json` prints it; the format is described in docs/check-tenant.md. */
export function jsonReport(
  tool: Tool,
  record: RunRecord,
  verdicts: readonly DialectVerdict[],
  language: Language,
): Readonly<Record<string, unknown>> {
  const { startedAt, endedAt, outcome, target, findings, requests } = record;
  return {
    schema,
    tool,
    startedAt,
    endedAt,
    outcome,
    language,
    target,
    verdicts: verdicts.map((verdict) => verdictEntry(verdict, language)),
    findings: findings.map((finding) => findingEntry(finding, language)),
    requests,
  };
}

const verdictEntry = ({ id, dialect, kind, reasons }: DialectVerdict, language: Language): object => ({
  idp: id,
  name: dialect.name[language],
  verdict: kind,
  reasons: reasons.map((reason) => ({
    kind: reason.kind,
    capability: reason.need?.capability ?? null,
    state: reason.known?.state ?? null,
    known: reason.known?.evidence ?? 'documented',
    check: reason.known?.check ?? null,
    text: reasonText(reason, dialect)[language],
  })),
});

function findingEntry(finding: Finding, language: Language): object {
  const { check, outcome, code, actor, facts, exchanges, at, milliseconds } = finding;
  const { title, wanted, rule } = checks[check];
  const words = advice[code];
  return {
    check,
    title: title[language],
    outcome,
    code,
    actor,
    evidence: { at, milliseconds, facts, wanted: wanted[language], rule, standing: words.evidence, exchanges },
    advice: {
      what: filled(words.what, facts)[language],
      todo: filled(words.todo, facts)[language],
      proof: filled(words.proof, facts)[language],
    },
  };
}
