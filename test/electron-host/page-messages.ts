import type { Packed } from './codec.ts';

/** The world beside the page's own in which the preload script runs. */
export const isolatedWorld = 'Electron Isolated Context';
/** The name, in the isolated world only, of the function through which the page speaks to the host. */
export const toHost = 'electronHostSend';
/** The name, in the isolated world only, of the function through which the host speaks to the page. */
export const fromHost = 'electronHostReceive';

/** What the page tells the host. `url` is where the page is, as the isolated world sees it. */
export type FromPage =
  | {
      readonly do: 'invoke';
      readonly url: string;
      readonly id: number;
      readonly channel: string;
      readonly args: Packed;
    }
  | { readonly do: 'send'; readonly url: string; readonly channel: string; readonly args: Packed }
  | { readonly do: 'key'; readonly index: number }
  | { readonly do: 'scheme'; readonly dark: boolean }
  | { readonly do: 'preload-failed'; readonly message: string };

/** What the host tells the page. */
export type ToPage =
  | { readonly do: 'reply'; readonly id: number; readonly value: Packed }
  | { readonly do: 'failed'; readonly id: number; readonly error: string }
  | { readonly do: 'event'; readonly channel: string; readonly args: Packed }
  | { readonly do: 'keys'; readonly keys: readonly Key[] };

/** One key combination of the application menu; `key` as in KeyboardEvent.key, in lower case. */
export interface Key {
  readonly key: string;
  readonly control: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}
