import { NativeSelect, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { longestText } from '../../shared/longest-text.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Spot } from '../state/spots.ts';
import { useProblem } from '../state/window-store.ts';
import './form-field.css';
import { ProblemDetails } from './problem-note.tsx';
import { useSaying } from './use-saying.ts';

interface FieldProps {
  readonly spot: Spot;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** What is said about the value, beneath the field. */
  readonly children?: ReactNode;
}

interface TextFieldProps extends FieldProps {
  readonly onPaste?: () => void;
  readonly onLeave?: (field: HTMLInputElement) => void;
}

/** A field for text, with its problem beneath it; the details for a ticket are one click further. */
export function TextField({ spot, label, hint, value, onValue, onPaste, onLeave, children }: TextFieldProps) {
  const problem = useProblem(spot);
  return (
    <div className="form-field">
      <TextInput
        label={label}
        description={hint}
        error={problem && <FieldProblem problem={problem} />}
        errorProps={{ role: 'alert' }}
        value={value}
        maxLength={longestText}
        autoComplete="off"
        spellCheck={false}
        onPaste={onPaste}
        onBlur={({ currentTarget }) => onLeave?.(currentTarget)}
        onChange={({ currentTarget }) => {
          onValue(currentTarget.value);
        }}
      />
      {problem && <ProblemDetails problem={problem} />}
      {children}
    </div>
  );
}

interface SelectFieldProps<Value extends string> extends Omit<FieldProps, 'value' | 'onValue'> {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onValue: (value: Value) => void;
}

/** A choice from a list, with its problem beneath it. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { spot, label, hint, value, options, onValue, children } = props;
  const problem = useProblem(spot);
  return (
    <div className="form-field">
      <NativeSelect
        label={label}
        description={hint}
        error={problem && <FieldProblem problem={problem} />}
        errorProps={{ role: 'alert' }}
        value={value}
        data={options.map((option) => ({ ...option }))}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value);
          if (chosen !== undefined) onValue(chosen.value);
        }}
      />
      {problem && <ProblemDetails problem={problem} />}
      {children}
    </div>
  );
}

/** What happened and what to do, in one paragraph beneath a field. */
export function FieldProblem({ problem }: { readonly problem: Problem }) {
  const { title, advice } = useSaying(problem);
  return (
    <span className="field-problem">
      <IconAlertTriangle size={16} aria-hidden />
      <span>
        {title} {advice}
      </span>
    </span>
  );
}
