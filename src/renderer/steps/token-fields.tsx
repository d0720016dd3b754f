import { Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Connection } from '../../shared/connection.ts';
import { longestLabel, longestOwner, tokenUses } from '../../shared/credential-kinds.ts';
import type { ScimToken } from '../../shared/credential.ts';
import { describeToken } from '../state/tokens.ts';
import { useWords } from '../words/use-words.ts';
import './token-fields.css';

/** Says why a field takes no more. */
function Full({ text, longest }: { readonly text: string; readonly longest: number }) {
  const { tokens: words } = useWords();
  return (
    <p className="small quiet" role="status">
      {text.length >= longest && words.full(longest)}
    </p>
  );
}

interface TokenFieldsProps {
  readonly connection: Connection;
  readonly token: ScimToken;
}

/**
 * Owner, label and use of a token, saved with each change. What is in the fields is kept here while they are open, so that
 * an answer on its way back never takes a letter that was typed meanwhile.
 */
export function TokenFields({ connection, token }: TokenFieldsProps) {
  const { tokens: words } = useWords();
  const [typed, setTyped] = useState(token);
  const change = (changed: Partial<ScimToken>): void => {
    const next = { ...typed, ...changed };
    setTyped(next);
    describeToken(connection.id, next);
  };
  return (
    <div className="token-fields">
      <TextInput
        label={words.owner}
        description={words.ownerHint}
        value={typed.owner}
        maxLength={longestOwner}
        autoComplete="off"
        spellCheck={false}
        onChange={({ currentTarget }) => {
          change({ owner: currentTarget.value });
        }}
      />
      <Full text={typed.owner} longest={longestOwner} />
      {typed.owner.trim() === '' && <p className="small quiet">{words.ownerMissing}</p>}
      <TextInput
        label={words.label}
        description={words.labelHint}
        value={typed.label}
        maxLength={longestLabel}
        autoComplete="off"
        onChange={({ currentTarget }) => {
          change({ label: currentTarget.value });
        }}
      />
      <Full text={typed.label} longest={longestLabel} />
      <UseField
        name={`use/${token.name}`}
        use={typed.use}
        onChoose={(use) => {
          change({ use });
        }}
      />
    </div>
  );
}

interface UseFieldProps {
  readonly name: string;
  readonly use: ScimToken['use'];
  readonly onChoose: (use: ScimToken['use']) => void;
}

function UseField({ name, use, onChoose }: UseFieldProps) {
  const { tokens: words } = useWords();
  return (
    <fieldset className="token-use">
      <legend className="label-title">{words.use}</legend>
      {tokenUses.map((option) => (
        <Radio
          key={option}
          name={name}
          value={option}
          checked={use === option}
          label={words.uses[option].name}
          description={words.uses[option].meaning}
          onChange={() => {
            onChoose(option);
          }}
        />
      ))}
    </fieldset>
  );
}
