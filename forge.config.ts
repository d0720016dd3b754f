import { existsSync } from 'node:fs';
import { MakerDeb } from '@electron-forge/maker-deb';
import { MakerDMG } from '@electron-forge/maker-dmg';
import { MakerSquirrel } from '@electron-forge/maker-squirrel';
import { MakerZIP } from '@electron-forge/maker-zip';
import { FusesPlugin } from '@electron-forge/plugin-fuses';
import type { ForgeConfig } from '@electron-forge/shared-types';
import { FuseV1Options, FuseVersion } from '@electron/fuses';
import { buildAll } from './scripts/build.ts';

/** What goes into the package: the three bundles, and the native module with what it needs at run time. */
const packed = [
  /^$/,
  /^\/package\.json$/,
  /^\/\.vite(\/|$)/,
  /^\/node_modules$/,
  /^\/node_modules\/keytar$/,
  /^\/node_modules\/keytar\/(package\.json|LICENSE\.md)$/,
  /^\/node_modules\/keytar\/lib(\/|$)/,
  /^\/node_modules\/keytar\/build$/,
  /^\/node_modules\/keytar\/build\/Release$/,
  /^\/node_modules\/keytar\/build\/Release\/keytar\.node$/,
];

const config: ForgeConfig = {
  outDir: process.env['ASSISTANT_OUT_DIR'] ?? 'out',
  packagerConfig: {
    name: 'SCIM Setup Assistant',
    executableName: 'scim-setup-assistant',
    appBundleId: 'app.scim-setup-assistant',
    // Native code cannot be loaded from inside the archive.
    asar: { unpack: '**/*.node' },
    prune: false,
    ignore: (file) => !packed.some((pattern) => pattern.test(file)),
    // Set by `npm run package` where Electron itself cannot be fetched.
    electronZipDir: process.env['ASSISTANT_ELECTRON_ZIP_DIR'],
  },
  // keytar speaks Node-API, which is the same in Node and Electron: what `npm ci` built or fetched fits as it is.
  rebuildConfig: { onlyModules: [] },
  hooks: {
    generateAssets: async () => {
      await buildAll();
    },
    packageAfterCopy: (_config, buildPath) => {
      if (existsSync(`${buildPath}/node_modules/keytar/build/Release/keytar.node`)) return Promise.resolve();
      return Promise.reject(new Error('keytar has no native module. Run "npm ci" first.'));
    },
  },
  makers: [
    new MakerSquirrel({}, ['win32']),
    new MakerDMG({}, ['darwin']),
    new MakerZIP({}, ['darwin', 'linux', 'win32']),
    new MakerDeb({ options: { bin: 'scim-setup-assistant', depends: ['libsecret-1-0'] } }, ['linux']),
  ],
  plugins: [
    new FusesPlugin({
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    }),
  ],
};

export default config;
