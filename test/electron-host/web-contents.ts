import type {
  IpcMainEvent,
  IpcMainInvokeEvent,
  WebContents as ElectronWebContents,
  WindowOpenHandlerResponse,
} from 'electron';
import type { OpenedPage } from './browser.ts';
import type { Session } from './cdp.ts';
import { createCodec } from './codec.ts';
import { mainFrame } from './frame.ts';
import { answerInvoke, ipcMain } from './ipc-main.ts';
import { keysOfMenu, pressKey } from './menu-keys.ts';
import { nativeTheme } from './native-theme.ts';
import { schemeOf, toApp, toWeb } from './origins.ts';
import { fromHost, isolatedWorld, toHost, type FromPage, type ToPage } from './page-messages.ts';
import { pageScripts } from './page-scripts.ts';
import { applyPermissions } from './permissions.ts';
import { protocol } from './protocol.ts';
import { HostEvent, refuse, refusingEmitter } from './refused.ts';
import { answerHeld, type HeldRequest } from './requests.ts';
import { defaultSession } from './session.ts';

type OpenHandler = (details: {
  readonly url: string;
  readonly frameName: string;
  readonly features: string;
  readonly disposition: string;
}) => Pick<WindowOpenHandlerResponse, 'action'>;

const codec = createCodec();

const events = [
  'did-start-loading',
  'did-navigate',
  'did-navigate-in-page',
  'dom-ready',
  'did-finish-load',
  'did-fail-load',
  'will-navigate',
  'will-attach-webview',
  'render-process-gone',
  'preload-error',
  'console-message',
  'destroyed',
];

