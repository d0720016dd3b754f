import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { _electron, type Browser, chromium, type Page } from '@playwright/test';
import { electronBinary, hostFolder } from '../../../scripts/electron-binary.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const startMilliseconds = 90_000;
/** What is not there by then will not come, and the test can say what it waited for. */
const actionMilliseconds = 60_000;

type Electron = typeof Electron.CrossProcessExports;
type InMain<Result> = (electron: Electron, argument: string) => Result | Promise<Result>;

/** The running app, whichever runtime it is on. */
export interface RunningApp {
  readonly page: Page;
  readonly pid: number;
  /** Everything the app printed so far. */
  readonly output: () => string;
  /** Runs a function in the main process. It must not use anything around it. */
  readonly inMain: <Result>(run: InMain<Result>, argument?: string) => Promise<Result>;
  /** Quits as a person would, and waits until the process is gone. */
  readonly quit: () => Promise<void>;
  /** Ends the process as a crash would, without any notice. */
  readonly kill: () => Promise<void>;
}

export interface StartOptions {
  readonly profile: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** The app to run; this project if not said. */
  readonly appFolder?: string;
}

/** Whether the tests run on Electron's own binary; otherwise they run on the host. */
export const isRealElectron = electronBinary() !== null;

/** Starts the built app on Electron's own binary where that is there, else on the host. */
export async function startApp(options: StartOptions): Promise<RunningApp> {
  const app = await (isRealElectron ? startOnElectron(options) : startOnHost(options));
  app.page.setDefaultTimeout(actionMilliseconds);
  return app;
}

const switches = ({ profile, appFolder = root }: StartOptions): string[] => [appFolder, `--user-data-dir=${profile}`];

/** Behind a proxy that is not there: what a test stores must not be tried at anybody's real server. */
const noWayOut = { https_proxy: 'http://127.0.0.1:9', no_proxy: '.invalid' };

const environmentOf = ({ environment }: StartOptions): Record<string, string> => {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(own), ...noWayOut, ...environment };
};

async function startOnElectron(options: StartOptions): Promise<RunningApp> {
  const executablePath = electronBinary() ?? undefined;
  const app = await _electron.launch({
    executablePath,
    args: switches(options),
    cwd: root,
    env: environmentOf(options),
    chromiumSandbox: true,
  });
  const child = app.process();
  const output = collectOutput(child);
  const page = await app.firstWindow();
  return {
    page,
    pid: child.pid ?? 0,
    output,
    inMain: (run, argument = '') => app.evaluate(run, argument),
    quit: async () => {
      if (!hasEnded(child)) await app.close();
    },
    kill: () => kill(child),
  };
}

async function startOnHost(options: StartOptions): Promise<RunningApp> {
  const args = [...switches(options), '--inspect=0', '--remote-debugging-port=0'];
  const env = { ...environmentOf(options), ASSISTANT_HEADLESS: '1' };
  const child = spawn(path.join(hostFolder, 'electron'), args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = collectOutput(child);
  const { page, inspector } = await attach(child, output).catch(async (thrown: unknown) => {
    if (!hasEnded(child)) await kill(child);
    throw thrown;
  });
  return {
    page,
    pid: child.pid ?? 0,
    output,
    inMain: (run, argument = '') => evaluateInNode(inspector, run, argument),
    quit: async () => {
      if (hasEnded(child)) return;
      const gone = once(child, 'exit');
      // The app may be gone before it can answer.
      await evaluateInNode(inspector, quitApp, '').catch(() => undefined);
      await gone;
    },
    kill: () => kill(child),
  };
}

const quitApp = ({ app }: Electron): void => {
  app.quit();
};

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

async function attach(child: ChildProcess, output: () => string): Promise<{ page: Page; inspector: string }> {
  const [devTools, inspector] = await Promise.all([
    printed(child, output, /DevTools listening on (http:\/\/\S+)/),
    printed(child, output, /Debugger listening on (ws:\/\/\S+)/),
  ]);
  return { page: await firstPage(await chromium.connectOverCDP(devTools)), inspector };
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The browser has no context.');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  // The window exists a moment before it is told what to show.
  await page.waitForURL((url) => url.pathname === '/index.html');
  return page;
}

function collectOutput(child: ChildProcess): () => string {
  let text = '';
  const add = (chunk: Buffer): void => {
    text += chunk.toString('utf8');
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => text;
}

/** What the pattern captures in the output, as soon as it is printed. */
function printed(child: ChildProcess, output: () => string, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const give = (reason: string): void => {
      clearTimeout(timer);
      reject(new Error(`${reason} before it printed ${String(pattern)}:\n${output()}`));
    };
    const timer = setTimeout(give, startMilliseconds, 'The app took too long');
    const look = (): void => {
      const found = pattern.exec(output())?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('exit', () => {
      give('The app ended');
    });
  });
}

/** Evaluates in the main process over Node's inspector, at which the host lays out the `electron` module. */
async function evaluateInNode<Result>(address: string, run: InMain<Result>, argument: string): Promise<Result> {
  const socket = new WebSocket(address);
  await opened(socket);
  const call = `(${run.toString()})(globalThis.__electronHost.electron, ${JSON.stringify(argument)})`;
  const params = { expression: call, awaitPromise: true, returnByValue: true };
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
  const reply = await nextReply(socket);
  socket.close();
  if (reply.result.exceptionDetails !== undefined) throw new Error(JSON.stringify(reply.result.exceptionDetails));
  return reply.result.result.value as Result;
}

function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => {
      resolve();
    });
    socket.addEventListener('error', () => {
      reject(new Error('The main process cannot be reached.'));
    });
  });
}

interface InspectorReply {
  readonly result: { readonly result: { readonly value: unknown }; readonly exceptionDetails?: unknown };
}

function nextReply(socket: WebSocket): Promise<InspectorReply> {
  return new Promise((resolve, reject) => {
    socket.addEventListener('message', (event) => {
      const message = JSON.parse(String(event.data)) as InspectorReply & { id?: number };
      if (message.id === 1) resolve(message);
    });
    socket.addEventListener('close', () => {
      reject(new Error('The main process is gone.'));
    });
  });
}
