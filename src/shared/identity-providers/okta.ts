import type { Dialect, Need } from './dialect.ts';
import type { FieldTemplate, IdentityProvider, Label, Screen } from './identity-provider.ts';
import { occasions } from './occasions.ts';

const integration: Label = 'Provisioning > Settings > Integration > Edit';

const uniqueIdentifier: FieldTemplate = {
  id: 'unique-identifier',
  label: 'Unique identifier field for users',
  value: () => ({ kind: 'text', text: 'userName', evidence: 'documented' }),
};

const actions: FieldTemplate = {
  id: 'actions',
  label: 'Supported provisioning actions',
  value: () => ({
    kind: 'boxes',
    tick: { labels: ['Push New Users', 'Push Profile Updates'], evidence: 'documented' },
    leaveEmpty: {
      labels: ['Import New Users and Profile Updates', 'Push Groups', 'Import Groups'],
      evidence: 'inferred',
    },
  }),
  note: {
    de: 'CXone verlangt weder Import noch Gruppen und beschreibt keine Gruppen-Schnittstelle.',
    en: 'CXone asks for neither import nor groups and describes no group operation.',
  },
};

const enableActions: Label = {
  de: 'To App > Edit: Schalten Sie Create Users, Update User Attributes und Deactivate Users ein, dann Save.',
  en: 'To App > Edit: enable Create Users, Update User Attributes and Deactivate Users, then Save.',
};

const start: readonly Label[] = [
  {
    de: 'Assignments > Assign > Assign to People: Weisen Sie der App zuerst eine einzige Person zu. Ihr Benutzername in Okta muss eine E-Mail-Adresse sein.',
    en: 'Assignments > Assign > Assign to People: assign a single person to the app first. The person’s user name in Okta must be an e-mail address.',
  },
  {
    de: 'Sehen Sie nach: Ein rotes Zeichen an der Zuweisung heißt, dass die Person in CXone nicht angelegt werden konnte. Nach Berichten Dritter versucht Okta es etwa alle 30 Minuten erneut.',
    en: 'Have a look: a red flag at the assignment means that the person could not be created in CXone. Third parties report that Okta tries again about every 30 minutes.',
  },
  {
    de: 'Steht die Person in CXone, weisen Sie die übrigen zu. Angelegt und deaktiviert wird von nun an nur noch in Okta.',
    en: 'Once the person is in CXone, assign the others. From now on people are created and deactivated in Okta only.',
  },
];

const token: Screen = {
  path: [
    {
      de: 'Legen Sie eine SAML- oder SWA-App an. Einer OIDC-App lässt sich SCIM nicht hinzufügen.',
      en: 'Create a SAML or SWA app. SCIM cannot be added to an OIDC app.',
    },
    'General > App Settings > Edit > Provisioning: SCIM > Save',
    integration,
  ],
  fields: [
    {
      id: 'base-url',
      label: 'SCIM connector base URL',
      value: ({ tokenBaseUrl }) => ({ kind: 'text', ...tokenBaseUrl }),
    },
    uniqueIdentifier,
    actions,
    {
      id: 'authentication-mode',
      label: 'Authentication Mode',
      value: () => ({ kind: 'text', text: 'HTTP Header', evidence: 'inferred' }),
      note: {
        de: 'Die Hilfeseite von CXone nennt „OAuth 2“. In Okta setzt das eine bei NICE registrierte App voraus; das SCIM-Token gehört in „HTTP Header“.',
        en: 'CXone’s help page says “OAuth 2”. In Okta that needs an app registered with NICE; the SCIM token goes into “HTTP Header”.',
      },
    },
    {
      id: 'token',
      label: 'Authorization',
      value: () => ({ kind: 'secret', credential: 'scim-token' }),
      note: {
        de: 'Nur das Token, ohne „Bearer“ davor: Nach Berichten Dritter setzt Okta das Wort selbst. Steht es doppelt da, lehnt der Server mit 401 ab.',
        en: 'The token only, without “Bearer” in front: third parties report that Okta adds the word itself. Twice the word, and the server refuses with 401.',
      },
    },
  ],
  save: [
    { de: 'Drücken Sie Test Connector Configuration.', en: 'Press Test Connector Configuration.' },
    {
      de: 'Schlägt der Test fehl, obwohl das Token hier angenommen wurde, muss es nicht am Token liegen: Okta sucht dabei ohne Filter, und ob CXone darauf antwortet, ist nicht bekannt.',
      en: 'If the test fails although the token was accepted here, the token need not be the reason: Okta searches without a filter, and whether CXone answers that is not known.',
    },
    'Save',
    enableActions,
  ],
  start,
};

