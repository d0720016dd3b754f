import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { CDPSession } from '@playwright/test';

/** One target of the browser, spoken to in the DevTools protocol; the types are Playwright's. */
export interface Session {
  /** Rejects when the browser refuses the command, when the target is gone and when the browser ends. */
  readonly send: CDPSession['send'];
  readonly on: CDPSession['on'];
  /** Sends a command whose answer nobody needs: that the page has gone meanwhile is no error. */
  readonly tell: (...command: Parameters<CDPSession['send']>) => void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Speaks with a browser started with `--remote-debugging-pipe`: JSON messages, each followed by a NUL.
 * `session()` is the browser itself, `session(id)` a target attached with `flatten`.
 */
export class Connection {
  readonly #events = new Map<string, EventEmitter>();
  readonly #pending = new Map<number, Pending>();
  readonly #output: Writable;
  #lastId = 0;
  #ended = false;

  constructor(input: Readable, output: Writable) {
    this.#output = output;
    const decoder = new StringDecoder('utf8');
    let rest = '';
    input.on('data', (chunk: Buffer) => {
      const messages = (rest + decoder.write(chunk)).split('\0');
      rest = messages.pop() ?? '';
      for (const message of messages) this.#receive(JSON.parse(message) as Message);
    });
    input.on('error', () => undefined);
    output.on('error', () => undefined);
    input.on('close', () => {
      this.#end();
    });
  }

  session(id = ''): Session {
    const events = this.#eventsOf(id);
    const send = (method: string, params: object = {}): Promise<unknown> => this.#send(id, method, params);
    const session = {
      send,
      on: events.on.bind(events),
      tell: (method: string, params?: object) => {
        send(method, params).catch(() => undefined);
      },
    };
    // The declarations tie each method's name to its parameters and result; at run time there is only JSON.
    return session as unknown as Session;
  }

  #eventsOf(id: string): EventEmitter {
    const events = this.#events.get(id) ?? new EventEmitter();
    this.#events.set(id, events);
    return events;
  }

  #send(sessionId: string, method: string, params: object): Promise<unknown> {
    if (this.#ended) return Promise.reject(new Error('electron-host: the browser has ended'));
    const id = (this.#lastId += 1);
    const address = sessionId === '' ? {} : { sessionId };
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#output.write(`${JSON.stringify({ id, method, params, ...address })}\0`);
    });
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      if (message.method !== undefined) this.#events.get(message.sessionId ?? '')?.emit(message.method, message.params);
      return;
    }
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.error) pending?.reject(new Error(`electron-host: ${message.error.message}`));
    else pending?.resolve(message.result);
  }

  #end(): void {
    this.#ended = true;
    for (const { reject } of this.#pending.values()) reject(new Error('electron-host: the browser has ended'));
    this.#pending.clear();
  }
}
