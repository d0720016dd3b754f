// `npm test`: the unit tests, then the end-to-end tests in the built app, all with a real Secret Service of their own.
// Ends with the line `N passed, N failed, N skipped`.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { electronBinary, hasOrFetchesElectron, obstacle } from './electron-binary.ts';
import { runNode } from './run.ts';

const root = path.resolve(import.meta.dirname, '..');
const results = path.join(root, 'test-results');
const programs = { vitest: 'vitest/vitest.mjs', playwright: '@playwright/test/cli.js' };

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const UnitReport = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() })
  .transform((report): Counts => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
  }));
const EndToEndReport = z
  .object({
    stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number(), skipped: z.number() }),
  })
  .transform(({ stats }): Counts => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));

/** A part that left no report has failed as a whole. */
const noReport: Counts = { passed: 0, failed: 1, skipped: 0 };

async function run(args: readonly string[], env = process.env): Promise<boolean> {
  return (await runNode(args, { env })) === 0;
}

function runWithKeyring(tool: keyof typeof programs, args: readonly string[], env = process.env): Promise<boolean> {
  const program = path.join(root, 'node_modules', programs[tool]);
  return run([path.join(root, 'scripts', 'with-keyring.mjs'), process.execPath, program, ...args], env);
}

/** What takes longest begins first, so that no line is left with it in the end. */
const longest: readonly string[] = [
  'screens-de',
  'screens-en',
  'whole-procedure',
  'audit',
  'verification',
  'lock',
  'rotation',
  'canaries',
  'bad-input',
  'sealed-vault',
  'backup',
  'canaries-crash',
  'canaries-outside',
  'window',
];
const rankOf = (spec: string): number => (longest.includes(spec) ? longest.indexOf(spec) : longest.length);

const specs = readdirSync(path.join(root, 'test', 'e2e'))
  .filter((name) => name.endsWith('.spec.ts'))
  .map((name) => path.basename(name, '.spec.ts'))
  .toSorted((one, other) => rankOf(one) - rankOf(other));

const reportOf = (spec: string): string => `e2e-${spec}.json`;

function runSpec(spec: string): Promise<boolean> {
  const own = [`e2e/${spec}.spec.ts`, `--output=test-results/e2e-${spec}`];
  const env = {
    ...process.env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(results, reportOf(spec)),
    // Hundreds of app starts load the same code; compiling it once saves each of them half a second.
    NODE_COMPILE_CACHE: path.join(root, 'node_modules', '.cache', 'compiled'),
  };
  return runWithKeyring('playwright', ['test', '--reporter=list,json', ...own], env);
}

/** In as many lines as told, of which each takes the next spec that none has begun. */
async function runEndToEnd(lines: number): Promise<boolean> {
  const waiting = [...specs];
  const runLine = async (): Promise<boolean> => {
    let hasPassed = true;
    for (let spec = waiting.shift(); spec !== undefined; spec = waiting.shift())
      hasPassed = (await runSpec(spec)) && hasPassed;
    return hasPassed;
  };
  const passed = await Promise.all(Array.from({ length: lines }, runLine));
  return !passed.includes(false);
}

const unitParts = ['1/2', '2/2'] as const;
const reportOfPart = (part: string): string => `unit-${part.replace('/', '-of-')}.json`;

/** In halves side by side: within one keyring the tests go one after the other, because some of them lock or end it. */
async function runUnit(): Promise<boolean> {
  const passed = await Promise.all(
    unitParts.map((part) => {
      const report = `--outputFile.json=test-results/${reportOfPart(part)}`;
      return runWithKeyring('vitest', ['run', `--shard=${part}`, '--reporter=default', '--reporter=json', report]);
    }),
  );
  return !passed.includes(false);
}

function countsIn(name: string, report: typeof UnitReport | typeof EndToEndReport): Counts {
  try {
    return report.parse(JSON.parse(readFileSync(path.join(results, name), 'utf8')));
  } catch {
    return noReport;
  }
}

// The end-to-end tests run on what `npm start` would run on.
if (obstacle() === null) await hasOrFetchesElectron();
rmSync(results, { recursive: true, force: true });
mkdirSync(results);
const unit = await runUnit();
const built = await run([path.join(root, 'scripts', 'build.ts')]);
// Side by side, as they mostly wait; but on Electron's own binary all windows share the clipboard of the system.
const endToEnd = built && (await runEndToEnd(electronBinary() === null ? 3 : 1));

const counts = [
  ...unitParts.map((part) => countsIn(reportOfPart(part), UnitReport)),
  ...specs.map((spec) => countsIn(reportOf(spec), EndToEndReport)),
];
const total = (kind: keyof Counts): number => counts.reduce((sum, each) => sum + each[kind], 0);
console.log(
  `${String(total('passed'))} passed, ${String(total('failed'))} failed, ${String(total('skipped'))} skipped`,
);
process.exitCode = unit && endToEnd && total('failed') === 0 ? 0 : 1;
