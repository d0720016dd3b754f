import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { Connection } from './cdp.ts';

/** The programs that can be the window, as they are called on Linux; scripts/setup.mjs looks for the same. */
export const browserPrograms = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const onMac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The browser to use: `ASSISTANT_BROWSER`, else the first one installed; undefined when there is none. */
export const findBrowser = (environment: NodeJS.ProcessEnv): string | undefined => {
  const chosen = environment['ASSISTANT_BROWSER'];
  if (chosen !== undefined && chosen !== '') return isProgram(chosen) ? chosen : undefined;
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const candidates = browserPrograms.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, ...onMac].find(isProgram);
};

interface StartOptions {
  readonly program: string;
  readonly profile: string;
  readonly headless: boolean;
  /** Undefined opens no port: the pipe is then the only way in. */
  readonly port: number | undefined;
  readonly switches: readonly string[];
}

const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-breakpad',
  '--disable-sync',
  '--disable-extensions',
  '--disable-search-engine-choice-screen',
  '--disable-backgrounding-occluded-windows',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
  '--metrics-recording-only',
  '--hide-crash-restore-bubble',
  '--password-store=basic',
  '--use-mock-keychain',
  '--deny-permission-prompts',
];

// The window needs no network: what it shows is answered by the app over the pipe.
const offline = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-proxy-server',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

const unseen = [
  '--headless=new',
  '--screen-info={1920x1080}',
  '--disable-gpu',
  '--hide-scrollbars',
  '--mute-audio',
  // Two processes less, and with them a sixth of the work of a start.
  '--in-process-gpu',
  '--enable-features=NetworkServiceInProcess2',
];

const switchesFor = (options: StartOptions): readonly string[] => [
  ...quiet,
  ...offline,
  '--remote-debugging-pipe',
  ...(options.port === undefined ? [] : [`--remote-debugging-port=${String(options.port)}`]),
  ...(options.headless ? unseen : []),
  // Chromium refuses to run as root with its sandbox.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  // Keeps Chromium from warning of such switches in a bar over the window.
  '--test-type',
  ...options.switches,
  `--user-data-dir=${options.profile}`,
  '--app=data:text/html,',
];

const announcePort = (child: ChildProcess): void => {
  let text = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    if (text === 'said') return;
    text += chunk.toString();
    const [, port] = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//u.exec(text) ?? [];
    if (port === undefined) return;
    text = 'said';
    process.stdout.write(`DevTools listening on http://127.0.0.1:${port}\n`);
  });
};

/** A running browser, in a process group of its own. */
export interface Chromium {
  readonly connection: Connection;
  /** Resolves when the process is gone. */
  readonly ended: Promise<unknown>;
  /** Ends it at once, with all its processes. */
  readonly kill: () => void;
}

/**
 * Starts the browser with one blank window. It ends by itself when this process does, however that comes about: the
 * pipe closes with it.
 */
export const startChromium = (options: StartOptions): Chromium => {
  mkdirSync(options.profile, { recursive: true, mode: 0o700 });
  const child = spawn(options.program, switchesFor(options), {
    stdio: ['ignore', 'ignore', options.port === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, BREAKPAD_DUMP_LOCATION: noDumpsIn(options.profile) },
  });
  if (options.port !== undefined) announcePort(child);
  const [, , , output, input] = child.stdio;
  return {
    connection: new Connection(input as Readable, output as Writable),
    ended: new Promise((resolve) => {
      child.once('exit', resolve);
      child.once('error', resolve);
    }),
    kill: () => {
      if (child.pid !== undefined && child.exitCode === null) killGroup(child.pid);
    },
  };
};

/**
 * A folder for crash dumps that takes none: a file is where they would be collected, so that the browser's crash handler
 * gives up at its start. A dump holds the memory of a page, and no switch keeps every browser from writing one. What an
 * earlier run left goes.
 */
const noDumpsIn = (profile: string): string => {
  const folder = path.join(profile, 'Crash Reports');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(path.join(folder, 'pending'), '');
  return folder;
};

const killGroup = (pid: number): void => {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
};
