import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { channelName, type Line } from '../shared/ipc/channels.ts';
import { contract } from '../shared/ipc/contract.ts';

const call = (channel: string) => (input: unknown) => ipcRenderer.invoke(channel, input);

const listen = (channel: string) => (listener: (payload: unknown) => void) => {
  const onEvent = (_event: IpcRendererEvent, payload: unknown): void => {
    listener(payload);
  };
  ipcRenderer.on(channel, onEvent);
  return () => ipcRenderer.off(channel, onEvent);
};

function bridgeLine(group: string, name: string, line: Line): [string, unknown] {
  const channel = channelName(group, name);
  if (line.kind === 'call') return [name, call(channel)];
  return [`on${name.charAt(0).toUpperCase()}${name.slice(1)}`, listen(channel)];
}

const groups: [string, Record<string, Line>][] = Object.entries(contract);
const bridge = groups.map(([group, lines]) => [
  group,
  Object.fromEntries(Object.entries(lines).map(([name, line]) => bridgeLine(group, name, line))),
]);

contextBridge.exposeInMainWorld('assistant', Object.fromEntries(bridge));
