import type { ProblemCode } from '../../../shared/problem.ts';
import type { Catching } from '../../../shared/procedure/task.ts';
import type { CatchingWords } from '../../words/areas/catching.ts';

interface Saying {
  readonly title: string;
  readonly how: string;
}

/** What to say of a refusal, and what to do: where CXone refused the client, nothing is known about what was caught. */
export function refusalSaying(
  code: ProblemCode,
  secret: Catching['secret'],
  words: CatchingWords,
  adviceOf: (code: ProblemCode) => string,
): Saying {
  if (code === 'client-refused' || code === 'grant-refused')
    return { title: words.notJudged[code], how: adviceOf(code) };
  return { title: words.notAccepted, how: words.notAcceptedHow[secret] };
}
