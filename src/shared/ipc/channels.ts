import type { z } from 'zod';
import type { Problem } from '../problem.ts';
import type { Contract } from './contract.ts';

/** The answer to every call: a value, or the problem that stood in the way. Nothing is thrown across. */
export type Reply<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

/** The name of a call or event on the wire. */
export const channelName = (group: string, name: string): string => `${group}.${name}`;

interface AnyCall {
  readonly kind: 'call';
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}
interface AnyEvent {
  readonly kind: 'event';
  readonly payload: z.ZodType;
}

export type Call = AnyCall;
export type Line = AnyCall | AnyEvent;

/** A call or event by its name, without what goes through it. */
export interface Channel {
  readonly group: string;
  readonly name: string;
  readonly kind: Line['kind'];
}

/** Every line of the contract by its name. */
export const channels = (lines: Readonly<Record<string, Readonly<Record<string, Line>>>>): readonly Channel[] =>
  Object.entries(lines).flatMap(([group, named]) =>
    Object.entries(named).map(([name, { kind }]) => ({ group, name, kind })),
  );

type Method<Entry> = Entry extends AnyCall
  ? (input: z.input<Entry['input']>) => Promise<Reply<z.output<Entry['output']>>>
  : Entry extends AnyEvent
    ? (listener: (payload: z.output<Entry['payload']>) => void) => () => void
    : never;

type MethodName<Name extends string, Entry> = Entry extends AnyEvent ? `on${Capitalize<Name>}` : Name;

/** What the window finds at `window.assistant`: calls by their name, events as `on…` that return how to stop listening. */
export type Bridge = {
  readonly [Group in keyof Contract]: {
    readonly [Name in keyof Contract[Group] & string as MethodName<Name, Contract[Group][Name]>]: Method<
      Contract[Group][Name]
    >;
  };
};

type Handler<Entry> = Entry extends AnyCall
  ? (input: z.output<Entry['input']>) => Promise<z.input<Entry['output']>> | z.input<Entry['output']>
  : never;

/** What the main process must provide: one handler per call, none for events. */
export type Handlers = {
  readonly [Group in keyof Contract]: {
    readonly [Name in keyof Contract[Group] as Contract[Group][Name] extends AnyCall ? Name : never]: Handler<
      Contract[Group][Name]
    >;
  };
};
