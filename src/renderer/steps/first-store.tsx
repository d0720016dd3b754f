import { IconHourglass } from '@tabler/icons-react';
import type { CredentialKind } from '../../shared/credential.ts';
import { useWords } from '../words/use-words.ts';

/** Says what a task waits for: what must be stored before it. */
export function FirstStore({ missing }: { readonly missing: readonly CredentialKind[] }) {
  const { task, credentials } = useWords();
  return (
    <p className="attention-line">
      <IconHourglass size={18} aria-hidden />
      {task.firstStore(missing.map((kind) => credentials.names[kind]))}
    </p>
  );
}
