import { useState } from 'react';
import type { AppState } from '../../../shared/app-state.ts';
import type { SavedBackup } from '../../../shared/backup/reports.ts';
import { ActButton } from '../../components/act-button.tsx';
import { isAsking } from '../../state/ask.ts';
import { saveBackup } from '../../state/backup.ts';
import { ConnectionChoice } from './connection-choice.tsx';
import { Surveyed } from './contents.tsx';
import { SealFields, useSealForm } from './seal-fields.tsx';
import { SealingForm } from './sealing-form.tsx';
import { useBackupWords } from './use-backup-words.ts';
import { useSurvey } from './use-survey.ts';

const spot = 'backup/save';
const all = 'all';

/** Everything, or one connection, into a sealed file. */
export function BackUp({ app }: { readonly app: AppState }) {
  const words = useBackupWords();
  const tenants = app.connections.filter(({ kind }) => kind === 'tenant');
  const [chosen, setChosen] = useState(all);
  const [saved, setSaved] = useState<SavedBackup | null>(null);
  const seal = useSealForm();
  const connectionId = tenants.find(({ id }) => id === chosen)?.id ?? null;
  const contents = useSurvey(connectionId, null);

  const save = async (form: HTMLFormElement): Promise<void> => {
    if (isAsking(spot)) return;
    const sealWith = seal.take(form);
    setSaved(null);
    if (sealWith !== null) setSaved(await saveBackup(spot, { connectionId, role: null, endsAt: null, sealWith }));
  };

  return (
    <SealingForm spot={spot} saved={saved} onSave={save}>
      <ConnectionChoice
        label={words.what}
        value={connectionId ?? all}
        options={[
          { value: all, label: words.everything },
          ...tenants.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onValue={setChosen}
      />
      <Surveyed contents={contents} />
      {tenants.length < app.connections.length && <p className="small quiet">{words.practiceLeftOut}</p>}
      <SealFields seal={seal} />
      <div className="actions">
        <ActButton spot={spot}>{words.save}</ActButton>
      </div>
    </SealingForm>
  );
}
