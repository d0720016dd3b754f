import { ProblemError } from '../problem.ts';
import { examineAddress, usableAddress } from './address-doctor.ts';

/**
 * The tenant address (https origin, no trailing slash) in what a person pasted. `confirmedHost` is the host, with port if
 * there is one, that the person confirmed although it is outside CXone's domains. Raises the problems of
 * `usableAddress`.
 */
export function tenantAddressOf(pasted: string, confirmedHost: string | null): string {
  const usable = usableAddress(examineAddress(pasted), confirmedHost);
  if (usable.kind === 'problem') throw new ProblemError(usable.problem);
  return usable.tenantAddress;
}
