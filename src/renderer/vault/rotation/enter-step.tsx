import type { Connection } from '../../../shared/connection.ts';
import { isToken } from '../../../shared/credential-kinds.ts';
import type { CredentialName } from '../../../shared/credential.ts';
import type { Label, Screen } from '../../../shared/identity-providers/identity-provider.ts';
import { identityProviders } from '../../../shared/identity-providers/registry.ts';
import type { Rotation } from '../../../shared/rotation/rotation.ts';
import { credentialsOf } from '../../../shared/rotation/facts.ts';
import { endpointsOf, settingsSheet } from '../../../shared/settings/settings-sheet.ts';
import { ClipboardCountdown } from '../../components/clipboard-countdown.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { EvidenceMark } from '../../components/evidence-mark.tsx';
import { ProblemAt } from '../../components/problem-note.tsx';
import { Numbered } from '../../steps/settings-work.tsx';
import { fieldSpot } from '../../state/spots.ts';
import { useWindow } from '../../state/window-store.ts';
import { useTimes } from '../../words/times.ts';
import { useLocal, useWords } from '../../words/use-words.ts';
import { OldStillValid } from './old-still-valid.tsx';
import type { RotationProps } from './rotation-panel.tsx';
import { useSecretName } from '../use-secret-name.ts';
import { GoOn, useSubjectWords } from './step-parts.tsx';
import { useRotationWords } from './use-rotation-words.ts';

type Entering = Extract<Rotation, { at: 'enter' }>;

/** The new one goes to where the old one is: the identity provider's own way and field. */
export function EnterStep({ connection, rotation }: RotationProps & { readonly rotation: Entering }) {
  const words = useRotationWords();
  const subject = useSubjectWords(rotation);
  const { token } = identityProviders[connection.identityProvider];
  return (
    <>
      <CheckedLine rotation={rotation} />
      <p>{subject.enter}</p>
      {isToken(rotation.next) && <Numbered sentences={token.path} />}
      {credentialsOf(rotation.next).map((credential) => (
        <NewValue key={credential} connection={connection} credential={credential} screen={token} />
      ))}
      <ClipboardCountdown />
      {isToken(rotation.next) && (
        <>
          <p>{words.thenSaveInIdp}</p>
          <Numbered sentences={token.save} />
        </>
      )}
      <OldStillValid connection={connection} rotation={rotation} />
      <div className="actions">
        <GoOn connectionId={connection.id} step={{ type: 'entered' }}>
          {words.enteredAct}
        </GoOn>
      </div>
    </>
  );
}

/** How it is known that the new one works. */
export function CheckedLine({ rotation }: { readonly rotation: Rotation & { check: string; checkedAt: string } }) {
  const words = useRotationWords();
  const { moment } = useTimes();
  const isMeasured = rotation.check === 'measured';
  const when = moment(rotation.checkedAt);
  return (
    <p className="actions small">
      <EvidenceMark evidence={isMeasured ? 'measured' : 'confirmed'} />
      {isMeasured ? words.checkedMeasured(when) : words.checkedConfirmed(when)}
    </p>
  );
}

interface NewValueProps {
  readonly connection: Connection;
  readonly credential: CredentialName;
  readonly screen: Screen;
}

/** One field to fill: its label in the identity provider, which value, and the copy button. */
function NewValue({ connection, credential, screen }: NewValueProps) {
  const words = useRotationWords();
  const { credentials } = useWords();
  const local = useLocal();
  const title = useSecretName(connection)(credential);
  const field = useTokenField(connection, screen);
  const label = isToken(credential) && field !== null ? local(field.label) : title;
  const lastFour = connection.credentials[credential]?.lastFour ?? '';
  const spot = fieldSpot(connection.id, `rotation/${credential}`);
  return (
    <div className="rotation-field">
      <h3 className="label-title">{label}</h3>
      <p>{lastFour === '' ? title : `${title} · ${credentials.endsIn(lastFour)}`}</p>
      <CopyButton
        spot={spot}
        thing={words.copyNew(label)}
        copy={({ rotation }) => rotation.copyNext({ connectionId: connection.id, credential })}
      />
      {isToken(credential) && field?.note !== undefined && <p className="small quiet">{local(field.note)}</p>}
      <ProblemAt spot={spot} />
    </div>
  );
}

interface TokenField {
  readonly label: Label;
  readonly note?: { readonly de: string; readonly en: string };
}

/** The field of the identity provider that takes the token. */
function useTokenField(connection: Connection, screen: Screen): TokenField | null {
  const practiceAddress = useWindow((state) => state.app?.practice?.address) ?? null;
  const endpoints = endpointsOf(connection, practiceAddress);
  if (endpoints === null) return null;
  const fields = settingsSheet(connection, endpoints, screen);
  return fields.find(({ value }) => value.kind === 'secret' && value.of === 'scim-token') ?? null;
}
