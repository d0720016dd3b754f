import type { AuditAction, AuditSearch } from '../../shared/audit.ts';
import type { CredentialKind } from '../../shared/credential.ts';
import { keysOf } from '../../shared/record.ts';

const mostWords = 12;
const longestWord = 200;

/** The words that were typed, each with the actions and credentials whose name in the window has it. */
export function searchedWords(
  text: string,
  actions: Readonly<Record<AuditAction, string>>,
  kinds: Readonly<Record<CredentialKind, string>>,
): AuditSearch['words'] {
  const typed = text.split(/\s+/).filter((word) => word !== '');
  return typed.slice(0, mostWords).map((word) => ({
    text: word.slice(0, longestWord),
    actions: named(actions, word),
    kinds: named(kinds, word),
  }));
}

const named = <Key extends string>(names: Readonly<Record<Key, string>>, word: string): Key[] =>
  keysOf<Key>(names).filter((key) => names[key].toLowerCase().includes(word.toLowerCase()));
