import { IconCheck } from '@tabler/icons-react';
import type { CredentialNote } from '../../shared/credential.ts';
import { useStoreName } from '../components/use-store-name.ts';
import { useTimes } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';

/** Where a secret is stored, how it ends, and since when. */
export function StoredLine({ note }: { readonly note: CredentialNote }) {
  const words = useWords().credentials;
  const { moment } = useTimes();
  const store = useStoreName(note.store);
  const where = note.store === 'memory' ? words.storedInMemory : words.storedInKeychain(store);
  return (
    <p className="good-line" role="status">
      <IconCheck size={16} aria-hidden />
      <span>
        {where}
        {note.lastFour !== '' && (
          <>
            {' · '}
            {words.endsIn(note.lastFour)}
          </>
        )}
        {` · ${moment(note.storedAt)}`}
      </span>
    </p>
  );
}
