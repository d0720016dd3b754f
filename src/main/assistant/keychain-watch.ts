import type { KeychainName, KeychainState } from '../../shared/app-state.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Platform } from '../platform.ts';
import type { Vault } from '../vault/vault.ts';

const names: Readonly<Record<Platform, KeychainName>> = {
  darwin: 'macOS Keychain',
  win32: 'Windows Credential Manager',
  linux: 'Secret Service',
};

/** What the window shows about the keychain: its name, and what stood in the way when it was asked last. */
export class KeychainWatch {
  readonly #vault: Vault;
  readonly #platform: Platform;
  readonly #onChange: () => void;
  #problem: Problem | null = null;

  constructor(vault: Vault, platform: Platform, onChange: () => void) {
    this.#vault = vault;
    this.#platform = platform;
    this.#onChange = onChange;
  }

  state(): KeychainState {
    return { name: names[this.#platform], platform: this.#platform, problem: this.#problem };
  }

  /** Asks the keychain anew. */
  async check(): Promise<void> {
    this.#problem = await this.#vault.check();
    this.#onChange();
  }
}
