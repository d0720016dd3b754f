import { IconCircle, IconCircleCheck, IconCircleDot } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { rotationSteps } from '../../../shared/rotation/machine.ts';
import type { RotationAt } from '../../../shared/rotation/rotation.ts';
import { useLifetimesWords } from '../lifetimes/use-lifetimes-words.ts';
import { useRotationWords } from './use-rotation-words.ts';

/** The step that is to be done now, which takes the focus when it begins; all of them to unfold. */
export function RotationStepList({ at }: { readonly at: RotationAt }) {
  const words = useRotationWords();
  const { steps } = useLifetimesWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [at]);
  const here = rotationSteps.findIndex((step) => step === (at === 'place' || at === 'tidy' ? 'remove' : at));
  const all = String(rotationSteps.length);
  return (
    <div className="rotation-progress">
      <h3 ref={heading} tabIndex={-1} className="label-title">
        {here === -1 ? steps[at] : words.stepOf(String(here + 1), all, steps[at])}
      </h3>
      <details>
        <summary>{words.steps}</summary>
        <ol className="plain-list rotation-steps" aria-label={words.steps}>
          {rotationSteps.map((step, index) => (
            <StepLine key={step} title={steps[step]} isDone={index < here} isHere={index === here} />
          ))}
        </ol>
      </details>
    </div>
  );
}

interface StepLineProps {
  readonly title: string;
  readonly isDone: boolean;
  readonly isHere: boolean;
}

function StepLine({ title, isDone, isHere }: StepLineProps) {
  const words = useRotationWords();
  const Symbol = isDone ? IconCircleCheck : isHere ? IconCircleDot : IconCircle;
  return (
    <li aria-current={isHere ? 'step' : undefined} data-done={isDone}>
      <Symbol size={16} aria-hidden />
      <span>{title}</span>
      {isDone && <span className="small quiet">{words.stepDone}</span>}
      {isHere && <span className="small strong">{words.stepHere}</span>}
    </li>
  );
}
