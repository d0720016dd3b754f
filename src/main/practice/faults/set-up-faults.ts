import type { FaultTable } from './fault.ts';

/** How CXone is set up. */
export const setUpFaults: FaultTable<'no-agent-role' | 'field-not-enabled'> = {
  'no-agent-role': () => ({ behaviour: { hasDefaultRole: false } }),
  'field-not-enabled': () => ({ behaviour: { fieldsOff: ['displayName'] } }),
};
