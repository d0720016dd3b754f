// Makes a bare clone ready: the system's own parts, then packages from the lock file. Plain JavaScript without any
// package, for Node 18 and later, because it runs before anything is installed.
//
// Usage: node scripts/setup.mjs start | window | test | packages
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const isWindows = process.platform === 'win32';
const isLinux = process.platform === 'linux';

const purpose = process.argv[2];
if (!['start', 'window', 'test', 'packages'].includes(purpose))
  fail('Usage: setup.mjs start | window | test | packages');
provide(systemParts(purpose));
installPackages();

/** The parts of the system that are missing for this purpose, with Debian's package for each. */
function systemParts(forWhat) {
  const parts = [];
  // The keychain module is compiled where its maker's prebuilt file cannot be fetched.
  if (isLinux && !isKeytarBuilt()) {
    parts.push({ name: 'a C++ compiler', debian: ['g++', 'make'], found: onPath('g++', 'clang++') && onPath('make') });
    parts.push({ name: 'Python 3', debian: ['python3'], found: onPath('python3') });
    parts.push({ name: 'libsecret headers', debian: ['libsecret-1-dev', 'pkg-config'], found: hasLibsecret() });
  }
  // `window` is asked for only after Electron's own binary turned out not to be had. On Windows it is all there is.
  if (!isWindows && (forWhat === 'test' || forWhat === 'window'))
    parts.push({ name: 'Chromium, Chrome or Edge', debian: ['chromium'], found: hasBrowser() });
  if (isLinux && forWhat === 'test') {
    const hasBus = onPath('dbus-daemon') && onPath('dbus-send');
    parts.push({ name: 'D-Bus', debian: ['dbus'], found: hasBus });
    parts.push({ name: 'a Secret Service', debian: ['gnome-keyring'], found: onPath('gnome-keyring-daemon') });
    // A backup must open with the standard tool, too, not only with the assistant.
    parts.push({ name: 'the age tool', debian: ['age'], found: onPath('age') && onPath('age-keygen') });
  }
  return parts.filter((part) => !part.found);
}

const snapLimit = 'Ubuntu packs Chromium as a snap, which cannot open a profile in a hidden folder.';

/** Installs what is missing where that is possible without asking; otherwise says the one command to run. */
function provide(missing) {
  if (missing.length === 0) return;
  const names = missing.map((part) => part.name).join(', ');
  if (isUbuntu() && missing.some(({ debian }) => debian.includes('chromium')))
    fail(
      `Missing: ${names}. Install Google Chrome from https://www.google.com/chrome/ and run this again. ${snapLimit}`,
    );
  const packages = missing.flatMap((part) => part.debian);
  if (!isLinux) fail(`Missing: ${names}. Install it, for example from the maker's site, and run this again.`);
  const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !onPath('apt-get')) {
    fail(`Missing: ${names}. On Debian or Ubuntu, run this once and start again:\n  sudo ${install}`);
  }
  console.error(`Installing ${names} …`);
  run('apt-get', ['update', '-q']);
  run('apt-get', install.split(' ').slice(1), { DEBIAN_FRONTEND: 'noninteractive' });
}

/** Runs `npm ci` when node_modules is missing or older than the lock file. */
function installPackages() {
  const lock = path.join(root, 'package-lock.json');
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  // Windows cannot delete the Node that runs this; there the packages are brought up to date in place.
  const inPlace = isWindows && existsSync(installed);
  console.error('Installing packages …');
  run('npm', [inPlace ? 'install' : 'ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

function run(command, args, extra = {}) {
  const env = { ...process.env, ...extra };
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: ['inherit', 2, 2], shell: isWindows });
  if (error) fail(`${command} could not be started: ${error.message}`);
  if (status !== 0) fail(`${command} ${args[0]} failed. Its own message stands above.`);
}

function isKeytarBuilt() {
  return existsSync(path.join(root, 'node_modules/keytar/build/Release/keytar.node'));
}

function hasLibsecret() {
  return spawnSync('pkg-config', ['--exists', 'libsecret-1']).status === 0;
}

function hasBrowser() {
  if (process.env.ASSISTANT_BROWSER) return true;
  if (onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable')) return true;
  if (onPath('microsoft-edge', 'microsoft-edge-stable')) return true;
  const places = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app`);
  return places.some((place) => existsSync(place));
}

function isUbuntu() {
  return existsSync('/etc/os-release') && /^ID=ubuntu$/mu.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Whether one of the programs can be run. */
function onPath(...programs) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const names = isWindows ? programs.map((program) => `${program}.exe`) : programs;
  return names.some((name) => folders.some((folder) => isExecutable(path.join(folder, name))));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
