import { isRealElectron } from '../e2e/support/runtime.ts';
import { measureMemory } from './memory.ts';
import { measureRun } from './run.ts';
import { measureStartUp } from './start-up.ts';
import { measureVault } from './vault.ts';

const report = {
  runtime: isRealElectron ? 'Electron' : 'host',
  ...(await measureStartUp()),
  fullRun: await measureRun(),
  mainMemoryDuringRun: await measureMemory(),
  vault: await measureVault(),
};
console.log(JSON.stringify(report, null, 2));
