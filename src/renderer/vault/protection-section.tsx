import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { type ReactNode, type Ref, useState } from 'react';
import type { AppState } from '../../shared/app-state.ts';
import type { LastingStore } from '../../shared/credential.ts';
import { idleChoices } from '../../shared/lock-rules.ts';
import { ProblemAt } from '../components/problem-note.tsx';
import { useFocusKept } from '../components/use-focus-kept.ts';
import { PassphraseForm } from '../lock/passphrase-form.tsx';
import { useLockWords } from '../lock/use-lock-words.ts';
import { goToVault } from '../state/actions.ts';
import { changePassphrase, lockNow, setOccasions, turnLockOff, turnLockOn } from '../state/lock.ts';
import { announce, clearProblem } from '../state/window-store.ts';
import { useTimes } from '../words/times.ts';
import './protection-section.css';

/** What keeps others from the secrets: the lock, what happens while one is shown, and while one is on the clipboard. */
export function ProtectionSection({ app }: { readonly app: AppState }) {
  const words = useLockWords();
  const { platform } = app.keychain;
  return (
    <div className="protection">
      <LockPart app={app} />
      <Part title={words.shown.title}>
        <p>{words.shown.lead}</p>
        <p>{words.shown.capture[platform]}</p>
      </Part>
      <Part title={words.clipboard.title}>
        <p>{words.clipboard.lead}</p>
        <p>{words.clipboard.history[platform]}</p>
      </Part>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly ref?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

function Part({ title, ref, children }: PartProps) {
  return (
    <section ref={ref} className="protection-part">
      <h2 className="section-title">{title}</h2>
      {children}
    </section>
  );
}

function LockPart({ app }: { readonly app: AppState }) {
  const words = useLockWords();
  const { isOn } = app.lock;
  const Symbol = isOn ? IconLock : IconLockOpen;
  const part = useFocusKept<HTMLElement>('[data-lock-state]', isOn);
  return (
    <Part ref={part} title={words.section}>
      <p className={isOn ? 'good-line' : 'working'} tabIndex={-1} data-lock-state>
        <Symbol size={18} aria-hidden />
        {isOn ? words.isOn : words.isOff}
      </p>
      <p>{`${words.lead[app.stores.store]} ${words.meanwhile}`}</p>
      {isOn ? (
        <details>
          <summary>{words.promises}</summary>
          <Promises app={app} />
        </details>
      ) : (
        <Promises app={app} />
      )}
      {isOn ? <LockIsOn app={app} /> : <LockIsOff app={app} />}
    </Part>
  );
}

function Promises({ app }: { readonly app: AppState }) {
  const words = useLockWords();
  const { store } = app.stores;
  return (
    <div className="protection-promises">
      <h3 className="label-title">{words.protects}</h3>
      <ul>
        {words.protectsFrom[store].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3 className="label-title">{words.protectsNot}</h3>
      <ul>
        {words.protectsNotFrom[store](app.keychain.name).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="small quiet">{words.everyProfile[store]}</p>
    </div>
  );
}

function LockIsOff({ app: { stores } }: { readonly app: AppState }) {
  const words = useLockWords();
  const turnOn = async (...[passphrase = '', repeated = passphrase]: string[]): Promise<boolean> => {
    const isDone = await turnLockOn(passphrase, repeated);
    if (isDone) announce(words.done.on);
    return isDone;
  };
  if (stores.store === 'sealed') {
    return (
      <>
        <p>{words.withFile}</p>
        <PassphraseForm
          fields={['current']}
          currentLabel={words.screen.passphrase.sealed}
          submit={words.turnOn}
          onSubmit={turnOn}
        />
      </>
    );
  }
  return <PassphraseForm fields={['next', 'repeat']} submit={words.turnOn} onSubmit={turnOn} />;
}

function LockIsOn({ app }: { readonly app: AppState }) {
  const words = useLockWords();
  const { mac, other } = words.shortcut;
  return (
    <>
      <div className="actions">
        <Button leftSection={<IconLock size={16} aria-hidden />} onClick={lockNow}>
          {words.lockNow}
        </Button>
        <span className="small quiet">{app.keychain.platform === 'darwin' ? mac : other}</span>
      </div>
      <Occasions app={app} />
      <Changes where={app.stores.store} />
    </>
  );
}

function Occasions({ app: { lock, keychain } }: { readonly app: AppState }) {
  const words = useLockWords().occasions;
  const { duration } = useTimes();
  const { idleMinutes, ...events } = lock.occasions;
  return (
    <fieldset className="protection-occasions">
      <legend className="label-title">{words.title}</legend>
      <NativeSelect
        label={words.idle}
        value={String(idleMinutes)}
        data={idleChoices.map((minutes) => ({
          value: String(minutes),
          label: minutes === 0 ? words.never : duration(minutes * 60),
        }))}
        onChange={({ currentTarget }) => {
          const chosen = idleChoices.find((minutes) => String(minutes) === currentTarget.value);
          if (chosen !== undefined) setOccasions({ idleMinutes: chosen });
        }}
      />
      {eventsOn[keychain.platform].map((event) => (
        <Checkbox
          key={event}
          label={words[event]}
          checked={events[event]}
          onChange={({ currentTarget }) => {
            setOccasions({ [event]: currentTarget.checked });
          }}
        />
      ))}
      <p className="small quiet">{words.notes[keychain.platform]}</p>
      <ProblemAt spot="lock/occasions" />
    </fieldset>
  );
}

type Event = Exclude<keyof AppState['lock']['occasions'], 'idleMinutes'>;

/** Only macOS tells of a change of the user by itself. */
const eventsOn: Readonly<Record<AppState['keychain']['platform'], readonly Event[]>> = {
  darwin: ['onScreenLock', 'onSuspend', 'onUserSwitch'],
  win32: ['onScreenLock', 'onSuspend'],
  linux: ['onScreenLock', 'onSuspend'],
};

/** All of it asks for the passphrase again: somebody may have found the window open. */
function Changes({ where }: { readonly where: LastingStore }) {
  const words = useLockWords();
  const [open, setOpen] = useState<'change' | 'off' | null>(null);
  const place = useFocusKept('button', open);
  const toggle = (which: 'change' | 'off'): void => {
    clearProblem('lock');
    setOpen(open === which ? null : which);
  };
  const change = async (...[passphrase = '', next = '', repeated = '']: string[]): Promise<boolean> => {
    const isDone = await changePassphrase(passphrase, next, repeated);
    if (!isDone) return false;
    announce(words.done.changed);
    setOpen(null);
    return true;
  };
  const turnOff = async (...[passphrase = '']: string[]): Promise<boolean> => {
    const isDone = await turnLockOff(passphrase);
    if (isDone) announce(words.done.off);
    return isDone;
  };
  return (
    <div ref={place} className="stack">
      <div className="actions">
        {where === 'keychain' && (
          <Button
            variant="default"
            aria-expanded={open === 'change'}
            onClick={() => {
              toggle('change');
            }}
          >
            {words.change}
          </Button>
        )}
        <Button
          variant="default"
          aria-expanded={open === 'off'}
          onClick={() => {
            toggle('off');
          }}
        >
          {words.turnOff}
        </Button>
      </div>
      {where === 'sealed' && <ChangeInFile />}
      {open === 'change' && (
        <PassphraseForm fields={['current', 'next', 'repeat']} submit={words.changeNow} onSubmit={change} isFocused />
      )}
      {open === 'off' && (
        <PassphraseForm
          fields={['current']}
          currentLabel={words.screen.passphrase[where]}
          submit={words.turnOffNow}
          onSubmit={turnOff}
          isFocused
        />
      )}
    </div>
  );
}

/** One passphrase is changed in one place. */
function ChangeInFile() {
  const words = useLockWords();
  return (
    <p className="small">
      {words.changeInFile}{' '}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => {
          goToVault('secrets');
        }}
      >
        {words.goToFile}
      </Button>
    </p>
  );
}
