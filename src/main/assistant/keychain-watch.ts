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
  readonly #fault: () => Promise<Problem | null>;
  #problem: Problem | null = null;

  /** `fault` says why a keychain that answers is not good enough; `null` when it is. */
  constructor(vault: Vault, platform: Platform, onChange: () => void, fault: () => Promise<Problem | null>) {
    this.#vault = vault;
    this.#platform = platform;
    this.#onChange = onChange;
    this.#fault = fault;
  }

  state(): KeychainState {
    return { name: names[this.#platform], platform: this.#platform, problem: this.#problem };
  }

  /** Asks the keychain anew. */
  async check(): Promise<void> {
    this.#problem = (await this.#vault.check()) ?? (await this.#fault());
    this.#onChange();
  }
}
