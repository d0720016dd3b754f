import type { ProxyConfig, Session as ElectronSession } from 'electron';
import { HostEvent, refuse, refuseRest, refusingEmitter } from './refused.ts';
import type { CheckHandler, Handlers, RequestHandler } from './permissions.ts';
import { resolveFromEnvironment } from './proxy.ts';

interface RequestFilter {
  readonly urls: readonly string[];
}
type BeforeRequest = (
  details: { readonly url: string; readonly method: string; readonly resourceType: string },
  callback: (response: { readonly cancel?: boolean }) => void,
) => void;

class HostSession
  extends refusingEmitter('session', ['will-download'])
  implements
    Pick<
      ElectronSession,
      | 'setPermissionRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setSpellCheckerEnabled'
      | 'isSpellCheckerEnabled'
      | 'setProxy'
      | 'resolveProxy'
    >
{
  #request: RequestHandler = null;
  #check: CheckHandler = null;
  #spellChecker = true;
  #proxyMode: ProxyConfig['mode'] = 'system';
  #beforeRequest: BeforeRequest | null = null;

  readonly webRequest = refuseRest(
    'session.webRequest',
    {
      onBeforeRequest: (listener: RequestFilter | BeforeRequest | null) => {
        if (listener !== null && typeof listener !== 'function') refuse('session.webRequest.onBeforeRequest(filter)');
        this.#beforeRequest = listener;
      },
    },
    Object.prototype,
  );

  get permissionHandlers(): Handlers {
    return { request: this.#request, check: this.#check };
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#request = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#check = handler;
  }

  setSpellCheckerEnabled(enable: boolean): void {
    this.#spellChecker = enable;
  }

  isSpellCheckerEnabled(): boolean {
    return this.#spellChecker;
  }

  setProxy(config: ProxyConfig): Promise<void> {
    const { mode = 'system' } = config;
    if (mode !== 'system' && mode !== 'direct') refuse(`session.setProxy({ mode: '${mode}' })`);
    this.#proxyMode = mode;
    return Promise.resolve();
  }

  resolveProxy(url: string): Promise<string> {
    return Promise.resolve(this.#proxyMode === 'direct' ? 'DIRECT' : resolveFromEnvironment(url, process.env));
  }

  /** Whether the app lets a page's request go on. */
  async allowsRequest(url: string, method: string, resourceType: string): Promise<boolean> {
    const listener = this.#beforeRequest;
    if (!listener) return true;
    return new Promise((resolve) => {
      listener({ url, method, resourceType }, ({ cancel }) => {
        resolve(cancel !== true);
      });
    });
  }

  /** Tells the app of a download. The browser has refused it already, whether or not the app prevents it. */
  reportDownload(url: string, filename: string): void {
    const item = refuseRest('downloadItem', { getURL: () => url, getFilename: () => filename }, Object.prototype);
    this.emit('will-download', new HostEvent(), item);
  }
}

export const defaultSession = new HostSession();

export const session = refuseRest('session', { defaultSession }, Object.prototype);
