import { type RefObject, useEffect, useRef } from 'react';

/**
 * When what had the focus vanishes with a change of `changing`, moves the focus to the first element in the returned
 * container that matches `selector`, so that people who work with the keyboard need not start over at the top.
 */
export function useFocusKept<Container extends HTMLElement = HTMLDivElement>(
  selector: string,
  changing: unknown,
): RefObject<Container | null> {
  const container = useRef<Container>(null);
  const before = useRef(changing);
  useEffect(() => {
    if (before.current === changing) return;
    before.current = changing;
    if (document.activeElement !== document.body) return;
    container.current?.querySelector<HTMLElement>(selector)?.focus();
  }, [selector, changing]);
  return container;
}
