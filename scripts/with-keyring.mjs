/**
 * Runs a command with a Secret Service of its own: real, empty and unlocked.
 *
 *   node scripts/with-keyring.mjs COMMAND [ARGUMENT…]
 *
 * On Linux it starts a private D-Bus and a gnome-keyring-daemon in a temporary folder, so the keyring of the person at
 * the machine is never touched. macOS and Windows bring their own keychain: there the command just runs.
 * The exit code is the command's, or 69 when the machine lacks something that is needed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const serviceUnavailable = 69; // EX_UNAVAILABLE of sysexits.h
const startWithinMs = 20_000;

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** A reason not to run the command, in a sentence for the person at the terminal. */
class Refusal extends Error {}

const [command, ...args] = process.argv.slice(2);
try {
  if (command === undefined) throw new Refusal('Usage: node scripts/with-keyring.mjs COMMAND [ARGUMENT…]');
  process.exitCode =
    process.platform === 'linux' ? await runWithKeyring(command, args) : await runToEnd(command, args, process.env);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = serviceUnavailable;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
async function runWithKeyring(command, args) {
  requireProgram('dbus-daemon', 'dbus-daemon');
  requireProgram('dbus-send', 'dbus-bin');
  requireProgram('gnome-keyring-daemon', 'gnome-keyring');
  const folder = await mkdtemp(join(tmpdir(), 'keyring-'));
  const janitor = startJanitor(folder);
  try {
    const environment = await startSecretService(folder, janitor);
    return await runToEnd(command, args, environment, janitor);
  } finally {
    await janitor.cleanUp();
  }
}

/**
 * @param {string} program
 * @param {string} debianPackage
 */
function requireProgram(program, debianPackage) {
  const { error } = spawnSync(program, ['--version'], { stdio: 'ignore' });
  if (error)
    throw new Refusal(`${program} is needed for tests with a real Secret Service: apt-get install ${debianPackage}`);
}

/**
 * Ends every process it was told about and removes the folder as soon as its input ends: when it is asked to, and also
 * when this process is killed in a way it cannot notice.
 *
 * @param {string} folder
 */
function startJanitor(folder) {
  // A process that is being killed may still make a file while the folder is removed: hence twice.
  const remove = 'rm -rf -- "$1" 2>/dev/null || { sleep 1; rm -rf -- "$1"; }';
  const script = `while read -r pid; do pids="$pids $pid"; done; kill -KILL $pids 2>/dev/null; ${remove}`;
  const janitor = spawn('sh', ['-c', script, 'sh', folder], { detached: true, stdio: ['pipe', 'ignore', 'inherit'] });
  const gone = ended(janitor);
  return {
    /** @param {ChildProcess} child */
    watch(child) {
      if (child.pid !== undefined) janitor.stdin.write(`${String(child.pid)}\n`);
    },
    async cleanUp() {
      janitor.stdin.end();
      await gone;
    },
  };
}

/**
 * Starts the bus and the keyring; resolves with the environment in which the command finds them, once they answer.
 *
 * @param {string} folder
 * @param {ReturnType<typeof startJanitor>} janitor
 */
async function startSecretService(folder, janitor) {
  const environment = await privateEnvironment(folder);
  const bus = startDaemon(
    'dbus-daemon',
    [`--config-file=${join(folder, 'bus.conf')}`, '--nofork', '--nopidfile'],
    environment,
  );
  janitor.watch(bus.process);
  await until(
    () => asksBus(environment, ['--dest=org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus.GetId']),
    bus,
  );

  const keyring = startDaemon(
    'gnome-keyring-daemon',
    ['--foreground', '--unlock', '--components=secrets'],
    environment,
  );
  janitor.watch(keyring.process);
  const password = randomBytes(24).toString('hex');
  keyring.process.stdin?.end(password);
  await until(() => isDefaultCollectionUnlocked(environment), keyring);
  // With the password a test can open this keyring again after it has locked it.
  return { ...environment, ASSISTANT_TEST_KEYRING: '1', ASSISTANT_TEST_KEYRING_PASSWORD: password };
}

/** @param {string} folder */
async function privateEnvironment(folder) {
  const bus = `unix:path=${join(folder, 'bus')}`;
  await writeFile(join(folder, 'bus.conf'), busConfiguration(bus));
  for (const name of ['data', 'run', 'config']) await mkdir(join(folder, name), { mode: 0o700 });
  return {
    ...process.env,
    DBUS_SESSION_BUS_ADDRESS: bus,
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_RUNTIME_DIR: join(folder, 'run'),
    XDG_CONFIG_HOME: join(folder, 'config'),
  };
}

/**
 * A bus that starts no service by itself: what runs on it is what this script started.
 *
 * @param {string} address
 */
function busConfiguration(address) {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>${address}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;
}

/** @param {NodeJS.ProcessEnv} environment */
function isDefaultCollectionUnlocked(environment) {
  const collection = ['--dest=org.freedesktop.secrets', '/org/freedesktop/secrets/aliases/default'];
  const property = ['string:org.freedesktop.Secret.Collection', 'string:Locked'];
  const answer = asksBus(environment, [...collection, 'org.freedesktop.DBus.Properties.Get', ...property]);
  return answer?.includes('boolean false') ?? false;
}

/**
 * The answer of one D-Bus call, or `null` when there is none yet.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @param {readonly string[]} call
 */
function asksBus(environment, call) {
  const { status, stdout } = spawnSync('dbus-send', ['--session', '--print-reply', '--reply-timeout=2000', ...call], {
    env: environment,
    encoding: 'utf8',
  });
  return status === 0 ? stdout : null;
}

/**
 * Starts a program in a process group of its own, so that Ctrl-C at the terminal reaches the command and not the daemons.
 * What it prints is kept, to be shown only when it does not come up: gnome-keyring warns at every overwritten item.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} environment
 */
function startDaemon(program, args, environment) {
  const child = spawn(program, args, { env: environment, detached: true, stdio: ['pipe', 'ignore', 'pipe'] });
  child.unref();
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints = `${complaints}${String(chunk)}`.slice(-2000);
  });
  return { name: program, process: child, complaints: () => complaints };
}

/**
 * @param {() => unknown} isReady
 * @param {ReturnType<typeof startDaemon>} daemon
 */
async function until(isReady, daemon) {
  const deadline = Date.now() + startWithinMs;
  while (!isReady()) {
    if (Date.now() > deadline || daemon.process.exitCode !== null) {
      throw new Refusal(`${daemon.name} did not come up.\n${daemon.complaints()}`);
    }
    await delay(50);
  }
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} environment
 * @param {ReturnType<typeof startJanitor>} [janitor]
 * @returns {Promise<number>} the exit code a shell would report
 */
async function runToEnd(command, args, environment, janitor) {
  // npm and npx are batch files on Windows; those start through the shell only.
  const child = spawn(command, args, { env: environment, stdio: 'inherit', shell: process.platform === 'win32' });
  janitor?.watch(child);
  passSignalsOn(child);
  return await ended(child);
}

/** @param {ChildProcess} child */
function passSignalsOn(child) {
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  // A terminal sends Ctrl-C to the command as well; a second one would make it stop without cleaning up.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
}

/**
 * @param {ChildProcess} child
 * @returns {Promise<number>}
 */
function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Refusal(`${child.spawnfile} could not be started: ${error.message}`)));
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
