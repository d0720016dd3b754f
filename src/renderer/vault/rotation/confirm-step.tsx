import { Radio } from '@mantine/core';
import { useState } from 'react';
import { isOldRevoked } from '../../../shared/rotation/facts.ts';
import type { Rotation, RotationProof } from '../../../shared/rotation/rotation.ts';
import { ActButton } from '../../components/act-button.tsx';
import { goOnRotating } from '../../state/rotation.ts';
import { rotationSpot } from '../../state/spots.ts';
import { CheckedLine } from './enter-step.tsx';
import { OldStillValid } from './old-still-valid.tsx';
import type { RotationProps } from './rotation-panel.tsx';
import { useSubjectTitle } from './subject-title.ts';
import { useRotationWords } from './use-rotation-words.ts';

type Confirming = Extract<Rotation, { at: 'confirm' }>;
const proofs: readonly RotationProof[] = ['idp-cycle', 'idp-test'];

/** The person says how they saw that the IdP works with the new one. */
export function ConfirmStep({ connection, rotation }: RotationProps & { readonly rotation: Confirming }) {
  const words = useRotationWords();
  const titleOf = useSubjectTitle(connection);
  const [proof, setProof] = useState<RotationProof | null>(null);
  const confirm = (): void => {
    if (proof !== null) void goOnRotating(connection.id, { type: 'confirmed', proof });
  };
  return (
    <>
      <CheckedLine rotation={rotation} />
      <fieldset className="rotation-choice">
        <legend className="label-title">{words.confirm}</legend>
        {proofs.map((each) => (
          <Radio
            key={each}
            name={`proof/${connection.id}`}
            value={each}
            checked={proof === each}
            label={words.proofs[each].name}
            description={words.proofs[each].meaning}
            onChange={() => {
              setProof(each);
            }}
          />
        ))}
      </fieldset>
      {!isOldRevoked(rotation) && <p>{words.oldStays(titleOf(rotation.old))}</p>}
      <OldStillValid connection={connection} rotation={rotation} />
      <div className="actions">
        <ActButton spot={rotationSpot(connection.id)} isOff={proof === null} onAct={confirm}>
          {words.confirmedAct}
        </ActButton>
      </div>
    </>
  );
}
