import { Button } from '@mantine/core';
import { IconSquare, IconSquareCheck } from '@tabler/icons-react';
import type { Connection } from '../../shared/connection.ts';
import type { CredentialKind } from '../../shared/credential.ts';
import type { BoxList, FieldValue } from '../../shared/identity-providers/identity-provider.ts';
import { procedure } from '../../shared/procedure/procedure.ts';
import type { SettingsField } from '../../shared/settings/settings-sheet.ts';
import { ClipboardCountdown } from '../components/clipboard-countdown.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { EvidenceMark } from '../components/evidence-mark.tsx';
import { Mono } from '../components/mono.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { goToStep } from '../state/actions.ts';
import { fieldSpot } from '../state/spots.ts';
import { useLocal, useWords } from '../words/use-words.ts';

interface SheetFieldProps {
  readonly connection: Connection;
  readonly field: SettingsField;
}

/** One field of the identity provider: its label, the value to enter, how far it is known, and the trap. */
export function SheetField({ connection, field }: SheetFieldProps) {
  const local = useLocal();
  const isCopyable = field.value.kind === 'text' || isStored(connection, field.value);
  const spot = fieldSpot(connection.id, field.id);
  return (
    <li className="sheet-field">
      <h4 className="sheet-label">{local(field.label)}</h4>
      <div className="sheet-value">
        <Value connection={connection} value={field.value} />
        {isCopyable && (
          <CopyButton
            spot={spot}
            thing={local(field.label)}
            copy={({ settings }) => settings.copyField({ connectionId: connection.id, fieldId: field.id })}
          />
        )}
      </div>
      {field.note !== undefined && <p className="small quiet">{local(field.note)}</p>}
      <ProblemAt spot={spot} />
    </li>
  );
}

const isStored = (connection: Connection, value: FieldValue): boolean =>
  value.kind === 'secret' && connection.credentials[value.credential] !== undefined;

function Value({ connection, value }: { readonly connection: Connection; readonly value: FieldValue }) {
  if (value.kind === 'secret') return <SecretValue connection={connection} credential={value.credential} />;
  if (value.kind === 'boxes') return <BothBoxes value={value} />;
  return (
    <p className="sheet-text">
      <Mono text={value.text} />
      <EvidenceMark evidence={value.evidence} />
    </p>
  );
}

function BothBoxes({ value }: { readonly value: FieldValue & { readonly kind: 'boxes' } }) {
  const { settings } = useWords();
  return (
    <div className="sheet-boxes">
      <Boxes title={settings.tick} list={value.tick} isTicked />
      <Boxes title={settings.leaveEmpty} list={value.leaveEmpty} isTicked={false} />
    </div>
  );
}

interface BoxesProps {
  readonly title: string;
  readonly list: BoxList;
  readonly isTicked: boolean;
}

function Boxes({ title, list: { labels, evidence }, isTicked }: BoxesProps) {
  const local = useLocal();
  const Symbol = isTicked ? IconSquareCheck : IconSquare;
  return (
    <div>
      <p className="small quiet">{title}</p>
      <ul className="plain-list">
        {labels.map(local).map((label) => (
          <li key={label} className="sheet-box">
            <Symbol size={18} aria-hidden />
            {label}
          </li>
        ))}
      </ul>
      <EvidenceMark evidence={evidence} />
    </div>
  );
}

interface SecretValueProps {
  readonly connection: Connection;
  readonly credential: CredentialKind;
}

function SecretValue({ connection, credential }: SecretValueProps) {
  const { credentials, settings } = useWords();
  const note = connection.credentials[credential];
  if (note === undefined) return <MissingSecret connection={connection} credential={credential} />;
  const ending = note.lastFour === '' ? '' : `, ${credentials.endsIn(note.lastFour)}`;
  return (
    <div className="sheet-secret">
      <p>
        {credentials.names[credential]} {settings.fromVault}
        {ending}
      </p>
      <ClipboardCountdown />
    </div>
  );
}

function MissingSecret({ connection, credential }: SecretValueProps) {
  const { credentials, settings, step: words } = useWords();
  const local = useLocal();
  const step = procedure.find(({ tasks }) =>
    tasks.some(({ work }) => work.kind === 'store' && work.credentials.includes(credential)),
  );
  if (step === undefined) return <p>{credentials.notStored}</p>;
  const title = local(step.title);
  return (
    <div className="stack">
      <p>{settings.missing(credentials.names[credential], title)}</p>
      <Button
        variant="default"
        onClick={() => {
          goToStep(connection.id, step.id);
        }}
      >
        {words.goTo(title)}
      </Button>
    </div>
  );
}
