// The rules of the house: types taken seriously, no import cycles, and who may see whom (docs/architecture.md).
import path from 'node:path';
import js from '@eslint/js';
import type { Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

interface Room {
  readonly folder: string;
  /** Folders whose files it must not import. */
  readonly closed: readonly string[];
  /** Packages it must not import. */
  readonly packages: readonly string[];
}

const shared: Room = {
  folder: 'src/shared',
  closed: ['src/main', 'src/renderer', 'test'],
  packages: ['node:*', 'electron', 'undici', 'keytar', 'react', 'zustand'],
};
const renderer: Room = {
  folder: 'src/renderer',
  closed: ['src/main', 'test'],
  packages: ['node:*', 'electron', 'undici', 'keytar'],
};
const main: Room = {
  folder: 'src/main',
  closed: ['src/renderer', 'test'],
  packages: ['undici', 'keytar', 'age-encryption', 'react', 'react-dom', 'zustand', '@mantine/*'],
};

/** The one place in main that may import each of these packages. */
const gateways = [
  { file: 'src/main/http/**/*.ts', allows: 'undici' },
  { file: 'src/main/vault/keychain*.ts', allows: 'keytar' },
  { file: 'src/main/age/**/*.ts', allows: 'age-encryption' },
];

/** handlers and terminal → services → clients, vault and store. Nothing imports upwards. */
const upper = ['handlers', 'ipc', 'assistant', 'cli', 'main.ts', 'compose.ts', 'window.ts'];
const services = ['backup', 'connections', 'credentials', 'tenant', 'trials', 'practice', 'verification'];
const clients = ['age', 'http', 'oauth', 'scim', 'vault', 'store', 'clipboard'];

interface Zone {
  readonly target: string;
  readonly from: string;
  readonly except?: string[];
}

function layers(root: string): Zone[] {
  const inMain = (name: string): string => path.join(root, main.folder, name);
  const forbid = (targets: readonly string[], from: readonly string[]): Zone[] =>
    targets.flatMap((target) => from.map((source) => ({ target: inMain(target), from: inMain(source) })));
  // What the practice tenant remembers is part of the file, so its shape is known to the store.
  const remembered = (zone: Zone): Zone =>
    zone.from === inMain('practice') ? { ...zone, except: ['practice-memory.ts'] } : zone;
  return [...forbid(services, upper), ...forbid(clients, [...upper, ...services]).map(remembered)];
}

function walls(root: string): Zone[] {
  return [shared, renderer, main].flatMap(({ folder, closed }) =>
    closed.map((from) => ({ target: path.join(root, folder), from: path.join(root, from) })),
  );
}

/** Electron writes dumps of its processes only where its reporter was started, and such a dump holds what they knew. */
const noDumps = {
  name: 'electron',
  importNames: ['crashReporter'],
  message: 'A crash dump holds secrets in plain.',
};

function without(packages: readonly string[]): Linter.RulesRecord {
  const patterns = packages.map((name) => ({ group: [name], message: 'Not in this room: see docs/architecture.md.' }));
  return { '@typescript-eslint/no-restricted-imports': ['error', { patterns, paths: [noDumps] }] };
}

const packageRules = [
  ...[shared, renderer, main].map(({ folder, packages }) => ({
    files: [`${folder}/**/*.{ts,tsx}`],
    rules: without(packages),
  })),
  ...gateways.map(({ file, allows }) => ({
    files: [file],
    rules: without(main.packages.filter((name) => name !== allows)),
  })),
];

/** The rules for a tree with the layout of this project, rooted at the folder. */
export function houseRules(root: string): Linter.Config[] {
  const resolver = createTypeScriptImportResolver({ project: path.join(root, 'tsconfig.json') });
  return defineConfig(
    { ignores: ['node_modules/**', '.vite/**', 'out/**', 'test-results/**', 'test/**/*-app/**'] },
    {
      files: ['**/*.{ts,tsx}'],
      extends: [js.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
      languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
      plugins: { 'import-x': importX },
      settings: { ...importX.flatConfigs.typescript.settings, 'import-x/resolver-next': [resolver] },
      rules: {
        'import-x/no-cycle': 'error',
        'import-x/no-restricted-paths': ['error', { zones: [...walls(root), ...layers(root)] }],
        '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
        '@typescript-eslint/switch-exhaustiveness-check': 'error',
        eqeqeq: 'error',
        'max-depth': ['error', 3],
      },
    },
    { files: ['src/renderer/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
    // Playwright's fixtures take an empty pattern when they need no other fixture.
    { files: ['test/e2e/**/*.ts'], rules: { 'no-empty-pattern': 'off' } },
    ...packageRules,
  );
}
