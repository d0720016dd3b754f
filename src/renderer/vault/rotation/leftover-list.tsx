import type { Leftover } from '../../../shared/rotation/left-behind.ts';
import { useRotationWords } from './use-rotation-words.ts';

interface LeftoverListProps {
  readonly title: string;
  readonly left: readonly Leftover[];
  readonly old: string;
  readonly next: string;
}

/** What backing out leaves, and where. */
export function LeftoverList({ title, left, old, next }: LeftoverListProps) {
  const { leftovers } = useRotationWords();
  return (
    <div>
      <p>{title}</p>
      <ul className="leftovers">
        {left.map((each) => (
          <li key={each}>{leftovers[each](old, next)}</li>
        ))}
      </ul>
    </div>
  );
}
