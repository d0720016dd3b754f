// `npm run bench`: builds the app, then measures it beside an empty window on the same runtime. Prints JSON.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildAll } from './build.ts';

const root = path.resolve(import.meta.dirname, '..');
await buildAll();
const args = [path.join(root, 'scripts/with-keyring.mjs'), process.execPath, path.join(root, 'test/bench/bench.ts')];
process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
