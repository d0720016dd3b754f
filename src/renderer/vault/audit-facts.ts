import type { CredentialName } from '../../shared/credential.ts';
import { kindName } from '../steps/token-names.ts';
import type { AuditWords } from '../words/areas/audit.ts';
import type { Times } from '../words/times.ts';
import type { Words } from '../words/words.ts';

interface FactWords {
  readonly audit: Pick<AuditWords, 'values'>;
  readonly words: Words;
  readonly exact: Times['exact'];
}

/** What a fact of an entry says to a person; what nobody has a word for is shown as it is. */
export function sayFact(name: string, value: string, { audit, words, exact }: FactWords): string {
  const said = (each: string): string | undefined => audit.values[each];
  switch (name) {
    case 'old':
    case 'next':
    case 'with':
      return value
        .split(', ')
        .map((each) => said(each) ?? credentialName(words, each))
        .join(', ');
    case 'madeAt':
    case 'endsAt':
      // Somebody may have written into the trail.
      return Number.isNaN(Date.parse(value)) ? value : exact(value);
    case 'madeBy':
      return value;
    default:
      return said(value) ?? problemTitle(words, value) ?? value;
  }
}

/** What CXone calls a credential; a further token has its number. */
export function credentialName(words: Words, name: string): string {
  const [, number] = /^scim-token-(\d+)$/.exec(name) ?? [];
  if (number !== undefined) return words.tokens.numbered(Number(number));
  return isCredential(name, words.credentials.names) ? kindName(words, name) : name;
}

const isCredential = (name: string, names: Readonly<Record<string, string>>): name is CredentialName =>
  Object.hasOwn(names, name.replace(/-next$/, ''));

const problemTitle = ({ problems }: Words, value: string): string | undefined =>
  Object.entries(problems).find(([code]) => code === value)?.[1].title;
