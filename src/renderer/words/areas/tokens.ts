import type { ScimToken } from '../../../shared/credential.ts';

interface UseWords {
  readonly name: string;
  readonly meaning: string;
}

/** The SCIM tokens of a connection: owner, label, use. */
export interface TokensWords {
  /** A token without a label of its own, where there are several. */
  readonly numbered: (number: number) => string;
  /** Said where a field takes no more characters. */
  readonly full: (longest: number) => string;
  readonly owner: string;
  readonly ownerHint: string;
  readonly ownerMissing: string;
  readonly ownerIs: (owner: string) => string;
  readonly label: string;
  readonly labelHint: string;
  readonly use: string;
  readonly uses: Readonly<Record<ScimToken['use'], UseWords>>;
  readonly describe: string;
  readonly describeNamed: (token: string) => string;
  readonly add: string;
  readonly addHint: string;
  readonly added: string;
  readonly intoIdp: string;
  readonly intoIdpNamed: (token: string) => string;
  readonly remove: string;
  readonly removeNamed: (token: string) => string;
  readonly removeTitle: (token: string) => string;
  readonly removeLosesValue: (store: string) => string;
  readonly removeLosesNothing: string;
  readonly removeStays: string;
  readonly removeConfirm: string;
  readonly removeNext: (token: string) => string;
  readonly keep: string;
  readonly notTried: string;
  readonly refused: (title: string) => string;
  readonly tries: (token: string) => string;
}

export const tokensEn: TokensWords = {
  numbered: (number) => `SCIM token ${String(number)}`,
  full: (longest) => `This field holds at most ${String(longest)} characters; what is longer is not taken.`,
  owner: 'Whose user profile?',
  ownerHint: 'The user you choose in CXone for this token.',
  ownerMissing:
    'No name noted yet. You can go on without one; later it tells you whose name stands beside every change.',
  ownerIs: (owner) => `User profile: ${owner}`,
  label: 'Label, if you like',
  labelHint: 'Only for you, to tell tokens apart.',
  use: 'Who uses it?',
  uses: {
    shared: { name: 'One token, shared', meaning: 'Everybody who connects this tenant over SCIM uses the same one.' },
    personal: { name: 'One token per person', meaning: 'This one is for its owner alone; the others get their own.' },
  },
  describe: 'Change owner, label or use',
  describeNamed: (token) => `Change owner, label or use: ${token}`,
  add: 'Add another token',
  addHint: 'If every person is to have a token of their own.',
  added: 'Token added',
  intoIdp: 'Goes into the IdP',
  intoIdpNamed: (token) => `Goes into the IdP: ${token}`,
  remove: 'Remove token …',
  removeNamed: (token) => `Remove token …: ${token}`,
  removeTitle: (token) => `Remove “${token}”?`,
  removeLosesValue: (store) => `Its value is deleted from this computer (${store}), with its owner, label and results.`,
  removeLosesNothing: 'Its owner and label go. No value of it is stored.',
  removeStays:
    'Nothing changes in CXone, and CXone does not show the value again. How a token is made invalid there is not published; ask NICE support if it must be.',
  removeConfirm: 'Remove token',
  removeNext: (token) => `“${token}” is then the one that goes into the IdP.`,
  keep: 'Keep',
  notTried: 'not tried yet',
  refused: (title) => `tried: ${title}`,
  tries: (token) => `This tries “${token}”, the token that goes into the IdP.`,
};

export const tokensDe: TokensWords = {
  numbered: (number) => `SCIM-Token ${String(number)}`,
  full: (longest) => `Dieses Feld fasst höchstens ${String(longest)} Zeichen; was länger ist, wird nicht übernommen.`,
  owner: 'Wessen Benutzerprofil?',
  ownerHint: 'Der Benutzer, den Sie in CXone für dieses Token auswählen.',
  ownerMissing:
    'Noch kein Name notiert. Es geht auch ohne; später sagt er Ihnen, wessen Name bei jeder Änderung steht.',
  ownerIs: (owner) => `Benutzerprofil: ${owner}`,
  label: 'Bezeichnung, wenn Sie mögen',
  labelHint: 'Nur für Sie, um Token auseinanderzuhalten.',
  use: 'Wer verwendet es?',
  uses: {
    shared: {
      name: 'Ein Token für alle',
      meaning: 'Alle, die diesen Mandanten über SCIM anbinden, verwenden dasselbe.',
    },
    personal: {
      name: 'Ein Token pro Person',
      meaning: 'Dieses ist nur für die genannte Person; die anderen erhalten eigene.',
    },
  },
  describe: 'Person, Bezeichnung oder Verwendung ändern',
  describeNamed: (token) => `Person, Bezeichnung oder Verwendung ändern: ${token}`,
  add: 'Weiteres Token hinzufügen',
  addHint: 'Wenn jede Person ihr eigenes Token haben soll.',
  added: 'Token hinzugefügt',
  intoIdp: 'Kommt in den IdP',
  intoIdpNamed: (token) => `Kommt in den IdP: ${token}`,
  remove: 'Token entfernen …',
  removeNamed: (token) => `Token entfernen …: ${token}`,
  removeTitle: (token) => `„${token}“ entfernen?`,
  removeLosesValue: (store) =>
    `Der Wert wird von diesem Computer gelöscht (${store}), zusammen mit Person, Bezeichnung und Ergebnissen.`,
  removeLosesNothing: 'Person und Bezeichnung gehen verloren. Ein Wert ist nicht gespeichert.',
  removeStays:
    'In CXone ändert sich nichts, und CXone zeigt den Wert nicht noch einmal. Wie ein Token dort ungültig gemacht wird, ist nicht veröffentlicht; fragen Sie den Support von NICE, wenn es sein muss.',
  removeConfirm: 'Token entfernen',
  removeNext: (token) => `In den IdP kommt dann „${token}“.`,
  keep: 'Behalten',
  notTried: 'noch nicht ausprobiert',
  refused: (title) => `ausprobiert: ${title}`,
  tries: (token) => `Ausprobiert wird „${token}“, das Token, das in den IdP kommt.`,
};