const appRegistration: Screen = {
  path: [
    {
      de: 'Öffnen Sie die App, deren Redirect-URI bei NICE registriert ist.',
      en: 'Open the app whose redirect URI is registered with NICE.',
    },
    integration,
  ],
  fields: [
    {
      id: 'base-url',
      label: 'SCIM connector base URL',
      value: ({ accessBaseUrl }) => ({ kind: 'text', ...accessBaseUrl }),
      note: {
        de: 'Ohne „/oauth“: Das gehört nach der Hilfeseite von CXone nur zum SCIM-Token. Dass die kurze Adresse zu „OAuth 2“ gehört, ist unser Schluss.',
        en: 'Without “/oauth”: CXone’s help page asks for it with the SCIM token only. That the short address goes with “OAuth 2” is our conclusion.',
      },
    },
    uniqueIdentifier,
    actions,
    {
      id: 'authentication-mode',
      label: 'Authentication Mode',
      value: () => ({ kind: 'text', text: 'OAuth 2', evidence: 'documented' }),
    },
    {
      id: 'token-endpoint',
      label: 'Access token endpoint URI',
      value: ({ tokenEndpoint }) => ({ kind: 'text', ...tokenEndpoint }),
    },
    {
      id: 'authorization-endpoint',
      label: 'Authorization endpoint URI',
      value: ({ authorizationEndpoint }) => ({ kind: 'text', ...authorizationEndpoint }),
    },
    {
      id: 'client-id',
      label: 'Client ID',
      value: () => ({ kind: 'secret', credential: 'client-id' }),
    },
    {
      id: 'client-secret',
      label: 'Client Secret',
      value: () => ({ kind: 'secret', credential: 'client-secret' }),
      note: {
        de: 'Client-ID und Client-Secret aus der Registrierung bei NICE, nicht der Zugriffsschlüssel.',
        en: 'Client ID and client secret from the registration at NICE, not the access key.',
      },
    },
  ],
  save: [
    'Save',
    {
      de: 'Drücken Sie „Re-authenticate with <Name der App>“ und melden Sie sich bei CXone an. Okta meldet sich in dieser Betriebsart nur über eine Anmeldung im Browser an.',
      en: 'Press “Re-authenticate with <app name>” and log in to CXone. In this mode Okta can only log in through a login in the browser.',
    },
    {
      de: 'Beanstandet CXone die Redirect-URI, weicht sie von der bei NICE registrierten ab. Vergleichen Sie beide Zeichen für Zeichen.',
      en: 'If CXone complains about the redirect URI, it differs from the one registered with NICE. Compare the two character by character.',
    },
    {
      de: 'Wie lange Okta danach ohne neue Anmeldung auskommt, ist nicht veröffentlicht. Drücken Sie den Knopf erneut, wenn Okta keine Änderungen mehr überträgt.',
      en: 'How long Okta then goes without a new login is not published. Press the button again when Okta no longer sends changes.',
    },
    enableActions,
  ],
  start,
};

