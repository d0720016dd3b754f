import { Button } from '@mantine/core';
import { IconSquare, IconSquareCheck } from '@tabler/icons-react';
import type { Connection } from '../../shared/connection.ts';
import type { CredentialName } from '../../shared/credential.ts';
import type { BoxList } from '../../shared/identity-providers/identity-provider.ts';
import type { Bridge } from '../../shared/ipc/channels.ts';
import { stepThatStores, waitsFor } from '../../shared/procedure/procedure.ts';
import type { SettingsField, SheetValue } from '../../shared/settings/settings-sheet.ts';
import { ClipboardCountdown } from '../components/clipboard-countdown.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { EvidenceMark } from '../components/evidence-mark.tsx';
import { Mono } from '../components/mono.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { goToStep } from '../state/actions.ts';
import { fieldSpot } from '../state/spots.ts';
import { useLocal, useWords } from '../words/use-words.ts';

type SheetName = Parameters<Bridge['settings']['copyField']>[0]['sheet'];

interface SheetProps {
  readonly connection: Connection;
  readonly name: SheetName;
  readonly fields: readonly SettingsField[];
}

/** The fields of a screen somewhere else, in its own order, each with what to enter. */
export function Sheet({ connection, name, fields }: SheetProps) {
  return (
    <ol className="plain-list sheet">
      {fields.map((field) => (
        <SheetField key={field.id} connection={connection} sheet={name} field={field} />
      ))}
    </ol>
  );
}

interface SheetFieldProps {
  readonly connection: Connection;
  readonly sheet: SheetName;
  readonly field: SettingsField;
}

/** One field: its label, the value to enter, how far it is known, and the trap. */
function SheetField({ connection, sheet, field }: SheetFieldProps) {
  const local = useLocal();
  const spot = fieldSpot(connection.id, `${sheet}/${field.id}`);
  return (
    <li className="sheet-field">
      <h4 className="sheet-label">{local(field.label)}</h4>
      <div className="sheet-value">
        <ShownValue connection={connection} value={field.value} />
        {isCopyable(connection, field.value) && (
          <CopyButton
            spot={spot}
            thing={local(field.label)}
            copy={({ settings }) => settings.copyField({ connectionId: connection.id, sheet, fieldId: field.id })}
          />
        )}
      </div>
      {field.note !== undefined && <p className="small quiet">{local(field.note)}</p>}
      <ProblemAt spot={spot} />
    </li>
  );
}

function isCopyable({ credentials }: Connection, value: SheetValue): boolean {
  if (value.kind === 'secret') return credentials[value.credential] !== undefined;
  return value.kind === 'text' || value.kind === 'block';
}

function ShownValue({ connection, value }: { readonly connection: Connection; readonly value: SheetValue }) {
  const local = useLocal();
  switch (value.kind) {
    case 'secret':
      return <SecretValue connection={connection} secret={value} />;
    case 'boxes':
      return <BothBoxes value={value} />;
    case 'block':
      return <Block value={value} />;
    case 'words':
      return (
        <p className="sheet-text">
          <span>{local(value.text)}</span>
          <EvidenceMark evidence={value.evidence} />
        </p>
      );
    case 'text':
      return (
        <p className="sheet-text">
          <Mono text={value.text} />
          <EvidenceMark evidence={value.evidence} />
        </p>
      );
  }
}

function Block({ value: { text, evidence } }: { readonly value: SheetValue & { readonly kind: 'block' } }) {
  return (
    <div className="sheet-block">
      <pre className="mono">{text}</pre>
      <EvidenceMark evidence={evidence} />
    </div>
  );
}

function BothBoxes({ value }: { readonly value: SheetValue & { readonly kind: 'boxes' } }) {
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
  readonly secret: SheetValue & { readonly kind: 'secret' };
}

function SecretValue({ connection, secret }: SecretValueProps) {
  const { credentials, settings } = useWords();
  const note = connection.credentials[secret.credential];
  const whose = useWhose(connection, secret.credential);
  if (note === undefined) return <MissingSecret connection={connection} secret={secret} />;
  const ending = note.lastFour === '' ? [] : [credentials.endsIn(note.lastFour)];
  const source = `${credentials.names[secret.of]} ${settings.fromVault}`;
  return (
    <div className="sheet-secret">
      <p>{[source, ...whose, ...ending].join(', ')}</p>
      <ClipboardCountdown />
    </div>
  );
}

/** Of several tokens, which one it is. */
function useWhose({ tokens }: Connection, credential: CredentialName): readonly string[] {
  const { settings } = useWords();
  const owner = tokens.find(({ name }) => name === credential)?.owner ?? '';
  return tokens.length > 1 && owner !== '' ? [settings.tokenOf(owner)] : [];
}

function MissingSecret({ connection, secret }: SecretValueProps) {
  const { credentials, settings, step: words } = useWords();
  const local = useLocal();
  const step = stepThatStores(secret.of, connection);
  if (step === null) return <p>{credentials.notStored}</p>;
  const title = local(step.title);
  const missing = <p>{settings.missing(credentials.names[secret.of], title)}</p>;
  // What the whole step waits for is said above it, with the same button.
  if (waitsFor('idp-settings', connection)?.step === step.id) return missing;
  return (
    <div className="stack">
      {missing}
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
