import type { Connection } from '../connection.ts';
import { isNextKey, kindOf } from '../credential-kinds.ts';
import type { CredentialKind, CredentialName } from '../credential.ts';
import type { Language, LocalText } from '../language.ts';

/** Outside the window: in a notification and a calendar. */
const names: Readonly<Record<CredentialKind, LocalText>> = {
  'access-key-id': { de: 'Zugriffsschlüssel-ID', en: 'Access key ID' },
  'access-key-secret': { de: 'Zugriffsschlüssel', en: 'Access key' },
  'client-id': { de: 'Client-ID', en: 'Client ID' },
  'client-secret': { de: 'Client-Secret', en: 'Client secret' },
  'scim-token': { de: 'SCIM-Token', en: 'SCIM token' },
};

/** What a secret is called: a token by its label or, where there are several, by its number. Nothing of its value. */
export function secretName({ tokens }: Connection, credential: CredentialName, language: Language): string {
  const kind = names[kindOf(credential)][language];
  if (isNextKey(credential)) return language === 'de' ? `${kind} (neu)` : `${kind} (new)`;
  const token = tokens.find(({ name }) => name === credential);
  const label = token?.label.trim() ?? '';
  if (label !== '') return label;
  const number = /-(\d+)$/.exec(credential)?.[1];
  return number === undefined ? kind : `${kind} ${number}`;
}
