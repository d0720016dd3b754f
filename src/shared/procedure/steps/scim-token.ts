import type { Step } from '../task.ts';

/**
 * „Generieren eines Bearer-Tokens“ of CXone's help page “Integrate CXone Mpower and IdP with SCIM”, and the trial of the token.
 * The right to change account settings: CXone help on account settings.
 */
export const scimTokenStep: Step = {
  id: 'scim-token',
  title: { de: 'SCIM-Token', en: 'SCIM token' },
  alreadyHave: { de: 'Ich habe schon ein SCIM-Token', en: 'I already have a SCIM token' },
  tasks: [
    {
      id: 'open-account-settings',
      title: { de: 'Kontoeinstellungen öffnen', en: 'Open the account settings' },
      advice: {
        de: 'Öffnen Sie in CXone die Einstellungen des ganzen Mandanten.',
        en: 'In CXone, open the settings of the whole tenant.',
      },
      path: ['appSelector', 'admin', 'tenantConfiguration', 'accountSettings'],
      parts: [
        {
          id: 'open-admin',
          text: {
            de: 'Klicken Sie auf die {appSelector} und wählen Sie {admin}.',
            en: 'Click the {appSelector} and choose {admin}.',
          },
        },
        {
          id: 'open-settings',
          text: {
            de: 'Gehen Sie zu {tenantConfiguration}, dann zu {accountSettings}.',
            en: 'Go to {tenantConfiguration}, then to {accountSettings}.',
          },
        },
      ],
      why: {
        de: 'Damit Sie die Kontoeinstellungen ändern können, brauchen Sie in CXone das Recht Admin Account Settings: Edit. Mit View allein sehen Sie sie nur.',
        en: 'To change the account settings you need the right Admin Account Settings: Edit in CXone. With View alone you can only look at them.',
      },
      terms: ['tenant'],
      work: { kind: 'tick' },
    },
    {
      id: 'find-token-section',
      title: { de: 'Abschnitt für das SCIM-Token finden', en: 'Find the SCIM token section' },
      advice: {
        de: 'Scrollen Sie nach unten zum Abschnitt {scimToken}.',
        en: 'Scroll down to the section {scimToken}.',
      },
      path: ['tenantConfiguration', 'accountSettings', 'scimToken'],
      trap: {
        de: 'Fehlt der Abschnitt, wenden Sie sich an NICE. Dritte berichten, dass es SCIM nur in Enterprise-Verträgen gibt; NICE bestätigt das öffentlich nicht.',
        en: 'If the section is missing, turn to NICE. Third parties report that SCIM is for enterprise plans only; NICE does not confirm this in public.',
      },
      why: {
        de: 'Hier erzeugt CXone das Token, mit dem sich Ihr IdP ausweist. Es gilt nur für SCIM und öffnet keine anderen Schnittstellen oder Dienste.',
        en: 'This is where CXone makes the token with which your IdP identifies itself. It is for SCIM only and opens no other interfaces or services.',
      },
      terms: ['scim-token', 'bearer-token'],
      work: { kind: 'tick' },
    },
    {
      id: 'generate-token',
      title: { de: 'Benutzer wählen, Token erzeugen', en: 'Choose a user, generate the token' },
      advice: {
        de: 'Erzeugen Sie das Token für ein Benutzerprofil und notieren Sie hier, für welches.',
        en: 'Generate the token for a user profile and note here for which one.',
      },
      path: ['accountSettings', 'scimToken', 'generate'],
      parts: [
        {
          id: 'choose-user',
          text: {
            de: 'Wählen Sie in der Liste {users} das Benutzerprofil, das das Token verwenden darf.',
            en: 'In the list {users}, choose the user profile that may use the token.',
          },
        },
        { id: 'generate', text: { de: 'Klicken Sie auf {generate}.', en: 'Click {generate}.' } },
      ],
      trap: {
        de: 'CXone schreibt dieser Person alle Änderungen zu, die mit dem Token vorgenommen werden. Verlassen Sie die Seite danach nicht: Das Token ist nur jetzt zu sehen.',
        en: 'CXone credits this person with every change made with the token. Do not leave the page afterwards: the token can be seen only now.',
      },
      why: {
        de: 'Mehrere Personen können sich ein Token teilen, oder jede hat ihr eigenes. Welche Rechte die Person braucht, wie lange das Token gilt und was aus ihm wird, wenn sie deaktiviert wird, ist nicht veröffentlicht; nehmen Sie ein Profil, das bleibt.',
        en: 'Several people can share one token, or each has one of their own. Which rights the person needs, how long the token is valid and what becomes of it when the person is deactivated is not published; use a profile that will stay.',
      },
      terms: ['scim-token', 'user-profile'],
      work: { kind: 'describe-token' },
    },
    {
      id: 'copy-token',
      title: { de: 'Token kopieren', en: 'Copy the token' },
      advice: {
        de: 'Kopieren Sie das Token in CXone in die Zwischenablage.',
        en: 'In CXone, copy the token to the clipboard.',
      },
      path: ['scimToken', 'showToken', 'copy'],
      parts: [
        {
          id: 'show-token',
          text: {
            de: 'Bewegen Sie den Mauszeiger über {showToken}.',
            en: 'Move the pointer over {showToken}.',
          },
        },
        { id: 'copy', text: { de: 'Klicken Sie auf {copy}.', en: 'Click {copy}.' } },
      ],
      trap: {
        de: 'CXone zeigt das Token aus Sicherheitsgründen nur einmal. Kopieren Sie nichts anderes, bevor es hier gespeichert ist.',
        en: 'For security, CXone shows the token only once. Copy nothing else before it is stored here.',
      },
      why: {
        de: 'So kommt kein Tippfehler hinein. Der Assistent leert die Zwischenablage, sobald er es gespeichert hat.',
        en: 'This way no typing mistake gets in. The assistant clears the clipboard as soon as it has stored the token.',
      },
      terms: ['scim-token'],
      work: { kind: 'tick' },
      catching: { secret: 'scim-token', at: 'show' },
      shownBy: 'scim-token',
    },
    {
      id: 'store-token',
      title: { de: 'Token speichern', en: 'Store the token' },
      advice: {
        de: 'Fügen Sie das Token hier ein, bevor Sie die Seite in CXone verlassen.',
        en: 'Paste the token here before you leave the page in CXone.',
      },
      trap: {
        de: 'Nachdem Sie die Seite verlassen haben, lässt sich das Token nicht mehr abrufen.',
        en: 'After you have left the page, the token can no longer be had.',
      },
      why: {
        de: 'Der Assistent speichert das Token im Schlüsselbund, liest es zurück und vergleicht. Von dort kopieren Sie es später in Ihren IdP.',
        en: 'The assistant stores the token in the keychain, reads it back and compares. From there you copy it into your IdP later.',
      },
      terms: ['scim-token', 'keychain'],
      work: { kind: 'store-token' },
      catching: { secret: 'scim-token', at: 'take' },
    },
    {
      id: 'save-token',
      title: { de: 'Kontoeinstellungen speichern', en: 'Save the account settings' },
      advice: {
        de: 'Sobald hier „Sicher“ steht, klicken Sie in CXone auf {saveAccountSettings}.',
        en: 'As soon as it says “Safe” here, click {saveAccountSettings} in CXone.',
      },
      path: ['tenantConfiguration', 'accountSettings', 'saveAccountSettings'],
      why: {
        de: 'Die Hilfeseite verlangt, das Token zuerst aufzubewahren und dann zu speichern. Ob es schon vor dem Speichern gilt, ist nicht veröffentlicht.',
        en: 'The help page asks you to keep the token first and to save afterwards. Whether it is valid before it is saved is not published.',
      },
      terms: ['scim-token'],
      work: { kind: 'tick' },
      catching: { secret: 'scim-token', at: 'save' },
      needs: ['scim-token'],
    },
    {
      id: 'try-token',
      title: { de: 'Token ausprobieren', en: 'Try the token' },
      advice: {
        de: 'Der Assistent sucht über SCIM nach einem Benutzernamen, den es nicht gibt. Richtig ist eine leere Liste; es wird nichts geändert.',
        en: 'Over SCIM the assistant searches for a user name that does not exist. An empty list is right; nothing is changed.',
      },
      why: {
        de: 'Klappt es, dann stimmen Adresse und Token, von diesem Computer aus gesehen. Ihr IdP fragt von seinen eigenen Servern aus; sein Test kommt später.',
        en: 'If it works, address and token are right as seen from this computer. Your IdP calls from its own servers; its test comes later.',
      },
      terms: ['scim', 'scim-token', 'base-url'],
      work: { kind: 'try', trial: 'scim-token' },
      needs: ['scim-token'],
    },
  ],
};
