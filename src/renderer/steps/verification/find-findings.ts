import { advice } from '../../../shared/diagnosis/advice.ts';
import { filled } from '../../../shared/diagnosis/filled.ts';
import type { Language } from '../../../shared/language.ts';
import { checkIds } from '../../../shared/verification/check-ids.ts';
import { checks } from '../../../shared/verification/check-list.ts';
import type { Finding } from '../../../shared/verification/finding.ts';
import type { Actor, CheckOutcome } from '../../../shared/verification/outcomes.ts';

/** Which findings are wanted; `null` and empty text for all. */
export interface FindingFilter {
  readonly outcome: CheckOutcome | null;
  readonly actor: Actor | null;
  readonly text: string;
}

export const everything: FindingFilter = { outcome: null, actor: null, text: '' };

const weightiestFirst: readonly CheckOutcome[] = ['failed', 'unknown', 'noted', 'passed', 'skipped'];

export const inOrderOfChecks = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((one, other) => checkIds.indexOf(one.check) - checkIds.indexOf(other.check));

/** What failed first, then what is unclear, then the rest; each in the order of the checks. */
export const inOrderOfWeight = (findings: readonly Finding[]): readonly Finding[] =>
  inOrderOfChecks(findings).toSorted(
    (one, other) => weightiestFirst.indexOf(one.outcome) - weightiestFirst.indexOf(other.outcome),
  );

/** The findings that fit; a text is looked for in what is shown, in the code and in the addresses that were asked. */
export function findFindings(
  findings: readonly Finding[],
  { outcome, actor, text }: FindingFilter,
  language: Language,
): readonly Finding[] {
  const wanted = text.trim().toLocaleLowerCase(language);
  return findings.filter(
    (finding) =>
      (outcome === null || finding.outcome === outcome) &&
      (actor === null || finding.actor === actor) &&
      (wanted === '' || textOf(finding, language).toLocaleLowerCase(language).includes(wanted)),
  );
}

function textOf({ check, code, facts, exchanges }: Finding, language: Language): string {
  const { title, rule } = checks[check];
  const { what, todo } = advice[code];
  const said = [what, todo].map((text) => filled(text, facts)[language]);
  return [title[language], ...said, rule.source, check, code, ...exchanges.map(({ url }) => url)].join('\n');
}
