// Finds the runtime: Electron's own binary where it is there or can be fetched, else the host on an installed browser.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '..');
const electronFolder = path.join(root, 'node_modules', 'electron');

/** The folder of the program that runs the app where Electron's own binary cannot be had. */
export const hostFolder = path.join(root, 'test', 'electron-host');

/** Time for the first answer of the server that has Electron's binary. */
const probeMilliseconds = 6_000;
/** A download that has begun may take its time. */
const downloadMilliseconds = 15 * 60_000;

/** The version of the installed electron package. */
export function electronVersion(): string {
  const text = readFileSync(path.join(electronFolder, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

/** The path of Electron's own binary; `null` when it is not on this machine. */
export function electronBinary(): string | null {
  const pathFile = path.join(electronFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = path.join(electronFolder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : null;
}

/** The path of Electron's own binary, fetched if that is possible; `null` after seconds when it is not. */
export async function electronBinaryOrFetch(): Promise<string | null> {
  const present = electronBinary();
  if (present !== null) return present;
  if (!(await isDownloadReachable())) return null;
  console.log('Fetching Electron, once …');
  const fetched = spawnSync(process.execPath, [path.join(electronFolder, 'install.js')], {
    stdio: 'inherit',
    timeout: downloadMilliseconds,
  });
  return fetched.status === 0 ? electronBinary() : null;
}

async function isDownloadReachable(): Promise<boolean> {
  const mirror = process.env['npm_config_electron_mirror'] ?? process.env['ELECTRON_MIRROR'];
  const server = mirror ?? 'https://github.com/electron/electron/releases';
  try {
    await fetch(server, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(probeMilliseconds) });
    return true;
  } catch {
    return false;
  }
}
