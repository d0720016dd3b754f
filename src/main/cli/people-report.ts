import { stripVTControlCharacters, styleText } from 'node:util';
import { advice } from '../../shared/diagnosis/advice.ts';
import { filled } from '../../shared/diagnosis/filled.ts';
import type { Language } from '../../shared/language.ts';
import { checks } from '../../shared/verification/check-list.ts';
import type { Finding, RunRecord } from '../../shared/verification/finding.ts';
import { actorNames, verdictNames } from '../../shared/verification/names.ts';
import { actors, type CheckOutcome, type VerdictKind } from '../../shared/verification/outcomes.ts';
import type { DialectVerdict } from '../../shared/verification/overall.ts';
import { reasonText } from '../../shared/verification/reason-text.ts';
import { isUnreachable } from './outcome.ts';
import { words } from './words.ts';

type Style = 'green' | 'yellow' | 'red' | 'gray' | 'bold';

export interface PeopleReportOptions {
  readonly language: Language;
  /** Columns of the terminal; text is wrapped to it. */
  readonly width: number;
  readonly colour: boolean;
}

/** A run for a person to read: the verdicts as a table, what to do first, what deviates. */
export function peopleReport(
  record: RunRecord,
  verdicts: readonly DialectVerdict[],
  options: PeopleReportOptions,
): string {
  const { language } = options;
  const sections = [
    wrapped(words.endings[record.outcome][language], 0, options).join('\n'),
    wrapped(isUnreachable(record) ? words.unreachable[language] : '', 0, options).join('\n'),
    verdictTable(verdicts, options),
    firstThings(record.findings, verdicts, options),
    noteList(record.findings, options),
    requestLine(record, language),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

const verdictStyle: Readonly<Record<VerdictKind, Style>> = {
  ready: 'green',
  'ready-with-notes': 'green',
  unproven: 'yellow',
  blocked: 'red',
  unknown: 'gray',
};

const symbols: Readonly<Record<VerdictKind, string>> = {
  ready: '✓',
  'ready-with-notes': '✓',
  unproven: '?',
  blocked: '✗',
  unknown: '–',
};

function verdictTable(verdicts: readonly DialectVerdict[], options: PeopleReportOptions): string {
  const { language } = options;
  const width = Math.max(...verdicts.map(({ dialect }) => dialect.name[language].length));
  const longestWord = Math.max(...verdicts.map(({ kind }) => verdictWord(kind, language).length));
  const isWide = width + longestWord + 4 <= options.width;
  const rows = verdicts.flatMap((verdict) => {
    const { kind, dialect } = verdict;
    const word = styled(verdictWord(kind, language), verdictStyle[kind], options);
    const row = isWide
      ? [`  ${dialect.name[language].padEnd(width)}  ${word}`]
      : [...wrapped(dialect.name[language], 2, options), `    ${word}`];
    return [...row, ...wrapped(mainReason(verdict, language), 6, options)];
  });
  return [heading(words.verdicts[language], options), ...rows].join('\n');
}

const verdictWord = (kind: VerdictKind, language: Language): string =>
  `${symbols[kind]} ${verdictNames[kind][language]}`;

/** The weightiest reason; none where there is nothing to explain, and a short one for what is the same for many IdPs. */
function mainReason({ kind, dialect, reasons }: DialectVerdict, language: Language): string {
  const [first] = reasons;
  if (kind === 'ready' || first === undefined) return '';
  if (first.need === null && first.kind === 'unknown') return words.notPublished[language];
  return reasonText(first, dialect)[language];
}

function firstThings(
  findings: readonly Finding[],
  verdicts: readonly DialectVerdict[],
  options: PeopleReportOptions,
): string {
  const { language } = options;
  const failed = findings.filter(({ outcome }) => outcome === 'failed');
  const groups = actors.flatMap((actor) => {
    const own = alike(failed.filter((finding) => finding.actor === actor));
    if (own.length === 0) return [];
    const name = styled(actorNames[actor][language], 'bold', options);
    return [`  ${name}`, ...own.flatMap((same) => todo(same, options))];
  });
  const asked = [...lacking(verdicts, options), ...groups];
  const rows = asked.length === 0 ? [`  ${words.nothingToDo[language]}`] : asked;
  return [heading(words.first[language], options), ...rows].join('\n');
}

/** What the person could give so that more can be told. */
function lacking(verdicts: readonly DialectVerdict[], options: PeopleReportOptions): readonly string[] {
  const open = verdicts
    .flatMap(({ reasons }) => reasons)
    .filter(({ kind }) => kind === 'unproven' || kind === 'unknown');
  const isOpenFor = (code: keyof typeof words.lacking): boolean => open.some(({ known }) => known?.code === code);
  return (['no-credential', 'nobody-known'] as const)
    .filter(isOpenFor)
    .flatMap((code) => bullet(words.lacking[code][options.language], 2, options));
}

/** Findings of different checks that say the same. */
type Alike = readonly [Finding, ...Finding[]];

function alike(findings: readonly Finding[]): readonly Alike[] {
  const groups = new Map<string, Alike>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.code, finding.facts['status'], finding.facts['said']]);
    const others = groups.get(key);
    groups.set(key, others === undefined ? [finding] : [...others, finding]);
  }
  return [...groups.values()];
}

