import type { Dialect } from './dialect.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { occasions } from './occasions.ts';

/** CXone's required attributes and the display name (CXone help, "SCIM"), written with OneLogin's macros. */
const template = `{
  "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
  "userName": "{$parameters.scimusername}",
  "name": {
    "givenName": "{$user.firstname}",
    "familyName": "{$user.lastname}"
  },
  "displayName": "{$user.display_name}",
  "emails": [
    { "value": "{$user.email}", "type": "work", "primary": true }
  ]
}`;

export const oneloginDialects = {
  onelogin: {
    name: { de: 'OneLogin', en: 'OneLogin' },
    needs: [
      { capability: 'token', when: occasions.always, evidence: 'inferred' },
      { capability: 'create', when: occasions.create, evidence: 'inferred' },
    ],
    published: false,
    remarks: [
      {
        de: 'Nehmen Sie eine App für SCIM v2. Stellen Sie das Entfernen so ein, dass die Person deaktiviert wird.',
        en: 'Take an app for SCIM v2. Set removal so that the person is deactivated.',
      },
    ],
    sends: ['userName', 'name.givenName', 'name.familyName', 'displayName', 'emails'],
    sources: ['Guides of third parties that agree with each other; OneLogin’s own page is not known'],
  },
} as const satisfies Readonly<Record<string, Dialect>>;

/** OneLogin, SCIM v2 provisioner. Labels as several makers’ guides report them; OneLogin’s own page is not known. */
export const onelogin: IdentityProvider = {
  name: { de: 'OneLogin', en: 'OneLogin' },
  requirements: {
    'push-new-users': 'inferred',
    'push-updates': 'inferred',
    'update-attributes': 'inferred',
    'deactivate-users': 'inferred',
  },
  beforehand: [
    {
      de: 'Was hier über OneLogin steht, stammt aus übereinstimmenden Anleitungen Dritter, nicht von OneLogin selbst.',
      en: 'What is said about OneLogin here comes from guides of third parties that agree with each other, not from OneLogin itself.',
    },
    {
      de: 'Nehmen Sie eine App für SCIM v2. Die App „SCIM Provisioner with SAML (Core Schema)“ spricht SCIM 1.1 und eignet sich nicht.',
      en: 'Take an app for SCIM v2. The app “SCIM Provisioner with SAML (Core Schema)” speaks SCIM 1.1 and does not fit.',
    },
  ],
  token: {
    path: [
      {
        de: 'App „SCIM Provisioner with SAML (SCIM v2 Enterprise)“ oder „(SCIM v2 Core)“',
        en: 'App “SCIM Provisioner with SAML (SCIM v2 Enterprise)” or “(SCIM v2 Core)”',
      },
      'Configuration',
    ],
    fields: [
      {
        id: 'base-url',
        label: 'SCIM Base URL',
        value: ({ tokenBaseUrl }) => ({ kind: 'text', ...tokenBaseUrl }),
      },
      {
        id: 'json-template',
        label: 'SCIM JSON Template',
        value: () => ({ kind: 'block', text: template, evidence: 'inferred' }),
        note: {
          de: '„displayName“ nimmt CXone erst an, wenn der Anzeigename in den Kontoeinstellungen von CXone eingeschaltet ist; sonst löschen Sie die Zeile. Dasselbe gilt für alles, was Sie ergänzen.',
          en: 'CXone takes “displayName” only once the display name is enabled in CXone’s account settings; otherwise delete the line. The same goes for anything you add.',
        },
      },
      {
        id: 'token',
        label: 'SCIM Bearer Token',
        value: () => ({ kind: 'secret', credential: 'scim-token' }),
        note: {
          de: 'Vermutlich nur das Token, ohne „Bearer“ davor; belegt ist das nicht.',
          en: 'Presumably the token only, without “Bearer” in front; no public source confirms it.',
        },
      },
      {
        id: 'unique-identifier',
        label: 'SCIM Username (Parameters)',
        value: () => ({ kind: 'text', text: 'Email', evidence: 'inferred' }),
        note: {
          de: 'Der Wert wird in CXone zum Benutzernamen (userName); dieser muss eine E-Mail-Adresse sein.',
          en: 'The value becomes the user name in CXone (userName), which must be an e-mail address.',
        },
      },
      {
        id: 'actions',
        label: { de: 'Häkchen im Reiter Provisioning', en: 'Boxes in the tab Provisioning' },
        value: () => ({
          kind: 'boxes',
          tick: { labels: ['Enable provisioning'], evidence: 'inferred' },
          leaveEmpty: { labels: ['Create user', 'Delete user', 'Update user'], evidence: 'inferred' },
        }),
        note: {
          de: 'Nach einer Anleitung Dritter wartet OneLogin bei den drei unteren auf die Freigabe eines Administrators, solange sie angehakt sind. Eine andere hakt sie an. Lesen Sie, was bei Ihnen darübersteht.',
          en: 'One guide of third parties says that OneLogin waits for an administrator’s approval as long as the lower three are ticked. Another guide ticks them. Read what it says above them on your screen.',
        },
      },
      {
        id: 'removal',
        label: { de: 'Was beim Löschen oder Entziehen geschieht', en: 'What happens on deletion or removal' },
        value: () => ({
          kind: 'words',
          text: {
            de: 'Was die Person in CXone deaktiviert; Dritte nennen „Suspend“. Nicht „Delete“.',
            en: 'Whatever deactivates the person in CXone; third parties name “Suspend”. Not “Delete”.',
          },
          evidence: 'inferred',
        }),
        note: {
          de: 'CXone beschreibt kein DELETE. Wie OneLogin Änderungen und das Entfernen überträgt, ist nicht veröffentlicht.',
          en: 'CXone describes no DELETE. How OneLogin sends updates and removals is not published.',
        },
      },
    ],
    save: [
      {
        de: 'Configuration, API Connection: Drücken Sie Enable. OneLogin ruft dabei die Basis-URL auf; welchen Pfad genau, ist nicht veröffentlicht.',
        en: 'Configuration, API Connection: press Enable. OneLogin then calls the base URL; which path exactly is not published.',
      },
      {
        de: 'Scheitert das, obwohl das Token hier angenommen wurde, muss es nicht am Token liegen.',
        en: 'If that fails although the token was accepted here, the token need not be the reason.',
      },
      'Save',
    ],
    start: [
      {
        de: 'Geben Sie die App zuerst einer einzigen Person. Die E-Mail-Adresse wird in CXone zum Benutzernamen.',
        en: 'Give the app to a single person first. The e-mail address becomes the user name in CXone.',
      },
      {
        de: 'Sehen Sie in CXone nach, ob die Person angekommen ist, bevor Sie die App den übrigen geben.',
        en: 'See whether the person has arrived in CXone before you give the app to the others.',
      },
    ],
  },
};
