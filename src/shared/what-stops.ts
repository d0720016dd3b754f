import type { Connection } from './connection.ts';
import { kindOf } from './credential-kinds.ts';
import type { CredentialKind, CredentialName } from './credential.ts';
import type { Label } from './identity-providers/identity-provider.ts';
import { identityProviders } from './identity-providers/registry.ts';
import type { LocalText } from './language.ts';
import { credentialFor, isStepDone, procedureOf } from './procedure/procedure.ts';
import type { Step } from './procedure/task.ts';
import { keysOf, without } from './record.ts';

/** What no longer works when the secret is removed from this computer, and what goes on all the same. */
export function whatStops(connection: Connection, credential: CredentialName): readonly LocalText[] {
  const kind = kindOf(credential);
  const told = connection.kind === 'practice' ? [lostInPractice] : toldByKind[kind](connection, credential);
  return [...lostHere[kind], ...told, ...toldOfSteps(connection, credential)];
}

/** What no longer works when the connection is removed with all its secrets, and what goes on all the same. */
export function whatStopsWith(connection: Connection): readonly LocalText[] {
  const { kind, credentials, tokenInUse, way } = connection;
  const hasSecrets = keysOf(credentials).length > 0;
  const isInIdp = kind === 'tenant' && way === 'token' && credentials[tokenInUse] !== undefined;
  return [
    ...(hasSecrets ? [nothingHere] : []),
    ...(isInIdp ? [goesOnInIdp(connection), neededAgain(connection)] : []),
    runsAreLost,
  ];
}

const nothingHere: LocalText = {
  de: 'Der Assistent kann für diese Verbindung nichts mehr ausprobieren, prüfen oder kopieren.',
  en: 'The assistant can no longer try, check or copy anything for this connection.',
};

const runsAreLost: LocalText = {
  de: 'Aufbewahrte Prüfläufe gehen verloren. Das Protokoll behält, was mit den Geheimnissen geschehen ist.',
  en: 'Runs that were kept are lost. The audit trail keeps what happened to the secrets.',
};

const lostInPractice: LocalText = {
  de: 'Im Übungsmandanten erzeugen Sie bei Bedarf ein neues; sonst hängt nichts daran.',
  en: 'If need be, you make a new one in the practice tenant; nothing else depends on it.',
};

const noMoreTrials: LocalText = {
  de: 'Der Assistent kann den Zugriffsschlüssel nicht mehr ausprobieren; dazu braucht er beide Teile.',
  en: 'The assistant can no longer try the access key; for that it needs both parts.',
};

const noMoreClient: LocalText = {
  de: 'Der Assistent kann den Zugriffsschlüssel nicht mehr ausprobieren; dazu braucht er Client-ID und Client-Secret.',
  en: 'The assistant can no longer try the access key; for that it needs client ID and client secret.',
};

const lostHere: Readonly<Record<CredentialKind, readonly LocalText[]>> = {
  'scim-token': [
    {
      de: 'Der Assistent kann dieses Token nicht mehr ausprobieren, prüfen oder kopieren.',
      en: 'The assistant can no longer try, check or copy this token.',
    },
  ],
  'access-key-id': [noMoreTrials],
  'access-key-secret': [noMoreTrials],
  'client-id': [noMoreClient],
  'client-secret': [noMoreClient],
};

type Telling = (connection: Connection, credential: CredentialName) => readonly LocalText[];

const keyGoesOn: LocalText = {
  de: 'In CXone gilt der Zugriffsschlüssel weiter, bis er dort gelöscht wird.',
  en: 'In CXone the access key stays valid until it is deleted there.',
};

const ofClient: Telling = ({ way, identityProvider }) => {
  const idp = nameOf(identityProvider);
  const inIdp: LocalText = {
    de: `Was in ${idp.de} eingetragen ist, arbeitet weiter, bis NICE den Client sperrt.`,
    en: `What is entered in ${idp.en} goes on working until NICE blocks the client.`,
  };
  return way === 'app-registration' ? [inIdp] : [];
};

