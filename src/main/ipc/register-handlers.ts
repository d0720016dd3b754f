import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { type Call, channelName, type Handlers, type Line } from '../../shared/ipc/channels.ts';
import { contract } from '../../shared/ipc/contract.ts';
import { answerCall } from './gates.ts';
import { behindLock, type GateLock } from './lock-gate.ts';
import { isFromOurWindow } from './sender.ts';

/** Registers one handler per call of the contract, each behind the four gates and the lock. */
export function registerHandlers(ipcMain: IpcMain, handlers: Handlers, lock: GateLock): void {
  for (const [group, name, call] of allCalls()) {
    const channel = channelName(group, name);
    const handle = behindLock(lock, channel, handlerOf(handlers, group, name));
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, input: unknown) =>
      answerCall(call, handle, { channel, isFromOurWindow: isFromOurWindow(event.senderFrame), input }),
    );
  }
}

function allCalls(): [group: string, name: string, call: Call][] {
  const groups: [string, Record<string, Line>][] = Object.entries(contract);
  return groups.flatMap(([group, lines]) =>
    Object.entries(lines).flatMap(([name, line]): [string, string, Call][] =>
      line.kind === 'call' ? [[group, name, line]] : [],
    ),
  );
}

/** The types of `Handlers` guarantee one function per call; walking them by name is beyond what types can follow. */
function handlerOf(handlers: Handlers, group: string, name: string): (input: unknown) => unknown {
  const byGroup: Record<string, Record<string, unknown>> = handlers;
  const handler = byGroup[group]?.[name];
  if (typeof handler !== 'function') throw new Error(`No handler for ${channelName(group, name)}`);
  return (input) => Reflect.apply(handler, undefined, [input]) as unknown;
}
