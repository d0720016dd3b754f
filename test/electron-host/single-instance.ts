import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** What a second instance tells the first. */
export interface Greeting {
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

/** A first instance may be busy; one that does not answer for so long is there all the same. */
const patience = 20_000;
/** A socket's path has room for 104 bytes on macOS and 108 on Linux, with the zero at its end. */
const longestPath = 103;

let server: Server | undefined;

/** Where the socket may be: in the profile, or where that is too deep or on a disk without sockets, in the temporary folder. */
const placesFor = (userData: string): readonly string[] => {
  const name = createHash('sha256').update(path.resolve(userData)).digest('hex').slice(0, 32);
  const places = [path.join(userData, 'electron-host.sock'), path.join(os.tmpdir(), `electron-host-${name}.sock`)];
  return places.filter((place) => Buffer.byteLength(place) <= longestPath);
};

const listen = (socket: string, onSecond: (greeting: Greeting) => void): boolean => {
  const candidate = createServer((connection) => {
    let text = '';
    connection.setEncoding('utf8');
    connection.on('data', (chunk: string) => (text += chunk));
    connection.on('error', () => undefined);
    connection.on('end', () => {
      connection.end('heard');
      // Who was ended before it said anything wants nothing.
      if (text !== '') onSecond(JSON.parse(text) as Greeting);
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

const nobody = 2;

const greeter = `
  const socket = require('node:net').connect({ path: process.argv[1], allowHalfOpen: true });
  process.stdin.pipe(socket);
  socket.on('error', ({ code }) => process.exit(code === 'ECONNREFUSED' || code === 'ENOENT' ? ${String(nobody)} : 1));
  socket.on('end', () => process.exit(0)).resume();
`;

// The answer is needed before this function returns, and Node has no synchronous socket: a second Node asks.
const isThereAFirst = (socket: string, greeting: Greeting): boolean => {
  const input = JSON.stringify(greeting);
  const { status } = spawnSync(process.execPath, ['-e', greeter, socket], { input, timeout: patience });
  if (status !== 0 && status !== nobody) console.error('electron-host: the first instance does not answer');
  return status !== nobody;
};

const inodeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.ino;

/** Whether this is the first instance for `userData`; if not, the first one has been told when this returns. */
export const lockInstance = (userData: string, greeting: Greeting, onSecond: (greeting: Greeting) => void): boolean => {
  if (server) return true;
  mkdirSync(userData, { recursive: true, mode: 0o700 });
  for (const socket of placesFor(userData)) {
    if (listen(socket, onSecond)) return true;
    if (!existsSync(socket)) continue;
    const found = inodeOf(socket);
    if (isThereAFirst(socket, greeting)) return false;
    // What is there is the rest of a process that was killed, unless another has taken the place meanwhile.
    if (inodeOf(socket) === found) rmSync(socket, { force: true });
    return lockInstance(userData, greeting, onSecond);
  }
  throw new Error(
    `electron-host: the instance lock finds no place for its socket, neither in ${userData} nor elsewhere`,
  );
};

export const hasInstanceLock = (): boolean => server !== undefined;

export const unlockInstance = (): void => {
  server?.close();
  server = undefined;
};
