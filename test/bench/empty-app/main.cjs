// The least an Electron app can be: one window with one word, served the way the assistant serves its own.
const { app, BrowserWindow, protocol } = require('electron');

const chosen = app.commandLine.getSwitchValue('user-data-dir');
if (chosen !== '') app.setPath('userData', chosen);
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const headers = { 'content-type': 'text/html' };
  protocol.handle('app', () => new Response('<!doctype html><title>Empty</title><p>Empty</p>', { headers }));
  const window = new BrowserWindow({ width: 1180, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  window.loadURL('app://assistant/index.html');
});
