// `npm run package`: electron-forge package, with a stand-in for Electron where the real one cannot be fetched.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { electronVersion, hasOrFetchesElectron } from './electron-binary.ts';
import { writeStandInZip } from './stand-in-electron.ts';

const root = path.resolve(import.meta.dirname, '..');

async function standInIfNeeded(): Promise<NodeJS.ProcessEnv> {
  if (await hasOrFetchesElectron()) return {};
  if (process.platform !== 'linux') {
    console.error('Electron could not be fetched. Set ELECTRON_MIRROR to a server that has it, and start again.');
    process.exit(1);
  }
  const folder = path.join(root, 'out', 'stand-in');
  await writeStandInZip(folder, electronVersion());
  console.log('Electron could not be fetched: packing with a stand-in for it. The package will not run.');
  return { ASSISTANT_ELECTRON_ZIP_DIR: folder };
}

const env = { ...process.env, ...(await standInIfNeeded()) };
const forge = path.join(root, 'node_modules/@electron-forge/cli/dist/electron-forge-package.js');
const { status } = spawnSync(process.execPath, [forge, ...process.argv.slice(2)], { cwd: root, env, stdio: 'inherit' });
process.exitCode = status ?? 1;
