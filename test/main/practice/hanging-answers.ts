// Breaks the practice tenant as it is told, waits for an answer that never ends, and closes the tenant. Nothing else
// keeps the program from ending by itself.
import { z } from 'zod';
import { startPracticeTenant } from '../../../src/main/practice/practice-tenant.ts';
import { practiceFaults } from '../../../src/shared/practice-faults.ts';

const tenant = await startPracticeTenant({ memory: null, remember: () => Promise.resolve() });
await tenant.generateToken();
const token = tenant.reveal('scim-token').reveal();
await tenant.breakOne(z.enum(practiceFaults).parse(process.argv[2]));

const answer = fetch(`${tenant.address}/oauth/scim/v2/Schemas`, { headers: { Authorization: `Bearer ${token}` } })
  .then((response) => response.text())
  .then(
    () => 'answered',
    () => 'broken off',
  );
while (tenant.requests().length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
await tenant.close();
process.stdout.write(`${await answer}\n`);
