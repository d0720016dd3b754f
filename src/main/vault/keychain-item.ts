import { createHash } from 'node:crypto';
import { z } from 'zod';
import { longestSecret } from '../../shared/credential.ts';
import { ProblemError } from '../../shared/problem.ts';
import { Secret } from './secret.ts';

/**
 * How a secret is written into keychain items. Each item is one line of base64, because keyrings damage newlines.
 *
 * The line of a secret is `{v, digest, data}`. A line that fits is the head item as it stands. A longer one is cut into
 * part items, and the head says `{v, digest, generation, parts}`. Parts of a new value get the generation that the
 * current head does not use, so writing them touches nothing that the current head needs.
 */
export const generations = ['a', 'b'] as const;
export type Generation = (typeof generations)[number];

/** Characters of one item. Windows allows 2,560 bytes (wincred.h: CRED_MAX_CREDENTIAL_BLOB_SIZE); some are left free. */
const longestLine = 2_400;

/** A character takes six bytes at most (JSON's `\u0001`), and base64 makes four of every three. */
export const mostParts = Math.ceil(((longestSecret * 6 + 200) * 4) / 3 / longestLine);

const Digest = z.string().regex(/^[0-9a-f]{64}$/);
const Whole = z.strictObject({ v: z.literal(1), digest: Digest, data: z.string() });
const Split = z.strictObject({
  v: z.literal(1),
  digest: Digest,
  generation: z.enum(generations),
  parts: z.int().min(1).max(mostParts),
});

interface Packed {
  readonly head: string;
  readonly generation: Generation;
  readonly parts: readonly string[];
}

/** The items for a secret; no parts when it fits into the head. Raises `value-too-long` above `longestSecret`. */
export function pack(secret: Secret, generation: Generation): Packed {
  const data = secret.reveal();
  if (data.length > longestSecret) throw new ProblemError({ code: 'value-too-long' });
  const digest = digestOf(data);
  const line = toLine({ v: 1, digest, data } satisfies z.infer<typeof Whole>);
  if (line.length <= longestLine) return { head: line, generation, parts: [] };
  const parts = line.match(new RegExp(`.{1,${String(longestLine)}}`, 'g')) ?? [];
  return {
    head: toLine({ v: 1, digest, generation, parts: parts.length } satisfies z.infer<typeof Split>),
    generation,
    parts,
  };
}

/** The secret of a head, whose parts it asks for one by one. Raises `keychain-item-damaged` unless all fits together. */
export async function unpack(
  head: string,
  readPart: (generation: Generation, part: number) => Promise<string | null>,
): Promise<Secret> {
  const whole = fromLine(Whole, head);
  if (whole !== null) return proven(whole, whole.digest);
  const split = fromLine(Split, head);
  if (split === null) throw damaged();
  const parts: string[] = [];
  for (let part = 1; part <= split.parts; part += 1) parts.push((await readPart(split.generation, part)) ?? '');
  return proven(fromLine(Whole, parts.join('')), split.digest);
}

/** The generation that a new value may be written to while the head stays valid. */
export function unusedGeneration(head: string | null): Generation {
  const split = head === null ? null : fromLine(Split, head);
  return split?.generation === 'a' ? 'b' : 'a';
}

function proven(whole: z.infer<typeof Whole> | null, digest: string): Secret {
  if (whole?.digest !== digest || digestOf(whole.data) !== digest) throw damaged();
  return new Secret(whole.data);
}

const damaged = (): ProblemError => new ProblemError({ code: 'keychain-item-damaged' });

const digestOf = (data: string): string => createHash('sha256').update(data, 'utf8').digest('hex');

const toLine = (content: unknown): string => Buffer.from(JSON.stringify(content), 'utf8').toString('base64');

function fromLine<Schema extends z.ZodType>(schema: Schema, line: string): z.output<Schema> | null {
  try {
    return schema.parse(JSON.parse(Buffer.from(line, 'base64').toString('utf8')));
  } catch {
    return null;
  }
}
