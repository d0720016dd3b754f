import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import path from 'node:path';

/** The file that `npm run check-tenant` runs. */
export const command = path.resolve(import.meta.dirname, '../../src/main/cli/main.ts');

export interface CommandEnd {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

export interface CommandOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Put into standard input, which is then closed; left open without it. */
  readonly input?: string;
  /** Called with how to interrupt it, as soon as it runs. */
  readonly whileRunning?: (interrupt: () => void) => void;
}

/** Runs `check-tenant` as `npm run check-tenant` does, in a process of its own. */
export async function runCheckTenant(
  given: readonly string[],
  { environment = {}, input, whileRunning }: CommandOptions = {},
): Promise<CommandEnd> {
  const child = spawn(process.execPath, [command, ...given], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LANG: 'en_US.UTF-8', ...environment },
    stdio: 'pipe',
  });
  if (input !== undefined) child.stdin.end(input);
  whileRunning?.(() => child.kill('SIGINT'));
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, output, errors };
}
