import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { type Channel, channelName } from '../shared/ipc/channels.ts';

/** Written into the bundle from the contract, whose schemas the page does not need and would have to load. */
declare const CHANNELS: readonly Channel[];

const call = (channel: string) => (input: unknown) => ipcRenderer.invoke(channel, input);

const listen = (channel: string) => (listener: (payload: unknown) => void) => {
  const onEvent = (_event: IpcRendererEvent, payload: unknown): void => {
    listener(payload);
  };
  ipcRenderer.on(channel, onEvent);
  return () => ipcRenderer.off(channel, onEvent);
};

function bridgeLine({ group, name, kind }: Channel): [string, unknown] {
  const channel = channelName(group, name);
  if (kind === 'call') return [name, call(channel)];
  return [`on${name.charAt(0).toUpperCase()}${name.slice(1)}`, listen(channel)];
}

const groups = Map.groupBy(CHANNELS, ({ group }) => group);
const bridge = [...groups].map(([group, lines]) => [group, Object.fromEntries(lines.map(bridgeLine))]);

contextBridge.exposeInMainWorld('assistant', Object.fromEntries(bridge));
