import { z } from 'zod';
import { type FindingCode, findingCodes } from '../../shared/diagnosis/finding-codes.ts';
import { type Problem, problemOf } from '../../shared/problem.ts';
import { parseJson } from '../http/json-text.ts';
import { said } from '../http/said.ts';
import { looksLikeLogin, looksLikePage, titleOf } from '../http/web-page.ts';
import type { Answer, Asked, Judgement } from './check.ts';

/** The answer was not the one a reader can work with; the judgement says what it was. */
interface NotRead {
  readonly ok: false;
  readonly judgement: Judgement;
}

/** JSON that was answered with 200. Notes are deviations that stop nobody: `plain-json`, `byte-order-mark`. */
interface JsonRead {
  readonly ok: true;
  readonly json: unknown;
  readonly notes: readonly FindingCode[];
}

/** A ListResponse (RFC 7644 3.4.2). `resources` is empty where the server may leave `Resources` out. */
export interface ListRead {
  readonly total: number;
  readonly resources: readonly Readonly<Record<string, unknown>>[];
  readonly itemsPerPage?: number | undefined;
  readonly startIndex?: number | undefined;
}

/**
 * The JSON of an answer to a GET that should succeed, or what came instead. Looks at what kept the answer away, the
 * status, the content type (RFC 7644 3.8 and 8.1), and then the text, in this order. 404 is `base-not-found` here; a
 * check that asks for one thing among others has to say what it means there. Never throws.
 */
export function readAnswer(asked: Asked): JsonRead | NotRead {
  if (asked.problem !== null) return notRead(judgeProblem(asked.problem));
  const refusal = judgeStatus(asked);
  return refusal === null ? readJson(asked.answer) : notRead(refusal);
}

/** The list in an answer to a GET, or what came instead. Never throws. */
export function readList(
  asked: Asked,
): { readonly ok: true; readonly list: ListRead; readonly notes: readonly FindingCode[] } | NotRead {
  const read = readAnswer(asked);
  if (!read.ok) return read;
  const listed = listIn(read.json);
  return 'code' in listed ? notRead(listed) : { ok: true, list: listed, notes: read.notes };
}

/** Whether it is the body that RFC 7644 3.12 wants for a refusal; `status` is a string there. */
export const isScimError = (json: unknown): boolean => ScimError.safeParse(json).success;

/** Whether the answer, of whatever status, has the body of RFC 7644 3.12. */
export const hasScimError = ({ text }: Answer): boolean => isScimError(jsonOrNull(text));

/** What kept an answer away, as a finding. */
export function judgeProblem({ code, facts = {} }: Problem): Judgement {
  if (code === 'answer-unexpected') return { code: 'contentEncoding' in facts ? 'not-json' : 'not-http', facts };
  return { code: isFindingCode(code) ? code : 'unexpected', facts };
}

/** Facts of a refusal: `status`, and `said` if the server gave a reason. */
export function refusalFacts(asked: Asked): Readonly<Record<string, string>> {
  if (asked.answer === null) return {};
  const status = String(asked.answer.status);
  const reason = reasonGiven(asked);
  return reason === '' ? { status } : { status, said: reason };
}

/** By its type, or, when that is wrong, by how it begins. */
const isPage = (answer: Answer): boolean =>
  /^(?:text\/html|application\/xhtml\+xml)$/.test(mediaTypeOf(answer)) || looksLikePage(answer.text);

const notRead = (judgement: Judgement): NotRead => ({ ok: false, judgement });

const isFindingCode = (code: string): code is FindingCode => Object.hasOwn(findingCodes, code);

/** The media type without its parameters, in lower case; empty when none is named. */
export const mediaTypeOf = ({ headers }: Pick<Answer, 'headers'>): string =>
  (headers['content-type'] ?? '').split(';', 1).join('').trim().toLowerCase();

type Answered = Extract<Asked, { readonly problem: null }>;

/** What a status means whatever was asked for; `null` for 200, the only success of a GET (RFC 7644 3.4). */
function judgeStatus(asked: Answered): Judgement | null {
  const { status } = asked.answer;
  if (status === 200) return null;
  const redirection = status >= 300 && status < 400 ? judgeRedirection(asked) : null;
  if (redirection !== null) return redirection;
  const facts = refusalFacts(asked);
  if (status === 401) return { code: saysExpired(asked.answer) ? 'token-expired' : 'token-refused', facts };
  if (status === 429) return { code: 'throttled', facts: { ...facts, ...patienceWanted(asked) } };
  return { code: codeOfStatus.get(status) ?? (status >= 500 ? 'server-failed' : 'status-unexpected'), facts };
}

const codeOfStatus: ReadonlyMap<number, FindingCode> = new Map([
  [403, 'forbidden'],
  [404, 'base-not-found'],
  [405, 'not-offered'],
  [501, 'not-offered'],
]);

/** Only the host is told: the rest of a redirect may hold a session. Without a target it is none. */
function judgeRedirection({ answer, exchange }: Answered): Judgement | null {
  const location = answer.headers['location'];
  const target = location === undefined ? null : URL.parse(location, exchange.url);
  if (target === null) return null;
  const code = looksLikeLogin(target) ? 'redirected-to-login' : 'redirected';
  return { code, facts: { target: target.host, status: String(answer.status) } };
}

