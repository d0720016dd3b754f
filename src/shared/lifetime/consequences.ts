import type { Connection } from '../connection.ts';
import { isNextKey, kindOf } from '../credential-kinds.ts';
import type { CredentialName } from '../credential.ts';
import type { Evidence } from '../evidence.ts';
import type { IdentityProviderId } from '../identity-providers/registry.ts';
import type { LocalText } from '../language.ts';
import { goesIntoIdp, isEntered } from '../rotation/facts.ts';

/** One thing that stops when a secret ends, and how far that is known. */
export interface Consequence {
  readonly text: LocalText;
  readonly evidence: Evidence;
  /** The page it stands on, where there is one. */
  readonly source?: string;
}

/** What breaks when this secret of the connection ends, the worst first. */
export function whatBreaks(connection: Connection, credential: CredentialName): readonly Consequence[] {
  if (isNextKey(credential) && !isEntered(connection.rotation)) return [notInUseYet];
  switch (kindOf(credential)) {
    case 'scim-token':
      return tokenEnds(connection, credential);
    case 'access-key-id':
    case 'access-key-secret':
      return keyEnds;
    case 'client-id':
    case 'client-secret':
      return connection.way === 'app-registration' ? clientOfIdpEnds(connection) : [onlyForTrials];
  }
}

function tokenEnds(connection: Connection, credential: CredentialName): readonly Consequence[] {
  if (!goesIntoIdp(connection, credential)) return [notInTheIdp, lifeUnknown];
  return [
    idpStops,
    leaversStay,
    peopleGoOn,
    ...ofProvider(connection),
    ...sharers(connection, credential),
    lifeUnknown,
  ];
}

function clientOfIdpEnds(connection: Connection): readonly Consequence[] {
  return [idpLogsOut, leaversStay, peopleGoOn, ...ofProvider(connection)];
}

function sharers({ tokens }: Connection, credential: CredentialName): readonly Consequence[] {
  return tokens.find(({ name }) => name === credential)?.use === 'shared' ? [othersStop] : [];
}

function ofProvider({ identityProvider }: Connection): readonly Consequence[] {
  return providers[identityProvider];
}

const idpStops: Consequence = {
  text: {
    de: 'Ihr IdP kann in CXone niemanden mehr anlegen, ändern oder deaktivieren: CXone lehnt seine Anfragen ab.',
    en: 'Your IdP can no longer create, update or deactivate anybody in CXone: CXone refuses its requests.',
  },
  evidence: 'inferred',
};

const idpLogsOut: Consequence = {
  text: {
    de: 'Ihr IdP kann sich bei CXone nicht mehr anmelden und danach niemanden mehr anlegen, ändern oder deaktivieren. Ein Zugriff, den er schon hat, gilt im Allgemeinen noch bis zu einer Stunde.',
    en: 'Your IdP can no longer log in to CXone and then creates, updates or deactivates nobody. Access it already has generally stays valid for up to an hour.',
  },
  evidence: 'inferred',
};

const leaversStay: Consequence = {
  text: {
    de: 'Wer das Unternehmen verlässt, bleibt in CXone aktiv, bis der IdP wieder Zugang hat oder jemand die Person dort von Hand deaktiviert.',
    en: 'People who leave the company stay active in CXone until the IdP has access again or somebody deactivates them there by hand.',
  },
  evidence: 'inferred',
};

const peopleGoOn: Consequence = {
  text: {
    de: 'Wer in CXone schon angelegt ist, arbeitet weiter: Die Anmeldung läuft nicht über SCIM.',
    en: 'People who are in CXone already go on working: logging in does not go through SCIM.',
  },
  evidence: 'inferred',
};

const othersStop: Consequence = {
  text: {
    de: 'Dieses Token ist als gemeinsames notiert: Auch alle anderen, die es für SCIM verwenden, brauchen dann ein neues.',
    en: 'This token is noted as a shared one: everybody else who uses it for SCIM needs a new one, too.',
  },
  evidence: 'confirmed',
};

const notInTheIdp: Consequence = {
  text: {
    de: 'Soweit hier notiert, ist dieses Token nicht im IdP eingetragen. Wer es sonst verwendet, verliert den Zugang zu SCIM.',
    en: 'As far as it is noted here, this token is not in the IdP. Whoever else uses it loses access to SCIM.',
  },
  evidence: 'confirmed',
};

