import { answerCall } from '../../src/main/ipc/gates.ts';
import { channelName, type Handlers, type Line } from '../../src/shared/ipc/channels.ts';
import { contract } from '../../src/shared/ipc/contract.ts';

const groups: readonly [string, Record<string, Line>][] = Object.entries(contract);

/** What the window finds at `window.assistant`, with the gates and the handlers behind it in this process; no events. */
export function bridgeTo(handlers: Handlers): unknown {
  return Object.fromEntries(groups.map(([group, lines]) => [group, callsOf(handlers, group, lines)]));
}

function callsOf(handlers: Handlers, group: string, lines: Record<string, Line>): unknown {
  const byGroup: Record<string, Record<string, unknown>> = handlers;
  return Object.fromEntries(
    Object.entries(lines).flatMap(([name, line]) => {
      const handle = byGroup[group]?.[name];
      if (line.kind === 'event' || typeof handle !== 'function') return [];
      const apply = (input: unknown): unknown => Reflect.apply(handle, undefined, [input]);
      const channel = channelName(group, name);
      return [[name, (input: unknown) => answerCall(line, apply, { channel, isFromOurWindow: true, input })]];
    }),
  );
}
