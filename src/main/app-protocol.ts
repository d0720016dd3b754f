import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Protocol } from 'electron';
import { appScheme, isOwnPage } from './app-address.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * Must run before the app is ready: gives the page a secure origin of its own, from which it may load its scripts as
 * modules. Not `corsEnabled`, which would let other origins read from it.
 */
export function announceAppScheme(protocol: Protocol): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }]);
}

/** Serves the built window from `folder`, and nothing else, under the app's own scheme. */
export function serveApp(protocol: Protocol, folder: string): void {
  protocol.handle(appScheme, (request) => answer(request.url, folder));
}

/** The answer to one request of the window: a file of `folder` with the security headers, else 404. */
export async function answer(address: string, folder: string): Promise<Response> {
  try {
    const file = fileInside(folder, address);
    return respond(await readFile(file), mediaTypeOf(file));
  } catch {
    // Not ours, not decodable, not inside, not there: to the window it is all the same.
    return new Response(null, { status: 404 });
  }
}

function fileInside(folder: string, address: string): string {
  const file = path.join(folder, decodeURIComponent(new URL(address).pathname));
  if (!isOwnPage(address) || !file.startsWith(folder + path.sep)) throw new Error('outside');
  return file;
}

function mediaTypeOf(file: string): string {
  const mediaType = mediaTypes[path.extname(file)];
  if (mediaType === undefined) throw new Error('not a file of the window');
  return mediaType;
}

function respond(content: Buffer<ArrayBuffer>, mediaType: string): Response {
  const headers = { 'content-type': mediaType, 'x-content-type-options': 'nosniff' };
  if (!mediaType.startsWith('text/html')) return new Response(content, { headers });
  // The component library adds style elements at run time; a nonce of this one page load lets in those and no others.
  const nonce = randomBytes(18).toString('base64');
  const page = content.toString('utf8').replaceAll('__STYLE_NONCE__', nonce);
  return new Response(page, { headers: { ...headers, 'content-security-policy': contentSecurityPolicy(nonce) } });
}

const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
