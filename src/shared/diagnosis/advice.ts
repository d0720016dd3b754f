import type { Evidence } from '../evidence.ts';
import type { LocalText } from '../language.ts';
import { accessAdvice } from './advice/access.ts';
import { answerAdvice } from './advice/answers.ts';
import { endingAdvice } from './advice/endings.ts';
import { peopleAdvice } from './advice/people.ts';
import { serverAdvice } from './advice/server.ts';
import { wayAdvice } from './advice/way.ts';
import type { FindingCode } from './finding-codes.ts';

/** What a finding means to a person. `filled` puts the facts of the finding into each text. */
export interface Advice {
  /** What happened, and what it means. */
  readonly what: LocalText;
  /** One thing to do. */
  readonly todo: LocalText;
  /** What has to be seen for it to count as mended. */
  readonly proof: LocalText;
  /** How it is known that this is the cause; `measured` where nothing is said but what was seen. */
  readonly evidence: Evidence;
}

/** Words for everything a check can find. */
export const advice: Readonly<Record<FindingCode, Advice>> = {
  ...wayAdvice,
  ...answerAdvice,
  ...accessAdvice,
  ...peopleAdvice,
  ...serverAdvice,
  ...endingAdvice,
};
