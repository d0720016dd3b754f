// The command `check-tenant`: the checks of the assistant in a terminal, with no window.
import { readFileSync } from 'node:fs';
import { checkTenant } from './check-tenant.ts';

const packageFile = new URL('../../../package.json', import.meta.url);
const { name, version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { name: string; version: string };

const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    cancelled.abort();
  });
}

const code = await checkTenant(process.argv.slice(2), {
  tool: { name, version },
  environment: process.env,
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  signal: cancelled.signal,
});
// What was written is out before the end; something that still waits, such as standard input, must not delay it.
process.stdout.write('', () => process.exit(code));
