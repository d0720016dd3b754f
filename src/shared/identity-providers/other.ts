import type { Dialect } from './dialect.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { occasions } from './occasions.ts';

/** What every IdP needs in some form; the rest only its administrator can say. */
export const otherDialects = {
  other: {
    name: { de: 'Anderer IdP mit SCIM 2.0', en: 'Other IdP with SCIM 2.0' },
    needs: [
      { capability: 'token', when: occasions.always, evidence: 'inferred' },
      { capability: 'search-nobody', when: occasions.find, evidence: 'inferred' },
      { capability: 'search-known', when: occasions.match, evidence: 'inferred' },
      { capability: 'create', when: occasions.create, evidence: 'inferred' },
    ],
    published: false,
    remarks: [
      {
        de: 'Fragen Sie den Administrator des IdP, womit dessen Verbindungstest beginnt, ob Änderungen mit PUT oder PATCH kommen und ob sich Gruppen, Import und Löschen ausschalten lassen.',
        en: 'Ask the IdP’s administrator how its connection test begins, whether updates come by PUT or PATCH, and whether groups, import and deletion can be switched off.',
      },
    ],
    sends: ['userName', 'name.givenName', 'name.familyName', 'emails', 'active'],
    sources: [],
  },
} as const satisfies Readonly<Record<string, Dialect>>;

