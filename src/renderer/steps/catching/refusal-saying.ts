import type { ProblemCode } from '../../../shared/problem.ts';
import type { Catching } from '../../../shared/procedure/task.ts';
import type { CatchingWords } from '../../words/areas/catching.ts';
import type { Words } from '../../words/words.ts';

interface Saying {
  readonly title: string;
  readonly how: string;
}

/** What to say of a refusal, and what to do: where CXone refused the client, nothing is known about what was caught. */
export function refusalSaying(
  code: ProblemCode,
  secret: Catching['secret'],
  { catching, problems }: Pick<Words, 'problems'> & { readonly catching: CatchingWords },
): Saying {
  if (code === 'client-refused' || code === 'grant-refused')
    return { title: catching.notJudged[code], how: problems[code].advice };
  return { title: catching.notAccepted, how: catching.notAcceptedHow[secret] };
}
