import { z } from 'zod';

const Digest = z.string().regex(/^[0-9a-f]{64}$/);
const KeyPair = z.object({ id: z.string(), secretDigest: Digest });

/**
 * What the practice tenant remembers between runs, as a server would: ids, and of secrets only their SHA-256 (hex).
 * All of them are long and random, so a digest gives nothing away.
 */
export const PracticeMemory = z.object({
  client: KeyPair,
  accessKey: KeyPair.nullable(),
  scimTokenDigest: Digest.nullable(),
});
export type PracticeMemory = z.infer<typeof PracticeMemory>;
