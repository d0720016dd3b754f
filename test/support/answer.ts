import type { HttpResponse } from '../../src/main/http/http-client.ts';

/** An answer as the HTTP client gives it back; JSON unless the headers say otherwise. */
export function answer(status: number, body: string | Uint8Array, headers: Record<string, string> = {}): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    address: 'https://tenant.example/path',
  };
}
