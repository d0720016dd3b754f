import type { RunRecord } from '../../shared/verification/finding.ts';
import type { VerdictKind } from '../../shared/verification/outcomes.ts';

export const exitCodes = { ready: 0, notReady: 1, misuse: 2, unreachable: 3, cancelled: 130 } as const;

/** Whether anything under the address answered at all, whatever it was. */
export function isReached({ target, findings }: RunRecord): boolean {
  const origin = new URL(target.baseUrl).origin;
  const toTarget = findings.flatMap(({ exchanges }) => exchanges).filter(({ url }) => url.startsWith(`${origin}/`));
  return toTarget.some(({ status }) => status !== null);
}

/** The code the command ends with, for the verdicts of the IdPs that were asked for. */
export function exitCodeOf(record: RunRecord, verdicts: readonly VerdictKind[]): number {
  if (record.outcome === 'cancelled') return exitCodes.cancelled;
  if (!isReached(record)) return exitCodes.unreachable;
  const isReady = verdicts.every((verdict) => verdict === 'ready' || verdict === 'ready-with-notes');
  return isReady ? exitCodes.ready : exitCodes.notReady;
}
