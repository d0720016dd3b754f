import type { SecretRowProps } from './secret-row-props.ts';

export function RemoveSecret({ note }: SecretRowProps) {
  return <p>{note.lastFour}</p>;
}
