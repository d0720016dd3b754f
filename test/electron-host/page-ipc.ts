// Runs inside the page, as text: see page-scripts.ts for what it may refer to.
import { createCodec, type Packed } from './codec.ts';
import type { FromPage, ToPage } from './page-messages.ts';

type Listener = (event: object, ...args: readonly unknown[]) => unknown;

interface Waiting {
  readonly channel: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** What a preload script knows as `ipcRenderer`, and how the host's messages get to it. */
export class PageIpc {
  readonly #codec = createCodec();
  readonly #tell: (message: FromPage) => void;
  readonly #listeners = new Map<string, readonly { readonly listener: Listener; readonly once: boolean }[]>();
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;

  constructor(tell: (message: FromPage) => void) {
    this.#tell = tell;
  }

  readonly invoke = (channel: string, ...args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = (this.#calls += 1);
      this.#tell({ do: 'invoke', url: location.href, id, channel, args: this.#codec.pack(args, 'arguments') });
      this.#waiting.set(id, { channel, resolve, reject });
    });

  readonly send = (channel: string, ...args: unknown[]): void => {
    this.#tell({ do: 'send', url: location.href, channel, args: this.#codec.pack(args, 'arguments') });
  };

  readonly on = (channel: string, listener: Listener): this => this.#listen(channel, listener, false);
  readonly addListener = this.on;
  readonly once = (channel: string, listener: Listener): this => this.#listen(channel, listener, true);

  readonly off = (channel: string, listener: Listener): this => {
    const current = this.#listenersOf(channel);
    const index = current.findLastIndex((entry) => entry.listener === listener);
    this.#listeners.set(channel, index < 0 ? current : current.toSpliced(index, 1));
    return this;
  };
  readonly removeListener = this.off;

  readonly removeAllListeners = (channel: string): this => {
    this.#listeners.delete(channel);
    return this;
  };

  /** For the host's messages, which the preload script never sees. */
  static receive(ipc: PageIpc, message: ToPage): void {
    if (message.do === 'event') ipc.#emit(message.channel, message.args);
    else if (message.do === 'reply') ipc.#take(message.id)?.resolve(ipc.#codec.unpack(message.value));
    else if (message.do === 'failed') ipc.#fail(message.id, message.error);
  }

  #listenersOf(channel: string): readonly { readonly listener: Listener; readonly once: boolean }[] {
    return this.#listeners.get(channel) ?? [];
  }

  #listen(channel: string, listener: Listener, once: boolean): this {
    this.#listeners.set(channel, [...this.#listenersOf(channel), { listener, once }]);
    return this;
  }

  #emit(channel: string, args: Packed): void {
    const current = this.#listenersOf(channel);
    this.#listeners.set(
      channel,
      current.filter(({ once }) => !once),
    );
    for (const { listener } of current) listener({ sender: this, ports: [] }, ...this.#codec.unpackAll(args));
  }

  #take(id: number): Waiting | undefined {
    const found = this.#waiting.get(id);
    this.#waiting.delete(id);
    return found;
  }

  #fail(id: number, error: string): void {
    const waiting = this.#take(id);
    waiting?.reject(new Error(`Error invoking remote method '${waiting.channel}': ${error}`));
  }
}
