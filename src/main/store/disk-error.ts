import path from 'node:path';
import { z } from 'zod';
import { type ProblemCode, ProblemError } from '../../shared/problem.ts';

const codes: Readonly<Partial<Record<string, ProblemCode>>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'disk-not-writable',
  EPERM: 'disk-not-writable',
  EROFS: 'disk-not-writable',
};

const SystemError = z.object({ code: z.string() });

/** The system's name for what went wrong, such as `ENOENT`; empty when it has none. */
export const systemCodeOf = (thrown: unknown): string => SystemError.safeParse(thrown).data?.code ?? '';

/** The error to raise for a failed file operation: `disk-full`, `disk-not-writable` or `disk-failed`. */
export function diskError(file: string, cause: unknown): ProblemError {
  const code = codes[systemCodeOf(cause)] ?? 'disk-failed';
  return new ProblemError({ code, facts: { file: path.basename(file) } }, { cause });
}
