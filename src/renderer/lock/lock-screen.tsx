import { Button } from '@mantine/core';
import { IconAlertTriangle, IconFingerprint, IconHourglass, IconLock } from '@tabler/icons-react';
import type { AppState } from '../../shared/app-state.ts';
import { ProblemNote } from '../components/problem-note.tsx';
import { useNow } from '../components/use-now.ts';
import { unlock, unlockByTouchId } from '../state/lock.ts';
import { goToPanic } from '../state/panic.ts';
import { useTimes } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';
import './lock-screen.css';
import { PassphraseForm } from './passphrase-form.tsx';
import { useLockWords } from './use-lock-words.ts';

/** Stands in place of every screen while the vault is locked. */
export function LockScreen({ app }: { readonly app: AppState }) {
  const { product, rail } = useWords();
  const { screen } = useLockWords();
  const { lock, keychain, stores } = app;
  return (
    <main className="lock-screen">
      <div className="lock-card">
        <IconLock className="lock-symbol" size={32} aria-hidden />
        <p className="small quiet">{product}</p>
        <h1>{screen.title}</h1>
        <p>{screen.lead}</p>
        {lock.problem !== null && <ProblemNote problem={lock.problem} />}
        <PassphraseForm
          fields={['current']}
          currentLabel={screen.passphrase[stores.store]}
          submit={screen.unlock}
          onSubmit={unlock}
          isFocused
        />
        {lock.waitUntil !== null && <Wait until={lock.waitUntil} />}
        {lock.canTouchId && (
          <Button variant="default" leftSection={<IconFingerprint size={18} aria-hidden />} onClick={unlockByTouchId}>
            {screen.touchId}
          </Button>
        )}
        {app.panic !== null && (
          <Button variant="subtle" leftSection={<IconAlertTriangle size={18} aria-hidden />} onClick={goToPanic}>
            {rail.panicGoesOn}
          </Button>
        )}
        <details>
          <summary>{screen.forgotten}</summary>
          <p className="small lock-forgotten">{screen.forgottenAdvice[stores.store](keychain.name)}</p>
        </details>
      </div>
    </main>
  );
}

function Wait({ until }: { readonly until: string }) {
  const { screen } = useLockWords();
  const { duration } = useTimes();
  const seconds = Math.ceil((Date.parse(until) - useNow()) / 1000);
  if (seconds <= 0) return null;
  return (
    <p className="small attention-line">
      <IconHourglass size={16} aria-hidden />
      {screen.wait(duration(seconds))}
    </p>
  );
}
