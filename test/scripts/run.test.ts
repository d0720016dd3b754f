import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startChild } from '../support/child.ts';
import { isRunning } from '../support/is-running.ts';

const run = pathToFileURL(path.join(import.meta.dirname, '../../scripts/run.ts')).href;

/** A script that runs a program which says its process id, and ends well when it is asked to. */
function script(program: string): string {
  return `import { runNode } from ${JSON.stringify(run)};
    process.exitCode = await runNode(['-e', ${JSON.stringify(program)}]);
    console.log('next');`;
}

const waiting = `process.on('SIGTERM', () => process.exit(0)); console.log(process.pid); setInterval(() => {}, 1000);`;
const inNode = (code: string): string[] => ['--input-type=module', '-e', code];

describe('a script that runs a program', () => {
  it('goes on with its exit code', async () => {
    const child = startChild(process.execPath, inNode(script('process.exit(7)')));
    await expect(child.ended()).rejects.toThrow('ended with 7');
    expect(child.lines).toEqual(['next']);
  });
});

describe.runIf(process.platform !== 'win32')('a script that is asked to end', () => {
  it('passes that on, and does not go on', async () => {
    const child = startChild(process.execPath, inNode(script(waiting)));
    await child.printed(1);
    child.signal('SIGTERM');
    await expect(child.ended()).rejects.toThrow('ended with 1');
    expect(child.lines).toHaveLength(1);
    expect(isRunning(Number(child.lines[0]))).toBe(false);
  });

  it('hears of it also when npm and its shell end without a word', async () => {
    const shell = `"$0" "$@"; true`;
    const environment = { npm_lifecycle_event: 'test' };
    const child = startChild('sh', ['-c', shell, process.execPath, ...inNode(script(waiting))], environment);
    await child.printed(1);
    child.signal('SIGKILL');
    await expect.poll(() => isRunning(Number(child.lines[0])), { timeout: 15_000 }).toBe(false);
  });
});
