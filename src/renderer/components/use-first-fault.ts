import { type RefObject, useEffect, useRef, useState } from 'react';

/** Takes the person to the first field with a problem, each time the returned function is called. */
export function useFirstFault(): [RefObject<HTMLFormElement | null>, () => void] {
  const form = useRef<HTMLFormElement>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (turn > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [turn]);
  return [
    form,
    () => {
      setTurn((before) => before + 1);
    },
  ];
}
