import { useState } from 'react';
import type { ConnectionId } from '../../../shared/connection.ts';
import type { CredentialName } from '../../../shared/credential.ts';
import { ActButton } from '../../components/act-button.tsx';
import { Mono } from '../../components/mono.tsx';
import { calendarSpot, exportCalendar } from '../../state/lifetimes.ts';
import { useLifetimesWords } from './use-lifetimes-words.ts';

interface CalendarButtonProps {
  /** The one secret, by the name it goes by; `null` for all of them. */
  readonly only: { readonly connectionId: ConnectionId; readonly credential: CredentialName } | null;
  readonly title?: string;
}

/** Saves the end of one secret, or of all, as a calendar file, and says where it is. */
export function CalendarButton({ only, title = '' }: CalendarButtonProps) {
  const words = useLifetimesWords();
  const [file, setFile] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    setFile(await exportCalendar(only));
  };
  return (
    <>
      <ActButton
        spot={calendarSpot(only)}
        variant={only === null ? 'default' : 'subtle'}
        name={only === null ? undefined : words.exportNamed(title)}
        onAct={() => void save()}
      >
        {only === null ? words.exportAll : words.exportOne}
      </ActButton>
      {file !== null && (
        <p className="small" role="status">
          <Mono text={words.exported(file)} />
        </p>
      )}
    </>
  );
}
