import { Radio } from '@mantine/core';
import { useState } from 'react';
import type { Connection } from '../../shared/connection.ts';
import {
  identityProviderIds,
  identityProviders,
  type IdentityProviderId,
} from '../../shared/identity-providers/registry.ts';
import { ActButton } from '../components/act-button.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { tell } from '../state/ask.ts';
import { taskSpot } from '../state/spots.ts';
import { useLocal, useWords } from '../words/use-words.ts';

/** The identity provider of the connection; choosing one ticks the task. */
export function ChooseIdpWork({ connection }: { readonly connection: Connection }) {
  const { chooseIdp } = useWords();
  const local = useLocal();
  const [marked, setMarked] = useState<IdentityProviderId>(connection.identityProvider);
  const spot = taskSpot(connection.id, 'choose-idp');
  const take = (): void => {
    tell(spot, ({ connections }) =>
      connections.chooseIdentityProvider({ connectionId: connection.id, identityProvider: marked }),
    );
  };
  return (
    <>
      <fieldset className="choices">
        <legend className="visually-hidden">{chooseIdp.legend}</legend>
        {identityProviderIds.map((id) => (
          <Radio
            key={id}
            name={spot}
            value={id}
            label={local(identityProviders[id].name)}
            checked={marked === id}
            onChange={() => {
              setMarked(id);
            }}
          />
        ))}
      </fieldset>
      <ActButton spot={spot} onAct={take}>
        {chooseIdp.take(local(identityProviders[marked].name))}
      </ActButton>
      <ProblemAt spot={spot} />
    </>
  );
}
