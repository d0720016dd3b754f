import { type ReactNode, useEffect, useRef } from 'react';

/**
 * The heading of a screen. Comes into view when the screen opens, which may replace one that was scrolled down, and
 * takes the focus when nothing else has it, so that it is read out.
 */
export function ScreenTitle({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'nearest' });
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} className="screen-title" tabIndex={-1}>
      {children}
    </h1>
  );
}
