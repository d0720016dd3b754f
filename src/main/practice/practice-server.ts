import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { log } from '../log.ts';
import { type PracticeAnswer, type PracticeRequest, plainRefusal, Refusal } from './answers.ts';

/** What came in and how it was answered; no query, no header, no body. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

export interface PracticeServer {
  /** Origin it listens on, without a trailing slash. */
  readonly address: string;
  readonly port: number;
  /** The newest requests, oldest first. */
  requests(): readonly SeenRequest[];
  /** Begins to answer. */
  answerWith(answer: (request: PracticeRequest) => Promise<PracticeAnswer>): void;
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

const largestBody = 64 * 1024;
const requestsKept = 200;
const longestPathKept = 200;

/**
 * Listens on 127.0.0.1 at a free port. Requests that name another host are refused, so that no web page can get at the
 * tenant by a name that resolves to this computer; and as no CORS header is sent, none can read its answers.
 */
export async function startPracticeServer(): Promise<PracticeServer> {
  const server = createServer();
  const port = await listen(server);
  const address = `http://127.0.0.1:${String(port)}`;
  const seen: SeenRequest[] = [];
  const remember = (request: SeenRequest): void => {
    seen.push(request);
    if (seen.length > requestsKept) seen.shift();
  };
  return {
    address,
    port,
    requests: () => [...seen],
    answerWith: (answer) => {
      server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
        void serve(address, answer, incoming, outgoing).then(remember);
      });
    },
    close: () => close(server),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('the server has no port'));
      else resolve(address.port);
    });
  });
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });

async function serve(
  address: string,
  answer: (request: PracticeRequest) => Promise<PracticeAnswer>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<SeenRequest> {
  const { status, headers, body } = await read(address, incoming).then(answer).catch(answerToFailure);
  outgoing.writeHead(status, { 'Content-Type': 'application/json', 'X-Content-Type-Options': 'nosniff', ...headers });
  outgoing.end(JSON.stringify(body));
  const [path = ''] = (incoming.url ?? '').split('?', 1);
  return { method: incoming.method ?? '', path: path.slice(0, longestPathKept), status };
}

async function read(address: string, incoming: IncomingMessage): Promise<PracticeRequest> {
  const { method = '', headers } = incoming;
  const url = URL.parse(incoming.url ?? '', address);
  if (url?.origin !== address || headers.host !== new URL(address).host) {
    throw plainRefusal(421, 'misdirected_request', 'This host is not served here.');
  }
  return { method, url, headers, body: await readBody(incoming) };
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
  if (!hungUp(thrown)) log.error('practice-request-failed', thrown);
  return { status: 500, body: { error: 'server_error', errorDescription: 'The practice tenant failed.' } };
}

/** A client that goes away in the middle of its request is no fault of ours. */
const hungUp = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === 'ECONNRESET';
