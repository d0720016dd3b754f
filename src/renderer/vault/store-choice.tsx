import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { AppState } from '../../shared/app-state.ts';
import type { LastingStore } from '../../shared/credential.ts';
import { ActButton } from '../components/act-button.tsx';
import { isUnfit } from '../components/is-unfit.ts';
import { KeychainWait } from '../components/keychain-wait.tsx';
import { Mono } from '../components/mono.tsx';
import { AskPassphrase } from '../components/ask-passphrase.tsx';
import { OpenFile } from '../components/open-file.tsx';
import { ProblemAt, ProblemNote } from '../components/problem-note.tsx';
import { useFocusKept } from '../components/use-focus-kept.ts';
import { useStoreName } from '../components/use-store-name.ts';
import { changePassphrase, closeFile, moveToFile, moveToKeychain, useStores } from '../state/stores.ts';
import { announce, clearProblem, useAsking } from '../state/window-store.ts';
import { useStoresWords } from '../words/use-stores-words.ts';
import { NewPassphrase } from './new-passphrase.tsx';
import { SelfTestLine } from './self-test-line.tsx';

/** The two stores, what each protects from and what not, which one is chosen, and the way to the other. */
export function StoreChoice({ app }: { readonly app: AppState }) {
  const { choice: words } = useStoresWords();
  const { moving, isMoveWaiting } = app.stores;
  return (
    <section className="stack" aria-labelledby="stores-title">
      <h2 id="stores-title" className="section-title">
        {words.title}
      </h2>
      {moving !== null && (
        <p role="status">
          <progress value={moving.done} max={Math.max(1, moving.total)} aria-hidden />{' '}
          {words.moving(moving.done, moving.total)}
        </p>
      )}
      {isMoveWaiting && <p className="attention-line">{words.waits}</p>}
      <MovedLine />
      <div className="stores">
        <KeychainStore app={app} />
        <FileStore app={app} />
      </div>
      <ProblemAt spot="stores/move" />
    </section>
  );
}

/** What came of the last move. It takes the focus of the button that has gone with what there was to move. */
function MovedLine() {
  const { choice: words } = useStoresWords();
  const moved = useStores((state) => state.moved);
  const place = useFocusKept('[data-moved]', moved);
  const to = moved?.to ?? 'keychain';
  const here = useStoreName(to);
  const there = useStoreName(to === 'keychain' ? 'sealed' : 'keychain');
  if (moved === null) return null;
  return (
    <div ref={place} role="status">
      <p className="good-line" tabIndex={-1} data-moved>
        <IconCheck size={16} aria-hidden />
        {words.moved(moved.moved, here)}
        {moved.moved > 0 && moved.left === 0 && ` ${words.noneLeft}`}
      </p>
      {moved.left > 0 && <p className="attention-line">{words.left(moved.left, there)}</p>}
    </div>
  );
}

function KeychainStore({ app }: { readonly app: AppState }) {
  const { choice: words } = useStoresWords();
  const { stores, keychain } = app;
  const isHere = stores.store === 'keychain';
  return (
    <StoreCard store="keychain" isChosen={isHere}>
      {keychain.problem === null && <p className="small">{words.kind[stores.keychainKind]}</p>}
      {keychain.problem !== null && <ProblemNote problem={keychain.problem} tone="attention" />}
      {!isHere && keychain.problem === null && (
        <>
          <p className="small quiet">{words.whatMoves(secretsIn(app, 'sealed'))}</p>
          {app.lock.isOn && <p className="small">{words.lockGoes.keychain}</p>}
          <ActButton
            spot="stores/move"
            variant="default"
            onAct={() => {
              void moveToKeychain();
            }}
          >
            {words.toKeychain(secretsIn(app, 'sealed'))}
          </ActButton>
          <KeychainWait spot="stores/move" />
        </>
      )}
      {keychain.problem === null && <SelfTestLine store="keychain" />}
    </StoreCard>
  );
}

function FileStore({ app }: { readonly app: AppState }) {
  const { choice: words } = useStoresWords();
  const { stores } = app;
  const isHere = stores.store === 'sealed';
  const isSomethingElsewhere = !isHere || secretsIn(app, 'keychain') > 0;
  return (
    <StoreCard store="sealed" isChosen={isHere}>
      <p className="small">{words.opensWith}</p>
      {stores.file !== 'absent' && (
        <p className="small">
          {words.fileAt}: <Mono text={stores.filePath} />
        </p>
      )}
      {stores.file === 'closed' && !isHere && <OpenFile />}
      {isHere && stores.file === 'absent' && <ProblemNote problem={{ code: 'vault-file-missing' }} />}
      {stores.file === 'open' && isHere && <OpenFileActions isLockOn={app.lock.isOn} />}
      {(stores.file === 'absent' || (stores.file === 'open' && isSomethingElsewhere)) && <WayToFile app={app} />}
      {stores.file === 'open' && <SelfTestLine store="sealed" />}
    </StoreCard>
  );
}

interface StoreCardProps {
  readonly store: LastingStore;
  readonly isChosen: boolean;
  readonly children: ReactNode;
}

