/**
 * The scripts that run in a page before any of its own: one in the page's world, one in the isolated world beside it.
 * They are written as functions and classes and sent as text. Each may refer to nothing but the others of its script.
 */
import { createCodec } from './codec.ts';
import { PageIpc } from './page-ipc.ts';
import { fromHost, toHost, type FromPage, type Key, type ToPage } from './page-messages.ts';
import { refuseRest } from './refused.ts';
import { WorldBridge } from './world-bridge.ts';

type Preload = (require: (name: string) => unknown, module: object, exports: object, process: object) => void;

interface Names {
  readonly toHost: string;
  readonly fromHost: string;
  readonly platform: string;
}

/** Reports the application menu's shortcuts; the page's own listeners come first, as in a window of Electron. */
function reportKeys(keys: readonly Key[], event: KeyboardEvent, tell: (message: FromPage) => void): void {
  const index = keys.findIndex(
    ({ key, control, shift, alt, meta }) =>
      key === event.key.toLowerCase() &&
      control === event.ctrlKey &&
      // A sign such as + may need Shift to be typed at all.
      (shift === event.shiftKey || !/^[a-z0-9]/u.test(key)) &&
      alt === event.altKey &&
      meta === event.metaKey,
  );
  if (index < 0 || event.defaultPrevented) return;
  event.preventDefault();
  tell({ do: 'key', index });
}

function reportScheme(tell: (message: FromPage) => void): void {
  const scheme = window.matchMedia('(prefers-color-scheme: dark)');
  const report = (): void => {
    tell({ do: 'scheme', dark: scheme.matches });
  };
  scheme.addEventListener('change', report);
  report();
}

function runPreload(bridge: WorldBridge, ipc: PageIpc, platform: string, preload: Preload): void {
  const expose = (name: string, api: unknown): void => {
    bridge.expose(name, api);
  };
  const electron = {
    contextBridge: refuseRest('contextBridge', { exposeInMainWorld: expose }, Object.prototype),
    ipcRenderer: refuseRest('ipcRenderer', ipc, Object.prototype),
  };
  const requireModule = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`electron-host: a preload script can require 'electron' only, not '${name}'`);
  };
  const module = { exports: {} };
  const process = { type: 'renderer', platform, sandboxed: true, contextIsolated: true, versions: {} };
  preload(requireModule, module, module.exports, process);
}

/** The isolated world: connects it with the host, then runs the preload script in it. */
function openIsolatedWorld(bridge: WorldBridge, names: Names, preload: Preload): void {
  const world = globalThis as unknown as Record<string, (text: string) => void>;
  const send = world[names.toHost];
  const tell = (message: FromPage): void => send?.(JSON.stringify(message));
  const ipc = new PageIpc(tell);
  let keys: readonly Key[] = [];
  world[names.fromHost] = (text) => {
    const message = JSON.parse(text) as ToPage;
    if (message.do === 'keys') ({ keys } = message);
    else PageIpc.receive(ipc, message);
  };
  window.addEventListener('keydown', (event) => {
    reportKeys(keys, event, tell);
  });
  reportScheme(tell);
  try {
    runPreload(bridge, ipc, names.platform, preload);
  } catch (error) {
    tell({ do: 'preload-failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

interface Part {
  readonly toString: () => string;
}

// A preload script runs in the main frame only, as with Electron's default preferences, and not in the first blank page.
const script = (parts: readonly Part[], start: string): string => `(() => {
  if (window !== window.top || location.protocol === 'data:') return;
  ${parts.map(String).join('\n')}
  ${start}
})();`;

/** The texts of the two scripts, for one page. `preload` is the preload script's text. */
export const pageScripts = (preload: string): { readonly mainWorld: string; readonly isolated: string } => {
  const inward = crypto.randomUUID();
  const outward = crypto.randomUUID();
  const names: Names = { toHost, fromHost, platform: process.platform };
  const both = [createCodec, WorldBridge];
  const isolated = [...both, refuseRest, PageIpc, reportKeys, reportScheme, runPreload, openIsolatedWorld];
  return {
    mainWorld: script(both, `new WorldBridge('${inward}', '${outward}');`),
    isolated: script(
      isolated,
      `openIsolatedWorld(new WorldBridge('${outward}', '${inward}'), ${JSON.stringify(names)},
        function (require, module, exports, process) {${preload}\n});`,
    ),
  };
};
