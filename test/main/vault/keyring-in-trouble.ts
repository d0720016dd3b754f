// Brings a Secret Service of its own into trouble and prints, line by line, what the vault says then.
import { randomUUID } from 'node:crypto';
import { createKeychainVault } from '../../../src/main/vault/keychain-vault.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { problemOf } from '../../../src/shared/problem.ts';
import { keyringProcess, lockKeyring } from '../../support/keyring.ts';

const vault = createKeychainVault({ platform: 'linux' });
const stored = { connectionId: randomUUID(), credential: 'access-key-secret' } as const;
const absent = { connectionId: randomUUID(), credential: 'access-key-secret' } as const;

async function say(what: string, doing: Promise<unknown>): Promise<void> {
  const outcome = await doing.then(
    () => 'done',
    (thrown: unknown) => problemOf(thrown).code,
  );
  console.log(`${what}: ${outcome}`);
}

async function sayAll(): Promise<void> {
  await say('read stored', vault.read(stored));
  await say('read absent', vault.read(absent));
  await say('write', vault.write(stored, new Secret('another value')));
  await say('remove', vault.remove(stored));
  console.log(`check: ${(await vault.check())?.code ?? 'fine'}`);
}

async function sayWhileStopped(): Promise<void> {
  const impatient = createKeychainVault({ platform: 'linux', answerWithinMs: 200 });
  const keyring = keyringProcess();
  process.kill(keyring, 'SIGSTOP');
  await say('read stopped', impatient.read(stored));
  process.kill(keyring, 'SIGCONT');
  await say('read stored', vault.read(stored));
}

const [, , trouble] = process.argv;
if (trouble !== 'no-bus') await vault.write(stored, new Secret('a value'));
if (trouble === 'locked') lockKeyring();
if (trouble === 'killed') process.kill(keyringProcess(), 'SIGKILL');
if (trouble === 'stopped') await sayWhileStopped();
else await sayAll();
