import { createHash } from 'node:crypto';

/** When a description was made says nothing about what is described. */
const passing: ReadonlySet<string> = new Set(['meta']);

/**
 * Tells one description of a server from another: the same for the same content, in whatever order members and entries are
 * sent. Twelve hexadecimal digits, enough to notice a change between two runs.
 */
export const fingerprintOf = (description: unknown): string =>
  createHash('sha256').update(ordered(description), 'utf8').digest('hex').slice(0, 12);

function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ordered).toSorted().join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([name]) => !passing.has(name));
  return `{${members
    .map(([name, inner]) => `${JSON.stringify(name)}:${ordered(inner)}`)
    .toSorted()
    .join(',')}}`;
}
