import { z } from 'zod';

/**
 * The id of a tenant: 8-4-4-4-12 hexadecimal digits. Not checked as an RFC 9562 UUID, because the one NICE publishes
 * looks like a version 1 id with its time fields in another order, which leaves any digit where the version would be.
 */
export const TenantId = z.guid();
