import { Fragment } from 'react';
import { breakable } from './breakable.ts';

/** A host, URL or id in a monospace face, broken before a slash or after a dot, and never cut. */
export function Mono({ text }: { readonly text: string }) {
  return (
    <span className="mono">
      {breakable(text).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