const isProvided = (url: string): boolean => protocol.isProtocolHandled(schemeOf(url));
const withoutFragment = (url: string): string => url.replace(/#.*$/su, '');

let lastId = 0;

/** What a window shows: one page of the browser, with a preload script in a world of its own beside the page's. */
export class WebContents
  extends refusingEmitter('webContents', events)
  implements Pick<ElectronWebContents, 'id' | 'getURL' | 'isDestroyed' | 'send'>
{
  readonly id = (lastId += 1);
  readonly session = defaultSession;
  readonly mainFrame = mainFrame(this.id, () => this.#url);
  readonly #attached: Promise<OpenedPage>;
  #page: Session | undefined;
  #url = '';
  /** The address this side navigates to itself, for which the app is not asked. */
  #ownNavigation = '';
  #mainFrameId = '';
  /** The page's isolated world. The browser counts worlds anew in each process; only the unique id means just this one. */
  #context: { readonly id: number; readonly uniqueId: string } | undefined;
  #destroyed = false;
  #goneBecause: 'crashed' | 'killed' = 'crashed';
  #openHandler: OpenHandler | undefined;

  constructor(opened: Promise<OpenedPage>, preload: string) {
    super();
    this.#attached = opened.then(async (page) => {
      await this.#setUp(page, preload);
      return page;
    });
    // Whoever waits for the page meets the failure; nobody may be waiting.
    this.#attached.catch(() => undefined);
  }

  getURL(): string {
    return this.#url;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  /** Throws a TypeError when an argument is more than plain data. */
  send(channel: string, ...args: unknown[]): void {
    this.#tellPage({ do: 'event', channel, args: codec.pack(args, 'arguments') });
  }

  /** Resolves when the page has loaded; rejects when it cannot, and for what no `protocol.handle` answers. */
  async loadURL(url: string): Promise<void> {
    if (!isProvided(url)) refuse(`loading ${schemeOf(url)}: (no protocol.handle answers it)`);
    const { root, page, closed } = await this.#attached;
    applyPermissions(root, defaultSession.permissionHandlers, this as unknown as ElectronWebContents, url);
    const loaded = this.#untilLoaded();
    this.#ownNavigation = withoutFragment(toWeb(url));
    const started = page.send('Page.navigate', { url: toWeb(url) }).then(({ errorText = '' }) => {
      if (errorText !== '') this.#failLoad(errorText, url);
    });
    // A window that closes meanwhile has nothing to load any more.
    await Promise.race([Promise.all([started, loaded]), closed]);
  }

  reload(): void {
    this.#ownNavigation = withoutFragment(toWeb(this.#url));
    this.#page?.tell('Page.reload');
  }

  /** Ends the process of the page, which `render-process-gone` then tells. */
  forcefullyCrashRenderer(): void {
    this.#goneBecause = 'killed';
    this.#page?.tell('Page.crash');
  }

  /** Evaluates an expression in the page's own world; what comes back is plain data. Rejects with what it throws. */
  async executeJavaScript(expression: string): Promise<unknown> {
    const { page } = await this.#attached;
    const answer = await page.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
    return answer.result.value;
  }

  /** Runs one of the editing commands of a page: copy, paste, undo… */
  edit(command: string): void {
    this.#evaluate(`document.execCommand('${command}')`);
  }

  /** For the window: the page has gone, and with it everything that could be said to it. */
  destroy(): void {
    this.#destroyed = true;
    this.#page = undefined;
    nativeTheme.off('updated', this.#showTheme);
    this.emit('destroyed');
  }

  /** For the application menu: which key combinations the page is to report. */
  showKeys(): void {
    this.#tellPage({ do: 'keys', keys: keysOfMenu() });
  }

  async #setUp({ root, page, targetId }: OpenedPage, preload: string): Promise<void> {
    this.#page = page;
    // A page has the name of its main frame.
    this.#mainFrameId = targetId;
    this.#listen(page);
    nativeTheme.on('updated', this.#showTheme);
    const scripts = pageScripts(preload);
    this.#showTheme();
    root.tell('Browser.setDownloadBehavior', { behavior: 'deny' });
    await Promise.all([
      page.send('Page.enable'),
      page.send('Runtime.enable'),
      page.send('Runtime.addBinding', { name: toHost, executionContextName: isolatedWorld }),
      page.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.mainWorld }),
      page.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.isolated, worldName: isolatedWorld }),
      page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    ]);
  }

  #listen(page: Session): void {
    page.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name !== isolatedWorld || context.auxData?.['frameId'] !== this.#mainFrameId) return;
      this.#context = context;
      if (keysOfMenu().length > 0) this.showKeys();
    });
    page.on('Runtime.executionContextsCleared', () => {
      this.#context = undefined;
    });
    page.on('Runtime.bindingCalled', ({ executionContextId, payload }) => {
      if (executionContextId === this.#context?.id) this.#receive(JSON.parse(payload) as FromPage);
    });
    page.on('Fetch.requestPaused', (held) => {
      this.#onRequest(page, held);
    });
    page.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.#onNavigated(frame.url + (frame.urlFragment ?? ''));
    });
    page.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId !== this.#mainFrameId) return;
      this.#url = toApp(url);
      this.emit('did-navigate-in-page', new HostEvent(), this.#url, true);
    });
    page.on('Page.domContentEventFired', () => {
      this.#emitOfPage('dom-ready', new HostEvent());
    });
    page.on('Page.loadEventFired', () => {
      this.#emitOfPage('did-finish-load');
    });
    page.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      this.#askToOpen(url, windowName, windowFeatures.join(','), 'new-window');
    });
    page.on('Page.frameRequestedNavigation', ({ url, disposition }) => {
      if (disposition !== 'currentTab') this.#askToOpen(url, '', '', 'foreground-tab');
    });
    page.on('Page.downloadWillBegin', ({ url, suggestedFilename }) => {
      defaultSession.reportDownload(toApp(url), suggestedFilename);
    });
    page.on('Inspector.targetCrashed', () => {
      this.#context = undefined;
      const reason = this.#goneBecause;
      this.#goneBecause = 'crashed';
      this.emit('render-process-gone', new HostEvent(), { reason, exitCode: 1 });
    });
  }

  /** For events of a page; the blank one before the first is not one the app knows of. */
  #emitOfPage(name: string, ...args: readonly unknown[]): void {
    if (this.#url !== '') this.emit(name, ...args);
  }

  #onNavigated(url: string): void {
    if (this.#url === '' && !isProvided(toApp(url))) return;
    this.#url = toApp(url);
    this.emit('did-navigate', new HostEvent(), this.#url, 200, 'OK');
  }

  #onRequest(page: Session, held: HeldRequest): void {
    const isOfMainFrame = held.resourceType === 'Document' && held.frameId === this.#mainFrameId;
    if (isOfMainFrame && this.#isPrevented(held.request.url)) {
      page.tell('Fetch.failRequest', { requestId: held.requestId, errorReason: 'Aborted' });
      return;
    }
    void answerHeld(page, held);
  }

  /** Asks the app whether the page may go elsewhere. An address that is not the app's is where no page of it can be. */
  #isPrevented(webUrl: string): boolean {
    const isOwn = webUrl === this.#ownNavigation;
    this.#ownNavigation = '';
    if (isOwn) return false;
    const url = toApp(webUrl);
    const event = Object.assign(new HostEvent(), {
      url,
      isSameDocument: false,
      isMainFrame: true,
      frame: this.mainFrame,
    });
    this.emit('will-navigate', event, url, false, true, this.id, this.id);
    return event.defaultPrevented || !isProvided(url);
  }

  #askToOpen(url: string, frameName: string, features: string, disposition: string): void {
    const answer = this.#openHandler?.({ url: toApp(url), frameName, features, disposition });
    // The browser closes the new page in any case (see browser.ts); allowing it is more than is provided.
    if (answer?.action !== 'deny') console.error(`electron-host: opening a window from a page is not provided here`);
  }

  #untilLoaded(): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        this.off('did-finish-load', succeed);
        this.off('did-fail-load', fail);
      };
      const succeed = (): void => {
        settle();
        resolve();
      };
      const fail = (_event: HostEvent, code: number, text: string, url: string): void => {
        settle();
        reject(
          Object.assign(new Error(`${text} (${String(code)}) loading '${url}'`), { code: text, errno: code, url }),
        );
      };
      this.on('did-finish-load', succeed);
      this.on('did-fail-load', fail);
    });
  }

  #failLoad(errorText: string, url: string): void {
    this.emit('did-fail-load', new HostEvent(), -2, errorText.replace('net::', ''), url, true, this.id, this.id);
  }

  readonly #showTheme = (): void => {
    const value = nativeTheme.themeSource === 'system' ? '' : nativeTheme.themeSource;
    this.#page?.tell('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
  };

  #tellPage(message: ToPage): void {
    // Text within text: what comes is data and can never be read as a script.
    this.#evaluate(`${fromHost}(${JSON.stringify(JSON.stringify(message))})`);
  }

  #evaluate(expression: string): void {
    if (this.#context) this.#page?.tell('Runtime.evaluate', { expression, uniqueContextId: this.#context.uniqueId });
  }

  #receive(message: FromPage): void {
    if (message.do === 'key') pressKey(message.index, this);
    else if (message.do === 'scheme') nativeTheme.observe(message.dark);
    else if (message.do === 'preload-failed') this.#reportPreload(message.message);
    else this.#onMessage(message);
  }

  #onMessage(message: FromPage & { do: 'invoke' | 'send' }): void {
    this.#url = toApp(message.url);
    if (message.do === 'send') ipcMain.emit(message.channel, this.#sendEvent(), ...codec.unpackAll(message.args));
    else void this.#reply(message.id, message.channel, codec.unpackAll(message.args));
  }

  async #reply(id: number, channel: string, args: readonly unknown[]): Promise<void> {
    try {
      const answer = await answerInvoke(channel, this.#senderEvent(), args);
      this.#tellPage({ do: 'reply', id, value: codec.pack(answer, `the answer of '${channel}'`) });
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error);
      this.#tellPage({ do: 'failed', id, error: String(error) });
    }
  }

  #reportPreload(text: string): void {
    console.error(`Unable to load preload script: ${text}`);
    this.emit('preload-error', new HostEvent(), '', new Error(text));
  }

  // The part of an event that is provided here; what is missing in it refuses by name.
  #senderEvent(): IpcMainInvokeEvent {
    const { id, mainFrame: senderFrame } = this;
    const event = Object.assign(new HostEvent(), {
      type: 'frame',
      sender: this,
      senderFrame,
      processId: id,
      frameId: id,
    });
    return event as unknown as IpcMainInvokeEvent;
  }

  #sendEvent(): IpcMainEvent {
    const reply = (channel: string, ...args: unknown[]): void => {
      this.send(channel, ...args);
    };
    return Object.assign(this.#senderEvent(), { ports: [], reply }) as unknown as IpcMainEvent;
  }
}
