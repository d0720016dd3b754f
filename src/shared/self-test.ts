import { z } from 'zod';
import { LastingStore } from './credential.ts';
import { Problem } from './problem.ts';

/** What a self-test does, in this order. */
export const selfTestSteps = ['write', 'read-in-new-process', 'delete'] as const;

export const SelfTestStep = z.object({
  step: z.enum(selfTestSteps),
  milliseconds: z.number(),
  /** `null` when it went well. */
  problem: Problem.nullable(),
});
export type SelfTestStep = z.infer<typeof SelfTestStep>;

/** What came of a self-test of a store: the steps until the first that failed, and the removal in any case. */
export const SelfTestReport = z.object({
  store: LastingStore,
  at: z.iso.datetime(),
  steps: z.array(SelfTestStep),
});
export type SelfTestReport = z.infer<typeof SelfTestReport>;