const toldByKind: Readonly<Record<CredentialKind, Telling>> = {
  'scim-token': (connection, credential) => {
    const isInIdp = connection.way === 'token' && credential === connection.tokenInUse;
    return isInIdp ? [goesOnInIdp(connection), neededAgain(connection)] : [goesOnElsewhere, shownOnce];
  },
  'access-key-id': () => [
    keyGoesOn,
    {
      de: 'Ob CXone die ID später noch anzeigt, ist nicht bekannt. Geheim ist sie nicht.',
      en: 'Whether CXone still shows the ID later is not known. It is no secret.',
    },
  ],
  'access-key-secret': () => [
    keyGoesOn,
    {
      de: 'CXone zeigt den geheimen Schlüssel nicht noch einmal. Brauchen Sie ihn wieder, müssen Sie dort einen neuen Schlüssel anlegen.',
      en: 'CXone does not show the secret key again. If you need it again, you have to add a new key there.',
    },
  ],
  'client-id': ofClient,
  'client-secret': (connection, credential) => [
    ...ofClient(connection, credential),
    {
      de: 'NICE schickt das Client-Secret einmal, in einer verschlüsselten Datei. Haben Sie die nicht mehr, müssen Sie bei NICE nachfragen.',
      en: 'NICE sends the client secret once, in an encrypted file. If you no longer have that, you have to ask NICE.',
    },
  ],
};

const goesOnElsewhere: LocalText = {
  de: 'Wo es eingetragen ist, arbeitet es weiter, bis es in CXone widerrufen wird. Wie das geht, ist nicht veröffentlicht.',
  en: 'Wherever it is entered it goes on working until it is revoked in CXone. How that is done is not published.',
};

const shownOnce: LocalText = {
  de: 'CXone zeigt es nicht noch einmal; wer es wieder braucht, muss dort ein neues erzeugen.',
  en: 'CXone does not show it again; whoever needs it again has to generate a new one there.',
};

function goesOnInIdp({ identityProvider }: Connection): LocalText {
  const idp = nameOf(identityProvider);
  return {
    de: `Was in ${idp.de} eingetragen ist, arbeitet weiter, bis das Token in CXone widerrufen wird. Wie das geht, ist nicht veröffentlicht; fragen Sie den Support von NICE, wenn es sein muss.`,
    en: `What is entered in ${idp.en} goes on working until the token is revoked in CXone. How that is done is not published; ask NICE support if it must be.`,
  };
}

function neededAgain({ identityProvider }: Connection): LocalText {
  const idp = nameOf(identityProvider);
  return {
    de: `CXone zeigt das Token nicht noch einmal. Brauchen Sie den Wert wieder, müssen Sie in CXone ein neues erzeugen und in ${idp.de} eintragen.`,
    en: `CXone does not show the token again. If you need the value again, you have to generate a new one in CXone and enter it in ${idp.en}.`,
  };
}

function toldOfSteps(connection: Connection, credential: CredentialName): readonly LocalText[] {
  const steps = stepsReopened(connection, credential).map(({ title }) => title);
  if (steps.length === 0) return [];
  const named = (language: keyof LocalText): readonly string[] => steps.map((title) => textIn(title, language));
  return [
    {
      de: `Wieder offen: „${named('de').join('“, „')}“.`,
      en: `Open again: “${named('en').join('”, “')}”.`,
    },
  ];
}

/** The steps that are done, and would not be without the credential. */
function stepsReopened(connection: Connection, credential: CredentialName): readonly Step[] {
  const isProven = credentialFor(kindOf(credential), connection) === credential;
  const after: Connection = {
    ...connection,
    credentials: without(connection.credentials, [credential]),
    // What was proven was proven with this value.
    proof: isProven ? null : connection.proof,
  };
  return procedureOf(connection).filter((step) => isStepDone(step, connection) && !isStepDone(step, after));
}

const nameOf = (id: Connection['identityProvider']): LocalText => {
  const { name } = identityProviders[id];
  // “Another IdP” is no name to be put into a sentence.
  return id === 'other' ? { de: 'Ihrem IdP', en: 'your IdP' } : name;
};

const textIn = (label: Label, language: keyof LocalText): string =>
  typeof label === 'string' ? label : label[language];
