import { createRequire, syncBuiltinESMExports } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Counts every call of the keychain and every change of a file from when it is armed, and kills this process right before
 * the one with the number. What the steps were is known afterwards only if that never happens.
 */
export function dieAtStep(number: number): { arm: () => void; steps: readonly string[] } {
  const steps: string[] = [];
  let isArmed = false;
  const step = (name: string): void => {
    if (!isArmed) return;
    steps.push(name);
    if (steps.length === number) process.kill(process.pid, 'SIGKILL');
  };
  wrap(require('keytar') as Methods, ['getPassword', 'setPassword', 'deletePassword'], step);
  wrap(require('node:fs/promises') as Methods, ['rename', 'rm', 'open'], step);
  // The names that modules have imported from it follow.
  syncBuiltinESMExports();
  return {
    arm: () => {
      isArmed = true;
    },
    steps,
  };
}

type Methods = Record<string, (...args: readonly unknown[]) => unknown>;

function wrap(target: Methods, names: readonly string[], step: (name: string) => void): void {
  for (const name of names) {
    const original = target[name];
    if (original === undefined) throw new Error(`There is no ${name}.`);
    target[name] = (...args) => {
      // Reading changes nothing.
      if (name !== 'open' || args[1] === 'wx')
        step(name === 'rename' ? `rename:${path.basename(String(args[1]))}` : name);
      return original.apply(target, [...args]);
    };
  }
}
