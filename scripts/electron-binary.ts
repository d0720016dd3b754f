// Finds the runtime: Electron's own binary where it can run and is there or can be fetched, else the host on an
// installed browser.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '..');
const electronFolder = path.join(root, 'node_modules', 'electron');
const pathFile = path.join(electronFolder, 'path.txt');

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

/** What decides whether Electron's own binary can open a window. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly hasDisplay: boolean;
  readonly isRoot: boolean;
  /** Whether AppArmor keeps programs it does not know from making the namespaces of a sandbox, as on Ubuntu 24.04. */
  readonly isSandboxRestricted: boolean;
}

const restriction = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';

const thisMachine = (): Machine => ({
  platform: process.platform,
  hasDisplay: [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some(Boolean),
  isRoot: process.getuid?.() === 0,
  isSandboxRestricted: existsSync(restriction) && readFileSync(restriction, 'utf8').trim() === '1',
});

/** Why Electron's own binary could not open a window on this machine, as half a sentence; `null` when it could. */
export function obstacle(machine: Machine = thisMachine()): string | null {
  if (machine.platform !== 'linux') return null;
  if (!machine.hasDisplay) return 'there is no display';
  if (machine.isRoot) return 'its sandbox does not run as root';
  return machine.isSandboxRestricted ? 'the system keeps its sandbox from starting' : null;
}

/** The path of Electron's own binary; `null` when it is not on this machine or could not open a window there. */
export function electronBinary(): string | null {
  return obstacle() === null ? presentBinary() : null;
}

/** Whether Electron's own binary is on this machine now, fetched if that is possible; `false` after seconds when not. */
export async function hasOrFetchesElectron(): Promise<boolean> {
  if (presentBinary() !== null) return true;
  if (!(await isDownloadReachable())) return false;
  console.log('Fetching Electron, once …');
  const install = path.join(electronFolder, 'install.js');
  spawnSync(process.execPath, [install], { stdio: 'inherit', timeout: downloadMilliseconds });
  return presentBinary() !== null;
}

/** What to add to the environment so that Electron's tools start the host. */
export function hostEnvironment(): NodeJS.ProcessEnv {
  // The electron package would look in the host's folder for whatever name a broken download left here.
  if (presentBinary() === null) rmSync(pathFile, { force: true });
  return { ELECTRON_OVERRIDE_DIST_PATH: hostFolder };
}

function presentBinary(): string | null {
  if (!existsSync(pathFile)) return null;
  const binary = path.join(electronFolder, 'dist', readFileSync(pathFile, 'utf8'));
  return statSync(binary, { throwIfNoEntry: false })?.isFile() === true ? binary : null;
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
