// The command `check-tenant`: the checks of the assistant in a terminal, with no window.
import { readFileSync } from 'node:fs';
import { checkTenant } from './check-tenant.ts';
import { exitCodes } from './outcome.ts';

const packageFile = new URL('../../../package.json', import.meta.url);
const { name, version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { name: string; version: string };

const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    cancelled.abort();
  });
}

// A reader that has gone (`| head`) wants no more; a full disk has lost what somebody counts on.
let isReportLost = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  isReportLost ||= error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED';
});

const code = await checkTenant(process.argv.slice(2), {
  tool: { name, version },
  environment: process.env,
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  signal: cancelled.signal,
});
// What was written is out before the end; something that still waits, such as standard input, must not delay it.
process.stdout.write('', () => {
  setImmediate(() => process.exit(isReportLost ? exitCodes.misuse : code));
});
