import type { RunRecord } from '../../shared/verification/finding.ts';
import type { VerdictKind } from '../../shared/verification/outcomes.ts';

export const exitCodes = { ready: 0, notReady: 1, misuse: 2, unreachable: 3, cancelled: 130 } as const;

/** Whether the server was asked and nothing under the address answered, whatever it was. */
export const isUnreachable = (record: RunRecord): boolean => hasUsableAddress(record) && !isReached(record);

/** An address that is written wrongly was never asked. */
const hasUsableAddress = ({ findings }: RunRecord): boolean =>
  findings.every(({ check, outcome }) => check !== 'address' || outcome !== 'failed');

function isReached({ target, findings }: RunRecord): boolean {
  const origin = new URL(target.baseUrl).origin;
  const toTarget = findings.flatMap(({ exchanges }) => exchanges).filter(({ url }) => url.startsWith(`${origin}/`));
  return toTarget.some(({ status }) => status !== null);
}

/** The code the command ends with, for the verdicts of the IdPs that were asked for. */
export function exitCodeOf(record: RunRecord, verdicts: readonly VerdictKind[]): number {
  if (record.outcome === 'cancelled') return exitCodes.cancelled;
  if (isUnreachable(record)) return exitCodes.unreachable;
  const isReady = verdicts.every((verdict) => verdict === 'ready' || verdict === 'ready-with-notes');
  return isReady ? exitCodes.ready : exitCodes.notReady;
}
