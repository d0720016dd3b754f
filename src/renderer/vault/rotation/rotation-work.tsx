import { CheckStep } from './check-step.tsx';
import { ConfirmStep } from './confirm-step.tsx';
import { EnterStep } from './enter-step.tsx';
import { ChooseStep, MakeStep, StoreStep } from './make-steps.tsx';
import { LostStep, RemoveStep, ResumeStep, RevokeStep } from './end-steps.tsx';
import type { RotationProps } from './rotation-panel.tsx';

/** What is to be done now, with one primary action. */
export function RotationWork(props: RotationProps & { readonly onFinish: () => void }) {
  return (
    <div className="rotation-work">
      <Step {...props} />
    </div>
  );
}

function Step({ connection, rotation, onFinish }: RotationProps & { readonly onFinish: () => void }) {
  switch (rotation.at) {
    case 'choose':
      return <ChooseStep connection={connection} rotation={rotation} />;
    case 'make':
      return <MakeStep connection={connection} rotation={rotation} owner={rotation.owner} />;
    case 'store':
      return <StoreStep connection={connection} rotation={rotation} />;
    case 'check':
      return <CheckStep connection={connection} rotation={rotation} />;
    case 'enter':
      return <EnterStep connection={connection} rotation={rotation} />;
    case 'confirm':
      return <ConfirmStep connection={connection} rotation={rotation} />;
    case 'revoke':
      return <RevokeStep connection={connection} rotation={rotation} />;
    case 'remove':
      return <RemoveStep connection={connection} rotation={rotation} onFinish={onFinish} />;
    case 'place':
    case 'tidy':
      return <ResumeStep connection={connection} rotation={rotation} onFinish={onFinish} />;
    case 'lost':
      return <LostStep connection={connection} rotation={rotation} />;
  }
}
