import type { z } from 'zod';
import { ProblemError } from '../../shared/problem.ts';
import type { HttpResponse } from './http-client.ts';
import { parseJson } from './json-text.ts';
import { looksLikePage, titleOf } from './web-page.ts';

/**
 * The JSON of an answer of any status, in the shape of the schema. Looks at the content type first, then at the text,
 * then at the shape, and raises `page-instead` for a web page with status 200 (fact `title`, if it has one),
 * `wrong-media-type`, the problems of `parseJson`, or `answer-unexpected`. Accepts `application/json` and every `+json`
 * type (RFC 6839 3.1), and ignores a byte order mark (RFC 8259 8.1).
 */
export function readJson<Schema extends z.ZodType>(response: HttpResponse, schema: Schema): z.output<Schema> {
  const facts = factsOf(response);
  if (isPage(response, facts.mediaType)) throw new ProblemError({ code: 'page-instead', facts: pageFacts(response) });
  if (!isJsonType(facts.mediaType)) throw new ProblemError({ code: 'wrong-media-type', facts });
  const result = schema.safeParse(parsed(response, facts));
  if (result.success) return result.data;
  const field = result.error.issues[0]?.path.join('.') ?? '';
  throw new ProblemError({ code: 'answer-unexpected', facts: field === '' ? facts : { ...facts, field } });
}

/** What may be told about an answer: status, media type and the host it came from; nothing of its body. */
export function factsOf({ status, headers, address }: HttpResponse): {
  status: string;
  mediaType: string;
  host: string;
} {
  const mediaType = (headers['content-type'] ?? '').split(';', 1).join('').trim().toLowerCase();
  return { status: String(status), mediaType: mediaType.slice(0, 100), host: new URL(address).host };
}

const isJsonType = (mediaType: string): boolean =>
  mediaType === 'application/json' || /^[^\s/]+\/[^\s/]+\+json$/.test(mediaType);

/** A login page, or the block page of a proxy; JSON that only calls itself a page is none. */
function isPage(response: HttpResponse, mediaType: string): boolean {
  if (response.status !== 200) return false;
  const beginning = beginningOf(response);
  return looksLikePage(beginning) || (mediaType === 'text/html' && !/^\uFEFF?\s*[{[]/.test(beginning));
}

function pageFacts(response: HttpResponse): Record<string, string> {
  const title = titleOf(beginningOf(response));
  return { ...factsOf(response), ...(title === '' ? {} : { title }) };
}

const beginningOf = ({ body }: HttpResponse): string => new TextDecoder().decode(body.subarray(0, 64 * 1024));

function parsed({ body }: HttpResponse, facts: Record<string, string>): unknown {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    // In two steps, because a text may be cut within a character.
    const json = parseJson(decoder.decode(body, { stream: true }));
    decoder.decode();
    return json;
  } catch (thrown) {
    const code = thrown instanceof ProblemError ? thrown.problem.code : 'not-json';
    throw new ProblemError({ code, facts });
  }
}
