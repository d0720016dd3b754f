import { NativeSelect, Button } from '@mantine/core';
import { IconAlertTriangle, IconKey, IconLock, IconLockCheck } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { AppState, KeychainState } from '../../shared/app-state.ts';
import { ActButton } from '../components/act-button.tsx';
import { ClipboardCountdown } from '../components/clipboard-countdown.tsx';
import { isUnfit } from '../components/is-unfit.ts';
import { ProblemAt } from '../components/problem-note.tsx';
import { goToVault, recheckKeychain, setPreferences } from '../state/actions.ts';
import { tell } from '../state/ask.ts';
import { lockNow } from '../state/lock.ts';
import { goToPanic } from '../state/panic.ts';
import { openDialog } from '../state/window-store.ts';
import { useWords } from '../words/use-words.ts';
import './rail-foot.css';

/** Needed only where something is stored; it comes with words of its own. */
const LifeLine = lazy(async () => {
  const { LifeLine: Line } = await import('../vault/lifetimes/life-line.tsx');
  return { default: Line };
});

/** What is reachable from every screen: the keychain, language and appearance, CXone's help page. */
export function RailFoot({ app }: { readonly app: AppState }) {
  return (
    <footer className="rail-foot">
      {app.place.screen === 'vault' && <ClipboardCountdown />}
      {!app.lock.isLocked && (
        <div className="rail-vault-line">
          <VaultLink app={app} />
          {app.lock.isOn && <LockButton />}
        </div>
      )}
      {app.connections.length > 0 && !app.lock.isLocked && (
        <Suspense>
          <LifeLine app={app} />
        </Suspense>
      )}
      {app.stores.store === 'sealed' ? (
        <FileLine file={app.stores.file} />
      ) : (
        <KeychainLine keychain={app.keychain} hasBanner={app.place.screen === 'welcome'} />
      )}
      <PreferenceFields app={app} />
      <RailLinks app={app} />
      <PanicLink app={app} />
    </footer>
  );
}

function VaultLink({ app: { place } }: { readonly app: AppState }) {
  const { rail } = useWords();
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      className="rail-vault"
      leftSection={<IconKey size={16} aria-hidden />}
      aria-current={place.screen === 'vault' ? 'page' : undefined}
      onClick={() => {
        goToVault('secrets');
      }}
    >
      {rail.vault}
    </Button>
  );
}

function LockButton() {
  const { rail } = useWords();
  return (
    <Button variant="subtle" size="compact-sm" leftSection={<IconLock size={16} aria-hidden />} onClick={lockNow}>
      {rail.lock}
    </Button>
  );
}

/** Quiet, until there is an emergency: then the way back to its list. */
function PanicLink({ app: { panic, place } }: { readonly app: AppState }) {
  const { rail } = useWords();
  if (panic === null) {
    return (
      <div className="rail-links">
        <RailLink
          onOpen={() => {
            openDialog('panic');
          }}
        >
          {rail.panic}
        </RailLink>
      </div>
    );
  }
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      className="rail-vault"
      leftSection={<IconAlertTriangle size={16} aria-hidden />}
      aria-current={place.screen === 'panic' ? 'page' : undefined}
      onClick={goToPanic}
    >
      {rail.panicGoesOn}
    </Button>
  );
}

/** While the vault is locked, what opens a dialog is not there: none is shown then. */
function RailLinks({ app: { version, lock } }: { readonly app: AppState }) {
  const { preferences, help } = useWords();
  return (
    <div className="rail-links">
      <RailLink
        onOpen={() => {
          tell('preferences', (assistant) => assistant.app.openHelpPage(null));
        }}
      >
        {preferences.helpPage}
      </RailLink>
      {!lock.isLocked && (
        <>
          <RailLink
            onOpen={() => {
              openDialog('terms');
            }}
          >
            {help.termsLink}
          </RailLink>
          <RailLink
            onOpen={() => {
              openDialog('about');
            }}
          >
            {help.aboutLink(version)}
          </RailLink>
        </>
      )}
    </div>
  );
}

function RailLink({ onOpen, children }: { readonly onOpen: () => void; readonly children: string }) {
  return (
    <Button variant="subtle" size="compact-sm" onClick={onOpen}>
      {children}
    </Button>
  );
}

function FileLine({ file }: Pick<AppState['stores'], 'file'>) {
  const { fileState } = useWords().keychain;
  const Symbol = file === 'open' ? IconLockCheck : IconAlertTriangle;
  return (
    <p className={file === 'open' ? 'small good-line' : 'small attention-line'}>
      <Symbol size={16} aria-hidden />
      {fileState[file]}
    </p>
  );
}

interface KeychainLineProps {
  readonly keychain: KeychainState;
  /** The screen itself says more about the keychain, and has the button. */
  readonly hasBanner: boolean;
}

function KeychainLine({ keychain: { name, problem }, hasBanner }: KeychainLineProps) {
  const { keychain, problems } = useWords();
  if (problem === null) {
    return (
      <p className="small good-line">
        <IconLockCheck size={16} aria-hidden />
        {keychain.ready(name)}
      </p>
    );
  }
  return (
    <div className="rail-keychain">
      <p className="small attention-line">
        <IconAlertTriangle size={16} aria-hidden />
        {isUnfit(problem) ? problems[problem.code].title : keychain.notReady(name)}
      </p>
      {!hasBanner && (
        <ActButton spot="keychain" variant="default" size="compact-sm" onAct={recheckKeychain}>
          {keychain.checkAgain}
        </ActButton>
      )}
    </div>
  );
}

function PreferenceFields({ app }: { readonly app: AppState }) {
  const { preferences: words } = useWords();
  return (
    <fieldset className="preferences">
      <legend className="visually-hidden">{words.region}</legend>
      <NativeSelect
        label={words.language}
        size="xs"
        value={app.preferences.language}
        onChange={({ currentTarget }) => {
          setPreferences({ language: oneOf(languages, currentTarget.value) });
        }}
        data={languages.map((value) => ({ value, label: words.languages[value] }))}
      />
      <NativeSelect
        label={words.theme}
        size="xs"
        value={app.preferences.theme}
        onChange={({ currentTarget }) => {
          setPreferences({ theme: oneOf(themes, currentTarget.value) });
        }}
        data={themes.map((value) => ({ value, label: words.themes[value] }))}
      />
      <ProblemAt spot="preferences" />
    </fieldset>
  );
}

const languages = ['system', 'de', 'en'] as const;
const themes = ['system', 'light', 'dark'] as const;

/** The option a person chose; for its types a select may hold whatever text. */
const oneOf = <Option extends string>(options: readonly [Option, ...Option[]], value: string): Option =>
  options.find((option) => option === value) ?? options[0];
