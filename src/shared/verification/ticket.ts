import { advice } from '../diagnosis/advice.ts';
import { filled } from '../diagnosis/filled.ts';
import type { Language, LocalText } from '../language.ts';
import type { CheckId } from './check-ids.ts';
import { checks } from './check-list.ts';
import type { Exchange, Finding, RunRecord } from './finding.ts';
import { actorNames, outcomeNames } from './names.ts';

const words = {
  heading: { de: 'Prüfung der SCIM-Verbindung', en: 'Check of the SCIM connection' },
  server: { de: 'Server', en: 'Server' },
  time: { de: 'Zeit', en: 'Time' },
  code: { de: 'Befund', en: 'Finding' },
  happened: { de: 'Was geschah', en: 'What happened' },
  turn: { de: 'Wer am Zug ist', en: 'Whose turn it is' },
  todo: { de: 'Was zu tun ist', en: 'What to do' },
  proof: { de: 'Woran man sieht, dass es behoben ist', en: 'How to see that it is fixed' },
  rule: { de: 'Regel', en: 'Rule' },
  evidence: { de: 'Anfragen und Antworten (maskiert)', en: 'Requests and answers (masked)' },
  noAnswer: { de: 'keine Antwort', en: 'no answer' },
  again: { de: 'wiederholt', en: 'sent again' },
  nothing: { de: 'Kein Befund verlangt, dass jemand etwas tut.', en: 'No finding needs anybody to do anything.' },
} as const satisfies Readonly<Record<string, LocalText>>;

/**
 * Plain text about one finding of a run, or about all that need somebody, for a ticket. As masked as the exchanges in
 * the record are.
 */
export function ticketText(record: RunRecord, check: CheckId | null, language: Language): string {
  const wanted = record.findings.filter((finding) =>
    check === null ? finding.outcome === 'failed' : finding.check === check,
  );
  const findings = wanted.map((finding) => findingText(finding, language));
  const body = findings.length === 0 ? [words.nothing[language]] : findings;
  return [headText(record, language), ...body].join('\n\n').concat('\n');
}

function headText({ target, startedAt }: RunRecord, language: Language): string {
  return lines([
    words.heading[language],
    `${words.server[language]}: ${target.baseUrl}`,
    `${words.time[language]}: ${startedAt}`,
  ]);
}

function findingText({ check, code, outcome, actor, facts, exchanges, at }: Finding, language: Language): string {
  const { title, rule } = checks[check];
  const { what, todo, proof } = advice[code];
  const line = (name: LocalText, text: LocalText): string => `${name[language]}: ${filled(text, facts)[language]}`;
  return lines([
    `## ${title[language]}: ${outcomeNames[outcome][language]}`,
    `${words.time[language]}: ${at}`,
    `${words.code[language]}: ${check} / ${code}`,
    line(words.happened, what),
    `${words.turn[language]}: ${actorNames[actor][language]}`,
    line(words.todo, todo),
    line(words.proof, proof),
    ...(rule.level === 'none' ? [] : [`${words.rule[language]}: ${rule.source} (${rule.level})`]),
    ...(exchanges.length === 0 ? [] : ['', `${words.evidence[language]}:`]),
    ...exchanges.map((exchange) => exchangeText(exchange, language)),
  ]);
}

/** One request and its answer, as they would be written in HTTP. */
export function exchangeText(exchange: Exchange, language: Language): string {
  const { at, method, url, requestHeaders, responseHeaders, responseBody, milliseconds, retries } = exchange;
  const again = retries.map(({ reason }) => `${words.again[language]}: ${reason}`);
  return lines([
    `${at} · ${String(Math.round(milliseconds))} ms`,
    `> ${method} ${url}`,
    ...headerLines(requestHeaders, '> '),
    ...again,
    `< ${answerLine(exchange, language)}`,
    ...headerLines(responseHeaders, '< '),
    ...(responseBody === '' ? [] : [responseBody]),
  ]);
}

const answerLine = ({ status, problem }: Exchange, language: Language): string =>
  status === null ? `${words.noAnswer[language]} (${problem ?? ''})` : String(status);

const headerLines = (headers: Readonly<Record<string, string>>, mark: string): readonly string[] =>
  Object.entries(headers).map(([name, value]) => `${mark}${name}: ${value}`);

const lines = (texts: readonly string[]): string => texts.join('\n');
