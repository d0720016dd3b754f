import { ProblemError } from '../problem.ts';
import { examineIssuer } from './issuer-doctor.ts';

/** The issuer in what a person typed or pasted, as `examineIssuer` finds it; raises its problems. */
export function readIssuer(pasted: string): string {
  const examination = examineIssuer(pasted);
  if (examination.kind === 'problem') throw new ProblemError(examination.problem);
  return examination.issuer;
}
