import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import path from 'node:path';

type ForkOptions = Pick<Electron.ForkOptions, 'env' | 'cwd' | 'serviceName' | 'stdio'>;

const entry = path.join(import.meta.dirname, 'utility-child.ts');

/** A process of its own, as far as the app uses it: messages both ways, `exit` and `kill`. */
class HostUtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(child: ChildProcess) {
    super();
    this.#child = child;
    child.once('spawn', () => this.emit('spawn'));
    child.on('message', (message) => this.emit('message', message));
    child.once('exit', (code) => this.emit('exit', code ?? 1));
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  postMessage(message: unknown): void {
    this.#child.send(message as object);
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

export const utilityProcess = {
  fork: (modulePath: string, args: readonly string[] = [], options: ForkOptions = {}): HostUtilityProcess =>
    new HostUtilityProcess(
      fork(entry, [modulePath, ...args], {
        env: { ...process.env, ...options.env },
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      }),
    ),
};
