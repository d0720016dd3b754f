import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

const logFile = new URL('../../src/main/log.ts', import.meta.url).href;

/** Runs lines of code beside the log, in a program of its own whose standard error can be seen, or taken away. */
const run = (code: string) =>
  spawn(process.execPath, ['--input-type=module', '--eval', `import { log } from '${logFile}';\n${code}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const lineOf = async (code: string): Promise<Record<string, unknown>> =>
  JSON.parse(await text(run(code).stderr)) as Record<string, unknown>;

it('is one line of JSON per event', async () => {
  expect(await lineOf(`log.info('asked', { status: 200, host: 'na1.nice-incontact.com' });`)).toMatchObject({
    level: 'info',
    event: 'asked',
    status: 200,
    host: 'na1.nice-incontact.com',
  });
});

it('masks what looks like a key in facts, errors and their causes', async () => {
  const canary = 'CANARYCANARYCANARYCANARYCANARY====';
  const line = await lineOf(`
    const cause = new Error('bytes: ${canary}');
    log.error('failed', new Error('refused ${canary}', { cause }), { said: '${canary}' });
  `);
  expect(JSON.stringify(line)).not.toContain('CANARY');
  expect(line['said']).toBe('[masked]');
  expect(line['error']).toMatch(/refused \[masked\][^]*caused by Error: bytes: \[masked\]/);
});

it('does not end the program when nobody reads it any more', async () => {
  const child = run(`
    for (let lines = 0; lines < 5; lines += 1) {
      log.info('unread');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    process.stdout.write('still here');
  `);
  child.stderr.destroy();
  const [said] = await Promise.all([text(child.stdout), once(child, 'close')]);
  expect(said).toBe('still here');
});
