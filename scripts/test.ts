// `npm test`: the unit tests, then the end-to-end tests in the built app, each part with a real Secret Service of its own.
// Ends with the line `N passed, N failed, N skipped`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
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

const reportOf = (part: number): string => `e2e-${String(part)}.json`;

function runEndToEnd(part: number, parts: number): Promise<boolean> {
  const own = [`--shard=${String(part)}/${String(parts)}`, `--output=test-results/e2e-${String(part)}`];
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(results, reportOf(part)) };
  return runWithKeyring('playwright', ['test', '--reporter=list,json', ...own], env);
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
const reporters = ['--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json'];
const unit = await runWithKeyring('vitest', ['run', ...reporters]);
const built = await run([path.join(root, 'scripts', 'build.ts')]);
// Side by side, as they mostly wait; but on Electron's own binary all windows share the clipboard of the system.
const parts = electronBinary() === null ? [1, 2] : [1];
const endToEnd = built ? await Promise.all(parts.map((part) => runEndToEnd(part, parts.length))) : [false];

const counts = [countsIn('unit.json', UnitReport), ...parts.map((part) => countsIn(reportOf(part), EndToEndReport))];
const total = (kind: keyof Counts): number => counts.reduce((sum, each) => sum + each[kind], 0);
console.log(
  `${String(total('passed'))} passed, ${String(total('failed'))} failed, ${String(total('skipped'))} skipped`,
);
process.exitCode = unit && !endToEnd.includes(false) && total('failed') === 0 ? 0 : 1;
