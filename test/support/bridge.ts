import { answerCall } from '../../src/main/ipc/gates.ts';
import { channelName, type Handlers, type Line } from '../../src/shared/ipc/channels.ts';
import { contract } from '../../src/shared/ipc/contract.ts';

const groups: readonly [string, Record<string, Line>][] = Object.entries(contract);

/** How to listen to events, by the names that the window has for them. */
type Events = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * What the window finds at `window.assistant`, with the gates and the handlers behind it in this process; events only as
 * far as they are given.
 */
export function bridgeTo(handlers: Handlers, events: Events = {}): unknown {
  return Object.fromEntries(
    groups.map(([group, lines]) => [group, { ...callsOf(handlers, group, lines), ...events[group] }]),
  );
}

function callsOf(handlers: Handlers, group: string, lines: Record<string, Line>): Record<string, unknown> {
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
