import { Radio } from '@mantine/core';
import type { IdentityProviderId } from '../../shared/identity-providers/registry.ts';
import type { Way } from '../../shared/procedure/ids.ts';
import { waysOf } from '../state/tenant-form.ts';
import { useWords } from '../words/use-words.ts';
import './idp-fields.css';

interface WayChoiceProps {
  readonly identityProvider: IdentityProviderId;
  /** Keeps the choices of two such groups apart. */
  readonly group: string;
  readonly way: Way;
  readonly onWay: (way: Way) => void;
}

/** How the identity provider logs in to CXone, where there is a choice. */
export function WayChoice({ identityProvider, group, way, onWay }: WayChoiceProps) {
  const { fields, ways } = useWords().details;
  const open = waysOf(identityProvider);
  if (open.length === 1) return null;
  return (
    <fieldset className="way-choices">
      <legend className="label-title">{fields.way}</legend>
      {open.map((each) => (
        <Radio
          key={each}
          name={`way/${group}`}
          value={each}
          label={ways[each].name}
          description={ways[each].line}
          checked={way === each}
          onChange={() => {
            onWay(each);
          }}
        />
      ))}
    </fieldset>
  );
}
