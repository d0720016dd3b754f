import { existsSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startChild } from '../support/child.ts';
import { isRunning } from '../support/is-running.ts';

const script = path.join(import.meta.dirname, '../../scripts/with-keyring.mjs');
const run = (...command: string[]) => startChild(process.execPath, [script, ...command]);
const inNode = (code: string): string[] => [process.execPath, '--input-type=module', '-e', code];

async function untilGone(what: () => boolean): Promise<void> {
  while (what()) await delay(20);
}

describe('with-keyring', () => {
  it('ends with the exit code of its command', async () => {
    await expect(run(...inNode('process.exit(7)')).ended()).rejects.toThrow('ended with 7');
  });

  it('passes arguments on as they are', async () => {
    const child = run(process.execPath, '-p', 'JSON.stringify(process.argv.slice(1))', 'a b', '$HOME', '"');
    expect(await child.ended()).toEqual(['["a b","$HOME","\\""]']);
  });

  it('says what is missing, and does not run the command', async () => {
    await expect(run('no-such-program').ended()).rejects.toThrow('ended with 69');
    await expect(run().ended()).rejects.toThrow('ended with 69');
  });
});

describe.runIf(process.platform === 'linux')('with-keyring on Linux', () => {
  const show = `console.log(process.env.XDG_DATA_HOME); console.log(process.env.ASSISTANT_TEST_KEYRING);`;

  it('gives the command a folder of its own, which is gone afterwards', async () => {
    const [folder = '', flag] = await run(...inNode(show)).ended();
    expect(flag).toBe('1');
    expect(path.dirname(folder)).not.toBe(process.env['XDG_DATA_HOME']);
    expect(existsSync(path.dirname(folder))).toBe(false);
  });

  it('refuses when the programs it needs are not there', async () => {
    const empty = await mkdtemp(path.join(tmpdir(), 'path-'));
    await symlink(process.execPath, path.join(empty, 'node'));
    const child = startChild(process.execPath, [script, 'true'], { PATH: empty });
    await expect(child.ended()).rejects.toThrow('ended with 69');
    await rm(empty, { recursive: true });
  });

  it('cleans up after it was killed', async () => {
    const wait = 'console.log(process.pid); setInterval(() => {}, 1000);';
    const child = run(...inNode(`${show}${wait}`));
    await child.printed(3);
    const [folder = '', , pid] = child.lines;
    expect(isRunning(Number(pid))).toBe(true);
    child.signal('SIGKILL');
    await untilGone(() => existsSync(path.dirname(folder)));
    await untilGone(() => isRunning(Number(pid)));
  });

  it('passes a request to end on to the command', async () => {
    const child = run(
      ...inNode(`process.on('SIGTERM', () => process.exit(3)); console.log('up'); setInterval(() => {}, 1000);`),
    );
    await child.printed(1);
    child.signal('SIGTERM');
    await expect(child.ended()).rejects.toThrow('ended with 3');
  });
});
