import { type ReactNode, useEffect, useRef } from 'react';

/** The heading of a screen. Takes the focus when the screen opens and nothing else has it, so that it is read out. */
export function ScreenTitle({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} className="screen-title" tabIndex={-1}>
      {children}
    </h1>
  );
}
