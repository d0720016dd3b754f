import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import type { Connection } from '../../../shared/connection.ts';
import type { CredentialName, CredentialNote } from '../../../shared/credential.ts';
import { longestRule } from '../../../shared/lifetime/limits.ts';
import { ActButton } from '../../components/act-button.tsx';
import { setEnd, setRule } from '../../state/lifetimes.ts';
import { lifeSpot, type Spot } from '../../state/spots.ts';
import { announce } from '../../state/window-store.ts';
import { useLifetimesWords } from './use-lifetimes-words.ts';

interface EndFormProps {
  readonly connection: Connection;
  readonly credential: CredentialName;
  readonly note: CredentialNote;
  readonly title: string;
}

/** Where the person names the last day of a secret, or the rule for the whole connection. */
export function EndForm({ connection, credential, note, title }: EndFormProps) {
  const words = useLifetimesWords();
  return (
    <details>
      <summary aria-label={words.changeNamed(title)}>{words.change}</summary>
      <div className="end-forms">
        <DateForm connection={connection} credential={credential} note={note} title={title} />
        <RuleForm connection={connection} credential={credential} />
      </div>
    </details>
  );
}

function DateForm({ connection, credential, note, title }: EndFormProps) {
  const words = useLifetimesWords();
  const named = connection.lifetimes.ends[credential];
  const inForce = named?.storedAt === note.storedAt ? named.on : '';
  const keep = (on: string | null): Promise<boolean> => setEnd({ connectionId: connection.id, credential }, on);
  return (
    <OneField
      spot={lifeSpot(connection.id, credential)}
      type="date"
      title={title}
      label={words.date}
      hint={words.dateHint}
      wrong={words.dateWrong}
      inForce={inForce}
      isRight={(text) => /^\d{4}-\d{2}-\d{2}$/.test(text)}
      set={words.setDate}
      clear={words.clearDate}
      onKeep={keep}
      onClear={() => keep(null)}
    />
  );
}

/** The rule of the connection stands beside each of its secrets. */
function RuleForm({ connection, credential }: Pick<EndFormProps, 'connection' | 'credential'>) {
  const words = useLifetimesWords();
  const { ruleDays } = connection.lifetimes;
  const keep = (days: number | null): Promise<boolean> => setRule({ connectionId: connection.id, credential }, days);
  return (
    <OneField
      spot={lifeSpot(connection.id, credential)}
      type="text"
      title={connection.name}
      label={words.rule}
      hint={words.ruleHint(connection.name)}
      wrong={words.ruleWrong(String(longestRule))}
      inForce={ruleDays === null ? '' : String(ruleDays)}
      isRight={isRule}
      set={words.setRule}
      clear={words.clearRule}
      onKeep={(text) => keep(Number(text))}
      onClear={() => keep(null)}
    />
  );
}

const isRule = (text: string): boolean => /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= longestRule;

interface OneFieldProps {
  readonly spot: Spot;
  readonly type: 'date' | 'text';
  /** What the field is for, for people who hear its buttons. */
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly wrong: string;
  /** What is kept now; empty for nothing. */
  readonly inForce: string;
  readonly isRight: (text: string) => boolean;
  readonly set: string;
  readonly clear: string;
  readonly onKeep: (text: string) => Promise<boolean>;
  readonly onClear: () => Promise<boolean>;
}

/** What was typed and is not kept yet. */
interface Draft {
  readonly text: string;
  /** What was in force then: once that has changed, perhaps beside another secret, the draft counts no more. */
  readonly over: string;
  readonly isWrong: boolean;
}

function OneField(props: OneFieldProps): ReactNode {
  const { spot, type, title, label, hint, wrong, inForce, isRight, set, clear, onKeep, onClear } = props;
  const { saved, forgotten } = useLifetimesWords();
  const field = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  // For good: it must not come back with what was in force when it was typed.
  if (draft !== null && draft.over !== inForce) setDraft(null);
  const { text, isWrong } = draft ?? { text: inForce, isWrong: false };
  const keep = async (): Promise<void> => {
    const entered = text.trim();
    const isFit = isRight(entered);
    setDraft({ text, over: inForce, isWrong: !isFit });
    if (!isFit || !(await onKeep(entered))) return;
    setDraft(null);
    announce(saved);
  };
  const forget = async (button: Element): Promise<void> => {
    if (!(await onClear())) return;
    setDraft(null);
    announce(forgotten);
    // The button goes, or is gone already; whoever went elsewhere meanwhile stays there.
    if ([button, document.body].includes(document.activeElement ?? button)) field.current?.focus();
  };
  return (
    <form
      className="end-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextInput
        ref={field}
        type={type}
        inputMode={type === 'text' ? 'numeric' : undefined}
        label={label}
        description={hint}
        error={isWrong ? wrong : undefined}
        errorProps={{ role: 'alert' }}
        value={text}
        maxLength={10}
        autoComplete="off"
        onChange={({ currentTarget }) => {
          setDraft({ text: currentTarget.value, over: inForce, isWrong });
        }}
      />
      <div className="actions">
        <ActButton spot={spot} variant="default" name={`${set}: ${title}`}>
          {set}
        </ActButton>
        {inForce !== '' && (
          <Button
            variant="subtle"
            aria-label={`${clear}: ${title}`}
            onClick={({ currentTarget }) => void forget(currentTarget)}
          >
            {clear}
          </Button>
        )}
      </div>
    </form>
  );
}
