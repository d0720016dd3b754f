/** Runs an Electron app without Electron: `host.ts [switches] <app directory> [switches]`. */
import { createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app.ts';
import { electron } from './electron-module.ts';
import { readAppPackage } from './paths.ts';

const args = process.argv.slice(2);
const folder = path.resolve(args.find((argument) => !argument.startsWith('-')) ?? '.');
const appPackage = readAppPackage(folder);

process.argv = [process.env['ELECTRON_HOST_EXECUTABLE'] ?? process.execPath, ...args];
Object.assign(process, { type: 'browser', resourcesPath: folder, defaultApp: true });
// For tests, which evaluate in this process through Node's inspector.
if (process.execArgv.some((argument) => argument.startsWith('--inspect')))
  Object.assign(globalThis, { __electronHost: { electron } });

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: new URL('electron-module.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
});

app.adopt(appPackage);
if (appPackage.main.endsWith('.mjs')) await import(pathToFileURL(appPackage.main).href);
else createRequire(import.meta.url)(appPackage.main);
setImmediate(() => {
  void app.becomeReady();
});
