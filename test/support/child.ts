import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

interface Child {
  /** Lines it has printed so far. */
  readonly lines: readonly string[];
  /** Resolves when it has printed this many lines; rejects when it ends before. */
  printed(count: number): Promise<void>;
  signal(signal: NodeJS.Signals): void;
  /** Ends it without giving it a chance to notice, and waits until it is gone. */
  kill(): Promise<void>;
  /** Resolves with everything it printed when it ends by itself; rejects unless it ends well. */
  ended(): Promise<readonly string[]>;
}

/** Runs a program and listens to the lines it prints. */
export function startChild(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): Child {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const closed = Promise.all([once(reader, 'close'), exited(child)]).then(([, code]) => code);
  return {
    lines,
    async printed(count) {
      while (lines.length < count) {
        const end = closed.then((code) =>
          Promise.reject(new Error(`ended with ${String(code)} after ${String(lines.length)} lines`)),
        );
        await Promise.race([once(reader, 'line'), end]);
      }
    },
    signal(signal) {
      child.kill(signal);
    },
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
    async ended() {
      const code = await closed;
      if (code !== 0) throw new Error(`ended with ${String(code)}`);
      return lines;
    },
  };
}

async function exited(child: ChildProcess): Promise<number | NodeJS.Signals | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      resolve(code ?? signal);
    });
  });
}
