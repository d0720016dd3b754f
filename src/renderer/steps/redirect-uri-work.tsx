import { useEffect, useState } from 'react';
import type { Connection } from '../../shared/connection.ts';
import { readOktaAppAddress } from '../../shared/identity-providers/okta-redirect.ts';
import type { Task } from '../../shared/procedure/task.ts';
import { registrationSheet } from '../../shared/settings/registration-sheet.ts';
import { TextField } from '../components/form-field.tsx';
import { follow } from '../state/ask.ts';
import { fieldSpot } from '../state/spots.ts';
import { showProblem } from '../state/window-store.ts';
import { useWords } from '../words/use-words.ts';
import { Sheet } from './sheet-field.tsx';
import { TickWork } from './tick-work.tsx';

interface RedirectUriWorkProps {
  readonly connection: Connection;
  readonly task: Task;
}

/**
 * The address of the Okta app, kept as it is typed, and the redirect URI that follows from it. Who has it from elsewhere
 * can tick the task all the same.
 */
export function RedirectUriWork({ connection, task }: RedirectUriWorkProps) {
  const { registration, task: words } = useWords();
  const read = readOktaAppAddress(connection.oktaAppAddress);
  return (
    <>
      <AddressField connection={connection} />
      {read.kind === 'found' && <RedirectUri connection={connection} appName={read.appName} />}
      <TickWork
        connection={connection}
        task={task}
        says={read.kind === 'found' ? registration.redirectTaken : words.tickDone}
      />
    </>
  );
}

/** A problem of the address appears when the field is left or shown again, not while the person is still typing. */
function AddressField({ connection: { id, oktaAppAddress } }: { readonly connection: Connection }) {
  const { registration } = useWords();
  const [address, setAddress] = useState(oktaAppAddress);
  const [hasLeft, setHasLeft] = useState(true);
  const spot = fieldSpot(id, 'okta-app-address');
  useEffect(() => {
    const read = readOktaAppAddress(address);
    if (hasLeft && read.kind === 'problem') showProblem(spot, { code: read.code });
  }, [address, hasLeft, spot]);
  const keep = (text: string): void => {
    setHasLeft(false);
    setAddress(text);
    follow(spot, ({ connections }) => connections.setOktaAppAddress({ connectionId: id, address: text }));
  };
  return (
    <div className="redirect-address">
      <TextField
        spot={spot}
        label={registration.addressLabel}
        hint={registration.addressHint}
        value={address}
        onValue={keep}
        onLeave={() => {
          setHasLeft(true);
        }}
      />
    </div>
  );
}

function RedirectUri({ connection, appName }: { readonly connection: Connection; readonly appName: string }) {
  const { registration } = useWords();
  const fields = registrationSheet(connection).filter(({ id }) => id === 'redirect-uri');
  return (
    <div className="sheet-section">
      <p className="small quiet">{registration.appName(appName)}</p>
      <Sheet connection={connection} name="app-registration" fields={fields} />
    </div>
  );
}
