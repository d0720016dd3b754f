import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { digestIn, toQuestion } from '../../src/main/vault/reader-messages.ts';
import type { ElsewhereQuestion } from '../../src/main/vault/self-test.ts';

const root = path.resolve(import.meta.dirname, '../..');
const entry = path.join(root, 'test/electron-host/utility-child.ts');
const reader = path.join(root, 'src/main/secret-reader.ts');

/** Has a new process read one secret, the way the app does. */
export async function readElsewhere(question: ElsewhereQuestion): Promise<string | null> {
  const child = fork(entry, [reader], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const answered = once(child, 'message');
  child.send(toQuestion(question));
  const answers: readonly unknown[] = await answered;
  child.kill();
  return digestIn(answers[0]);
}
