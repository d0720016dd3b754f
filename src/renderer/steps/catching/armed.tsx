import { IconFocus2 } from '@tabler/icons-react';
import type { Connection } from '../../../shared/connection.ts';
import { isStored } from '../../../shared/procedure/procedure.ts';
import type { Catching } from '../../../shared/procedure/task.ts';
import { CxoneText } from '../../components/cxone-text.tsx';
import { canBeTried } from './catch-trial.ts';
import './catching.css';
import { useCatchingWords } from './use-catching-words.ts';

interface ArmedProps {
  readonly connection: Connection;
  readonly secret: Catching['secret'];
}

/** Says that it is time to copy in CXone, and what happens then; nothing once the value is stored. */
export function Armed({ connection, secret }: ArmedProps) {
  const words = useCatchingWords();
  if (isStored(secret, connection)) return null;
  return (
    <div className="armed">
      <p className="armed-title strong">
        <IconFocus2 size={20} aria-hidden />
        {words.armed}
      </p>
      <p>
        <CxoneText text={words.copyThere[secret]} cxoneLanguage={connection.cxoneLanguage} />
      </p>
      <p className="small quiet">
        {words.onlyOnPress} {canBeTried(secret, connection) ? words.thenTries[secret] : words.thenStores}
      </p>
    </div>
  );
}
