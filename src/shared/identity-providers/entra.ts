import type { Dialect, Need } from './dialect.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { occasions } from './occasions.ts';

const needsOfBoth: readonly Need[] = [
  { capability: 'token', when: occasions.always, evidence: 'documented' },
  { capability: 'empty-list-for-nobody', when: occasions.test, evidence: 'documented' },
  { capability: 'search-known', when: occasions.match, evidence: 'documented' },
  { capability: 'scim-media-type', when: occasions.always, evidence: 'documented' },
  { capability: 'create', when: occasions.create, evidence: 'documented' },
  { capability: 'patch-with-path', when: occasions.update, evidence: 'documented' },
  {
    capability: 'search-and',
    when: occasions.match,
    evidence: 'documented',
    avoidBy: {
      de: 'Gleichen Sie nur über ein einziges Attribut ab, am besten userName.',
      en: 'Match by a single attribute only, best userName.',
    },
  },
  {
    capability: 'delete',
    when: occasions.remove,
    evidence: 'documented',
    avoidBy: {
      de: 'Schalten Sie in der Zuordnung die Aktion „Delete“ aus.',
      en: 'Switch the action “Delete” off in the mapping.',
    },
  },
  {
    capability: 'groups',
    when: occasions.groups,
    evidence: 'documented',
    avoidBy: {
      de: 'Schalten Sie die Zuordnung der Gruppen aus.',
      en: 'Switch the mapping of groups off.',
    },
  },
];

const sends: readonly string[] = [
  'userName',
  'name.givenName',
  'name.familyName',
  'emails',
  'displayName',
  'externalId',
  'phoneNumbers',
  'title',
  'active',
];

const sources: readonly string[] = [
  'Microsoft Learn, “Develop and plan provisioning for a SCIM endpoint in Microsoft Entra ID”',
  'Microsoft Learn, “SCIM 2.0 protocol compliance of the Microsoft Entra provisioning service”',
];

/** Requests: Microsoft Learn, "Develop and plan provisioning for a SCIM endpoint in Microsoft Entra ID". */
export const entraDialects = {
  entra: {
    name: { de: 'Microsoft Entra ID', en: 'Microsoft Entra ID' },
    needs: needsOfBoth,
    published: true,
    remarks: [
      {
        de: 'Ohne den Schalter „aadOptscim062020“ schickt Entra „active“ beim Deaktivieren als Text „False“. CXone beschreibt Werte als Text.',
        en: 'Without the flag “aadOptscim062020”, Entra sends “active” as the text “False” when it deactivates a person. CXone describes values as text.',
      },
    ],
    sends,
    sources,
  },
  'entra-2020': {
    name: {
      de: 'Microsoft Entra ID mit „aadOptscim062020“',
      en: 'Microsoft Entra ID with “aadOptscim062020”',
    },
    needs: [
      ...needsOfBoth,
      { capability: 'patch-without-path', when: occasions.severalUpdates, evidence: 'documented' },
    ],
    published: true,
    remarks: [
      {
        de: 'Mit diesem Schalter geht „Provision on-demand“ nicht.',
        en: '“Provision on-demand” does not work with this flag.',
      },
    ],
    sends,
    sources,
  },
} as const satisfies Readonly<Record<string, Dialect>>;

/**
 * Microsoft Entra ID, non-gallery application.
 * Labels: Microsoft Learn, "Develop and plan provisioning for a SCIM endpoint in Microsoft Entra ID"; the newer ones as
 * third parties report them.
 */
