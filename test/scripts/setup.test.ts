import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserPrograms } from '../electron-host/chromium.ts';

const repository = path.resolve(import.meta.dirname, '../..');

/** A bare clone, as far as the set-up script looks at it, and a folder of programs that is all of PATH. */
let clone: string;
let programs: string;

beforeEach(async () => {
  clone = await mkdtemp(path.join(tmpdir(), 'setup-'));
  programs = path.join(clone, 'programs');
  await mkdir(path.join(clone, 'scripts'));
  await mkdir(programs);
  await cp(path.join(repository, 'scripts', 'setup.mjs'), path.join(clone, 'scripts', 'setup.mjs'));
  await writeFile(path.join(clone, 'package-lock.json'), '{}');
});

afterEach(() => rm(clone, { recursive: true, force: true }));

/** A program that notes how it was called. */
async function provide(...names: string[]): Promise<void> {
  for (const name of names) {
    const note = `#!/bin/sh\necho "${name} $*" >> "${clone}/calls"\n`;
    await writeFile(path.join(programs, name), note, { mode: 0o755 });
  }
}

const calls = async (): Promise<string> => readFile(path.join(clone, 'calls'), 'utf8').catch(() => '');

function setUp(purpose: string): { status: number | null; output: string } {
  const env = { PATH: programs, HOME: clone };
  const script = path.join(clone, 'scripts', 'setup.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, purpose], { env, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

/** As after `npm ci`, so much later than the lock file. */
async function installed(secondsLater: number): Promise<void> {
  const marker = path.join(clone, 'node_modules', '.package-lock.json');
  await mkdir(path.join(clone, 'node_modules', 'keytar', 'build', 'Release'), { recursive: true });
  await writeFile(path.join(clone, 'node_modules', 'keytar', 'build', 'Release', 'keytar.node'), '');
  await writeFile(marker, '{}');
  const time = new Date(Date.now() + secondsLater * 1000);
  await utimes(marker, time, time);
}

describe.runIf(process.platform === 'linux')('the set-up of a bare clone', () => {
  it('names what is missing and the one command that installs it, and stops', async () => {
    await provide('chromium');
    const { status, output } = setUp('test');
    expect(status).toBe(1);
    expect(output).toContain('libsecret headers');
    expect(output).toContain('sudo apt-get install -y --no-install-recommends g++ make python3 libsecret-1-dev');
    expect(output).not.toContain('Chromium');
    expect(output).toContain('gnome-keyring');
    expect(output).toContain('the age tool');
    expect(await calls()).toBe('');
  });

  it('asks for a browser that can open the profile', async () => {
    await installed(60);
    const isUbuntu = /^ID=ubuntu$/m.test(await readFile('/etc/os-release', 'utf8'));
    const { status, output } = setUp('window');
    expect(status).toBe(1);
    expect(output).toContain(isUbuntu ? 'https://www.google.com/chrome/' : 'apt-get install -y');
    expect(output).toContain('Chromium, Chrome or Edge');
  });

  it('does not ask for a browser or a Secret Service before it is known that the window needs one', () => {
    const { output } = setUp('start');
    expect(output).toContain('libsecret headers');
    expect(output).not.toContain('chromium');
    expect(output).not.toContain('gnome-keyring');
    expect(output).not.toContain('the age tool');
  });

  it('asks for what the keychain module is compiled with before packages are installed for any purpose', async () => {
    await provide('npm', 'chromium');
    const { status, output } = setUp('packages');
    expect(status).toBe(1);
    expect(output).toContain('sudo apt-get install -y --no-install-recommends g++ make python3 libsecret-1-dev');
    expect(await calls()).toBe('');
  });

  it.each(browserPrograms)('takes %s for a browser, as the host does', async (name) => {
    await installed(60);
    await provide(name);
    expect(setUp('window')).toEqual({ status: 0, output: '' });
  });

  it.runIf(process.getuid?.() === 0)('installs what is missing where it may', async () => {
    await provide('apt-get', 'npm', 'chromium');
    const { status } = setUp('test');
    expect(status).toBe(0);
    expect(await calls()).toContain('apt-get install -y --no-install-recommends g++ make python3 libsecret-1-dev');
  });

  it('installs the packages of the lock file when there are none', async () => {
    await provide('npm', 'g++', 'make', 'python3', 'pkg-config');
    expect(setUp('start').status).toBe(0);
    expect(await calls()).toContain('npm ci');
  });

  it('installs them again when the lock file is newer', async () => {
    await installed(-60);
    await provide('npm');
    expect(setUp('start').status).toBe(0);
    expect(await calls()).toContain('npm ci');
  });

  it('does nothing when everything is there', async () => {
    await installed(60);
    await provide('npm', 'apt-get', 'chromium', 'dbus-daemon', 'dbus-send', 'gnome-keyring-daemon');
    await provide('age', 'age-keygen');
    expect(setUp('test')).toEqual({ status: 0, output: '' });
    expect(await calls()).toBe('');
  });

  it('stops with the failure of npm', async () => {
    await installed(-60);
    await writeFile(path.join(programs, 'npm'), '#!/bin/sh\nexit 7\n', { mode: 0o755 });
    const { status, output } = setUp('packages');
    expect(status).toBe(1);
    expect(output).toContain('npm ci failed');
  });

  it('needs no newer syntax than Node 18 understands, and no package', async () => {
    const text = await readFile(path.join(repository, 'scripts', 'setup.mjs'), 'utf8');
    const imported = [...text.matchAll(/from '([^']+)'/g)].map(([, name]) => name);
    expect(imported.every((name) => name?.startsWith('node:'))).toBe(true);
    expect(text).not.toContain('import.meta.dirname');
  });
});