const lifeUnknown: Consequence = {
  text: {
    de: 'Wie lange ein SCIM-Token von CXone gilt und was mit ihm geschieht, wenn die Person dahinter deaktiviert wird, ist nicht veröffentlicht.',
    en: 'How long a SCIM token of CXone is valid, and what becomes of it when the person behind it is deactivated, is not published.',
  },
  evidence: 'unknown',
};

const notInUseYet: Consequence = {
  text: {
    de: 'Noch nichts: Dieser Schlüssel soll den jetzigen erst ablösen.',
    en: 'Nothing yet: this key is only to replace the present one.',
  },
  evidence: 'confirmed',
};

const onlyForTrials: Consequence = {
  text: {
    de: 'Der Assistent kann den Zugriffsschlüssel nicht mehr ausprobieren. Ihr IdP verwendet diesen Client auf diesem Weg nicht.',
    en: 'The assistant can no longer try the access key. Your IdP does not use this client in this way.',
  },
  evidence: 'inferred',
};

const keyEnds: readonly Consequence[] = [
  {
    text: {
      de: 'Wer sich mit diesem Schlüssel anmeldet, erhält kein neues Zugriffstoken mehr. Ein schon ausgegebenes gilt im Allgemeinen noch bis zu einer Stunde.',
      en: 'Whoever logs in with this key gets no new access token. One that was handed out already is generally valid for up to an hour.',
    },
    evidence: 'inferred',
    source: 'https://developer.niceincontact.com/FAQ',
  },
  {
    text: {
      de: 'Ob Ihr IdP den Schlüssel neben dem SCIM-Token überhaupt braucht, ist nicht veröffentlicht. Sehen Sie nach, wo er eingetragen ist.',
      en: 'Whether your IdP needs the key at all beside the SCIM token is not published. Look where it is entered.',
    },
    evidence: 'unknown',
  },
  {
    text: {
      de: 'Wird die Person deaktiviert, der er gehört, gilt der Schlüssel nach Berichten Dritter nicht mehr.',
      en: 'When the employee it belongs to is deactivated, the key is no longer valid, as third parties report.',
    },
    evidence: 'inferred',
    source: 'https://learn.ocp.ai/guides/how-to-generate-a-new-nic-access-key',
  },
];

const nothingPublished: Consequence = {
  text: {
    de: 'Wie dieser IdP mit einem abgelehnten Zugang umgeht und wie oft er es erneut versucht, ist nicht bekannt.',
    en: 'How this IdP deals with a refused login, and how often it tries again, is not known.',
  },
  evidence: 'unknown',
};

const entra: readonly Consequence[] = [
  {
    text: {
      de: 'Entra stellt den Bereitstellungsauftrag unter Quarantäne. Es versucht es nach 6, 12 und 24 Stunden, dann täglich; nach 28 Tagen schaltet es den Auftrag ab.',
      en: 'Entra puts the provisioning job into quarantine. It tries again after 6, 12 and 24 hours, then daily; after 28 days it switches the job off.',
    },
    evidence: 'documented',
    source: 'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-quarantine-status',
  },
  {
    text: {
      de: 'Mit einem neuen Token hebt Restart provisioning die Quarantäne auf.',
      en: 'With a new token, Restart provisioning ends the quarantine.',
    },
    evidence: 'documented',
    source: 'https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-quarantine-status',
  },
];

const okta: readonly Consequence[] = [
  {
    text: {
      de: 'In Okta steht ein rotes Zeichen an jeder Zuweisung, die nicht angekommen ist.',
      en: 'In Okta a red flag stands at every assignment that did not arrive.',
    },
    evidence: 'documented',
    source:
      'https://help-test.nice-incontact.com/content/admin/employees/provisionemployeeaccountswithscim/manageemployeeaccountswithokta.htm',
  },
  {
    text: {
      de: 'Nach Berichten Dritter versucht Okta ein misslungenes Anlegen etwa alle 30 Minuten erneut. Was mit versäumten Deaktivierungen geschieht, ist nicht bekannt.',
      en: 'Third parties report that Okta repeats a failed creation about every 30 minutes. What becomes of missed deactivations is not known.',
    },
    evidence: 'inferred',
    source: 'https://github.com/lightdash/lightdash/issues/22402',
  },
];

const providers: Readonly<Record<IdentityProviderId, readonly Consequence[]>> = {
  entra,
  okta,
  onelogin: [nothingPublished],
  other: [nothingPublished],
};
