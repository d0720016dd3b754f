import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RunningHost, eventually } from './running-host.ts';

let profile: string;
let host: RunningHost;
let page: Page;

beforeAll(async () => {
  profile = await mkdtemp(path.join(tmpdir(), 'electron-host-'));
  host = new RunningHost(profile, {});
  page = await host.page();
});

afterAll(async () => {
  await host.end();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

const seen = (what: string): Promise<unknown> => host.inMain(`seen.${what}`);
/** Evaluates in the page's own world, where `fixture` is what the preload script exposed. */
const inPage = (expression: string): Promise<unknown> => page.evaluate(expression);

describe('the bridge', () => {
  test('puts nothing into the page but what the preload script exposes', async () => {
    const added = await inPage(`(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const empty = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      frame.remove();
      return Object.getOwnPropertyNames(window).filter((name) => !empty.has(name));
    })()`);
    expect(added).toEqual(['fixture']);
  });

  test('carries plain data as it is, undefined included', async () => {
    expect(await inPage('fixture.nested.list.length')).toBe(5);
    expect(await inPage('fixture.nested.list[3] === undefined && fixture.nested.list[2] === null')).toBe(true);
    expect(await inPage('fixture.nested.list[4].three')).toBe(true);
  });

  test('exposes what no script of the page can change', async () => {
    expect(await inPage('Object.isFrozen(fixture) && Object.isFrozen(fixture.nested.list)')).toBe(true);
    expect(await inPage('(() => { window.fixture = 1; delete window.fixture; return typeof fixture; })()')).toBe(
      'object',
    );
  });

  test('calls a function of the page and returns what it returned', async () => {
    expect(await inPage('fixture.callBack((number) => number * 2)')).toBe(41);
  });

  test('throws and rejects with the message of the error on the other side', async () => {
    expect(await inPage('(() => { try { fixture.fail(); } catch (error) { return error.message; } })()')).toBe(
      'not like this',
    );
    expect(await inPage('fixture.failLater().catch((error) => error instanceof Error && error.message)')).toBe(
      'nor like that',
    );
  });

  test('lets a preload script require electron and nothing else', async () => {
    expect(await inPage('fixture.refusal')).toContain("not 'node:fs'");
  });

  test('names the part of ipcRenderer that is not provided', async () => {
    expect(await inPage('(() => { try { fixture.useMissing(); } catch (error) { return error.message; } })()')).toBe(
      'electron-host: ipcRenderer.sendSync is not provided here',
    );
  });

  test('stays out of frames inside the page', async () => {
    const type = await inPage(`(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const type = typeof frame.contentWindow.fixture;
      frame.remove();
      return type;
    })()`);
    expect(type).toBe('undefined');
  });
});

describe('calls to the main process', () => {
  test('are answered by the handler of their channel', async () => {
    expect(await inPage("fixture.invoke('add', 2, 3)")).toBe(5);
    expect(await inPage("fixture.invoke('echo', { text: 'ü\u2028', list: [null, { deep: true }] })")).toEqual({
      text: 'ü\u2028',
      list: [null, { deep: true }],
    });
    expect(await inPage("fixture.invoke('echo', undefined).then((value) => value === undefined)")).toBe(true);
  });

  test('know the frame they come from by the address of the app', async () => {
    const url = 'app://fixture/index.html?from=main#top';
    expect(await inPage("fixture.invoke('where')")).toEqual({ url, parent: null, isMain: true, contents: url });
  });

  test('reject as they do in Electron when nobody handles them and when the handler throws', async () => {
    expect(await inPage("fixture.invoke('nobody').catch((error) => error.message)")).toBe(
      "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    );
    expect(await inPage("fixture.invoke('fail').catch((error) => error.message)")).toBe(
      "Error invoking remote method 'fail': RangeError: too far",
    );
  });

  test('refuse by name what they cannot carry, in both directions', async () => {
    expect(await inPage("fixture.invoke('date').catch((error) => error.message)")).toContain('cannot pass a Date');
    expect(await inPage("(async () => fixture.invoke('echo', new Map()))().catch((error) => error.message)")).toContain(
      'cannot pass a Map (arguments[1])',
    );
    expect(await inPage("fixture.invoke('echo', () => 1).catch((error) => error.message)")).toContain(
      'cannot pass a function',
    );
  });

  test('come back as messages to listeners, until those stop listening', async () => {
    const heard = await inPage(`(async () => {
      const heard = [];
      let next;
      const stop = fixture.onTold((payload) => { heard.push(payload.words.join(' ')); next(); });
      const tell = (...words) => new Promise((resolve) => { next = resolve; fixture.tell(...words); });
      await tell('one', 'two');
      await tell('three');
      stop();
      fixture.tell('four');
      await fixture.invoke('add', 0, 0);
      return heard;
    })()`);
    expect(heard).toEqual(['one two', 'three']);
    expect(await seen('told')).toEqual([['one', 'two'], ['three'], ['four']]);
  });
});

describe('what the page shows', () => {
  test('comes from the handler of the app protocol, with its headers in force', async () => {
    expect(await seen('requested')).toEqual(
      expect.arrayContaining(['app://fixture/index.html?from=main', 'app://fixture/page.js']),
    );
    expect(await inPage('document.documentElement.dataset.script')).toBe('ran');
    expect(await inPage('document.documentElement.dataset.bridge')).toBe('object');
    expect(await inPage('document.documentElement.dataset.inline === undefined')).toBe(true);
  });

  test('is a secure context', async () => {
    expect(await inPage('isSecureContext')).toBe(true);
  });

  test('has the size the app asked for', async () => {
    expect(await inPage('outerWidth')).toBe(900);
    expect(await inPage('outerHeight')).toBe(700);
    // Without a bar of the browser's own above the page.
    expect(await inPage('innerHeight')).toBe(700);
  });

  test('follows the theme that the app chooses', async () => {
    const isDark = "matchMedia('(prefers-color-scheme: dark)').matches";
    const choose = (source: string): Promise<unknown> =>
      host.inMain(
        `(({ nativeTheme }) => { nativeTheme.themeSource = '${source}'; return nativeTheme.shouldUseDarkColors; })(__electronHost.electron)`,
      );
    expect(await choose('dark')).toBe(true);
    await eventually(() => inPage(isDark)).toBe(true);
    expect(await choose('light')).toBe(false);
    await eventually(() => inPage(isDark)).toBe(false);
  });
});

describe('the way out', () => {
  test('is closed to navigation: the app is asked, and the page stays', async () => {
    await page.click('#elsewhere');
    await eventually(() => seen('prevented')).toEqual(['https://elsewhere.example/page']);
    expect(await inPage("fixture.invoke('where').then(({ url }) => url)")).toBe(
      'app://fixture/index.html?from=main#top',
    );
  });

  test('is closed to new windows, however they are asked for', async () => {
    await inPage("void window.open('https://elsewhere.example/opened')");
    await page.click('#new-window');
    await page.click('#elsewhere', { modifiers: ['Control'] });
    const opened = [
      'https://elsewhere.example/opened',
      'https://elsewhere.example/new',
      'https://elsewhere.example/page',
    ];
    await eventually(() => seen('opened')).toEqual(opened);
    await eventually(() => page.context().pages().length).toBe(1);
  });

  test('is closed to the network', async () => {
    let hits = 0;
    const server = createServer((_request, response) => {
      hits += 1;
      response.end();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${String(port)}/`;
    expect(await inPage(`fetch('${address}').catch((error) => error.name)`)).toBe('TypeError');
    const image = `new Promise((resolve) => {
      const image = new Image();
      image.onerror = () => resolve('failed');
      image.onload = () => resolve('loaded');
      image.src = '${address}image.png';
    })`;
    expect(await inPage(image)).toBe('failed');
    const socket = `new Promise((resolve) => {
      const socket = new WebSocket('ws://127.0.0.1:${String(port)}/');
      socket.onerror = () => resolve('failed');
      socket.onopen = () => resolve('open');
    })`;
    expect(await inPage(socket)).toBe('failed');
    // Proves that the server would have counted.
    await fetch(address);
    expect(hits).toBe(1);
    server.close();
  });

  test('is closed to downloads, which the app hears of', async () => {
    await inPage(`(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['text']));
      link.download = 'file.txt';
      link.click();
    })()`);
    await eventually(() => seen('downloads')).toEqual(['file.txt']);
  });

  test('asks for the permissions that one of the handlers refuses in vain', async () => {
    const state = (name: string): Promise<unknown> =>
      inPage(`navigator.permissions.query({ name: '${name}' }).then(({ state }) => state)`);
    expect(await state('geolocation')).toBe('denied');
    expect(await state('clipboard-read')).toBe('denied');
    expect(await state('notifications')).toBe('granted');
  });
});

describe('the application menu', () => {
  test('hears its shortcuts from the keyboard of the window, and no others', async () => {
    await page.focus('#field');
    await page.keyboard.press('Control+L');
    await page.keyboard.press('Control+Shift+L');
    await eventually(() => seen('chosen')).toEqual(['lock']);
  });

  test('has items that can be looked up and clicked', async () => {
    const click = `(({ Menu }) => {
      const item = Menu.getApplicationMenu().getMenuItemById('lock');
      item.enabled = false;
      item.click();
      item.enabled = true;
      item.click();
      return seen.chosen.length;
    })(__electronHost.electron)`;
    const before = await seen('chosen.length');
    expect(await host.inMain(click)).toBe(Number(before) + 1);
  });

  test('has the items that a role stands for', async () => {
    const labels = '__electronHost.electron.Menu.getApplicationMenu().items[1].submenu.items.map(({ label }) => label)';
    expect(await host.inMain(labels)).toContain('Select All');
  });
});

describe('the system around', () => {
  test('has a clipboard of its own while nobody sees the window', async () => {
    const steps = `(async ({ clipboard }) => {
      await clipboard.writeText('copied');
      const before = [await clipboard.readText(), await clipboard.has('text/plain')];
      clipboard.clear();
      return [...before, await clipboard.readText()];
    })(__electronHost.electron)`;
    expect(await host.inMain(steps)).toEqual(['copied', true, '']);
  });

  test('says which page it would open, and opens web and mail addresses only', async () => {
    await host.inMain("__electronHost.electron.shell.openExternal('https://help.example/')");
    await host.printed(/would open https:\/\/help\.example\/$/mu);
    await expect(host.inMain("__electronHost.electron.shell.openExternal('file:///etc/passwd')")).rejects.toThrow(
      "shell.openExternal('file:') is not provided",
    );
  });

  test('says which folder it would show', async () => {
    expect(await host.inMain("__electronHost.electron.shell.openPath('/a/folder')")).toBe('');
    await host.printed(/would open \/a\/folder$/mu);
  });

  test('keeps the profile of the browser inside that of the app', async () => {
    expect(await host.inMain("__electronHost.electron.app.getPath('userData')")).toBe(profile);
    expect(await readdir(profile)).toContain('electron-host-profile');
  });
});

describe('what is not provided', () => {
  test.each([
    ['a module', 'safeStorage.isEncryptionAvailable()', 'safeStorage.isEncryptionAvailable'],
    ['a method', 'app.relaunch()', 'app.relaunch'],
    ['a static method', 'BrowserWindow.fromId(1)', 'BrowserWindow.fromId'],
    ['a method of a window', 'BrowserWindow.getAllWindows()[0].setKiosk(true)', 'BrowserWindow.setKiosk'],
    ['an event', "app.on('gpu-info-update', () => {})", "the event 'gpu-info-update' of app"],
    ['a class', 'new Tray()', 'new Tray()'],
    ['less isolation', 'new BrowserWindow({ webPreferences: { sandbox: false } })', 'webPreferences.sandbox: false'],
  ])('is refused by name: %s', async (_what, use, named) => {
    const message = `(() => { try { __electronHost.electron.${use.replace(/^new /u, '')}; } catch (error) { return error.message; } })()`;
    const construct = `(() => { const { BrowserWindow, Tray } = __electronHost.electron; try { ${use}; } catch (error) { return error.message; } })()`;
    expect(await host.inMain(use.startsWith('new ') ? construct : message)).toBe(
      `electron-host: ${named} is not provided here`,
    );
  });
});
