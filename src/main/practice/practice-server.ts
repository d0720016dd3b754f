import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { log } from '../log.ts';
import { HungUp, type PracticeAnswer, type PracticeRequest, plainRefusal, type RawBody, Refusal } from './answers.ts';
import type { ServerIdentity } from './certificate.ts';
import type { RequestLog } from './request-log.ts';

export interface PracticeServer {
  /** Origin it listens on, without a trailing slash. */
  readonly address: string;
  readonly port: number;
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

export interface PracticeServerOptions {
  readonly answer: (request: PracticeRequest) => Promise<PracticeAnswer>;
  readonly requests: RequestLog;
  /** With one it speaks HTTPS, else HTTP. */
  readonly identity?: ServerIdentity;
}

const largestBody = 64 * 1024;

/**
 * Listens on 127.0.0.1 at a free port. Requests that name another host are refused, so that no web page can get at the
 * tenant by a name that resolves to this computer; and as no CORS header is sent, none can read its answers.
 */
export async function startPracticeServer({
  answer,
  requests,
  identity,
}: PracticeServerOptions): Promise<PracticeServer> {
  const server = identity === undefined ? createServer() : createSecureServer(identity);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const port = await listen(server);
  const address = `${identity === undefined ? 'http' : 'https'}://127.0.0.1:${String(port)}`;
  server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    void serve({ address, answer, requests }, incoming, outgoing);
  });
  return { address, port, close: () => close(server, sockets) };
}

function listen(server: Server | SecureServer): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('the server has no port'));
      else resolve(address.port);
    });
  });
}

const close = (server: Server | SecureServer, sockets: ReadonlySet<Socket>): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    for (const socket of sockets) socket.destroy();
  });

async function serve(
  { address, answer, requests }: Pick<PracticeServerOptions, 'answer' | 'requests'> & { readonly address: string },
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const [path = ''] = (incoming.url ?? '').split('?', 1);
  const answered = requests.arrived(incoming.method ?? '', path);
  const over = endOf(outgoing);
  try {
    const given = await read(address, incoming, over).then(answer).catch(answerToFailure);
    answered(given.status);
    await send(given, outgoing, over);
  } catch {
    outgoing.destroy();
  }
}

/** Aborts when the answer has been sent, or its connection is gone. */
function endOf(outgoing: ServerResponse): AbortSignal {
  const controller = new AbortController();
  outgoing.once('close', () => {
    controller.abort();
  });
  return controller.signal;
}

async function read(address: string, incoming: IncomingMessage, over: AbortSignal): Promise<PracticeRequest> {
  const { method = '', headers } = incoming;
  const url = URL.parse(incoming.url ?? '', address);
  if (url?.origin !== address || headers.host !== new URL(address).host) {
    throw plainRefusal(421, 'misdirected_request', 'This host is not served here.');
  }
  return { method, url, headers, body: await readBody(incoming), over };
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Not destroyed when it turns out too large, because the answer goes out by the same socket.
  for await (const chunk of incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) {
      throw plainRefusal(413, 'content_too_large', 'The request is too large.', { Connection: 'close' });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function answerToFailure(thrown: unknown): PracticeAnswer {
  if (thrown instanceof Refusal) return thrown.answer;
  if (thrown instanceof HungUp) throw thrown;
  if (!clientHungUp(thrown)) log.error('practice-request-failed', thrown);
  return { status: 500, body: { error: 'server_error', errorDescription: 'The practice tenant failed.' } };
}

/** A client that goes away in the middle of its request is no fault of ours. */
const clientHungUp = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === 'ECONNRESET';

/** Rejects when the connection must end without the rest of the answer. */
async function send(answer: PracticeAnswer, outgoing: ServerResponse, over: AbortSignal): Promise<void> {
  const { status, headers, body, raw } = answer;
  const always = { 'X-Content-Type-Options': 'nosniff', ...headers };
  if (raw === undefined) {
    outgoing.writeHead(status, { 'Content-Type': 'application/json', ...always });
    outgoing.end(JSON.stringify(body));
  } else {
    outgoing.writeHead(status, always);
    await sendRaw(raw, outgoing, over);
  }
}

/** Systems may throw away what was received and not yet read when a reset comes; this leaves time to read it. */
const beforeResetMs = 100;

async function sendRaw({ pieces, ending }: RawBody, outgoing: ServerResponse, over: AbortSignal): Promise<void> {
  for await (const piece of pieces) {
    over.throwIfAborted();
    if (!outgoing.write(piece)) await once(outgoing, 'drain', { signal: over });
  }
  if (ending === 'end') {
    outgoing.end();
    return;
  }
  await delay(beforeResetMs, undefined, { signal: over });
  outgoing.socket?.resetAndDestroy();
}
