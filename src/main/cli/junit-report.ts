import { advice } from '../../shared/diagnosis/advice.ts';
import { filled } from '../../shared/diagnosis/filled.ts';
import type { Language } from '../../shared/language.ts';
import { checks } from '../../shared/verification/check-list.ts';
import type { Finding, RunRecord } from '../../shared/verification/finding.ts';
import type { DialectVerdict } from '../../shared/verification/overall.ts';
import { reasonText } from '../../shared/verification/reason-text.ts';

/**
 * A run in the XML that build servers read from JUnit: one suite with a case per IdP, which fails unless the IdP is
 * ready, and one with a case per check.
 */
export function junitReport(record: RunRecord, verdicts: readonly DialectVerdict[], language: Language): string {
  const suites = [
    suite(
      'verdicts',
      record,
      verdicts.map((verdict) => verdictCase(verdict, language)),
    ),
    suite(
      'checks',
      record,
      record.findings.map((finding) => findingCase(finding, language)),
    ),
  ];
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>', ''].join('\n');
}

interface Case {
  readonly name: string;
  readonly seconds: number;
  readonly result: { readonly element: 'failure' | 'skipped'; readonly message: string; readonly text: string } | null;
}

function suite(name: string, { startedAt }: RunRecord, cases: readonly Case[]): string {
  const count = (element: string): string => String(cases.filter(({ result }) => result?.element === element).length);
  const time = cases.reduce((sum, { seconds }) => sum + seconds, 0);
  const head = attributes({
    name,
    tests: String(cases.length),
    failures: count('failure'),
    skipped: count('skipped'),
    errors: '0',
    time: time.toFixed(3),
    timestamp: startedAt,
  });
  return [`<testsuite ${head}>`, ...cases.map((each) => caseText(name, each)), '</testsuite>'].join('\n');
}

function caseText(suiteName: string, { name, seconds, result }: Case): string {
  const head = `<testcase ${attributes({ classname: suiteName, name, time: seconds.toFixed(3) })}`;
  if (result === null) return `${head}/>`;
  const { element, message, text } = result;
  return `${head}><${element} ${attributes({ message })}>${escaped(text)}</${element}></testcase>`;
}

function verdictCase({ id, dialect, kind, reasons }: DialectVerdict, language: Language): Case {
  const isReady = kind === 'ready' || kind === 'ready-with-notes';
  const text = reasons.map((reason) => `${reason.kind}: ${reasonText(reason, dialect)[language]}`).join('\n');
  return { name: id, seconds: 0, result: isReady ? null : { element: 'failure', message: kind, text } };
}

function findingCase({ check, code, outcome, actor, facts, milliseconds }: Finding, language: Language): Case {
  const { what, todo } = advice[code];
  const text = `${filled(what, facts)[language]}\n${filled(todo, facts)[language]}`;
  const name = `${check}: ${checks[check].title[language]}`;
  const seconds = milliseconds / 1000;
  if (outcome === 'passed' || outcome === 'noted') return { name, seconds, result: null };
  const element = outcome === 'skipped' ? 'skipped' : 'failure';
  return { name, seconds, result: { element, message: `${code} (${actor})`, text } };
}

const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(' ');

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** XML 1.0 has no place for most control characters, and none for half of a surrogate pair. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
    .replace(/[&<>"]/g, (character) => entities.get(character) ?? character);
