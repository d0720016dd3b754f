import { IconClock } from '@tabler/icons-react';
import type { AppState } from '../../shared/app-state.ts';
import { useTimes } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';
import { useWindow } from '../state/window-store.ts';
import { useNow } from './use-now.ts';

/** Says for how long a secret that the assistant copied stays on the clipboard; nothing while there is none. */
export function ClipboardCountdown() {
  const secret = useWindow((state) => state.app?.secretOnClipboard) ?? null;
  return secret === null ? null : <Countdown {...secret} />;
}

function Countdown({ clearsAt, isKeptOutOfHistory }: NonNullable<AppState['secretOnClipboard']>) {
  const { clipboard } = useWords();
  const { duration } = useTimes();
  const seconds = Math.ceil((Date.parse(clearsAt) - useNow()) / 1000);
  return (
    <p className="small attention-line">
      <IconClock size={16} aria-hidden />
      <span>
        {clipboard.holdsSecret} {clipboard.clearsIn(duration(seconds))}
        {!isKeptOutOfHistory && ` ${clipboard.mayBeInHistory}`}
      </span>
    </p>
  );
}
