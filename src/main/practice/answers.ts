import type { IncomingHttpHeaders } from 'node:http';

/** A request to the practice tenant, body and all. */
export interface PracticeRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Aborts when nobody waits for the answer any more. */
  readonly over: AbortSignal;
}

/** An answer of the practice tenant. */
export interface PracticeAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, unless there is `raw` to be sent in its place. */
  readonly body: unknown;
  readonly raw?: RawBody;
}

/** A body that is sent as it is, one piece after the other, however long the next piece takes. */
export interface RawBody {
  readonly pieces: Iterable<string> | AsyncIterable<string>;
  /** What comes after the last piece: the end of the answer, or a connection that is reset. */
  readonly ending: 'end' | 'reset';
}

/** The answer with this text in place of its body. */
export const withText = (answer: PracticeAnswer, text: string): PracticeAnswer => ({
  ...answer,
  raw: { pieces: [text], ending: 'end' },
});

/** The answer without a body and without what headers say about one. */
export function withoutBody(answer: PracticeAnswer): PracticeAnswer {
  const others = Object.entries(answer.headers ?? {}).filter(([name]) => name !== 'Content-Type');
  const headers = { ...Object.fromEntries(others), 'Content-Length': '0' };
  return { status: answer.status, headers, body: null, raw: { pieces: [], ending: 'end' } };
}

/** Thrown where a request cannot be served; the answer is what the client gets instead. */
export class Refusal extends Error {
  readonly answer: PracticeAnswer;

  constructor(answer: PracticeAnswer) {
    super(`refused with ${String(answer.status)}`);
    this.name = 'Refusal';
    this.answer = answer;
  }
}

/** Thrown where the connection ends without an answer. */
export class HungUp extends Error {
  constructor() {
    super('hung up');
    this.name = 'HungUp';
  }
}

/** A refusal as CXone's API description has it; mind `errorDescription` in camel case. */
export const plainRefusal = (
  status: number,
  error: string,
  errorDescription: string,
  headers?: Readonly<Record<string, string>>,
): Refusal => new Refusal({ status, body: { error, errorDescription }, ...(headers === undefined ? {} : { headers }) });

/** A refusal in the shape of RFC 7644 3.12, where `status` is a string. */
export function scimRefusal(
  status: number,
  detail: string,
  { scimType, headers }: { readonly scimType?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Refusal {
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:Error'];
  const body = { schemas, status: String(status), detail, ...(scimType === undefined ? {} : { scimType }) };
  return new Refusal({ status, body, headers: { 'Content-Type': scimMediaType, ...headers } });
}

export const scimMediaType = 'application/scim+json';
/** What a list of SCIM resources is called (RFC 7644 3.4.2). */
export const listResponse = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
