// Runs inside the page, as text: see page-scripts.ts for what it may refer to.
import { createCodec, type Extra, type Packed } from './codec.ts';

type Callable = (...args: readonly unknown[]) => unknown;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Message =
  | { readonly do: 'call'; readonly function: number; readonly args: Packed }
  | { readonly do: 'expose'; readonly name: string; readonly api: Packed }
  | { readonly do: 'returned'; readonly value: Packed }
  | { readonly do: 'threw'; readonly message: string }
  | { readonly do: 'settled'; readonly promise: number; readonly value: Packed }
  | { readonly do: 'rejected'; readonly promise: number; readonly message: string };

/**
 * One end of the bridge between the two worlds of a page. They share the window's events and nothing else; a message is
 * the text of an event whose name the two ends know, and it is answered before `dispatchEvent` returns. A page that
 * learned the names all the same could call what it was given anyway, and nothing more: an end runs only functions it
 * has itself handed over.
 */
export class WorldBridge {
  readonly #functions: Callable[] = [];
  readonly #numbers = new Map<Callable, number>();
  readonly #waiting = new Map<number, Waiting>();
  readonly #codec = createCodec({
    pack: (value) => this.#packExtra(value),
    unpack: (extra) => this.#unpackExtra(extra),
  });
  readonly #tell: (message: Message) => void;
  #promises = 0;
  #answer: Message | undefined;

  constructor(outgoing: string, incoming: string) {
    // The page's scripts may replace these later; the bridge keeps the originals.
    const { parse, stringify } = JSON;
    const BridgeEvent = CustomEvent;
    const dispatch = window.dispatchEvent.bind(window);
    this.#tell = (message) => {
      dispatch(new BridgeEvent(outgoing, { detail: stringify(message) }));
    };
    window.addEventListener(incoming, (event) => {
      this.#receive(parse((event as CustomEvent<string>).detail) as Message);
    });
  }

  /** Makes `api` a property of the other world's window; throws when that has one of this name. */
  expose(name: string, api: unknown): void {
    this.#ask({ do: 'expose', name, api: this.#codec.pack(api, name) });
  }

  #ask(message: Message): unknown {
    this.#answer = undefined;
    this.#tell(message);
    const answer = this.#takeAnswer();
    if (answer?.do === 'returned') return this.#codec.unpack(answer.value);
    throw new Error(answer?.do === 'threw' ? answer.message : 'electron-host: the other world did not answer');
  }

  #takeAnswer(): Message | undefined {
    return this.#answer;
  }

  #receive(message: Message): void {
    if (message.do === 'call') this.#tell(this.#run(() => this.#call(message.function, message.args)));
    else if (message.do === 'expose')
      this.#tell(
        this.#run(() => {
          this.#bind(message.name, message.api);
        }),
      );
    else if (message.do === 'settled') this.#take(message.promise)?.resolve(this.#codec.unpack(message.value));
    else if (message.do === 'rejected') this.#take(message.promise)?.reject(new Error(message.message));
    else this.#answer = message;
  }

  #run(work: () => unknown): Message {
    try {
      return { do: 'returned', value: this.#codec.pack(work(), 'result') };
    } catch (error) {
      return { do: 'threw', message: this.#messageOf(error) };
    }
  }

  #call(number: number, args: Packed): unknown {
    return this.#functions[number]?.(...this.#codec.unpackAll(args));
  }

  #bind(name: string, api: Packed): void {
    if (name in window) throw new Error('Cannot bind an API on top of an existing property on the window object');
    Object.defineProperty(window, name, { value: this.#freeze(this.#codec.unpack(api)), enumerable: true });
  }

  #freeze(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    for (const part of Object.values(value)) this.#freeze(part);
    return Object.freeze(value);
  }

  #packExtra(value: unknown): Extra | undefined {
    if (typeof value === 'function') return { function: this.#numberOf(value as Callable) };
    if (value instanceof Promise) return { promise: this.#follow(value) };
    return value instanceof Error ? { error: value.message } : undefined;
  }

  #unpackExtra(extra: Extra): unknown {
    if ('error' in extra) return new Error(extra.error);
    if ('promise' in extra)
      return new Promise((resolve, reject) => this.#waiting.set(extra.promise, { resolve, reject }));
    return (...args: readonly unknown[]) =>
      this.#ask({ do: 'call', function: extra.function, args: this.#codec.pack(args, 'arguments') });
  }

  #numberOf(callable: Callable): number {
    const number = this.#numbers.get(callable) ?? this.#functions.push(callable) - 1;
    this.#numbers.set(callable, number);
    return number;
  }

  #follow(value: Promise<unknown>): number {
    const promise = (this.#promises += 1);
    value
      .then((settled) => {
        this.#tell({ do: 'settled', promise, value: this.#codec.pack(settled, 'promised value') });
      })
      .catch((error: unknown) => {
        this.#tell({ do: 'rejected', promise, message: this.#messageOf(error) });
      });
    return promise;
  }

  #take(promise: number): Waiting | undefined {
    const found = this.#waiting.get(promise);
    this.#waiting.delete(promise);
    return found;
  }

  #messageOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
  }
}
