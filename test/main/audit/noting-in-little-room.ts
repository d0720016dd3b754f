// Notes entries until there is no room left; prints how many were noted, and then the problem.
import { AuditFile } from '../../../src/main/audit/audit-file.ts';
import { problemOf } from '../../../src/shared/problem.ts';

const [, , folder = ''] = process.argv;
// The system would end the process instead of answering.
process.on('SIGXFSZ', () => undefined);
const trail = new AuditFile({ folder, now: () => new Date(), userName: () => 'ada', onChange: () => undefined });

try {
  for (;;) await trail.note({ action: 'locked', connection: null, credential: null });
} catch (thrown) {
  console.log(trail.newest());
  console.log(problemOf(thrown).code);
}