export const entra: IdentityProvider = {
  name: { de: 'Microsoft Entra ID', en: 'Microsoft Entra ID' },
  requirements: {
    'push-new-users': 'documented',
    'push-updates': 'documented',
    'update-attributes': 'documented',
    'deactivate-users': 'documented',
  },
  beforehand: [
    {
      de: 'Die Galerie-App „NICE CXone“ eignet sich nicht: Sie dient nur der Anmeldung (SSO). Sie brauchen daneben eine eigene Anwendung („Non-gallery“).',
      en: 'The gallery app “NICE CXone” does not fit: it is for single sign-on only. You need an application of your own (“Non-gallery”) beside it.',
    },
    {
      de: 'Auch eine für OIDC registrierte App bietet keine Bereitstellung; legen Sie dafür eine zweite an.',
      en: 'An app registered for OIDC offers no provisioning either; create a second one for it.',
    },
    {
      de: 'Sie brauchen in Entra mindestens die Rolle „Application Administrator“.',
      en: 'You need at least the role “Application Administrator” in Entra.',
    },
  ],
  token: {
    path: [
      'Enterprise applications > New application > Create your own application',
      'Integrate any other application you don’t find in the gallery (Non-gallery)',
      'Provisioning > New configuration',
      {
        de: 'Nach Berichten Dritter heißt die Seite bei manchen inzwischen Connectivity.',
        en: 'Third parties report that the page is called Connectivity for some by now.',
      },
    ],
    fields: [
      {
        id: 'authentication-method',
        label: 'Select authentication method',
        value: () => ({ kind: 'text', text: 'Bearer authentication', evidence: 'inferred' }),
        note: {
          de: 'Nur in der neueren Oberfläche; fehlt das Feld, gehen Sie weiter. „OAuth2 client credentials grant“ ist für CXone eine Sackgasse: NICE führt dieses Verfahren nicht auf.',
          en: 'In the newer screens only; if there is no such field, go on. “OAuth2 client credentials grant” is a dead end for CXone: NICE does not list this grant.',
        },
      },
      {
        id: 'base-url',
        label: 'Tenant URL',
        value: ({ tokenBaseUrl }) => ({ kind: 'text', ...tokenBaseUrl }),
        note: {
          de: 'Hängen Sie nicht gleich „?aadOptscim062020“ an: Mit diesem Schalter schickt Entra mehrere Änderungen in einer Form, die CXone nicht beschreibt, und Provision on-demand geht nicht.',
          en: 'Do not start with “?aadOptscim062020” at the end: with this flag Entra sends several changes in a form CXone does not describe, and Provision on-demand does not work.',
        },
      },
      {
        id: 'token',
        label: 'Secret Token',
        value: () => ({ kind: 'secret', credential: 'scim-token' }),
        note: {
          de: 'Nur das Token, so berichten es Dritte, ohne „Bearer“ davor. In der neueren Oberfläche heißt das Feld Secret token.',
          en: 'The token only, as third parties report, without “Bearer” in front. The newer screens call the field Secret token.',
        },
      },
      {
        id: 'unique-identifier',
        label: { de: 'Abgleich (Attribute mapping)', en: 'Matching (attribute mapping)' },
        value: () => ({ kind: 'text', text: 'userName', evidence: 'documented' }),
        note: {
          de: 'Ab hier geht es erst weiter, wenn Test Connection und Create gedrückt sind. Üblich ist, dass userPrincipalName darauf abgebildet wird; der Wert muss eine E-Mail-Adresse sein.',
          en: 'From here on you first have to press Test Connection and Create. Usually userPrincipalName is mapped to it; the value must be an e-mail address.',
        },
      },
      {
        id: 'attributes',
        label: { de: 'Zeilen der Zuordnung', en: 'Rows of the mapping' },
        value: () => ({
          kind: 'words',
          text: {
            de: 'Behalten Sie userName, name.givenName, name.familyName, emails[type eq "work"].value und active. Entfernen Sie, was CXone nicht beschreibt, zum Beispiel title.',
            en: 'Keep userName, name.givenName, name.familyName, emails[type eq "work"].value and active. Remove what CXone does not describe, such as title.',
          },
          evidence: 'inferred',
        }),
        note: {
          de: 'Weitere wie displayName oder die Mobilnummer nimmt CXone erst an, wenn sie in den Kontoeinstellungen von CXone eingeschaltet sind.',
          en: 'CXone takes further ones, such as displayName or the mobile number, only once they are enabled in CXone’s account settings.',
        },
      },
      {
        id: 'actions',
        label: { de: 'Aktionen in der Zuordnung', en: 'Actions in the mapping' },
        value: () => ({
          kind: 'boxes',
          tick: { labels: ['Create', 'Update'], evidence: 'inferred' },
          leaveEmpty: {
            labels: ['Delete', { de: 'Zuordnung der Gruppen', en: 'Mapping of groups' }],
            evidence: 'inferred',
          },
        }),
        note: {
          de: 'CXone beschreibt weder DELETE noch Gruppen. Wer ausscheidet, wird über das Attribut „active“ deaktiviert.',
          en: 'CXone describes neither DELETE nor groups. Leavers are deactivated through the attribute “active”.',
        },
      },
    ],
    save: [
      {
        de: 'Drücken Sie Test Connection. Entra sucht dabei nach einem Benutzer, den es nicht gibt, und will eine leere Liste.',
        en: 'Press Test Connection. Entra looks for a user that does not exist and wants an empty list.',
      },
      'Create',
      {
        de: 'Öffnen Sie danach die Zuordnung (Attribute mapping): Gruppen ausschalten, Zeilen und Aktionen wie angegeben, speichern.',
        en: 'Then open the attribute mapping: switch groups off, set rows and actions as given, save.',
      },
    ],
    start: [
      {
        de: 'Users and groups: Weisen Sie die Personen zu. Microsoft empfiehlt, nur zugewiesene Personen und Gruppen zu übertragen.',
        en: 'Users and groups: assign the people. Microsoft recommends to sync assigned users and groups only.',
      },
      {
        de: 'Provision on-demand: zuerst eine einzige Person. Das ist keine Probe; die Person wird in CXone wirklich angelegt.',
        en: 'Provision on-demand: a single person first. This is no rehearsal; the person is really created in CXone.',
      },
      {
        de: 'Ist sie in CXone angekommen, drücken Sie Start provisioning. Entra überträgt dann etwa alle 40 Minuten.',
        en: 'Once the person has arrived in CXone, press Start provisioning. Entra then syncs about every 40 minutes.',
      },
      {
        de: 'Sehen Sie in die Provisioning logs. Steht der Auftrag in Quarantäne, beheben Sie die Ursache und drücken Restart provisioning.',
        en: 'Look into the Provisioning logs. If the job is in quarantine, mend the cause and press Restart provisioning.',
      },
    ],
  },
};
