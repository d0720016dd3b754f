import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const repository = path.resolve(import.meta.dirname, '../..');
let out: string;
let packed: string;

describe.runIf(process.platform === 'linux')('the package', () => {
  beforeAll(async () => {
    out = await mkdtemp(path.join(tmpdir(), 'package-'));
    const script = path.join(repository, 'scripts', 'package.ts');
    const env = { ...process.env, ASSISTANT_OUT_DIR: out };
    const { status, stdout, stderr } = spawnSync(process.execPath, [script], { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(stdout + stderr);
    const folder = (await readdir(out)).find((name) => name.startsWith('SCIM Setup Assistant-'));
    packed = path.join(out, folder ?? '');
  }, 240_000);

  afterAll(() => rm(out, { recursive: true, force: true }));

  it('contains the three bundles and the native module, and nothing it was built from', () => {
    const files = listPackage(path.join(packed, 'resources', 'app.asar'), { isPack: false });
    expect(files).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/.vite/build/main.cjs',
        '/.vite/build/preload.cjs',
        '/.vite/renderer/index.html',
      ]),
    );
    expect(files.filter((file) => /^\/(src|test|scripts|docs)\b/.test(file))).toEqual([]);
    const modules = files.filter((file) => /^\/node_modules\/[^/]+$/.test(file));
    expect(modules).toEqual(['/node_modules/keytar']);
  });

  it('has keytar unpacked, and it loads from there', () => {
    const unpacked = path.join(packed, 'resources/app.asar.unpacked/node_modules/keytar/build/Release/keytar.node');
    expect(existsSync(unpacked)).toBe(true);
    const native = createRequire(import.meta.url)(unpacked) as Record<string, unknown>;
    expect(native['getPassword']).toBeInstanceOf(Function);
    expect(native['setPassword']).toBeInstanceOf(Function);
  });

  it('has the fuses blown that keep others from running code in it', async () => {
    const wire = await getCurrentFuseWire(path.join(packed, 'scim-setup-assistant'));
    expect(wire[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE);
    expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(FuseState.DISABLE);
    expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.DISABLE);
    expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE);
    expect(wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(FuseState.ENABLE);
  });
});
