import { type Problem, ProblemError } from '../../src/shared/problem.ts';

/** The problem a promise is rejected with. Anything else, also success, fails the test. */
export async function problemFrom(promise: Promise<unknown>): Promise<Problem> {
  try {
    await promise;
  } catch (thrown) {
    return problemOrRethrow(thrown);
  }
  throw new Error('expected a problem, but it went well');
}

/** The problem a function raises. Anything else, also success, fails the test. */
export function problemIn(work: () => unknown): Problem {
  try {
    work();
  } catch (thrown) {
    return problemOrRethrow(thrown);
  }
  throw new Error('expected a problem, but it went well');
}

function problemOrRethrow(thrown: unknown): Problem {
  if (thrown instanceof ProblemError) return thrown.problem;
  throw thrown;
}
