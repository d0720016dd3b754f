import type { IncomingHttpHeaders } from 'node:http';

/** A request to the practice tenant, body and all. */
export interface PracticeRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An answer of the practice tenant; its body is sent as JSON. */
export interface PracticeAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
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
