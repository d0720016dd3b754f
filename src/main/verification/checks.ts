import type { Checks } from './check.ts';
import { discoveryChecks } from './checks/discovery.ts';
import { listChecks } from './checks/list.ts';
import { loginChecks } from './checks/login.ts';
import { personChecks } from './checks/person.ts';
import { searchChecks } from './checks/search.ts';
import { tokenChecks } from './checks/token.ts';
import { wayChecks } from './checks/way.ts';

/** Every check there is. */
export const checks: Checks = {
  ...wayChecks,
  ...loginChecks,
  ...tokenChecks,
  ...discoveryChecks,
  ...searchChecks,
  ...listChecks,
  ...personChecks,
};
