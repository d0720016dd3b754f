import { Radio } from '@mantine/core';
import { useState } from 'react';
import type { Connection } from '../../shared/connection.ts';
import { identityProviderIds, identityProviders } from '../../shared/identity-providers/registry.ts';
import { ActButton } from '../components/act-button.tsx';
import { WayChoice } from '../components/idp-fields.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { tell } from '../state/ask.ts';
import { taskSpot } from '../state/spots.ts';
import { waysOf } from '../state/tenant-form.ts';
import { useLocal, useWords } from '../words/use-words.ts';
import './step-zero.css';

/** The identity provider of the connection, and how it logs in; choosing ticks the task. */
export function ChooseIdpWork({ connection }: { readonly connection: Connection }) {
  const { chooseIdp } = useWords().details;
  const local = useLocal();
  const [identityProvider, setIdentityProvider] = useState(connection.identityProvider);
  const [markedWay, setMarkedWay] = useState(connection.way);
  const way = waysOf(identityProvider).find((open) => open === markedWay) ?? 'token';
  const spot = taskSpot(connection.id, 'choose-idp');
  const { name, beforehand } = identityProviders[identityProvider];
  const take = (): void => {
    tell(spot, ({ connections }) =>
      connections.chooseIdentityProvider({ connectionId: connection.id, identityProvider, way }),
    );
  };
  return (
    <div className="idp-work">
      <fieldset className="idp-choices">
        <legend className="visually-hidden">{chooseIdp.legend}</legend>
        {identityProviderIds.map((id) => (
          <Radio
            key={id}
            name={spot}
            value={id}
            label={local(identityProviders[id].name)}
            checked={identityProvider === id}
            onChange={() => {
              setIdentityProvider(id);
            }}
          />
        ))}
      </fieldset>
      <WayChoice identityProvider={identityProvider} group={spot} way={way} onWay={setMarkedWay} />
      {beforehand.length > 0 && (
        <details className="beforehand">
          <summary>{chooseIdp.beforehand}</summary>
          <ul>
            {beforehand.map((sentence) => (
              <li key={sentence.en}>{local(sentence)}</li>
            ))}
          </ul>
        </details>
      )}
      <ActButton spot={spot} onAct={take}>
        {chooseIdp.take(local(name))}
      </ActButton>
      <ProblemAt spot={spot} />
    </div>
  );
}
