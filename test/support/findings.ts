import { type FindingCode, findingCodes } from '../../src/shared/diagnosis/finding-codes.ts';
import type { CheckId } from '../../src/shared/verification/check-ids.ts';
import type { Finding, RunTarget } from '../../src/shared/verification/finding.ts';

/** A finding as a run makes it, without exchanges. */
export function finding(check: CheckId, code: FindingCode, facts: Readonly<Record<string, string>> = {}): Finding {
  const { outcome, actor } = findingCodes[code];
  return {
    check,
    code,
    outcome,
    actor,
    facts: { ...facts },
    exchanges: [],
    at: '2026-11-24T09:00:00.000Z',
    milliseconds: 1,
  };
}

export const cxoneTarget: RunTarget = {
  baseUrl: 'https://na1.nice-incontact.com/oauth/scim/v2',
  issuer: 'https://cxone.niceincontact.com',
  cxone: true,
  practice: false,
};

export const otherTarget: RunTarget = {
  baseUrl: 'http://127.0.0.1:4000/scim/v2',
  issuer: null,
  cxone: false,
  practice: false,
};
