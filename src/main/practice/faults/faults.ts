import type { PracticeFault } from '../../../shared/practice-faults.ts';
import { admissionFaults } from './admission-faults.ts';
import { answerFaults } from './answer-faults.ts';
import type { FaultTable } from './fault.ts';
import { loginFaults } from './login-faults.ts';
import { searchFaults } from './search-faults.ts';
import { setUpFaults } from './set-up-faults.ts';
import { trafficFaults } from './traffic-faults.ts';
import { transportFaults } from './transport-faults.ts';
import { wayFaults } from './way-faults.ts';

/** Everything that can be broken. */
export const faults: FaultTable<PracticeFault> = {
  ...admissionFaults,
  ...setUpFaults,
  ...searchFaults,
  ...answerFaults,
  ...transportFaults,
  ...trafficFaults,
  ...wayFaults,
  ...loginFaults,
};
