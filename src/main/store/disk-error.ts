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

/** The error to raise for a failed file operation: `disk-full`, `disk-not-writable` or `disk-failed`. */
export function diskError(file: string, cause: unknown): ProblemError {
  const code = SystemError.safeParse(cause).data?.code ?? '';
  return new ProblemError({ code: codes[code] ?? 'disk-failed', facts: { file: path.basename(file) } }, { cause });
}
