import { IconCircle, IconCircleCheck, IconCircleDot } from '@tabler/icons-react';
import { rotationSteps } from '../../../shared/rotation/machine.ts';
import type { RotationAt } from '../../../shared/rotation/rotation.ts';
import { useLifetimesWords } from '../lifetimes/use-lifetimes-words.ts';
import { useRotationWords } from './use-rotation-words.ts';

/** Every step, with the one that is to be done now. */
export function RotationStepList({ at }: { readonly at: RotationAt }) {
  const words = useRotationWords();
  const { steps } = useLifetimesWords();
  const here = rotationSteps.findIndex((step) => step === (at === 'tidy' ? 'remove' : at));
  return (
    <ol className="plain-list rotation-steps" aria-label={words.steps}>
      {rotationSteps.map((step, index) => {
        const Symbol = index < here ? IconCircleCheck : index === here ? IconCircleDot : IconCircle;
        return (
          <li key={step} aria-current={index === here ? 'step' : undefined} data-done={index < here}>
            <Symbol size={16} aria-hidden />
            <span>{steps[step]}</span>
            {index < here && <span className="small quiet">{words.stepDone}</span>}
            {index === here && <span className="small strong">{words.stepHere}</span>}
          </li>
        );
      })}
    </ol>
  );
}
