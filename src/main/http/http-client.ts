/** One request. The body is sent as it is; secrets in headers are revealed by the caller on the line that builds it. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A whole answer, of any status. Redirects are answers too: they are never followed. */
export interface HttpResponse {
  readonly status: number;
  /** Lower-case names; several values joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** The address that was asked, without query. */
  readonly address: string;
}
