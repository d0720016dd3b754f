// `npm start`: electron-forge start, on Electron's own binary or, where that cannot be had, on the host.
// Switches after `npm start --` go to the app, for example --user-data-dir=PATH.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { electronBinaryOrFetch, hostFolder } from './electron-binary.ts';

const root = path.resolve(import.meta.dirname, '..');
const forge = path.join(root, 'node_modules', '@electron-forge', 'cli', 'dist', 'electron-forge-start.js');

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** What to add to the environment so that Forge finds a runtime. */
async function runtime(): Promise<NodeJS.ProcessEnv> {
  if ((await electronBinaryOrFetch()) !== null) return {};
  if (process.platform === 'win32') {
    stop('Electron could not be fetched. Set ELECTRON_MIRROR to a server that has it, and start again.');
  }
  console.log('Electron could not be fetched: the window opens in an installed browser instead (test/electron-host).');
  const setup = spawnSync(process.execPath, [path.join(root, 'scripts', 'setup.mjs'), 'window'], { stdio: 'inherit' });
  if (setup.status !== 0) process.exit(1);
  return { ELECTRON_OVERRIDE_DIST_PATH: hostFolder };
}

const env = { ...process.env, ...(await runtime()) };
// Without a terminal Forge does not pass a signal on to the app, so all of them are told as one group.
const detached = !process.stdin.isTTY && process.platform !== 'win32';
const args = [forge, '--', ...process.argv.slice(2)];
const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit', detached });
const { pid } = child;
if (pid !== undefined) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => process.kill(detached ? -pid : pid, signal));
  }
}
child.on('exit', (code, signal) => {
  process.exitCode = signal === null ? (code ?? 1) : 1;
});