/**
 * RFC 6750 3.1 puts it into `error_description`, RFC 7644 3.12 into `detail`. The sentence of RFC 6750 that many
 * servers send for every bad token ("expired, revoked, malformed, or invalid for other reasons") says nothing.
 */
const saysExpired = ({ headers, text }: Answer): boolean =>
  [headers['www-authenticate'] ?? '', reasonIn(text)].some(
    (reason) => /\bexpired\b|\babgelaufen\b/i.test(reason) && !/\b(?:or|oder)\b/i.test(reason),
  );

function patienceWanted({ answer, exchange }: Answered): Readonly<Record<string, string>> {
  const retryAfter = said(answer.headers['retry-after'] ?? '', []);
  const times = String(exchange.retries.length + 1);
  return retryAfter === '' ? { times } : { retryAfter, times };
}

/** From the record, because there nothing of what was sent is left; from a page only its title. */
function reasonGiven({ answer, exchange }: Answered): string {
  return isPage(answer) ? titleOf(answer.text) : said(reasonIn(exchange.responseBody), []);
}

function reasonIn(text: string): string {
  const told = Told.safeParse(jsonOrNull(text));
  if (!told.success) return '';
  const { detail, error_description: standard, errorDescription: cxone, message } = told.data;
  return detail ?? standard ?? cxone ?? message ?? '';
}

function readJson(answer: Answer): JsonRead | NotRead {
  if (isPage(answer)) return notRead({ code: 'page-instead', facts: pageFacts(answer) });
  const mediaType = mediaTypeOf(answer);
  const isScim = mediaType === 'application/scim+json';
  if (!isScim && mediaType !== 'application/json') {
    return notRead({ code: 'wrong-media-type', facts: { mediaType: mediaType.slice(0, 100) } });
  }
  const notes: FindingCode[] = [];
  if (!isScim) notes.push('plain-json');
  if (answer.hadByteOrderMark) notes.push('byte-order-mark');
  return parsed(answer.text, notes);
}

function pageFacts({ text }: Answer): { readonly title?: string } {
  const title = titleOf(text);
  return title === '' ? {} : { title };
}

function parsed(text: string, notes: readonly FindingCode[]): JsonRead | NotRead {
  try {
    return { ok: true, json: parseJson(text), notes };
  } catch (thrown) {
    return notRead(judgeProblem(problemOf(thrown)));
  }
}

function jsonOrNull(text: string): unknown {
  const read = parsed(text, []);
  return read.ok ? read.json : null;
}

const listResponse = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const scimError = 'urn:ietf:params:scim:api:messages:2.0:Error';

const schemasWith = (schema: string): z.ZodType<readonly string[]> =>
  z.array(z.string()).refine((schemas) => schemas.includes(schema));

const ScimError = z.object({
  schemas: schemasWith(scimError),
  status: z.string().regex(/^\d{3}$/),
  detail: z.string().nullish(),
  scimType: z.string().nullish(),
});

/** RFC 7644 3.12 and RFC 6749 5.2; CXone writes `errorDescription`, and gateways like to write `message`. */
const Told = z.object({
  detail: z.string().optional().catch(undefined),
  error_description: z.string().optional().catch(undefined),
  errorDescription: z.string().optional().catch(undefined),
  message: z.string().optional().catch(undefined),
});

/** RFC 7643 2.5: what is `null` counts as not there. */
const List = z.object({
  schemas: schemasWith(listResponse),
  totalResults: z.int().nonnegative(),
  itemsPerPage: z.int().nonnegative().nullish(),
  startIndex: z.int().nonnegative().nullish(),
  Resources: z.array(z.record(z.string(), z.unknown())).nullish(),
});

function listIn(json: unknown): ListRead | Judgement {
  const result = List.safeParse(json);
  if (!result.success) return judgeShape(json, result.error);
  const { totalResults: total, itemsPerPage, startIndex, Resources } = result.data;
  const resources = Resources ?? [];
  // RFC 7644 3.4.2: `Resources` may only be left out when there are none.
  if (total > 0 && (Resources ?? null) === null) return { code: 'resources-missing' };
  if (resources.length > total) return { code: 'shape-wrong', facts: { field: 'totalResults' } };
  return { total, resources, itemsPerPage: itemsPerPage ?? undefined, startIndex: startIndex ?? undefined };
}

const WithNumbersAsText = z.record(z.string(), z.unknown()).transform((members) =>
  ['totalResults', 'itemsPerPage', 'startIndex'].find((field) => {
    const value = members[field];
    return typeof value === 'string' && /^\d{1,15}$/.test(value);
  }),
);

/** Numbers sent as text are named before anything else, because that is the one thing wrong then. */
function judgeShape(json: unknown, error: z.ZodError): Judgement {
  const asText = WithNumbersAsText.safeParse(json).data;
  if (asText !== undefined) return { code: 'numbers-as-text', facts: { field: asText } };
  const field = error.issues[0]?.path.join('.') ?? '';
  return { code: 'shape-wrong', facts: field === '' ? {} : { field: field.slice(0, 100) } };
}
