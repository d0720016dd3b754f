import os from 'node:os';
import path from 'node:path';
import type { CredentialName } from '../../shared/credential.ts';
import { ProblemError } from '../../shared/problem.ts';
import { createVerifier } from '../lock/verifier.ts';
import { thisPlatform } from '../platform.ts';
import { readStateQuietly } from '../store/read-state.ts';
import { createKeychainVault } from '../vault/keychain-vault.ts';
import type { Secret } from '../vault/secret.ts';
import type { RunInput } from '../verification/check.ts';
import { runInputOf } from '../verification/run-input.ts';

/** The folder that Electron gives the app for its data. */
const folderName = 'SCIM Setup Assistant';

/** What the assistant keeps that a run needs. */
export interface Stored {
  readonly input: RunInput;
  /** PEM. */
  readonly companyCertificates: readonly string[];
}

/**
 * What a run needs, taken from a connection of the assistant and from the keychain; nothing is changed there. Raises
 * `connection-missing` for a name that no connection has, `practice-not-running` for the practice connection, whose
 * tenant lives in the app, `locked` while the assistant has a lock, `vault-sealed` for secrets in the sealed vault file, and
 * the `keychain-…` and `disk-…` problems.
 */
export async function readStored(
  name: string,
  dataFolder: string | null,
  environment: NodeJS.ProcessEnv,
): Promise<Stored> {
  const state = await readStateQuietly(dataFolder ?? defaultFolder(environment));
  const connection = state?.connections.find((each) => each.name === name);
  if (state === null || connection === undefined)
    throw new ProblemError({ code: 'connection-missing', facts: { name } });
  if (connection.kind === 'practice') throw new ProblemError({ code: 'practice-not-running' });
  const vault = createKeychainVault({ platform: thisPlatform });
  // The terminal must not be the way round the lock of the window, which is on when either says so: deleting one opens nothing.
  if (state.lock.isOn || (await createVerifier(vault).standing()) === 'on') throw new ProblemError({ code: 'locked' });
  const read = async (credential: CredentialName): Promise<Secret | null> => {
    const store = connection.credentials[credential]?.store;
    if (store === undefined) return null;
    // Its passphrase is given to the assistant's own window and to nothing else.
    if (store === 'sealed') throw new ProblemError({ code: 'vault-sealed' });
    return vault.read({ connectionId: connection.id, credential });
  };
  return {
    input: await runInputOf(connection, { read, practiceAddress: null, knownUser: '' }),
    companyCertificates: state.companyCertificates,
  };
}

function defaultFolder(environment: NodeJS.ProcessEnv): string {
  const home = os.homedir();
  const parents = {
    darwin: path.join(home, 'Library', 'Application Support'),
    win32: environment['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'),
    linux: environment['XDG_CONFIG_HOME'] ?? path.join(home, '.config'),
  };
  return path.join(parents[thisPlatform], folderName);
}