const needsOfBoth: readonly Need[] = [
  { capability: 'token', when: occasions.always, evidence: 'documented' },
  { capability: 'list-first-two', when: occasions.test, evidence: 'documented' },
  { capability: 'search-paged', when: occasions.find, evidence: 'documented' },
  { capability: 'search-known', when: occasions.match, evidence: 'documented' },
  { capability: 'integers', when: occasions.find, evidence: 'documented' },
  { capability: 'answers-in-time', when: occasions.always, evidence: 'documented' },
  { capability: 'scim-media-type', when: occasions.always, evidence: 'inferred' },
  { capability: 'read-by-id', when: occasions.update, evidence: 'documented' },
  { capability: 'create', when: occasions.create, evidence: 'documented' },
  { capability: 'replace', when: occasions.update, evidence: 'documented' },
];

const withoutGroups: Need = {
  capability: 'groups',
  when: occasions.groups,
  evidence: 'documented',
  avoidBy: {
    de: 'Lassen Sie „Push Groups“ und „Import Groups“ leer.',
    en: 'Leave “Push Groups” and “Import Groups” empty.',
  },
};

const withoutImport: Need = {
  capability: 'list-unfiltered',
  when: occasions.imports,
  evidence: 'documented',
  avoidBy: {
    de: 'Lassen Sie „Import New Users and Profile Updates“ leer.',
    en: 'Leave “Import New Users and Profile Updates” empty.',
  },
};

const moreThanDescribed = {
  de: 'Okta schickt beim Anlegen auch „groups“, „password“, „externalId“ und „locale“. Ob CXone sie übergeht oder ablehnt, ist nicht veröffentlicht.',
  en: 'When it creates a person, Okta also sends “groups”, “password”, “externalId” and “locale”. Whether CXone ignores or refuses them is not published.',
};

const sends: readonly string[] = [
  'userName',
  'name.givenName',
  'name.familyName',
  'emails',
  'displayName',
  'locale',
  'externalId',
  'active',
];

const oktaReference = 'Okta developer documentation, “SCIM 2.0 protocol reference”';

/** Requests: Okta developer documentation, "SCIM 2.0 protocol reference"; the test call as Delinea's reference shows it. */
export const oktaDialects = {
  okta: {
    name: { de: 'Okta, eigene App', en: 'Okta custom app' },
    needs: [...needsOfBoth, withoutGroups, withoutImport],
    published: true,
    remarks: [moreThanDescribed],
    sends,
    sources: [oktaReference, 'Delinea, “Okta SCIM endpoint reference” (test call)'],
  },
  'okta-catalog': {
    name: { de: 'Okta, Test-App aus dem Katalog', en: 'Okta catalog test app' },
    needs: [
      ...needsOfBoth,
      { capability: 'patch-without-path', when: occasions.deactivate, evidence: 'documented' },
      withoutGroups,
      withoutImport,
    ],
    published: true,
    remarks: [moreThanDescribed],
    sends,
    sources: [oktaReference],
  },
} as const satisfies Readonly<Record<string, Dialect>>;

/**
 * Okta, custom app from the App Integration Wizard: with the SCIM token in the HTTP header, or with the client that NICE
 * registers. Labels: Okta help, "Add SCIM provisioning to app integrations"; assignments: NICE help, "Manage Employee
 * Accounts with Okta".
 */
export const okta: IdentityProvider = {
  name: { de: 'Okta (eigene App)', en: 'Okta (custom app)' },
  requirements: {
    'push-new-users': 'documented',
    'push-updates': 'documented',
    'update-attributes': 'documented',
    'deactivate-users': 'documented',
  },
  beforehand: [
    {
      de: 'Sie brauchen eine eigene App aus dem App Integration Wizard, angelegt als SAML- oder SWA-App. Einer OIDC-App lässt sich SCIM nicht hinzufügen.',
      en: 'You need an app of your own from the App Integration Wizard, created as a SAML or SWA app. SCIM cannot be added to an OIDC app.',
    },
    {
      de: 'Die „SCIM 2.0 Test App“ aus Oktas Katalog eignet sich weniger: Sie deaktiviert Personen mit einer Anfrage, die CXone so nicht beschreibt.',
      en: 'The “SCIM 2.0 Test App” from Okta’s catalog fits less well: it deactivates people with a request that CXone does not describe.',
    },
  ],
  token,
  appRegistration,
};
