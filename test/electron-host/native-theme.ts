import type { NativeTheme } from 'electron';
import { refusingEmitter } from './refused.ts';

type Source = NativeTheme['themeSource'];

class HostNativeTheme
  extends refusingEmitter('nativeTheme', ['updated'])
  implements Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'>
{
  #source: Source = 'system';
  #systemIsDark = false;

  get themeSource(): Source {
    return this.#source;
  }

  set themeSource(source: Source) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`Error processing argument: ${source}`);
    if (source === this.#source) return;
    this.#source = source;
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'system' ? this.#systemIsDark : this.#source === 'dark';
  }

  /** Takes what a page sees. While a source is forced, the page sees that and not the system's. */
  observe(dark: boolean): void {
    if (this.#source !== 'system' || dark === this.#systemIsDark) return;
    this.#systemIsDark = dark;
    this.emit('updated');
  }
}

export const nativeTheme = new HostNativeTheme();
