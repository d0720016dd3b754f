import type { SecretRowProps } from './secret-row-props.ts';

export function SecretFacts({ note }: SecretRowProps) {
  return <p>{note.lastFour}</p>;
}
