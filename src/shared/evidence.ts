import { z } from 'zod';

/**
 * How the assistant knows a thing: `measured` at the server, `confirmed` by a person, `documented` by the maker,
 * `inferred` (reported by third parties or concluded, not proven), `unknown`.
 */
export const Evidence = z.enum(['measured', 'confirmed', 'documented', 'inferred', 'unknown']);
export type Evidence = z.infer<typeof Evidence>;
