import { utilityProcess } from 'electron';
import { ProblemError } from '../shared/problem.ts';
import { digestIn, toQuestion } from './vault/reader-messages.ts';
import type { ElsewhereQuestion } from './vault/self-test.ts';

/** The keychain may ask the person whether this process may read, too. */
const answerWithinMs = 90_000;

/**
 * Has a new process read one secret; resolves with its digest. Not Electron itself as Node: a fuse of the package forbids
 * that. Raises what reading raises, and `self-test-failed` when the process ends without an answer.
 */
export function readElsewhere(script: string, question: ElsewhereQuestion): Promise<string | null> {
  const child = utilityProcess.fork(script, [], { serviceName: 'SCIM Setup Assistant: self-test', stdio: 'ignore' });
  return new Promise<string | null>((resolve, reject) => {
    const fail = (): void => {
      reject(new ProblemError({ code: 'self-test-failed' }));
    };
    const timer = setTimeout(fail, answerWithinMs);
    child.once('exit', fail);
    child.once('message', (answer: unknown) => {
      clearTimeout(timer);
      resolve(
        new Promise((give) => {
          give(digestIn(answer));
        }),
      );
    });
    child.postMessage(toQuestion(question));
  }).finally(() => {
    child.kill();
  });
}
