import path from 'node:path';
import type { Session } from './cdp.ts';
import { findBrowser, startChromium, type Chromium } from './chromium.ts';
import { appendedSwitches } from './command-line.ts';
import { devToolsPort, isHeadless } from './display.ts';

const patience = 5_000;

/** A page in a window of its own. */
export interface OpenedPage {
  readonly root: Session;
  readonly page: Session;
  readonly targetId: string;
  /** Resolves when the page is gone, whoever closed it. */
  readonly closed: Promise<void>;
}

type Taker = (page: OpenedPage) => void;

let running: Chromium | undefined;
let blankTaken = false;
let ending = false;
const takers: Taker[] = [];
const leavers = new Map<string, () => void>();

const failToStart = (sentence: string): never => {
  process.stderr.write(`electron-host: ${sentence}.\n`);
  process.exit(1);
};

const noBrowser = (chosen = ''): string =>
  chosen === ''
    ? 'no browser found. Install Chromium, Google Chrome or Microsoft Edge, or set ASSISTANT_BROWSER to the path of one'
    : `ASSISTANT_BROWSER is '${chosen}', which is not a program that can be run`;

const leave = (sessionId: string): void => {
  leavers.get(sessionId)?.();
  leavers.delete(sessionId);
};

const leaveAll = (program: string): void => {
  running = undefined;
  if (takers.length > 0 && !ending)
    failToStart(`${program} ended before it showed a window; start it by hand to see why`);
  for (const sessionId of [...leavers.keys()]) leave(sessionId);
};

/**
 * Hands each new page to who asked for one. A page that nobody asked for (a pop-up, the tab of a Ctrl+click) is closed; the
 * browser reaches nothing by itself, so there is nothing that it could load until then.
 */
const followPages = ({ connection }: Chromium): void => {
  const root = connection.session();
  root.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const { targetId, openerId } = targetInfo;
    const taker = openerId === undefined ? takers.shift() : undefined;
    if (!taker) {
      // Closed while it is held, it sometimes holds the page that opened it for good, whose process it shares.
      connection.session(sessionId).tell('Runtime.runIfWaitingForDebugger');
      root.tell('Target.closeTarget', { targetId });
      return;
    }
    const page = connection.session(sessionId);
    page.tell('Runtime.runIfWaitingForDebugger');
    const closed = new Promise<void>((resolve) => leavers.set(sessionId, resolve));
    taker({ root, page, targetId, closed });
  });
  root.on('Target.detachedFromTarget', ({ sessionId }) => {
    leave(sessionId);
  });
};

/** Starts the browser unless it runs; its profile is kept inside the app's own folder. */
export const startBrowser = (userData: string): Chromium => {
  if (running) return running;
  const program = findBrowser(process.env) ?? failToStart(noBrowser(process.env['ASSISTANT_BROWSER']));
  running = startChromium({
    program,
    profile: path.join(userData, 'electron-host-profile'),
    headless: isHeadless(),
    port: devToolsPort(),
    switches: appendedSwitches(),
  });
  blankTaken = false;
  followPages(running);
  void running.ended.then(() => {
    leaveAll(program);
  });
  return running;
};

/** Opens a page: in the blank window the browser starts with, then in further ones. Never settles if the browser ends. */
export const openPage = (userData: string): Promise<OpenedPage> => {
  const root = startBrowser(userData).connection.session();
  const opened = new Promise<OpenedPage>((resolve) => takers.push(resolve));
  if (blankTaken) root.tell('Target.createTarget', { url: 'about:blank', newWindow: true });
  else root.tell('Target.setAutoAttach', attachToPages);
  blankTaken = true;
  return opened;
};

const attachToPages = {
  autoAttach: true,
  waitForDebuggerOnStart: true,
  flatten: true,
  filter: [{ type: 'page' }],
};

/** Ends the browser, politely first, and resolves when its process is gone. */
export const endBrowser = async (): Promise<void> => {
  const browser = running;
  if (!browser) return;
  ending = true;
  const deadline = setTimeout(browser.kill, patience);
  browser.connection.session().tell('Browser.close');
  await browser.ended;
  clearTimeout(deadline);
};

/** Ends the browser without waiting, for when this process is about to be gone. */
export const killBrowser = (): void => {
  running?.kill();
};
