import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { ProblemError } from '../../shared/problem.ts';

type Unpack = (packed: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>;

const unpackers: ReadonlyMap<string, Unpack> = new Map<string, Unpack>([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
  ['identity', (packed) => Promise.resolve(packed)],
]);

/**
 * The body without its content coding (RFC 9110 8.4.1). None is asked for, but servers and proxies between may use one
 * all the same. Raises `answer-too-large` when it unpacks to more than `limit` bytes, `answer-unexpected` when it
 * cannot be unpacked.
 */
export async function decodeBody(packed: Uint8Array, coding: string | undefined, limit: number): Promise<Uint8Array> {
  if (coding === undefined || packed.length === 0) return packed;
  const facts = { contentEncoding: coding.slice(0, 100) };
  const unpack = unpackers.get(coding.trim().toLowerCase());
  if (unpack === undefined) throw new ProblemError({ code: 'answer-unexpected', facts });
  try {
    return await unpack(packed, { maxOutputLength: limit });
  } catch (thrown) {
    const tooLarge = thrown instanceof RangeError;
    throw new ProblemError({ code: tooLarge ? 'answer-too-large' : 'answer-unexpected', facts }, { cause: thrown });
  }
}
