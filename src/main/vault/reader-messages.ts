import { z } from 'zod';
import { ConnectionId } from '../../shared/connection.ts';
import { CredentialName, LastingStore } from '../../shared/credential.ts';
import { Problem, ProblemError } from '../../shared/problem.ts';
import { longestPassphrase } from '../../shared/lock-rules.ts';
import type { ElsewhereQuestion } from './self-test.ts';

/** What goes to the process that reads one secret. A message from memory to memory: on no command line and in no file. */
export const ReaderQuestion = z.object({
  store: LastingStore,
  item: z.object({ connectionId: ConnectionId, credential: CredentialName }),
  sealed: z.object({ folder: z.string(), passphrase: z.string().max(longestPassphrase) }).nullable(),
});
export type ReaderQuestion = z.infer<typeof ReaderQuestion>;

/** What comes back: the digest of the value, never the value. */
export const ReaderAnswer = z.union([z.object({ digest: z.string().nullable() }), z.object({ problem: Problem })]);
export type ReaderAnswer = z.infer<typeof ReaderAnswer>;

export const toQuestion = ({ store, item, sealed }: ElsewhereQuestion): ReaderQuestion => ({
  store,
  item,
  sealed: sealed && { folder: sealed.folder, passphrase: sealed.passphrase.reveal() },
});

/** The digest in an answer. Raises the problem in it, and `self-test-failed` for what is no answer. */
export function digestIn(answer: unknown): string | null {
  const { data } = ReaderAnswer.safeParse(answer);
  if (data === undefined) throw new ProblemError({ code: 'self-test-failed' });
  if ('problem' in data) throw new ProblemError(data.problem);
  return data.digest;
}
