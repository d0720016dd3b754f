import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { isToken } from '../../../shared/credential-kinds.ts';
import type { CxoneLabelId } from '../../../shared/procedure/cxone-labels.ts';
import { isOldRevoked } from '../../../shared/rotation/facts.ts';
import type { Rotation } from '../../../shared/rotation/rotation.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { CxonePath } from '../../components/cxone-path.tsx';
import { CxoneText } from '../../components/cxone-text.tsx';
import { EvidenceMark } from '../../components/evidence-mark.tsx';
import { backOutOfRotation, finishRotation } from '../../state/rotation.ts';
import { rotationSpot } from '../../state/spots.ts';
import { CheckedLine } from './enter-step.tsx';
import type { RotationProps } from './rotation-panel.tsx';
import { useSubjectTitle } from './subject-title.ts';
import { GoOn, useSubjectWords } from './step-parts.tsx';
import { useRotationWords } from './use-rotation-words.ts';

type Revoking = Extract<Rotation, { at: 'revoke' }>;
type Removing = Extract<Rotation, { at: 'remove' }>;

const tokenPath: readonly CxoneLabelId[] = [
  'appSelector',
  'admin',
  'tenantConfiguration',
  'accountSettings',
  'scimToken',
];
const keyPath: readonly CxoneLabelId[] = ['appSelector', 'admin', 'employees', 'security', 'accessKeys'];

/** The old one is made invalid in CXone, as far as anybody knows how. */
export function RevokeStep({ connection, rotation }: RotationProps & { readonly rotation: Revoking }) {
  const words = useRotationWords();
  const subject = useSubjectWords(rotation);
  const { id, cxoneLanguage } = connection;
  return (
    <>
      <CheckedLine rotation={rotation} />
      <p>{subject.revoke}</p>
      <p>
        {words.revokeUnknown} <EvidenceMark evidence="inferred" />
      </p>
      <CxonePath path={isToken(rotation.old) ? tokenPath : keyPath} cxoneLanguage={cxoneLanguage} />
      <p>
        <CxoneText text={subject.revokePath} cxoneLanguage={cxoneLanguage} />
      </p>
      <Attention text={subject.noWayBack} />
      <div className="actions">
        <GoOn connectionId={id} step={{ type: 'revoked', revocation: 'done' }}>
          {words.revokedAct}
        </GoOn>
        <GoOn connectionId={id} step={{ type: 'revoked', revocation: 'not-possible' }} isPrimary={false}>
          {words.cannotRevoke}
        </GoOn>
      </div>
    </>
  );
}

interface RemoveStepProps extends RotationProps {
  readonly rotation: Removing;
  readonly onFinish: () => void;
}

/** The last step: asks once more, because there is no way back after it. */
export function RemoveStep({ connection, rotation, onFinish }: RemoveStepProps) {
  const words = useRotationWords();
  const subject = useSubjectWords(rotation);
  const [isAsked, setIsAsked] = useState(false);
  const finish = async (keepOld: boolean): Promise<void> => {
    if (await finishRotation(connection.id, keepOld)) onFinish();
  };
  return (
    <>
      {!isOldRevoked(rotation) && <Attention text={words.notRevoked} />}
      <p>{subject.remove}</p>
      <div className="actions">
        <Button
          onClick={() => {
            setIsAsked(true);
          }}
        >
          {subject.removeAct}
        </Button>
        {isToken(rotation.old) && (
          <ActButton spot={rotationSpot(connection.id)} variant="subtle" onAct={() => void finish(true)}>
            {words.keepOld}
          </ActButton>
        )}
      </div>
      {isAsked && (
        <RemoveDialog
          connection={connection}
          rotation={rotation}
          onConfirm={() => void finish(false)}
          onClose={() => {
            setIsAsked(false);
          }}
        />
      )}
    </>
  );
}

interface RemoveDialogProps extends RotationProps {
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function RemoveDialog({ connection, rotation, onConfirm, onClose }: RemoveDialogProps) {
  const words = useRotationWords();
  const subject = useSubjectWords(rotation);
  const title = useSubjectTitle(connection)(rotation.old);
  return (
    <ConfirmDialog
      title={subject.removeTitle(title)}
      confirm={subject.removeAct.replace(' …', '')}
      keep={words.keep}
      spot={rotationSpot(connection.id)}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{subject.removeText}</p>
    </ConfirmDialog>
  );
}

/** The last step was ended in the middle: it is taken up again. */
export function ResumeStep({ connection, rotation, onFinish }: RotationProps & { readonly onFinish: () => void }) {
  const words = useRotationWords();
  const isInPlace = rotation.at === 'tidy';
  const finish = async (): Promise<void> => {
    if (await finishRotation(connection.id, false)) onFinish();
  };
  return (
    <>
      <p>{isInPlace ? words.tidy : words.place}</p>
      <div className="actions">
        <ActButton spot={rotationSpot(connection.id)} onAct={() => void finish()}>
          {isInPlace ? words.tidyAct : words.placeAct}
        </ActButton>
      </div>
    </>
  );
}

/** The new one was removed elsewhere: there is nothing to go on with. */
export function LostStep({ connection, rotation }: RotationProps) {
  const words = useRotationWords();
  const title = useSubjectTitle(connection)(rotation.old);
  return (
    <>
      <Attention text={isOldRevoked(rotation) ? words.lostRevoked(title) : words.lost(title)} />
      <div className="actions">
        <ActButton spot={rotationSpot(connection.id)} onAct={() => void backOutOfRotation(connection.id)}>
          {words.close}
        </ActButton>
      </div>
    </>
  );
}

function Attention({ text }: { readonly text: string }) {
  return (
    <p className="attention-line">
      <IconAlertTriangle size={16} aria-hidden />
      <span>{text}</span>
    </p>
  );
}
