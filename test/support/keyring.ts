import { execFileSync } from 'node:child_process';

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
