import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { dialects } from '../../shared/identity-providers/dialects.ts';
import { type Language, languageForSystem } from '../../shared/language.ts';
import { ProblemError } from '../../shared/problem.ts';
import { isInFamily, sovereignCloudOf } from '../../shared/tenant/cxone-hosts.ts';
import type { RunRecord } from '../../shared/verification/finding.ts';
import type { VerdictKind } from '../../shared/verification/outcomes.ts';
import { type DialectVerdict, verdictsOf } from '../../shared/verification/overall.ts';
import { readCertificates } from '../http/certificates.ts';
import { createHttpClient } from '../http/http-client.ts';
import { environmentProxy } from '../http/environment-proxy.ts';
import { tenantReach } from '../http/reach.ts';
import { systemCodeOf } from '../store/disk-error.ts';
import type { RunInput } from '../verification/check.ts';
import { checks } from '../verification/checks.ts';
import { runChecks } from '../verification/runner.ts';
import { type Arguments, languageIn, MisuseError, readArguments } from './arguments.ts';
import { jsonReport, type Tool } from './json-report.ts';
import { junitReport } from './junit-report.ts';
import { exitCodeOf, exitCodes } from './outcome.ts';
import { peopleReport } from './people-report.ts';
import { liveProgress } from './progress.ts';
import { type GivenSecrets, readSecrets, SecretMissingError } from './secrets.ts';
import { readStored } from './stored-connection.ts';
import { problemText } from './problem-texts.ts';
import { failureText, misuseTexts, usageText, words } from './words.ts';

/** The program around the command. */
export interface Surroundings {
  readonly tool: Tool;
  readonly environment: NodeJS.ProcessEnv;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly errors: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  /** Aborted when the person cancels. */
  readonly signal: AbortSignal;
  /** Aborts it. */
  readonly cancel: () => void;
  /** When the command was begun, on the clock of `performance.now`. */
  readonly begunAt: number;
}

/**
 * Runs the checks as the command line asks for it, writes the result, and returns the code to end with. Reports go to the
 * standard output and everything else to the standard error. Never raises for anything a person can cause.
 */
export async function checkTenant(given: readonly string[], surroundings: Surroundings): Promise<number> {
  const language = languageIn(given) ?? systemLanguage(surroundings.environment);
  try {
    const asked = readArguments(given);
    if (asked !== 'help') return await check(asked, language, surroundings);
    return (await written(surroundings.output, usageText(language))) === 'lost' ? exitCodes.misuse : exitCodes.ready;
  } catch (thrown) {
    return refused(thrown, language, surroundings);
  }
}

/** As POSIX has it (XBD 8.2), the first of the variables that is set; Windows and macOS mostly set none of them. */
function systemLanguage(environment: NodeJS.ProcessEnv): Language {
  const set = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => environment[name] ?? '').find((value) => value !== '');
  return languageForSystem([set ?? Intl.DateTimeFormat().resolvedOptions().locale]);
}

function refused(thrown: unknown, language: Language, { errors }: Surroundings): number {
  errors.write(refusalText(thrown, language));
  return exitCodes.misuse;
}

async function check(asked: Arguments, language: Language, surroundings: Surroundings): Promise<number> {
  const over = surroundings.begunAt + asked.timeoutMs;
  const prepared = await inTime(prepare(asked, language, surroundings), over - performance.now(), surroundings.signal);
  if (prepared === null) return notPrepared(language, surroundings);
  const { input, certificates } = prepared;
  const http = createHttpClient({
    reach: tenantReach(() => null),
    extraCertificates: () => certificates,
    ...environmentProxy(surroundings.environment),
  });
  if (!asked.json) surroundings.errors.write(`${input.target.baseUrl}\n${words.readOnly[language]}\n`);
  const record = await runChecks({
    runId: randomUUID(),
    connectionId: randomUUID(),
    input,
    http,
    checks,
    only: null,
    earlier: null,
    report: asked.json ? () => undefined : liveProgress(surroundings.errors, language),
    signal: surroundings.signal,
    deadlineMs: Math.max(0, over - performance.now() - forWriting(asked)),
    now: Date.now,
  });
  http.close();
  return report(asked, record, language, surroundings);
}

/** Milliseconds in which whoever takes the result at all has taken it. */
const longEnoughToWrite = 1000;

/** Milliseconds at the end of the time that are kept for writing the result. */
const forWriting = ({ timeoutMs }: Arguments): number => Math.min(longEnoughToWrite, timeoutMs / 10);

function notPrepared(language: Language, { signal, errors }: Surroundings): number {
  if (signal.aborted) return exitCodes.cancelled;
  errors.write(`${words.notPrepared[language]}\n`);
  return exitCodes.notReady;
}

/**
 * A keychain may ask the person for a password, and standard input may never end. `null` when it took too long, or when
 * the person did not want to wait.
 */
async function inTime<Result>(
  work: Promise<Result>,
  milliseconds: number,
  cancelled: AbortSignal,
): Promise<Result | null> {
  const timer = new AbortController();
  const signal = AbortSignal.any([timer.signal, cancelled]);
  const over = delay(Math.max(0, milliseconds), null, { signal }).catch(() => null);
  try {
    return await Promise.race([work, over]);
  } finally {
    timer.abort();
  }
}

interface Prepared {
  readonly input: RunInput;
  readonly certificates: readonly string[];
}

