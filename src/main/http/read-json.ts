import type { z } from 'zod';
import { ProblemError } from '../../shared/problem.ts';
import type { HttpResponse } from './http-client.ts';

/**
 * The JSON of an answer of any status, in the shape of the schema. Looks at the content type first, then at the text,
 * then at the shape, and raises `wrong-media-type`, `not-json` or `answer-unexpected`. Accepts `application/json` and
 * every `+json` type (RFC 6839 3.1), and ignores a byte order mark (RFC 8259 8.1).
 */
export function readJson<Schema extends z.ZodType>(response: HttpResponse, schema: Schema): z.output<Schema> {
  const facts = factsOf(response);
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

/** The parser's own error quotes the text it failed at, so it is not kept. */
function parsed({ body }: HttpResponse, facts: Record<string, string>): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new ProblemError({ code: 'not-json', facts });
  }
}
