// `npm run check`: form, types, rules of the house, unused code. Runs all of them and names those that failed.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

interface Check {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const types = (program: string): Check => ({ name: `types of ${program}`, command: 'tsc', args: ['-p', program] });

const checks: readonly Check[] = [
  { name: 'form', command: 'prettier', args: ['--check', '--log-level=warn', '.'] },
  ...['src/shared', 'src/main', 'src/renderer', 'test', 'tsconfig.tools.json'].map(types),
  { name: 'rules', command: 'eslint', args: ['--max-warnings=0', '.'] },
  { name: 'unused code', command: 'knip', args: [] },
];

function passes({ name, command, args }: Check): boolean {
  console.log(`- ${name}`);
  // npm's commands are scripts on Windows, which only a shell can start.
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

const failed = checks.filter((check) => !passes(check));
if (failed.length > 0) console.error(`Failed: ${failed.map(({ name }) => name).join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
