'use strict';
const { contextBridge, ipcRenderer } = require('electron');

let refusal = '';
try {
  require('node:fs');
} catch (error) {
  refusal = error.message;
}

contextBridge.exposeInMainWorld('fixture', {
  version: '1',
  nested: { list: [1, 'two', null, undefined, { three: true }] },
  refusal,
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  tell: (...words) => ipcRenderer.send('tell', ...words),
  onTold: (listener) => {
    const pass = (_event, payload) => listener(payload);
    ipcRenderer.on('told', pass);
    return () => ipcRenderer.off('told', pass);
  },
  callBack: (callback) => callback(20) + 1,
  fail: () => {
    throw new Error('not like this');
  },
  failLater: async () => {
    throw new Error('nor like that');
  },
  useMissing: () => ipcRenderer.sendSync('x'),
});
