// The work of `check-tenant`. Hears from main.ts when the command was begun, and tells it the exit code; main.ts ends it.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { checkTenant } from './check-tenant.ts';

const packageFile = new URL('../../../package.json', import.meta.url);
const { name, version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { name: string; version: string };

const cancelled = new AbortController();
const cancel = (): void => {
  cancelled.abort();
};
process.on('message', (message) => {
  if (message === 'cancel') cancel();
});
// A terminal sends Ctrl+C to every process of the command.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, cancel);
// Nobody is left to end it.
process.on('disconnect', () => process.exit());
// Whoever writes learns of a failure by himself.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const received: readonly unknown[] = await once(process, 'message');
const code = await checkTenant(process.argv.slice(2), {
  tool: { name, version },
  environment: process.env,
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  signal: cancelled.signal,
  cancel,
  begunAt: Number(received[0]) - performance.timeOrigin,
});
// A terminal that was asked for a token in vain would show nothing of what is typed later.
if (process.stdin.isTTY) process.stdin.setRawMode(false);
process.send?.(code);
