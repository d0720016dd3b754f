import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RunningHost, eventually } from './running-host.ts';

let profile: string;
let host: RunningHost;

beforeAll(async () => {
  profile = await mkdtemp(path.join(tmpdir(), 'electron-host-'));
  host = new RunningHost(profile, {});
  await host.page();
  await host.inMain(`(({ BrowserWindow }) => {
    globalThis.shown = BrowserWindow.getAllWindows()[0];
    seen.window = [];
    for (const name of ['move', 'resize', 'maximize', 'minimize', 'restore']) shown.on(name, () => seen.window.push(name));
    shown.webContents.on('render-process-gone', (_event, { reason }) => seen.window.push(reason));
  })(__electronHost.electron)`);
});

afterAll(async () => {
  await host.end();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

const electron = '__electronHost.electron';
/** Runs statements about the window `shown` and returns which of its events they brought about. */
const eventsOf = (statements: string): Promise<unknown> =>
  host.inMain(`(() => { seen.window = []; ${statements}; return seen.window; })()`);
const boundsNow = (): Promise<unknown> => host.inMain('shown.getBounds()');

test('says which displays there are', async () => {
  const area = { x: 0, y: 0, width: 1920, height: 1080 };
  expect(await host.inMain(`${electron}.screen.getPrimaryDisplay().workArea`)).toEqual(area);
  expect(await host.inMain(`${electron}.screen.getAllDisplays().map(({ bounds }) => bounds)`)).toEqual([area]);
});

test('refuses by name what it does not know of a display', async () => {
  await expect(host.inMain(`${electron}.screen.getPrimaryDisplay().touchSupport`)).rejects.toThrow(
    'electron-host: Display.touchSupport is not provided here',
  );
  await expect(host.inMain(`${electron}.screen.getCursorScreenPoint()`)).rejects.toThrow('screen.getCursorScreenPoint');
});

test('opens a window in the middle of the primary display unless it is told where', async () => {
  expect(await boundsNow()).toEqual({ x: 510, y: 190, width: 900, height: 700 });
});

test('places a window where the app wants it, and tells only what has changed', async () => {
  expect(await eventsOf('shown.setBounds({ x: 30, y: 40 })')).toEqual(['move']);
  expect(await eventsOf('shown.setBounds({ width: 700, height: 600 })')).toEqual(['resize']);
  expect(await eventsOf('shown.setBounds({ x: 30 })')).toEqual([]);
  const page = await host.page();
  await eventually(() => page.evaluate('[screenX, screenY, outerWidth, outerHeight]')).toEqual([30, 40, 700, 600]);
});

test('notices where the person put the window', async () => {
  const page = await host.page();
  const session = await page.context().newCDPSession(page);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.send('Browser.setWindowBounds', { windowId, bounds: { left: 70, top: 80, width: 640, height: 540 } });
  await eventually(boundsNow).toEqual({ x: 70, y: 80, width: 640, height: 540 });
  await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'maximized' } });
  await eventually(() => host.inMain('shown.isMaximized()')).toBe(true);
  await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
  await eventually(() => host.inMain('shown.isMaximized()')).toBe(false);
});

test('covers the work area when maximised, and remembers the bounds from before', async () => {
  await eventsOf('shown.setBounds({ x: 30, y: 40, width: 700, height: 600 })');
  expect(await eventsOf('shown.maximize()')).toEqual(['maximize', 'move', 'resize']);
  expect(await boundsNow()).toEqual({ x: 0, y: 0, width: 1920, height: 1080 });
  expect(await host.inMain('shown.getNormalBounds()')).toEqual({ x: 30, y: 40, width: 700, height: 600 });
});

test('restores a maximised window that was minimised as a maximised one', async () => {
  await eventsOf('shown.maximize()');
  expect(await eventsOf('shown.minimize()')).toEqual(['minimize']);
  expect(await host.inMain('shown.isMaximized()')).toBe(false);
  expect(await eventsOf('shown.restore()')).toEqual(['restore']);
  expect(await host.inMain('shown.isMaximized()')).toBe(true);
});

test('turns one radio item on and those beside it off', async () => {
  const checked = await host.inMain(`(({ Menu }) => {
    const radio = (id, checked = false) => ({ id, type: 'radio', label: id, checked });
    const separator = { type: 'separator' };
    const menu = Menu.buildFromTemplate([radio('a', true), radio('b'), separator, radio('c', true), radio('d')]);
    menu.getMenuItemById('b').click();
    return menu.items.filter(({ checked }) => checked).map(({ id }) => id);
  })(${electron})`);
  expect(checked).toEqual(['b', 'c']);
});

test('answers a dialog as Escape does, and prints what it says', async () => {
  const options = JSON.stringify({ message: 'Which one?', detail: 'Choose.', buttons: ['A', 'B', 'C'], cancelId: 2 });
  expect(await host.inMain(`${electron}.dialog.showMessageBox(${options})`)).toEqual({
    response: 2,
    checkboxChecked: false,
  });
  expect(await host.printed(/Which one\?\nChoose\./u)).toBeTruthy();
});

test('evaluates in the page, and rejects with what is thrown there', async () => {
  expect(await host.inMain('shown.webContents.executeJavaScript("fixture.version")')).toBe('1');
  await expect(
    host.inMain('shown.webContents.executeJavaScript("Promise.reject(new RangeError(\\"too far\\"))")'),
  ).rejects.toThrow('too far');
});

test('tells when the process of a page is gone, and loads the page again', async () => {
  await host.inMain('shown.webContents.forcefullyCrashRenderer()');
  await eventually(() => host.inMain('seen.window')).toContain('killed');
  await host.inMain(`new Promise((resolve) => {
    shown.webContents.once('did-finish-load', resolve);
    shown.webContents.reload();
  })`);
  expect(await host.inMain('shown.webContents.executeJavaScript("fixture.invoke(\\"add\\", 2, 3)")')).toBe(5);
});
