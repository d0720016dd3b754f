import { Radio } from '@mantine/core';
import { useState } from 'react';
import type { Connection } from '../../../shared/connection.ts';
import { isToken } from '../../../shared/credential-kinds.ts';
import type { CxoneLabelId } from '../../../shared/procedure/cxone-labels.ts';
import type { Step } from '../../../shared/procedure/task.ts';
import { accessKeyStep } from '../../../shared/procedure/steps/access-key.ts';
import { scimTokenStep } from '../../../shared/procedure/steps/scim-token.ts';
import { credentialsOf } from '../../../shared/rotation/facts.ts';
import type { Rotation, RotationOwner } from '../../../shared/rotation/rotation.ts';
import { CxonePath } from '../../components/cxone-path.tsx';
import { CxoneText } from '../../components/cxone-text.tsx';
import { EvidenceMark } from '../../components/evidence-mark.tsx';
import { CredentialRow } from '../../steps/credential-row.tsx';
import { PracticeConsole } from '../../steps/practice-console.tsx';
import { TokenFields } from '../../steps/token-fields.tsx';
import { useWords } from '../../words/use-words.ts';
import type { RotationProps } from './rotation-panel.tsx';
import { useSecretName } from '../use-secret-name.ts';
import { GoOn, useSubjectWords } from './step-parts.tsx';
import { useRotationWords } from './use-rotation-words.ts';

const owners: readonly RotationOwner[] = ['other', 'same'];

/** For whom the new one is made: what is known, what is not, and both ways. */
export function ChooseStep({ connection, rotation }: RotationProps) {
  const words = useRotationWords();
  const subject = useSubjectWords(rotation);
  const [owner, setOwner] = useState<RotationOwner>('other');
  return (
    <>
      <fieldset className="rotation-choice">
        <legend className="label-title">{words.choose}</legend>
        <p>
          {words.chooseUnknown} <EvidenceMark evidence="unknown" />
        </p>
        {owners.map((each) => (
          <Radio
            key={each}
            name={`owner/${connection.id}`}
            value={each}
            checked={owner === each}
            label={subject.owners[each].name}
            description={subject.owners[each].meaning}
            onChange={() => {
              setOwner(each);
            }}
          />
        ))}
      </fieldset>
      <div className="actions">
        <GoOn connectionId={connection.id} step={{ type: 'owner-chosen', owner }}>
          {words.choseAct}
        </GoOn>
      </div>
    </>
  );
}

/** Where the new one is made in CXone. */
export function MakeStep({ connection, rotation, owner }: RotationProps & { readonly owner: RotationOwner }) {
  const words = useRotationWords();
  const { tokens } = useWords();
  const subject = useSubjectWords(rotation);
  const token = connection.tokens.find(({ name }) => name === rotation.next);
  return (
    <>
      <CxonePaths connection={connection} rotation={rotation} />
      <p>
        <CxoneText text={subject.make[owner]} cxoneLanguage={connection.cxoneLanguage} />
      </p>
      <CxoneSide connection={connection} rotation={rotation} />
      {token !== undefined && (
        <details>
          <summary>{tokens.describe}</summary>
          <TokenFields connection={connection} token={token} />
        </details>
      )}
      <div className="actions">
        <GoOn connectionId={connection.id} step={{ type: 'made' }}>
          {subject.made}
        </GoOn>
        <GoOn connectionId={connection.id} step={{ type: 'owner-reconsidered' }} isPrimary={false}>
          {words.otherWay}
        </GoOn>
      </div>
    </>
  );
}

/** Where the new one is stored; what is stored leads on by itself. */
export function StoreStep({ connection, rotation }: RotationProps) {
  const subject = useSubjectWords(rotation);
  const titleOf = useSecretName(connection);
  const rows = credentialsOf(rotation.next);
  const missing = rows.find((credential) => connection.credentials[credential] === undefined);
  return (
    <>
      <p>{subject.store}</p>
      <CxoneSide connection={connection} rotation={rotation} />
      {rows.map((credential) => (
        <CredentialRow
          key={credential}
          connection={connection}
          credential={credential}
          isPrimary={credential === missing}
          title={titleOf(credential)}
        />
      ))}
    </>
  );
}

const tokenPaths: readonly (readonly CxoneLabelId[])[] = [
  ['appSelector', 'admin', 'tenantConfiguration', 'accountSettings'],
  ['scimToken', 'users', 'generate', 'showToken', 'copy'],
];
const keyPaths: readonly (readonly CxoneLabelId[])[] = [
  ['appSelector', 'admin', 'employees'],
  ['security', 'accessKeys', 'addAccessKey'],
];

function CxonePaths({ connection, rotation }: RotationProps) {
  return (isToken(rotation.next) ? tokenPaths : keyPaths).map((path) => (
    <CxonePath key={path.join('/')} path={path} cxoneLanguage={connection.cxoneLanguage} />
  ));
}

/** CXone's side of the practice tenant, where the new one is made. */
function CxoneSide({ connection, rotation }: { readonly connection: Connection; readonly rotation: Rotation }) {
  const [step, id]: readonly [Step, string] = isToken(rotation.next)
    ? [scimTokenStep, 'generate-token']
    : [accessKeyStep, 'add-access-key'];
  const task = step.tasks.find((each) => each.id === id);
  if (connection.kind !== 'practice' || task === undefined) return null;
  return <PracticeConsole step={step} task={task} connection={connection} />;
}
