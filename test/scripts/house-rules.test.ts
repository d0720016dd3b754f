import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { houseRules } from '../../scripts/house-rules.ts';

const repository = path.resolve(import.meta.dirname, '../..');

/** A small tree with the layout of this project and one fault per file. */
const planted: Readonly<Record<string, string>> = {
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      strict: true,
      noEmit: true,
      allowImportingTsExtensions: true,
      module: 'ESNext',
      moduleResolution: 'bundler',
      types: [],
    },
    include: ['src', 'test'],
  }),
  'src/shared/thing.ts': 'export const thing = 1;\n',
  'src/main/power.ts': 'export const power = 1;\n',
  'src/main/http/client.ts': "import { request } from 'undici';\nexport const send = request;\n",
  'src/main/handlers/handler.ts': "import { send } from '../http/client.ts';\nexport const handler = send;\n",
  'src/renderer/sees-main.ts': "import { power } from '../main/power.ts';\nexport const fault = power;\n",
  'src/shared/sees-node.ts': "import { readFileSync } from 'node:fs';\nexport const fault = readFileSync;\n",
  'src/shared/sees-renderer.ts':
    "import { fault as seen } from '../renderer/sees-main.ts';\nexport const fault = seen;\n",
  'src/main/sees-undici.ts': "import { request } from 'undici';\nexport const fault = request;\n",
  'src/main/sees-keytar.ts': "import { getPassword } from 'keytar';\nexport const fault = getPassword;\n",
  'src/main/writes-dumps.ts': "import { crashReporter } from 'electron';\nexport const fault = crashReporter;\n",
  'src/main/http/sees-upwards.ts': "import { handler } from '../handlers/handler.ts';\nexport const fault = handler;\n",
  'src/main/cycle-a.ts': "import { b } from './cycle-b.ts';\nexport const a = (): number => b();\n",
  'src/main/cycle-b.ts': "import { a } from './cycle-a.ts';\nexport const b = (): number => a();\n",
  'src/main/any.ts': 'export const fault = (value: any): string => value.name;\n',
  'src/main/floating.ts': 'const later = (): Promise<void> => Promise.resolve();\nlater();\n',
};

let root: string;
let eslint: ESLint;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'house-rules-'));
  for (const [file, text] of Object.entries(planted)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  await symlink(path.join(repository, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: houseRules(root) });
});

afterAll(() => rm(root, { recursive: true, force: true }));

async function rulesBrokenIn(file: string): Promise<string[]> {
  const [result] = await eslint.lintFiles([file]);
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? ['nothing was looked at'];
}

describe('the rules of the house', () => {
  it.each(['src/shared/thing.ts', 'src/main/power.ts', 'src/main/http/client.ts', 'src/main/handlers/handler.ts'])(
    'find nothing in %s, which keeps them',
    async (file) => {
      expect(await rulesBrokenIn(file)).toEqual([]);
    },
    60_000,
  );

  it.each([
    ['src/renderer/sees-main.ts', 'import-x/no-restricted-paths'],
    ['src/shared/sees-node.ts', '@typescript-eslint/no-restricted-imports'],
    ['src/shared/sees-renderer.ts', 'import-x/no-restricted-paths'],
    ['src/main/sees-undici.ts', '@typescript-eslint/no-restricted-imports'],
    ['src/main/sees-keytar.ts', '@typescript-eslint/no-restricted-imports'],
    ['src/main/writes-dumps.ts', '@typescript-eslint/no-restricted-imports'],
    ['src/main/http/sees-upwards.ts', 'import-x/no-restricted-paths'],
    ['src/main/cycle-a.ts', 'import-x/no-cycle'],
    ['src/main/any.ts', '@typescript-eslint/no-explicit-any'],
    ['src/main/floating.ts', '@typescript-eslint/no-floating-promises'],
  ])(
    'find the fault planted in %s',
    async (file, rule) => {
      expect(await rulesBrokenIn(file)).toContain(rule);
    },
    60_000,
  );
});
