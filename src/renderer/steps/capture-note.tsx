import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import type { CaptureOffer } from '../../shared/capture.ts';
import type { Connection } from '../../shared/connection.ts';
import type { CredentialName } from '../../shared/credential.ts';
import { ActButton } from '../components/act-button.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { type CaptureTarget, dropHeld, type HeldCapture, spotOf, storeHeld } from '../state/captures.ts';
import { announce } from '../state/window-store.ts';
import { useWords } from '../words/use-words.ts';
import './capture-note.css';
import { useOfferWords, useValueWords } from './offer-words.ts';

interface CaptureNoteProps {
  readonly connection: Connection;
  /** The credential whose row the value was given to, and what that row is called. */
  readonly credential: CredentialName;
  readonly name: string;
  readonly held: HeldCapture | undefined;
}

/** What stands between a value and the vault: a question about it, or a keychain that did not take it. Has the focus first. */
export function CaptureNote({ connection, credential, name, held }: CaptureNoteProps) {
  const element = useFocusOnNew(held?.captureId);
  const titleId = useId();
  if (held === undefined) return null;
  const target = { connectionId: connection.id, credential };
  return (
    <div ref={element} className="capture-note" role="group" tabIndex={-1} aria-labelledby={titleId}>
      {held.kind === 'question' ? (
        <Question connection={connection} target={target} name={name} held={held} titleId={titleId} />
      ) : (
        <NotTaken target={target} name={name} held={held} titleId={titleId} />
      )}
    </div>
  );
}

/** Moves the focus to the returned element when a new capture arrives; not when an old one is shown again. */
function useFocusOnNew(captureId: string | undefined): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const before = useRef(captureId);
  useEffect(() => {
    if (before.current === captureId) return;
    before.current = captureId;
    element.current?.focus();
  }, [captureId]);
  return element;
}

interface PartProps<Kind extends HeldCapture['kind']> {
  readonly target: CaptureTarget;
  readonly name: string;
  readonly held: Extract<HeldCapture, { kind: Kind }>;
  /** Names what is read out when the focus comes here. */
  readonly titleId: string;
}

type QuestionProps = PartProps<'question'> & { readonly connection: Connection };

function Question({ connection, target, name, held, titleId }: QuestionProps) {
  const { capture: words } = useWords();
  const isStored = connection.credentials[target.credential] !== undefined;
  return (
    <div className="problem-note" data-tone="attention">
      <IconAlertTriangle className="problem-note-symbol" size={20} aria-hidden />
      <div className="problem-note-text">
        <div id={titleId}>
          <p className="strong">{words.questionTitle}</p>
          <ul className="capture-doubts">
            {held.doubts.map((doubt) => (
              <li key={doubt}>{words.doubts[doubt]}</li>
            ))}
          </ul>
          <p className="small quiet">{isStored ? words.storedUnchanged : words.nothingStored}</p>
        </div>
        <Choices target={target} name={name} held={held}>
          {held.offers.map((offer, index) => (
            <Offer
              key={`${offer.choice}/${offer.credential}`}
              connection={connection}
              target={target}
              held={held}
              offer={offer}
              isFirst={index === 0}
            />
          ))}
        </Choices>
      </div>
    </div>
  );
}

interface OfferProps {
  readonly connection: Connection;
  readonly target: CaptureTarget;
  readonly held: HeldCapture;
  readonly offer: CaptureOffer;
  readonly isFirst: boolean;
}

function Offer({ connection, target, held, offer, isFirst }: OfferProps) {
  const { says, loses } = useOfferWords(connection, target.credential, offer);
  return (
    <div>
      <ActButton
        spot={spotOf(target)}
        variant={isFirst && offer.choice === 'cleaned' ? 'filled' : 'default'}
        onAct={() => {
          void storeHeld(target, held, offer);
        }}
      >
        {says}
      </ActButton>
      {loses !== null && <p className="small quiet">{loses}</p>}
    </div>
  );
}

function NotTaken({ target, name, held, titleId }: PartProps<'held'>) {
  const { capture: words } = useWords();
  const value = useValueWords()(held.offer);
  return (
    <ProblemNote problem={held.problem}>
      <p id={titleId}>{words.held(value)}</p>
      <Choices target={target} name={name} held={held}>
        <ActButton
          spot={spotOf(target)}
          onAct={() => {
            void storeHeld(target, held, held.offer);
          }}
        >
          {words.tryAgain}
        </ActButton>
      </Choices>
    </ProblemNote>
  );
}

interface ChoicesProps {
  readonly target: CaptureTarget;
  readonly name: string;
  readonly held: HeldCapture;
  readonly children: ReactNode;
}

function Choices({ target, name, held, children }: ChoicesProps) {
  const { capture: words } = useWords();
  const discard = async (): Promise<void> => {
    if (await dropHeld(target, held)) announce(words.discarded);
  };
  return (
    <div className="capture-choices">
      {children}
      <ActButton
        spot={spotOf(target)}
        variant="subtle"
        name={words.discardNamed(name)}
        onAct={() => {
          void discard();
        }}
      >
        {words.discard}
      </ActButton>
    </div>
  );
}