function StoreCard({ store, isChosen, children }: StoreCardProps) {
  const { choice: words } = useStoresWords();
  const name = useStoreName(store);
  return (
    <section className="store stack" aria-label={name} data-chosen={isChosen}>
      <h3 className="label-title">{name}</h3>
      {isChosen && (
        <p className="good-line small">
          <IconCheck size={16} aria-hidden />
          {words.isChosen}
        </p>
      )}
      <dl className="store-protection small">
        <dt>{words.protects}</dt>
        <dd>{words.from[store]}</dd>
        <dt>{words.protectsNot}</dt>
        <dd>{words.notFrom[store]}</dd>
      </dl>
      {children}
    </section>
  );
}

/** What there is before a move: of the two, the move itself makes the one and takes the other along. */
interface Before {
  readonly hasFile: boolean;
  readonly hasLock: boolean;
}

/** What is said and asked before secrets go to the file: its passphrase, without a file, and that of a lock that goes along. */
function WayToFile({ app }: { readonly app: AppState }) {
  const { choice: words } = useStoresWords();
  const [asked, setAsked] = useState<Before | null>(null);
  const isMoving = useAsking('stores/move') !== undefined;
  const now = {
    hasFile: app.stores.file === 'open',
    hasLock: app.lock.isOn && app.stores.store === 'keychain',
  };
  // A file that was made, and could not be filled then, has its passphrase: it gets no other.
  const question = asked !== null && (isMoving || asked.hasFile === now.hasFile) ? asked : null;
  const place = useFocusKept('input, button', question === null);
  const stop = (): void => {
    clearProblem('stores/move');
    setAsked(null);
  };
  return (
    <div ref={place} className="stack store-way">
      {question === null && (
        <>
          {now.hasFile && <Consequence app={app} />}
          <ActButton
            spot="stores/move"
            variant="default"
            onAct={() => {
              if (now.hasFile && !now.hasLock) void moveToFile(null, null);
              else setAsked(now);
            }}
          >
            {words.toFile(secretsIn(app, 'keychain'))}
          </ActButton>
        </>
      )}
      {question?.hasFile === true && <AskForLock app={app} onDone={stop} />}
      {question?.hasFile === false && <AskForFile app={app} hasLock={question.hasLock} onDone={stop} />}
    </div>
  );
}

interface QuestionProps {
  readonly app: AppState;
  readonly onDone: () => void;
}

function AskForLock({ app, onDone }: QuestionProps) {
  const { choice: words, passphrase } = useStoresWords();
  const move = async (typed: string): Promise<void> => {
    if (await moveToFile(null, typed)) onDone();
  };
  return (
    <AskPassphrase
      spot="stores/move"
      label={passphrase.ofLock}
      confirm={words.toFile(secretsIn(app, 'keychain'))}
      working={passphrase.making}
      onSubmit={move}
      onGiveUp={onDone}
    >
      <p className="small">{words.lockGoes.sealed}</p>
    </AskPassphrase>
  );
}

function AskForFile({ app, hasLock, onDone }: QuestionProps & { readonly hasLock: boolean }) {
  const { choice: words, passphrase } = useStoresWords();
  return (
    <NewPassphrase
      spot="stores/move"
      current={hasLock ? passphrase.ofLock : undefined}
      label={passphrase.label}
      confirm={passphrase.make}
      onSubmit={(next, current) => moveToFile(next, hasLock ? current : null)}
      onDone={onDone}
    >
      <Consequence app={app} />
      {hasLock && <p className="small">{words.lockGoes.sealed}</p>}
    </NewPassphrase>
  );
}

function Consequence({ app }: { readonly app: AppState }) {
  const { choice: words } = useStoresWords();
  const secrets = secretsIn(app, 'keychain');
  const { problem } = app.keychain;
  const isLeft = problem !== null && !isUnfit(problem) && secrets > 0;
  return <p className="small">{isLeft ? words.staysBehind(secrets) : words.whatMoves(secrets)}</p>;
}

function OpenFileActions({ isLockOn }: { readonly isLockOn: boolean }) {
  const { choice: words, passphrase } = useStoresWords();
  const [isChanging, setIsChanging] = useState(false);
  const buttons = useFocusKept('[aria-expanded]', isChanging);
  const show = (isShown: boolean): void => {
    clearProblem('stores/passphrase');
    setIsChanging(isShown);
  };
  const change = async (next: string, current: string): Promise<boolean> => {
    const isChanged = await changePassphrase(current, next);
    if (isChanged) announce(passphrase.changed);
    return isChanged;
  };
  return (
    <>
      <div ref={buttons} className="actions">
        <ActButton spot="stores/open" variant="default" size="compact-sm" onAct={closeFile}>
          {isLockOn ? words.closeAndLock : words.close}
        </ActButton>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={isChanging}
          onClick={() => {
            show(!isChanging);
          }}
        >
          {words.change}
        </Button>
      </div>
      {isChanging && (
        <NewPassphrase
          spot="stores/passphrase"
          current={passphrase.current}
          label={passphrase.next}
          confirm={words.change}
          onSubmit={change}
          onDone={() => {
            show(false);
          }}
        />
      )}
      <ProblemAt spot="stores/passphrase" />
    </>
  );
}

const secretsIn = ({ connections }: AppState, store: LastingStore): number =>
  connections.flatMap(({ credentials }) => Object.values(credentials)).filter((note) => note?.store === store).length;
