/**
 * How a check ended: as the rule wants it; a deviation worth knowing; against the rule; an answer that says nothing; or
 * not made at all.
 */
export const outcomes = ['passed', 'noted', 'failed', 'unknown', 'skipped'] as const;
export type CheckOutcome = (typeof outcomes)[number];

/** Whose turn it is. `unknown` also where nobody has to do anything. */
export const actors = ['cxone-admin', 'idp-admin', 'network', 'this-computer', 'vendor', 'unknown'] as const;
export type Actor = (typeof actors)[number];

/** What an IdP will meet at this server. */
export const verdicts = ['ready', 'ready-with-notes', 'unproven', 'blocked', 'unknown'] as const;
export type VerdictKind = (typeof verdicts)[number];
