import type { Step } from '../task.ts';

/**
 * The way that NICE supports for Okta only. Source: CXone help, “Integrate CXone Mpower and Okta with SCIM”. That the app in
 * Okta comes first follows from Okta's list of redirect URIs, which contain the name of the app.
 */
export const appRegistrationStep: Step = {
  id: 'app-registration',
  title: { de: 'App-Registrierung', en: 'App registration' },
  alreadyHave: { de: 'Ich habe schon Client-ID und Client-Secret', en: 'I already have client ID and client secret' },
  tasks: [
    {
      id: 'create-okta-app',
      title: { de: 'App in Okta anlegen', en: 'Create the app in Okta' },
      advice: {
        de: 'Legen Sie in der Okta Admin Console die App an, die Personen nach CXone bringen soll. Lassen Sie ihre Seite danach offen.',
        en: 'In the Okta Admin Console, create the app that is to bring people to CXone. Leave its page open afterwards.',
      },
      parts: [
        {
          id: 'create-app',
          text: {
            de: 'Legen Sie eine App-Integration vom Typ SAML oder SWA an.',
            en: 'Create an app integration of type SAML or SWA.',
          },
        },
        {
          id: 'edit-app',
          text: {
            de: 'Öffnen Sie in der Registerkarte „General“ den Bereich „App Settings“ und klicken Sie auf „Edit“.',
            en: 'In the tab “General”, go to “App Settings” and click “Edit”.',
          },
        },
        {
          id: 'choose-scim',
          text: {
            de: 'Wählen Sie bei „Provisioning“ den Eintrag „SCIM“ und klicken Sie auf „Save“.',
            en: 'At “Provisioning”, choose “SCIM” and click “Save”.',
          },
        },
      ],
      trap: {
        de: 'Eine OIDC-App bietet in Okta kein SCIM.',
        en: 'In Okta, an OIDC app offers no SCIM.',
      },
      why: {
        de: 'Der Name, den Okta der App gibt, ist Teil der Redirect-URI, nach der NICE fragt. Deshalb kommt die App zuerst.',
        en: 'The name Okta gives the app is part of the redirect URI that NICE asks for. This is why the app comes first.',
      },
      terms: ['idp', 'redirect-uri', 'scim'],
      work: { kind: 'tick' },
    },
    {
      id: 'read-redirect-uri',
      title: { de: 'Redirect-URI bestimmen', en: 'Work out the redirect URI' },
      advice: {
        de: 'Kopieren Sie die Adresse der App aus der Adresszeile der Okta Admin Console und fügen Sie sie hier ein. Der Assistent bildet daraus die Redirect-URI.',
        en: 'Copy the address of the app from the address bar of the Okta Admin Console and paste it here. The assistant makes the redirect URI from it.',
      },
      trap: {
        de: 'Die Redirect-URI gilt nur für diese App. Legen Sie die App in Okta neu an, ist es eine andere.',
        en: 'The redirect URI is for this app only. If you create the app in Okta anew, it is a different one.',
      },
      why: {
        de: 'NICE nennt nur die Redirect-URI auf okta.com; die der anderen Okta-Umgebungen stammen aus der Liste von Okta.',
        en: 'NICE names the redirect URI on okta.com only; those of the other Okta environments come from Okta’s own list.',
      },
      terms: ['redirect-uri'],
      work: { kind: 'redirect-uri' },
    },
    {
      id: 'register-app',
      title: { de: 'App bei NICE registrieren', en: 'Register the app with NICE' },
      advice: {
        de: 'Geben Sie im Formular von NICE diese Antworten. Was nur Sie wissen, etwa Ihre Business-Unit-ID, ergänzen Sie selbst.',
        en: 'Give these answers in NICE’s form. What only you know, such as your business unit ID, you add yourself.',
      },
      trap: {
        de: 'Der Anwendungstyp „Back-end“ funktioniert hier nicht und bedeutet, dass Sie alles noch einmal beantragen müssen.',
        en: 'The application type “Back-end” does not work here and means applying all over again.',
      },
      why: {
        de: 'NICE gibt Client-ID und Client-Secret nur für registrierte Apps aus. Fragen zum Formular beantwortet devonesupport@nice.com.',
        en: 'NICE gives out client ID and client secret for registered apps only. Questions about the form go to devonesupport@nice.com.',
      },
      terms: ['app-registration', 'business-unit-id', 'redirect-uri', 'fedramp'],
      work: { kind: 'registration' },
    },
    {
      id: 'await-client',
      title: { de: 'Auf die Antwort von NICE warten', en: 'Wait for NICE’s answer' },
      advice: {
        de: 'NICE braucht etwa zwei bis drei Werktage. Wenn beide E-Mails gekommen sind, die verschlüsselte Datei und ihr Kennwort, geht es hier weiter.',
        en: 'NICE needs about two to three business days. When both e-mails have come, the encrypted file and its password, go on here.',
      },
      trap: {
        de: 'Dauert es länger, sehen Sie im Spam-Ordner nach und fragen Sie bei devonesupport@nice.com.',
        en: 'If it takes longer, look in the spam folder and ask devonesupport@nice.com.',
      },
      why: {
        de: 'Solange Sie warten, können Sie den Assistenten schließen: Er öffnet sich wieder an dieser Stelle.',
        en: 'While you wait you can close the assistant: it opens at this place again.',
      },
      terms: ['client-id', 'client-secret'],
      work: { kind: 'tick' },
      shownBy: 'client-secret',
    },
    {
      id: 'store-client',
      title: { de: 'Client-ID und Client-Secret speichern', en: 'Store client ID and client secret' },
      advice: {
        de: 'Öffnen Sie die Datei von NICE mit ihrem Kennwort. Kopieren Sie daraus Client-ID und Client-Secret und fügen Sie beide hier ein.',
        en: 'Open NICE’s file with its password. Copy client ID and client secret from it and paste both here.',
      },
      trap: {
        de: 'Löschen Sie danach, was Sie entschlüsselt abgelegt haben.',
        en: 'Afterwards, delete whatever you have saved in decrypted form.',
      },
      why: {
        de: 'Beide gehören in die OAuth-2-Einstellungen der App in Okta. Bis dahin liegen sie im Schlüsselbund und nicht in einer Textdatei.',
        en: 'Both belong in the OAuth 2 settings of the app in Okta. Until then they are in the keychain and not in a text file.',
      },
      terms: ['client-id', 'client-secret', 'keychain'],
      work: { kind: 'store', credentials: ['client-id', 'client-secret'] },
    },
  ],
};
