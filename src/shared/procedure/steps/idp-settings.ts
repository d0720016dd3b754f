import type { Step } from '../task.ts';

/**
 * „SCIM Einstellungen festlegen“ of CXone's help page “Integrate CXone Mpower and IdP with SCIM”. Required fields, default role
 * and optional fields: CXone help on SCIM.
 */
export const idpSettingsStep: Step = {
  id: 'idp-settings',
  title: { de: 'IdP-Einstellungen', en: 'IdP settings' },
  tasks: [
    {
      id: 'enter-settings',
      title: { de: 'Werte in den IdP eintragen', en: 'Enter the values in the IdP' },
      advice: {
        de: 'Öffnen Sie Ihren IdP und kopieren Sie jeden Wert in das Feld, das hier genannt ist. Die Reihenfolge ist die Ihres IdP.',
        en: 'Open your IdP and copy each value into the field named here. The order is that of your IdP.',
      },
      trap: {
        de: 'Übernehmen Sie die Basis-URL genau so, wie sie hier steht: Mit einem SCIM-Token enthält sie /oauth vor /scim, sonst nicht.',
        en: 'Take the base URL exactly as it stands here: with a SCIM token it has /oauth before /scim, otherwise it does not.',
      },
      why: {
        de: 'Die Hilfeseite sagt, Schlüssel-ID, geheimer Schlüssel und Token seien „bei Bedarf“ einzugeben, aber nicht, wann welcher Wert. Weitere Felder wie Team oder Rolle nimmt CXone erst an, wenn sie in den {accountSettings} unter {configureScimFields} eingeschaltet sind.',
        en: 'The help page says that key ID, secret key and token are to be entered as needed, but not which of them when. Further fields such as team or role are accepted only after they have been enabled in {accountSettings} under {configureScimFields}.',
      },
      terms: ['base-url', 'endpoint', 'unique-identifier', 'oauth-2', 'bearer-token'],
      work: { kind: 'settings' },
    },
    {
      id: 'save-settings',
      title: { de: 'Prüfen und speichern', en: 'Test and save' },
      advice: {
        de: 'Lassen Sie Ihren IdP die Verbindung prüfen, wenn er das anbietet, und speichern Sie dort die Einstellungen.',
        en: 'Have your IdP test the connection if it offers that, and save the settings there.',
      },
      why: {
        de: 'Ihr IdP fragt von seinen eigenen Servern aus und womöglich anders als der Assistent. Schlägt seine Prüfung fehl, obwohl das Token hier angenommen wurde, muss es nicht am Token liegen.',
        en: 'Your IdP calls from its own servers and possibly in another way than the assistant. If its test fails although the token was accepted here, the token need not be the reason.',
      },
      terms: ['idp'],
      work: { kind: 'save-settings' },
    },
    {
      id: 'start-provisioning',
      title: { de: 'Bereitstellung starten', en: 'Start provisioning' },
      advice: {
        de: 'Starten Sie die Bereitstellung so, wie Ihr IdP es vorsieht. Beginnen Sie mit einer einzigen Person.',
        en: 'Start provisioning the way your IdP does it. Begin with a single person.',
      },
      trap: {
        de: 'Ab hier entstehen in CXone wirkliche Mitarbeiter. Sie erhalten die Rolle „Agent“, wenn keine andere Standardrolle eingestellt ist; gibt es beides nicht, kann niemand angelegt werden.',
        en: 'From here on, real employees are created in CXone. They get the role “Agent” unless another default role is set; if there is neither, nobody can be created.',
      },
      why: {
        de: 'CXone verlangt Benutzername, Vorname, Nachname und E-Mail-Adresse. Änderungen gehen nur vom IdP zu CXone. Ob so angelegte Personen eine Einladung erhalten und ob sie berechnet werden, ist nicht veröffentlicht.',
        en: 'CXone requires user name, first name, last name and e-mail address. Changes go from the IdP to CXone only. Whether people created this way get an invitation, and whether they are billed, is not published.',
      },
      terms: ['provisioning', 'role', 'unique-identifier'],
      work: { kind: 'start-provisioning' },
    },
  ],
};
