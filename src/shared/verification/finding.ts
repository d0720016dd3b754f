import { z } from 'zod';
import { findingCodes, type FindingCode as Code } from '../diagnosis/finding-codes.ts';
import { ConnectionId } from '../connection.ts';
import { ProblemCode } from '../problem.ts';
import { checkIds } from './check-ids.ts';
import { actors, outcomes } from './outcomes.ts';

export const CheckId = z.enum(checkIds);
const FindingCode = z.custom<Code>((value) => typeof value === 'string' && Object.hasOwn(findingCodes, value));
const Masked = z.string().max(4000);

/** One try of an exchange that was made again: what made it so, and how long the assistant waited before the next one. */
export const Retry = z.object({ reason: z.string(), waitedMs: z.number() });
export type Retry = z.infer<typeof Retry>;

/**
 * One request and its answer, fit for a ticket: credentials and what belongs to people are masked, long bodies are cut.
 */
export const Exchange = z.object({
  at: z.iso.datetime(),
  method: z.enum(['GET', 'POST']),
  /** Origin, path and query. */
  url: z.string(),
  requestHeaders: z.record(z.string(), Masked),
  /** `null` when there was no answer. */
  status: z.int().nullable(),
  /** What stood in the way of an answer. */
  problem: ProblemCode.nullable(),
  responseHeaders: z.record(z.string(), Masked),
  responseBody: Masked,
  milliseconds: z.number(),
  retries: z.array(Retry),
});
export type Exchange = z.infer<typeof Exchange>;

/** What one check found. Words, rule and advice follow from the check and the code. */
export const Finding = z.object({
  check: CheckId,
  code: FindingCode,
  outcome: z.enum(outcomes),
  actor: z.enum(actors),
  /** Filled into the words; never a secret. */
  facts: z.record(z.string(), z.string()),
  exchanges: z.array(Exchange),
  at: z.iso.datetime(),
  milliseconds: z.number(),
});
export type Finding = z.infer<typeof Finding>;

/** What a run was about. Origins and URLs without a trailing slash. */
export const RunTarget = z.object({
  baseUrl: z.string(),
  issuer: z.string().nullable(),
  /** Whether the server is a CXone tenant (or its twin), so that what NICE describes goes for it. */
  cxone: z.boolean(),
  practice: z.boolean(),
});
export type RunTarget = z.infer<typeof RunTarget>;

/** How a run ended: all checks have a finding in any case; what was not made is `skipped`. */
export const RunOutcome = z.enum(['finished', 'cancelled', 'out-of-time', 'failed']);
export type RunOutcome = z.infer<typeof RunOutcome>;

export const RequestCount = z.object({ total: z.int(), byMethod: z.record(z.string(), z.int()) });
export type RequestCount = z.infer<typeof RequestCount>;

export const RunId = z.uuid();
export type RunId = z.infer<typeof RunId>;

/** A run as it is kept. Verdicts are not in it: they follow from the findings. */
export const RunRecord = z.object({
  version: z.literal(1),
  id: RunId,
  connectionId: ConnectionId,
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  outcome: RunOutcome,
  target: RunTarget,
  findings: z.array(Finding),
  requests: RequestCount,
});
export type RunRecord = z.infer<typeof RunRecord>;

export const RunSummary = RunRecord.pick({ id: true, startedAt: true, outcome: true });
export type RunSummary = z.infer<typeof RunSummary>;

/** What happens during a run. There is exactly one `ended`, and nothing after it. */
export const RunEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started'), runId: RunId, connectionId: ConnectionId, checks: z.array(CheckId) }),
  z.object({ type: z.literal('check-started'), runId: RunId, check: CheckId }),
  z.object({ type: z.literal('check-finished'), runId: RunId, finding: Finding }),
  z.object({ type: z.literal('ended'), runId: RunId, record: RunRecord }),
]);
export type RunEvent = z.infer<typeof RunEvent>;
