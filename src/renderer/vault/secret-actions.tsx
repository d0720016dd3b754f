import type { SecretRowProps } from './secret-row-props.ts';

export function SecretActions({ note }: SecretRowProps) {
  return <p>{note.lastFour}</p>;
}
