import { Button } from '@mantine/core';
import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Leftover } from '../../../shared/rotation/left-behind.ts';
import { LeftoverList } from './leftover-list.tsx';
import { useRotationWords } from './use-rotation-words.ts';

/** How a replacement ended, and what it left where. */
export interface RotationEnding {
  readonly how: 'finished' | 'backed-out';
  readonly old: string;
  readonly next: string;
  readonly left: readonly Leftover[];
}

/** Says how a replacement ended, until it is dismissed. */
export function RotationEnd({
  ending,
  onDismiss,
}: {
  readonly ending: RotationEnding;
  readonly onDismiss: () => void;
}) {
  const words = useRotationWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const isFinished = ending.how === 'finished';
  const Symbol = isFinished ? IconCheck : IconInfoCircle;
  return (
    <section className="rotation-end" data-how={ending.how}>
      <Symbol size={20} aria-hidden />
      <div className="stack">
        <h2 ref={heading} tabIndex={-1} className="label-title">
          {isFinished ? words.finished(ending.next) : words.backedOut(ending.old)}
        </h2>
        {ending.left.length > 0 && (
          <LeftoverList title={words.whereIsWhat} left={ending.left} old={ending.old} next={ending.next} />
        )}
        <Button variant="default" size="compact-sm" onClick={onDismiss}>
          {words.dismiss}
        </Button>
      </div>
    </section>
  );
}
