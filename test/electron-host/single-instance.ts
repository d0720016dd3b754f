import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** What a second instance tells the first. */
export interface Greeting {
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

let server: Server | undefined;

// A socket's path has room for about a hundred characters; a profile's may be longer.
const socketOf = (userData: string): string => {
  const name = createHash('sha256').update(path.resolve(userData)).digest('hex').slice(0, 32);
  return path.join(process.env['XDG_RUNTIME_DIR'] ?? os.tmpdir(), `electron-host-${name}.sock`);
};

const listen = (socket: string, onSecond: (greeting: Greeting) => void): boolean => {
  const candidate = createServer((connection) => {
    let text = '';
    connection.setEncoding('utf8');
    connection.on('data', (chunk: string) => (text += chunk));
    connection.on('error', () => undefined);
    connection.on('end', () => {
      connection.end('heard');
      onSecond(JSON.parse(text) as Greeting);
    });
  });
  candidate.on('error', () => undefined);
  // Binding a path is done before this returns; only the news of it comes later.
  candidate.listen(socket);
  if (!candidate.listening) return false;
  candidate.unref();
  server = candidate;
  return true;
};

const greeter = `
  const socket = require('node:net').connect({ path: process.argv[1], allowHalfOpen: true });
  process.stdin.pipe(socket);
  let heard = '';
  socket.on('data', (chunk) => (heard += chunk)).on('error', () => process.exit(1));
  socket.on('end', () => process.exit(heard === 'heard' ? 0 : 1));
`;

// The answer is needed before this function returns, and Node has no synchronous socket: a second Node asks.
const greet = (socket: string, greeting: Greeting): boolean =>
  spawnSync(process.execPath, ['-e', greeter, socket], { input: JSON.stringify(greeting), timeout: 5_000 }).status ===
  0;

/** Whether this is the first instance for `userData`; if not, the first one has been told when this returns. */
export const lockInstance = (userData: string, greeting: Greeting, onSecond: (greeting: Greeting) => void): boolean => {
  const socket = socketOf(userData);
  if (server || listen(socket, onSecond)) return true;
  if (greet(socket, greeting)) return false;
  // Nobody answers: what is there is the rest of a process that was killed.
  rmSync(socket, { force: true });
  return listen(socket, onSecond);
};

export const hasInstanceLock = (): boolean => server !== undefined;

export const unlockInstance = (): void => {
  server?.close();
  server = undefined;
};
