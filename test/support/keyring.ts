import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import path from 'node:path';

/** Refuses to touch the keyring of the person at the machine. macOS and Windows have no second one to offer. */
export function requireTestKeyring(): void {
  if (process.platform !== 'linux' || process.env['ASSISTANT_TEST_KEYRING'] === '1') return;
  throw new Error('These tests need a Secret Service of their own. Run "npm test", which brings one.');
}

/** Locks the default keyring of the Secret Service at hand. Nothing there can ask for its password. */
export function lockKeyring(): void {
  dbusSend('org.freedesktop.secrets', '/org/freedesktop/secrets', 'org.freedesktop.Secret.Service.Lock', [
    'array:objpath:/org/freedesktop/secrets/collection/login',
  ]);
}

const unlockOperation = 1;

/**
 * Unlocks the keyring that `lockKeyring` locked, as a login does: over the control socket of gnome-keyring
 * (`gkd-control-server.c`: a zero byte, then the length of all, the operation and the password with its length).
 */
export async function unlockKeyring(): Promise<void> {
  const password = Buffer.from(environment('ASSISTANT_TEST_KEYRING_PASSWORD'), 'utf8');
  const socket = createConnection(path.join(environment('XDG_RUNTIME_DIR'), 'keyring', 'control'));
  await once(socket, 'connect');
  socket.write(Buffer.concat([Buffer.of(0), uint32(12 + password.length, unlockOperation, password.length), password]));
  const received: readonly unknown[] = await once(socket, 'data');
  const answer = received[0];
  socket.destroy();
  if (!(answer instanceof Buffer) || answer.readUInt32BE(4) !== 0) throw new Error('The keyring was not unlocked.');
}

const uint32 = (...numbers: readonly number[]): Buffer => Buffer.from(Uint32Array.from(numbers).buffer).swap32();

function environment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run this with scripts/with-keyring.mjs.`);
  return value;
}

/** Process id of the keyring daemon that answers as the Secret Service at hand. */
export function keyringProcess(): number {
  const owner = ['string:org.freedesktop.secrets'];
  const reply = dbusSend(
    'org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus.GetConnectionUnixProcessID',
    owner,
  );
  const [, pid] = /uint32 (\d+)/.exec(reply) ?? [];
  if (pid === undefined) throw new Error(`No Secret Service at hand: ${reply}`);
  return Number(pid);
}

function dbusSend(destination: string, path: string, method: string, args: readonly string[]): string {
  return execFileSync('dbus-send', ['--session', '--print-reply', `--dest=${destination}`, path, method, ...args], {
    encoding: 'utf8',
  });
}
