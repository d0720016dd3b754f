import { Radio, TextInput } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import type { AppState } from '../../../shared/app-state.ts';
import type { SavedBackup } from '../../../shared/backup/reports.ts';
import { type HandOverRole, handOverRoles } from '../../../shared/backup/role-ids.ts';
import { handOverTexts, stepsOfRole } from '../../../shared/backup/roles.ts';
import type { TenantConnection } from '../../../shared/connection.ts';
import { ActButton } from '../../components/act-button.tsx';
import { isAsking } from '../../state/ask.ts';
import { saveBackup } from '../../state/backup.ts';
import { useLocal } from '../../words/use-words.ts';
import { ConnectionChoice } from './connection-choice.tsx';
import { Surveyed } from './contents.tsx';
import { dayAfter, endOfDay } from './days.ts';
import { SealFields, useSealForm } from './seal-fields.tsx';
import { SealingForm } from './sealing-form.tsx';
import { useBackupWords } from './use-backup-words.ts';
import { useSurvey } from './use-survey.ts';

const spot = 'backup/hand-over';
const usualDays = 14;

/** The part of one connection that a colleague in some role needs, into a sealed file with an end date. */
export function HandOver({ app }: { readonly app: AppState }) {
  const words = useBackupWords();
  const tenants = app.connections.filter((connection) => connection.kind === 'tenant');
  const [chosen, setChosen] = useState('');
  const connection = tenants.find(({ id }) => id === chosen) ?? tenants[0];
  if (connection === undefined) return <p>{words.nothing}</p>;
  return (
    <HandOverForm connection={connection}>
      <ConnectionChoice
        label={words.handOver.connection}
        value={connection.id}
        options={tenants.map(({ id, name }) => ({ value: id, label: name }))}
        onValue={setChosen}
      />
    </HandOverForm>
  );
}

interface HandOverFormProps {
  readonly connection: TenantConnection;
  readonly children: ReactNode;
}

function HandOverForm({ connection, children }: HandOverFormProps) {
  const words = useBackupWords();
  const [role, setRole] = useState<HandOverRole>('idp-admin');
  const [until, setUntil] = useState(() => dayAfter(new Date(), usualDays));
  const [saved, setSaved] = useState<SavedBackup | null>(null);
  const seal = useSealForm();
  const contents = useSurvey(connection.id, role);

  const save = async (form: HTMLFormElement): Promise<void> => {
    if (isAsking(spot)) return;
    const sealWith = seal.take(form);
    setSaved(null);
    if (sealWith === null) return;
    const wish = { connectionId: connection.id, role, endsAt: endOfDay(until), sealWith };
    setSaved(await saveBackup(spot, wish));
  };

  return (
    <SealingForm spot={spot} saved={saved} onSave={save}>
      {children}
      <RoleChoice connection={connection} role={role} onRole={setRole} />
      <Surveyed contents={contents} />
      <TextInput
        type="date"
        className="backup-date"
        label={words.handOver.until}
        description={words.handOver.untilHint}
        value={until}
        onChange={({ currentTarget }) => {
          setUntil(currentTarget.value);
        }}
      />
      <SealFields seal={seal} />
      <div className="actions">
        <ActButton spot={spot}>{words.handOver.save}</ActButton>
      </div>
    </SealingForm>
  );
}

interface RoleChoiceProps {
  readonly connection: TenantConnection;
  readonly role: HandOverRole;
  readonly onRole: (role: HandOverRole) => void;
}

function RoleChoice({ connection, role, onRole }: RoleChoiceProps) {
  const words = useBackupWords().handOver;
  const local = useLocal();
  const group = useId();
  const stepsOf = (each: HandOverRole): string =>
    stepsOfRole(each, connection)
      .map(({ title }) => local(title))
      .join(', ');
  return (
    <fieldset className="backup-fields">
      <legend className="label-title">{words.role}</legend>
      {handOverRoles.map((each) => (
        <Radio
          key={each}
          name={group}
          label={local(handOverTexts[each].name)}
          description={`${local(handOverTexts[each].does)} ${words.steps(stepsOf(each))}.`}
          checked={role === each}
          onChange={() => {
            onRole(each);
          }}
        />
      ))}
    </fieldset>
  );
}
