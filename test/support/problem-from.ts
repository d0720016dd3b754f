import { type Problem, ProblemError } from '../../src/shared/problem.ts';

/** The problem a promise is rejected with. Anything else, also success, fails the test. */
export async function problemFrom(promise: Promise<unknown>): Promise<Problem> {
  try {
    await promise;
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown.problem;
    throw thrown;
  }
  throw new Error('expected a problem, but it went well');
}