async function prepare(asked: Arguments, language: Language, surroundings: Surroundings): Promise<Prepared> {
  const { environment, input, errors, cancel } = surroundings;
  const ask = (): void => void errors.write(`${words.typeToken[language]}\n`);
  const secrets = await readSecrets(asked, environment, { stream: input, ask, cancel });
  const own = await companyCertificates(asked.caFile);
  const sends = [...new Set(asked.identityProviders.flatMap((id) => dialects[id].sends))];
  if (asked.connection === null) return { input: { ...freshInput(asked, secrets), sends }, certificates: own };
  const stored = await readStored(asked.connection, asked.dataFolder, environment);
  return {
    input: { ...stored.input, ...given(secrets), knownUser: asked.knownUser, sends },
    certificates: [...own, ...stored.companyCertificates],
  };
}

/** For a server that is no connection of the assistant; whether it is CXone's, its host tells. */
function freshInput({ baseUrl, issuer, knownUser }: Arguments, secrets: GivenSecrets): Omit<RunInput, 'sends'> {
  const url = baseUrl ?? '';
  const { hostname, origin } = new URL(url);
  const cxone = isInFamily(hostname) || sovereignCloudOf(hostname) !== null;
  const tenantAddress = cxone ? origin : null;
  return {
    target: { baseUrl: url, issuer, cxone, practice: false },
    ...secrets,
    knownUser,
    tokenOwner: null,
    tenantAddress,
  };
}

/** What was given takes the place of what is stored. */
const given = (secrets: GivenSecrets): Partial<GivenSecrets> =>
  Object.fromEntries(Object.entries(secrets).filter(([, secret]) => secret !== null));

async function companyCertificates(file: string | null): Promise<readonly string[]> {
  if (file === null) return [];
  const text = await readFile(file, 'utf8').catch((thrown: unknown) => {
    throw new FileError(file, thrown);
  });
  return readCertificates(text).map(({ pem }) => pem);
}

async function report(
  asked: Arguments,
  record: RunRecord,
  language: Language,
  surroundings: Surroundings,
): Promise<number> {
  const result = { record, verdicts: verdictsOf(record.findings, record.target, asked.identityProviders), language };
  const delivery = await inTime(deliver(asked, result, surroundings), ...patience(asked, surroundings));
  if (delivery === 'done') return exitCodeOf(record, kindsOf(result));
  if (delivery === null && surroundings.signal.aborted) return exitCodes.cancelled;
  if (delivery === null) surroundings.errors.write(`${words.notTaken[language]}\n`);
  return exitCodes.misuse;
}

interface Result {
  readonly record: RunRecord;
  readonly verdicts: readonly DialectVerdict[];
  readonly language: Language;
}

const kindsOf = ({ verdicts }: Result): readonly VerdictKind[] => verdicts.map(({ kind }) => kind);

/** The result of a run that was cancelled is written, too; a cancel that comes while it is written ends that. */
function patience(asked: Arguments, { signal, begunAt }: Surroundings): [milliseconds: number, cancelled: AbortSignal] {
  if (signal.aborted) return [longEnoughToWrite, AbortSignal.any([])];
  return [Math.max(longEnoughToWrite, begunAt + asked.timeoutMs - performance.now()), signal];
}

async function deliver({ json, junitFile }: Arguments, result: Result, surroundings: Surroundings): Promise<Delivery> {
  const { record, verdicts, language } = result;
  const text = json
    ? `${JSON.stringify(jsonReport(surroundings.tool, record, verdicts, language), null, 2)}\n`
    : peopleReport(record, verdicts, { language, ...looks(surroundings) });
  const delivery = await written(surroundings.output, text);
  // After the report, which is not lost when the file cannot be written.
  if (junitFile !== null) await writeJunit(junitFile, junitReport(record, verdicts, language));
  return delivery;
}

/** A reader that has gone (`| head`) wants no more; a full disk has lost what somebody counts on. */
type Delivery = 'done' | 'lost';

const written = (output: Surroundings['output'], text: string): Promise<Delivery> =>
  new Promise((resolve) => {
    output.write(text, (error) => {
      resolve(['', 'EPIPE', 'ERR_STREAM_DESTROYED'].includes(systemCodeOf(error)) ? 'done' : 'lost');
    });
  });

/** https://no-color.org: whatever it is set to says no, unless that is empty. */
function looks({ output, environment }: Surroundings): { readonly width: number; readonly colour: boolean } {
  const wantsColour = (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb';
  return { width: Math.min(output.columns ?? 100, 120), colour: output.isTTY === true && wantsColour };
}

async function writeJunit(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (thrown) {
    throw new FileError(file, thrown);
  }
}

/** A file of the command line that cannot be used. Node names the file for some failures only, a folder not among them. */
class FileError extends Error {
  constructor(file: string, cause: unknown) {
    super(`${file} (${systemCodeOf(cause)})`, { cause });
    this.name = 'FileError';
  }
}

function refusalText(thrown: unknown, language: Language): string {
  if (thrown instanceof MisuseError) {
    const { code, value } = thrown.misuse;
    return `${misuseTexts[code][language]}${value === '' ? '' : `: ${value}`}\n\n${usageText(language)}`;
  }
  if (thrown instanceof SecretMissingError) return failureText('secret-missing', thrown.place, language);
  if (thrown instanceof ProblemError) return failureText('problem', problemText(thrown.problem, language), language);
  if (thrown instanceof FileError) return failureText('file', thrown.message, language);
  return failureText('unexpected', thrown instanceof Error ? thrown.name : '', language);
}
