// `npm start`: electron-forge start, on Electron's own binary or, where that cannot be had or cannot run, on the host.
// Switches after `npm start --` go to the app, for example --user-data-dir=PATH.
import path from 'node:path';
import { hasOrFetchesElectron, hostEnvironment, obstacle } from './electron-binary.ts';
import { runNode } from './run.ts';

const root = path.resolve(import.meta.dirname, '..');
const forge = path.join(root, 'node_modules', '@electron-forge', 'cli', 'dist', 'electron-forge-start.js');

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** Why the host is needed, as half a sentence; `null` when Electron's own binary is there and can run. */
async function reasonForHost(): Promise<string | null> {
  const reason = obstacle();
  if (reason !== null) return `Electron cannot run here (${reason})`;
  return (await hasOrFetchesElectron()) ? null : 'Electron could not be fetched';
}

/** What to add to the environment so that Forge finds a runtime. */
async function runtime(): Promise<NodeJS.ProcessEnv> {
  const reason = await reasonForHost();
  if (reason === null) return {};
  if (process.platform === 'win32') {
    stop(`${reason}. Set ELECTRON_MIRROR to a server that has it, and start again.`);
  }
  console.log(`${reason}: the window opens in an installed browser instead (test/electron-host).`);
  const setUp = await runNode([path.join(root, 'scripts', 'setup.mjs'), 'window']);
  if (setUp !== 0) process.exit(1);
  return hostEnvironment();
}

const env = { ...process.env, ...(await runtime()) };
// Without a terminal Forge does not pass a signal on to the app, so all of them are told as one group.
const ownGroup = !process.stdin.isTTY && process.platform !== 'win32';
process.exitCode = await runNode([forge, '--', ...process.argv.slice(2)], { env, ownGroup });
