// Runs the programs that the scripts consist of, so that none of them outlives the command that was given.
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const lookEveryMilliseconds = 200;

/** Read at once: who comes later may find that npm has gone already. */
const parent = process.ppid;

interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Puts the program and all it starts into a process group, which is then asked to end as a whole. */
  readonly ownGroup?: boolean;
}

/**
 * Runs a Node program in the project's folder and resolves with its exit code. When this process is asked to end, or
 * npm is, the program is asked too; when it has gone, this process ends with 1.
 */
export async function runNode(args: readonly string[], options: RunOptions = {}): Promise<number> {
  const { env = process.env, ownGroup = false } = options;
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit', detached: ownGroup });
  const asked = new AbortController();
  const stopListening = whenAskedToEnd((signal) => {
    asked.abort();
    // A terminal has sent Ctrl-C to the program as well; a second one would make it stop without cleaning up.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) ask(child, ownGroup, signal);
  });
  const code = await exitCodeOf(child);
  stopListening();
  if (asked.signal.aborted) process.exit(1);
  return code;
}

function exitCodeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}

function ask(child: ChildProcess, group: boolean, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(group ? -child.pid : child.pid, signal);
  } catch {
    // Gone already.
  }
}

/** Returns how to stop listening. */
function whenAskedToEnd(tell: (signal: NodeJS.Signals) => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, tell);
  const stopWatching = whenNpmHasGone(() => {
    tell('SIGTERM');
  });
  return () => {
    stopWatching();
    for (const signal of signals) process.off(signal, tell);
  };
}

/** npm passes a signal on to the shell between it and this process; the shell dies of it and tells nobody. */
function whenNpmHasGone(tell: () => void): () => void {
  if (process.env['npm_lifecycle_event'] === undefined) return () => undefined;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    tell();
  }, lookEveryMilliseconds);
  return () => {
    clearInterval(timer);
  };
}