/** Any other identity provider that speaks SCIM 2.0. Values: CXone help, "Integrate CXone Mpower and IdP with SCIM". */
export const other: IdentityProvider = {
  name: { de: 'Anderer IdP mit SCIM 2.0', en: 'Other IdP with SCIM 2.0' },
  requirements: {
    'push-new-users': 'unknown',
    'push-updates': 'unknown',
    'update-attributes': 'unknown',
    'deactivate-users': 'unknown',
  },
  beforehand: [
    {
      de: 'Spricht der IdP SCIM 2.0? Mit SCIM 1.1 geht es nicht.',
      en: 'Does the IdP speak SCIM 2.0? SCIM 1.1 does not work.',
    },
    {
      de: 'Nimmt er ein festes Bearer-Token? „Client credentials“ allein sind eine Sackgasse: NICE führt dieses Verfahren nicht auf.',
      en: 'Does it take a fixed bearer token? “Client credentials” alone are a dead end: NICE does not list this grant.',
    },
    {
      de: 'Erwartet das Feld das Token allein oder „Bearer <Token>“? Steht das Wort am Ende doppelt da, lehnt der Server ab.',
      en: 'Does the field want the token alone or “Bearer <token>”? If the word ends up there twice, the server refuses.',
    },
    {
      de: 'Was fragt der Verbindungstest zuerst? Eine Suche mit Filter passt; eine ohne Filter oder eine Abfrage von /ServiceProviderConfig oder /ResourceTypes beschreibt CXone nicht.',
      en: 'What does the connection test ask first? A search with a filter fits; one without a filter, or a call to /ServiceProviderConfig or /ResourceTypes, is not described by CXone.',
    },
    {
      de: 'Ändert er mit PUT oder mit PATCH und „path“? PATCH ohne „path“ beschreibt CXone nicht.',
      en: 'Does it update with PUT, or with PATCH and “path”? PATCH without “path” is not described by CXone.',
    },
    {
      de: 'Schickt er „active“ als Wahrheitswert oder als Text? Welches von beiden CXone bei PATCH annimmt, ist nicht bekannt.',
      en: 'Does it send “active” as a boolean or as a string? Which of the two CXone takes in a PATCH is not known.',
    },
    {
      de: 'Löscht er Ausgeschiedene mit DELETE, und lässt sich das in ein Deaktivieren umstellen? Ein DELETE beschreibt CXone nicht.',
      en: 'Does it DELETE leavers, and can that be turned into deactivation? CXone describes no DELETE.',
    },
    {
      de: 'Lassen sich Gruppen, Import und Passwortabgleich abschalten?',
      en: 'Can groups, import and password sync be switched off?',
    },
    {
      de: 'Welche Attribute schickt er auf jeden Fall mit, etwa externalId oder groups? Ob CXone sie übergeht oder ablehnt, ist nicht bekannt.',
      en: 'Which attributes does it send in any case, such as externalId or groups? Whether CXone ignores or refuses them is not known.',
    },
    {
      de: 'Wie oft überträgt er, und wie lange wartet er auf eine Antwort? Das sagt Ihnen, wann eine Änderung in CXone ankommen sollte.',
      en: 'How often does it sync, and how long does it wait for an answer? That tells you when a change should arrive in CXone.',
    },
  ],
  token: {
    path: [
      {
        de: 'Öffnen Sie in Ihrem IdP die SCIM-2.0-Anbindung (Bereitstellung, Provisioning).',
        en: 'Open the SCIM 2.0 connection (provisioning) in your IdP.',
      },
    ],
    fields: [
      {
        id: 'base-url',
        label: { de: 'Basis-URL', en: 'Base URL' },
        value: ({ tokenBaseUrl }) => ({ kind: 'text', ...tokenBaseUrl }),
        note: {
          de: 'Diese Adresse gehört zum SCIM-Token. Nur ohne SCIM-Token entfällt „/oauth“ vor „/scim“.',
          en: 'This address goes with the SCIM token. Only without a SCIM token is “/oauth” before “/scim” left out.',
        },
      },
      {
        id: 'authentication-mode',
        label: { de: 'Art der Anmeldung', en: 'Type of authentication' },
        value: () => ({
          kind: 'words',
          text: {
            de: 'Ein festes Bearer-Token, wenn Ihr IdP es anbietet.',
            en: 'A fixed bearer token if your IdP offers it.',
          },
          evidence: 'inferred',
        }),
        note: {
          de: 'Die Hilfeseite von CXone nennt „OAuth 2“. Ein Bearer-Token ist ein Teil davon (RFC 6750); die übrigen Verfahren brauchen einen Client, den NICE nur für Okta registriert.',
          en: 'CXone’s help page says “OAuth 2”. A bearer token is part of it (RFC 6750); the other ways need a client, which NICE registers for Okta only.',
        },
      },
      {
        id: 'token',
        label: { de: 'Bearer-Token', en: 'Bearer token' },
        value: () => ({ kind: 'secret', credential: 'scim-token' }),
        note: {
          de: 'Ob das Feld das Token allein oder „Bearer <Token>“ erwartet, sagt Ihr IdP. Heißt es „API key“ oder „Secret token“, ist meist das Token allein gemeint.',
          en: 'Your IdP says whether the field wants the token alone or “Bearer <token>”. A field called “API key” or “Secret token” usually means the token alone.',
        },
      },
      {
        id: 'unique-identifier',
        label: { de: 'Eindeutige Kennung der Benutzer', en: 'Unique identifier of users' },
        value: () => ({ kind: 'text', text: 'userName', evidence: 'documented' }),
        note: {
          de: 'NICE sagt in der Anleitung für Okta, dass der Benutzername eine E-Mail-Adresse sein muss.',
          en: 'NICE says in its guide for Okta that the user name must be an e-mail address.',
        },
      },
      {
        id: 'attributes',
        label: { de: 'Attribute', en: 'Attributes' },
        value: () => ({
          kind: 'words',
          text: {
            de: 'Nötig sind userName, name.givenName, name.familyName und emails.',
            en: 'Required are userName, name.givenName, name.familyName and emails.',
          },
          evidence: 'documented',
        }),
        note: {
          de: 'Weitere wie displayName, Mobilnummer oder Zeitzone nimmt CXone erst an, wenn sie in den Kontoeinstellungen von CXone eingeschaltet sind.',
          en: 'CXone takes further ones, such as displayName, mobile number or time zone, only once they are enabled in CXone’s account settings.',
        },
      },
      {
        id: 'token-endpoint',
        label: {
          de: 'Endpunkt-URI des Zugriffstokens (nur bei OAuth 2)',
          en: 'Access token endpoint URI (OAuth 2 only)',
        },
        value: ({ tokenEndpoint }) => ({ kind: 'text', ...tokenEndpoint }),
        note: {
          de: 'Mit einem festen Bearer-Token bleiben die beiden Endpunkte leer.',
          en: 'With a fixed bearer token the two endpoints stay empty.',
        },
      },
      {
        id: 'authorization-endpoint',
        label: {
          de: 'URL des Autorisierungsendpunkts (nur bei OAuth 2)',
          en: 'Authorization endpoint URL (OAuth 2 only)',
        },
        value: ({ authorizationEndpoint }) => ({ kind: 'text', ...authorizationEndpoint }),
      },
      {
        id: 'access-key-id',
        label: { de: 'Zugriffsschlüssel-ID (nur bei Bedarf)', en: 'Access Key ID (only if needed)' },
        value: () => ({ kind: 'secret', credential: 'access-key-id' }),
        note: {
          de: 'Die Hilfeseite verlangt den Zugriffsschlüssel „bei Bedarf“ und sagt nicht, wann. Fragt Ihr IdP bei OAuth 2 nach Benutzername und Kennwort, sind vermutlich diese beiden gemeint.',
          en: 'The help page asks for the access key “as needed” and does not say when. If your IdP asks for user name and password with OAuth 2, presumably these two are meant.',
        },
      },
      {
        id: 'access-key-secret',
        label: { de: 'Geheimer Zugangsschlüssel (nur bei Bedarf)', en: 'Secret Access Key (only if needed)' },
        value: () => ({ kind: 'secret', credential: 'access-key-secret' }),
      },
      {
        id: 'actions',
        label: { de: 'Aktionen', en: 'Actions' },
        value: () => ({
          kind: 'boxes',
          tick: {
            labels: [
              { de: 'Neue Benutzer anlegen', en: 'Push new users' },
              { de: 'Änderungen an vorhandenen Benutzern übertragen', en: 'Push updates to existing users' },
              { de: 'Benutzerattribute aktualisieren', en: 'Update user attributes' },
              { de: 'Benutzer deaktivieren', en: 'Deactivate users' },
            ],
            evidence: 'documented',
          },
          leaveEmpty: {
            labels: [
              { de: 'Import aus CXone', en: 'Import from CXone' },
              { de: 'Gruppen', en: 'Groups' },
              { de: 'Passwortabgleich', en: 'Password sync' },
              { de: 'Endgültiges Löschen', en: 'Hard delete' },
            ],
            evidence: 'inferred',
          },
        }),
        note: {
          de: 'Die vier ersten verlangt CXone. Die übrigen wegzulassen, ist unser Schluss: CXone verlangt und beschreibt sie nicht.',
          en: 'CXone asks for the first four. Leaving out the others is our conclusion: CXone neither asks for nor describes them.',
        },
      },
    ],
    save: [
      {
        de: 'Lässt sich die Verbindung in Ihrem IdP testen, tun Sie es. Scheitert der Test, obwohl das Token hier angenommen wurde, kann es an einer Anfrage liegen, die CXone nicht beschreibt.',
        en: 'If your IdP can test the connection, do so. If the test fails although the token was accepted here, the reason may be a request that CXone does not describe.',
      },
      { de: 'Speichern Sie die Einstellungen im IdP.', en: 'Save the settings in the IdP.' },
    ],
    start: [
      {
        de: 'Starten Sie die Bereitstellung nach der Anleitung Ihres IdP, zuerst für eine einzige Person.',
        en: 'Start provisioning the way your IdP describes, for a single person first.',
      },
      {
        de: 'Sehen Sie in CXone nach, ob die Person angekommen ist, bevor Sie die übrigen zuweisen.',
        en: 'See whether the person has arrived in CXone before you assign the others.',
      },
    ],
  },
};
