import { execFile } from 'node:child_process';
import { open } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { KeychainKind } from '../../shared/app-state.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Platform } from '../platform.ts';

const answerWithinMs = 3_000;
/** Storing one secret asks several times. */
const momentMs = 5_000;

/**
 * Whether the keychain keeps what it is given, and encrypted, as far as that can be known. On macOS and Windows it is
 * documented. On Linux the Secret Service says which collection is the default one; of GNOME Keyring also the form of its
 * file tells. What KWallet and KeePassXC do with it cannot be known from here.
 */
export class KeychainProtection {
  readonly #platform: Platform;
  #kind: KeychainKind = 'unknown';
  #lookedAt = -Infinity;

  constructor(platform: Platform) {
    this.#platform = platform;
    if (platform !== 'linux') this.#kind = 'encrypted';
  }

  /** As it was when it was looked at last. */
  kind(): KeychainKind {
    return this.#kind;
  }

  /** Looks, if that was not a moment ago: `keychain-memory-only`, `keychain-plain`, or `null` when neither is known. */
  async fault(): Promise<Problem | null> {
    if (this.#platform === 'linux' && performance.now() - this.#lookedAt > momentMs) {
      this.#kind = await kindOnLinux(process.env);
      this.#lookedAt = performance.now();
    }
    return faults[this.#kind];
  }
}

const faults: Readonly<Record<KeychainKind, Problem | null>> = {
  encrypted: null,
  unknown: null,
  plain: { code: 'keychain-plain' },
  'memory-only': { code: 'keychain-memory-only' },
};

async function kindOnLinux(environment: NodeJS.ProcessEnv): Promise<KeychainKind> {
  return kindOfCollection(await defaultCollection(), environment);
}

/** What a collection of the Secret Service is known to be, by its object path. */
export async function kindOfCollection(
  collection: string | null,
  environment: NodeJS.ProcessEnv,
): Promise<KeychainKind> {
  const name = collection?.split('/').at(-1);
  if (name === undefined || name === '') return 'unknown';
  if (name === 'session') return 'memory-only';
  return kindOfKeyringFile(path.join(keyringFolder(environment), `${unescaped(name)}.keyring`));
}

function keyringFolder({ XDG_DATA_HOME: dataHome }: NodeJS.ProcessEnv): string {
  const base = dataHome === undefined || dataHome === '' ? path.join(os.homedir(), '.local', 'share') : dataHome;
  return path.join(base, 'keyrings');
}

/** GNOME Keyring escapes what a D-Bus path cannot hold: `_5f` for an underscore. */
const unescaped = (name: string): string =>
  name.replace(/_([0-9a-f]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** GNOME Keyring writes a keyring without a password as a text file (gkm-secret-textual.c), else encrypted. */
async function kindOfKeyringFile(file: string): Promise<KeychainKind> {
  try {
    await using handle = await open(file, 'r');
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    const beginning = buffer.toString('latin1', 0, bytesRead);
    if (beginning.startsWith('GnomeKeyring')) return 'encrypted';
    return beginning.startsWith('[keyring]') ? 'plain' : 'unknown';
  } catch {
    return 'unknown';
  }
}

const service = 'org.freedesktop.secrets';
const object = '/org/freedesktop/secrets';
const method = 'org.freedesktop.Secret.Service.ReadAlias';
/** Whichever of them is installed; keytar itself cannot ask this. */
const askers: readonly (readonly [string, ...string[]])[] = [
  ['dbus-send', '--session', '--print-reply', `--dest=${service}`, object, method, 'string:default'],
  ['gdbus', 'call', '--session', '--dest', service, '--object-path', object, '--method', method, 'default'],
  ['busctl', '--user', 'call', service, object, 'org.freedesktop.Secret.Service', 'ReadAlias', 's', 'default'],
];

/** The object path of the collection that new items go to; `null` when nobody can say. */
async function defaultCollection(): Promise<string | null> {
  for (const [program, ...args] of askers) {
    const answer = await output(program, args);
    if (answer !== null) return /\/org\/freedesktop\/secrets\/collection\/\w+/.exec(answer)?.[0] ?? null;
  }
  return null;
}

/** `null` when the program is not there or fails. */
function output(program: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, args, { timeout: answerWithinMs }, (error, stdout) => {
      resolve(error === null ? stdout : null);
    });
  });
}