const titlesOf = (same: Alike, language: Language): string =>
  same.map(({ check }) => checks[check].title[language]).join(' · ');

function todo(same: Alike, options: PeopleReportOptions): readonly string[] {
  const { language } = options;
  const [{ code, facts }] = same;
  const { what, todo: advised, proof } = advice[code];
  return [
    ...bullet(titlesOf(same, language), 4, options),
    ...wrapped(filled(what, facts)[language], 6, options),
    ...wrapped(`→ ${filled(advised, facts)[language]}`, 6, options),
    ...wrapped(filled(proof, facts)[language], 8, options),
  ];
}

const quiet: readonly CheckOutcome[] = ['noted', 'unknown'];

function noteList(findings: readonly Finding[], options: PeopleReportOptions): string {
  const { language } = options;
  const noted = alike(findings.filter(({ outcome }) => quiet.includes(outcome)));
  if (noted.length === 0) return '';
  const rows = noted.flatMap((same) => [
    ...bullet(titlesOf(same, language), 4, options),
    ...wrapped(filled(advice[same[0].code].what, same[0].facts)[language], 6, options),
  ]);
  return [heading(words.notes[language], options), ...rows].join('\n');
}

function requestLine({ requests }: RunRecord, language: Language): string {
  const byMethod = Object.entries(requests.byMethod).map(([method, count]) => `${method} ${String(count)}`);
  const detail = byMethod.length === 0 ? '' : ` (${byMethod.join(', ')})`;
  return `${words.requests[language]}: ${String(requests.total)}${detail}`;
}

const heading = (text: string, options: PeopleReportOptions): string => styled(text, 'bold', options);

const bullet = (text: string, indent: number, options: PeopleReportOptions): readonly string[] =>
  wrapped(text, indent + 2, options).map((line, index) =>
    index === 0 ? `${' '.repeat(indent)}• ${line.trimStart()}` : line,
  );

/** What a server said may hold the codes that steer a terminal. */
const styled = (text: string, style: Style, { colour }: PeopleReportOptions): string =>
  colour ? styleText(style, stripVTControlCharacters(text), { validateStream: false }) : text;

/** The text in lines of the terminal's width, each indented. */
export function wrapped(text: string, indent: number, { width }: PeopleReportOptions): readonly string[] {
  const room = Math.max(20, width - indent);
  if (text === '') return [];
  const lines: string[] = [];
  let line = '';
  for (const word of stripVTControlCharacters(text).split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each) => ' '.repeat(indent) + each);
}
