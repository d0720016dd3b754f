'use strict';
const { app, BrowserWindow, ipcMain, Menu, protocol, session } = require('electron');
const { readFileSync } = require('node:fs');
const path = require('node:path');

const chosen = app.commandLine.getSwitchValue('user-data-dir');
if (chosen !== '') app.setPath('userData', chosen);

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src *; img-src *";
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' };

// What happened, for the tests to look at.
const seen = { second: [], prevented: [], opened: [], told: [], chosen: [], requested: [], downloads: [] };
globalThis.seen = seen;

const answer = (request) => {
  const { pathname } = new URL(request.url);
  seen.requested.push(request.url);
  try {
    const body = readFileSync(path.join(__dirname, 'page', path.basename(pathname)));
    return new Response(body, {
      headers: { 'content-type': types[path.extname(pathname)], 'content-security-policy': policy },
    });
  } catch {
    return new Response('missing', { status: 404 });
  }
};

const openWindow = async () => {
  const window = new BrowserWindow({
    width: 900,
    height: 700,
    show: false,
    webPreferences: { preload: path.join(__dirname, 'preload.cjs'), sandbox: true, contextIsolation: true },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.setWindowOpenHandler(({ url }) => {
    seen.opened.push(url);
    return { action: 'deny' };
  });
  await window.loadURL('app://fixture/index.html?from=main#top');
};

if (!app.requestSingleInstanceLock({ from: 'fixture' })) {
  console.log('second instance');
  app.quit();
} else {
  app.on('second-instance', (_event, argv, folder, data) => seen.second.push({ argv, folder, data }));
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event, url) => {
      seen.prevented.push(url);
      event.preventDefault();
    });
  });
  for (const name of ['before-quit', 'will-quit', 'quit']) app.on(name, () => console.log(name));
  app.on('window-all-closed', () => {
    console.log('window-all-closed');
    app.quit();
  });
  ipcMain.handle('add', (_event, a, b) => a + b);
  ipcMain.handle('echo', (_event, value) => value);
  ipcMain.handle('where', ({ sender, senderFrame }) => ({
    url: senderFrame.url,
    parent: senderFrame.parent,
    isMain: senderFrame === sender.mainFrame,
    contents: sender.getURL(),
  }));
  ipcMain.handle('fail', () => {
    throw new RangeError('too far');
  });
  ipcMain.handle('date', () => new Date());
  ipcMain.on('tell', (event, ...words) => {
    seen.told.push(words);
    event.sender.send('told', { words, nothing: undefined });
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'File',
        submenu: [
          { id: 'lock', label: 'Lock', accelerator: 'CmdOrCtrl+Shift+L', click: () => seen.chosen.push('lock') },
          { role: 'quit' },
        ],
      },
      { role: 'editMenu' },
    ]),
  );
  void app.whenReady().then(async () => {
    session.defaultSession.setPermissionRequestHandler((_contents, permission, callback) => {
      callback(['notifications', 'clipboard-read'].includes(permission));
    });
    session.defaultSession.setPermissionCheckHandler((_contents, permission) => {
      return ['notifications', 'geolocation'].includes(permission);
    });
    session.defaultSession.on('will-download', (event, item) => {
      seen.downloads.push(item.getFilename());
      event.preventDefault();
    });
    protocol.handle('app', answer);
    await openWindow();
    console.log('loaded');
  });
}
console.log(`electronHost: ${typeof globalThis.__electronHost}`);
