import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { expect } from 'vitest';

const program = path.join(import.meta.dirname, 'electron');
const fixtureApp = path.join(import.meta.dirname, 'fixture-app');

interface Options {
  readonly args?: readonly string[];
  /** Whether the main process can be looked into; it can, if not said. */
  readonly inspect?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** A profile that outlives the run; without it the run has one of its own. */
  readonly profile?: string;
}

/** The fixture app on the host, in a process of its own. */
export class RunningHost {
  readonly child: ChildProcess;
  readonly profile: string;
  /** What the process ended with: its exit code, or the name of the signal. */
  readonly ended: Promise<number | string>;
  output = '';
  #browser: Browser | undefined;

  constructor(profile: string, { args = [], inspect = true, environment = {} }: Options) {
    this.profile = profile;
    const env = { ...process.env, ASSISTANT_HEADLESS: '1', ...environment };
    this.child = spawn(
      program,
      [fixtureApp, `--user-data-dir=${profile}`, ...(inspect ? ['--inspect=0'] : []), ...args],
      {
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    this.ended = once(this.child, 'close').then(
      ([code, signal]: (number | string | null)[]) => code ?? signal ?? 'lost',
    );
  }

  /** Resolves with what the pattern captures, once it is printed; rejects when the process ends before. */
  async printed(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(this.output);
      if (found) return found[1] ?? found[0];
      const more = [this.child.stdout, this.child.stderr].flatMap((stream) => (stream ? [once(stream, 'data')] : []));
      const end = this.ended.then((code) => Promise.reject(new Error(`ended with ${String(code)}:\n${this.output}`)));
      await Promise.race([...more, end]);
    }
  }

  /** The page of the window, over the port that the host has printed. */
  async page(): Promise<Page> {
    await this.printed(/^loaded$/mu);
    this.#browser ??= await chromium.connectOverCDP(await this.printed(/^DevTools listening on (\S+)$/mu));
    const [page] = this.#browser.contexts().flatMap((context) => context.pages());
    if (!page) throw new Error('the window has no page');
    return page;
  }

  /** Evaluates an expression in the app's main process. */
  async inMain(expression: string): Promise<unknown> {
    const socket = new WebSocket(await this.printed(/Debugger listening on (\S+)/u));
    await once(socket, 'open');
    const params = { expression, awaitPromise: true, returnByValue: true };
    socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
    const [{ data }] = (await once(socket, 'message')) as [MessageEvent<string>];
    socket.close();
    const { result } = JSON.parse(data) as Evaluated;
    if (result.exceptionDetails) throw new Error(result.exceptionDetails.exception.description);
    return result.result.value;
  }

  /** The processes of this run's browser, which are a group of their own; the one that started the others comes first. */
  browserProcesses(): readonly number[] {
    const all = processes();
    const own = all.find(({ command, pid }) => command.includes(this.profile) && pid !== this.child.pid);
    if (!own) throw new Error('the browser does not run');
    const ofGroup = all.filter(({ group }) => group === own.group).map(({ pid }) => pid);
    return [own.group, ...ofGroup.filter((pid) => pid !== own.group)];
  }

  async end(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.ended;
  }
}

interface Evaluated {
  readonly result: {
    readonly result: { readonly value: unknown };
    readonly exceptionDetails?: { readonly exception: { readonly description: string } };
  };
}

const processes = (): readonly { readonly pid: number; readonly group: number; readonly command: string }[] =>
  execFileSync('ps', ['-axww', '-o', 'pid=,pgid=,stat=,command='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/u.exec(line) ?? [])
    // What is dead and only waits for its parent to notice does not run.
    .filter(([, , , state = 'Z']) => !state.startsWith('Z'))
    .map(([, pid, group, , command = '']) => ({ pid: Number(pid), group: Number(group), command }));

/** Which of these processes are still there. */
export const stillRunning = (pids: readonly number[]): readonly number[] =>
  processes()
    .map(({ pid }) => pid)
    .filter((pid) => pids.includes(pid));

/** Expects of a value that changes by itself; the time is long enough for a machine with other things to do. */
export const eventually = <Value>(look: () => Value) => expect.poll(look, { timeout: 15_000 });

/** Runs `use` with the fixture app on the host, and leaves neither process nor profile behind. */
export const withHost = async (options: Options, use: (host: RunningHost) => Promise<void>): Promise<void> => {
  const profile = options.profile ?? (await mkdtemp(path.join(tmpdir(), 'electron-host-')));
  const host = new RunningHost(profile, options);
  try {
    await use(host);
  } finally {
    await host.end();
    if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
};
