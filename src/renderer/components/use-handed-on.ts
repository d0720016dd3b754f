import { type RefObject, type SubmitEvent, useRef } from 'react';
import { isAsking } from '../state/ask.ts';
import type { Spot } from '../state/spots.ts';

interface HandedOn {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly submit: (event: SubmitEvent) => void;
}

/** A field whose value is in it alone: read on submit, handed on once, and the field is empty then. */
export function useHandedOn(spot: Spot, onSubmit: (typed: string) => Promise<unknown>): HandedOn {
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const input = field.current;
    // What is pressed twice must not hand on the empty field.
    if (input === null || isAsking(spot)) return;
    const { value } = input;
    input.value = '';
    void onSubmit(value);
  };
  return { field, submit };
}
