import { createAuthority, type CertificateWishes, selfSigned } from '../certificate.ts';
import type { Fault, FaultTable } from './fault.ts';

const hour = 3600 * 1000;
const here = '127.0.0.1';

/** The way to the tenant: its certificate and its clock. */
export const wayFaults: FaultTable<
  'self-signed-certificate' | 'expired-certificate' | 'wrong-host-name' | 'clock-off'
> = {
  'self-signed-certificate': () => ({ certificate: { identity: selfSigned({ names: [here] }), authority: null } }),
  'expired-certificate': () => vouchedFor({ names: [here], validTo: new Date(Date.now() - 24 * hour) }),
  'wrong-host-name': () => vouchedFor({ names: ['another-tenant.practice.example'] }),
  'clock-off': () => ({ aheadMs: hour / 6 }),
};

/** By an authority that a client can be told to trust, so that it finds the one fault and no other. */
function vouchedFor(wishes: CertificateWishes): Fault {
  const authority = createAuthority('Practice tenant');
  return { certificate: { identity: authority.issue(wishes), authority: authority.certificate } };
}
