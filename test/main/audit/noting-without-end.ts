// Notes entries until it is killed; prints the number of each that was answered.
import { AuditFile } from '../../../src/main/audit/audit-file.ts';

const [, , folder = ''] = process.argv;
const trail = new AuditFile({ folder, now: () => new Date(), userName: () => 'ada', onChange: () => undefined });

for (;;) {
  await trail.note({ action: 'locked', connection: null, credential: null });
  console.log(trail.newest());
}
