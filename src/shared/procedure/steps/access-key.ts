import type { Step } from '../task.ts';

/**
 * “Generate Access Keys” / „Zugangsschlüssel generieren“ of CXone's help page “Integrate CXone Mpower and IdP with SCIM”: its
 * 13 tasks, and the trial of the key. Limits of role names and the draft: CXone help on roles.
 */
export const accessKeyStep: Step = {
  id: 'access-key',
  title: { de: 'Zugriffsschlüssel', en: 'Access key' },
  alreadyHave: { de: 'Ich habe schon einen Zugriffsschlüssel', en: 'I already have an access key' },
  tasks: [
    {
      id: 'open-admin',
      title: { de: 'Admin öffnen', en: 'Open Admin' },
      advice: {
        de: 'Klicken Sie in CXone auf die {appSelector} und wählen Sie {admin}.',
        en: 'In CXone, click the {appSelector} and choose {admin}.',
      },
      path: ['appSelector', 'admin'],
      why: {
        de: 'Die Hilfeseite von CXone verlangt den Zugriffsschlüssel vor dem SCIM-Token. Ob Ihr IdP ihn neben dem Token wirklich braucht, ist nicht veröffentlicht.',
        en: 'CXone’s help page asks for the access key before the SCIM token. Whether your IdP really needs it besides the token is not published.',
      },
      terms: ['access-key', 'scim-token'],
      work: { kind: 'tick' },
    },
    {
      id: 'create-role',
      title: { de: 'Rolle für den Schlüssel anlegen', en: 'Create a role for the key' },
      advice: {
        de: 'Legen Sie eine Rolle an, die nur Mitarbeiter erstellen und bearbeiten darf.',
        en: 'Create a role that may do nothing but create and edit employees.',
      },
      path: ['appSelector', 'admin', 'security', 'rolesAndPermissions', 'newRole'],
      parts: [
        {
          id: 'open-roles',
          text: {
            de: 'Gehen Sie zu {security}, dann zu {rolesAndPermissions}.',
            en: 'Go to {security}, then to {rolesAndPermissions}.',
          },
        },
        { id: 'new-role', text: { de: 'Klicken Sie auf {newRole}.', en: 'Click {newRole}.' } },
        {
          id: 'name-role',
          text: {
            de: 'Geben Sie der Rolle einen aussagekräftigen Namen, zum Beispiel {roleName}.',
            en: 'Give the role a name that says what it is for, for example {roleName}.',
          },
        },
        {
          id: 'set-permissions',
          text: {
            de: 'Öffnen Sie die Registerkarte {permissions}, wählen Sie links {admin} und schalten Sie {employeesCreateAndEdit} ein.',
            en: 'Open the tab {permissions}, choose {admin} on the left and switch on {employeesCreateAndEdit}.',
          },
        },
        {
          id: 'activate-role',
          text: { de: 'Klicken Sie auf {saveAndActivate}.', en: 'Click {saveAndActivate}.' },
        },
      ],
      trap: {
        de: '{saveDraft} allein lässt die Rolle im Entwurf, und sie kann nicht zugewiesen werden. Der Name muss eindeutig sein, hat höchstens 50 Zeichen und keines dieser: / \\ + ! ? < > # & , % und das gerade Anführungszeichen. Groß- und Kleinschreibung zählt nicht, und ein Name lässt sich nie wieder verwenden, auch nicht nach einer Deaktivierung.',
        en: '{saveDraft} alone leaves the role a draft, and it cannot be assigned. The name must be unique, has at most 50 characters and none of these: / \\ + ! ? < > # & , % and the straight quotation mark. It is not case sensitive, and a name can never be used again, not even after deactivation.',
      },
      why: {
        de: 'Eine eigene Rolle hält die Rechte des Schlüssels klein. Das Recht zum Anzeigen schaltet CXone von selbst mit ein. Eine andere Hilfeseite beschreibt statt des einen Rechts eine Zeile „Employees“ mit View, Edit, Create und Delete: Schalten Sie dort Create und Edit ein. Sie selbst brauchen das Recht Role Management: Create.',
        en: 'A separate role keeps the rights of the key small. CXone switches on the right to view by itself. Another help page describes a row “Employees” with View, Edit, Create and Delete instead of the single right: switch on Create and Edit there. You yourself need the right Role Management: Create.',
      },
      terms: ['role', 'access-key'],
      work: { kind: 'tick' },
    },
    {
      id: 'create-employee',
      title: { de: 'Mitarbeiter für den Schlüssel anlegen', en: 'Create an employee for the key' },
      advice: {
        de: 'Legen Sie ein Mitarbeiterprofil an, das allein dem Zugriffsschlüssel dient.',
        en: 'Create an employee profile that serves the access key alone.',
      },
      path: ['appSelector', 'admin', 'employees', 'createEmployee'],
      parts: [
        {
          id: 'open-admin',
          text: {
            de: 'Klicken Sie auf die {appSelector} und wählen Sie {admin}.',
            en: 'Click the {appSelector} and choose {admin}.',
          },
        },
        { id: 'open-employees', text: { de: 'Klicken Sie auf {employees}.', en: 'Click {employees}.' } },
        {
          id: 'new-employee',
          text: { de: 'Klicken Sie auf {createEmployee}.', en: 'Click {createEmployee}.' },
        },
        {
          id: 'enter-email',
          text: {
            de: 'Geben Sie eine E-Mail-Adresse ein, die Ihnen gehört.',
            en: 'Enter an e-mail address that you own.',
          },
        },
        {
          id: 'enter-names',
          text: {
            de: 'Geben Sie einen beschreibenden Vor- und Nachnamen ein, zum Beispiel {employeeName}.',
            en: 'Enter a first and last name that describe the profile, for example {employeeName}.',
          },
        },
        {
          id: 'choose-role',
          text: {
            de: 'Wählen Sie in der Liste {primaryRole} die Rolle, die Sie gerade angelegt haben.',
            en: 'In the list {primaryRole}, choose the role you have just created.',
          },
        },
        {
          id: 'clear-attributes',
          text: {
            de: 'Leeren Sie in der Liste {attributes} jedes Kontrollkästchen.',
            en: 'In the list {attributes}, clear every box.',
          },
        },
        {
          id: 'choose-authenticator',
          text: {
            de: 'Öffnen Sie die Registerkarte {security} und wählen Sie einen {loginAuthenticator}.',
            en: 'Open the tab {security} and choose a {loginAuthenticator}.',
          },
        },
        { id: 'create', text: { de: 'Klicken Sie auf {create}.', en: 'Click {create}.' } },
      ],
      trap: {
        de: 'Bleibt bei {attributes} ein Kästchen markiert, wird Ihnen das Konto berechnet. Die Aktivierung geht an die E-Mail-Adresse, die Sie hier eingeben: Nehmen Sie eine, deren Post Sie lesen können.',
        en: 'If a box stays ticked under {attributes}, the account is billed. The activation goes to the e-mail address you enter here: use one whose mail you can read.',
      },
      why: {
        de: 'Ein eigener Mitarbeiter macht den Schlüssel von Personen unabhängig: Wird ein Mitarbeiter deaktiviert, gilt sein Schlüssel nach Berichten Dritter nicht mehr. Dieselbe E-Mail-Adresse darf zu mehreren Mitarbeitern gehören; CXone bildet aus ihr den Benutzernamen, der sich ändern lässt. Sie selbst brauchen die Rechte Employees Create, Can Manage Passwords und Role Management User Assignment.',
        en: 'A separate employee makes the key independent of people: third parties report that the key of a deactivated employee no longer works. One e-mail address may serve several employees; CXone fills the user name from it, which can be changed. You yourself need the rights Employees Create, Can Manage Passwords and Role Management User Assignment.',
      },
      terms: ['role', 'attribute', 'login-authenticator'],
      work: { kind: 'tick' },
    },
    {
      id: 'open-employee',
      title: { de: 'Neuen Mitarbeiter öffnen', en: 'Open the new employee' },
      advice: {
        de: 'Suchen Sie in der Tabelle {employees} das neue Mitarbeiterprofil und klicken Sie darauf.',
        en: 'Find the new employee profile in the table {employees} and click it.',
      },
      path: ['admin', 'employees'],
      why: {
        de: 'Der Zugriffsschlüssel wird am Profil des Mitarbeiters angelegt, als der sich Programme damit anmelden.',
        en: 'The access key is made at the profile of the employee as whom programs log in with it.',
      },
      terms: ['access-key'],
      work: { kind: 'tick' },
    },
    {
      id: 'open-security',
      title: { de: 'Sicherheit des Mitarbeiters öffnen', en: 'Open the employee’s security tab' },
      advice: {
        de: 'Klicken Sie im Profil auf die Registerkarte {security}.',
        en: 'In the profile, click the tab {security}.',
      },
      path: ['employees', 'security'],
      why: {
        de: 'Dort stehen die Zugriffsschlüssel des Mitarbeiters. Ältere englische Oberflächen haben dafür eine eigene Registerkarte, „Access Keys“.',
        en: 'The employee’s access keys are there. Older screens have a tab of their own for them, “Access Keys”.',
      },
      terms: ['access-key'],
      work: { kind: 'tick' },
    },
    {
      id: 'add-access-key',
      title: { de: 'Zugriffsschlüssel hinzufügen', en: 'Add the access key' },
      advice: {
        de: 'Klicken Sie unter {accessKeys} auf {addAccessKey}.',
        en: 'Under {accessKeys}, click {addAccessKey}.',
      },
      path: ['employees', 'security', 'accessKeys', 'addAccessKey'],
      trap: {
        de: 'Speichern Sie in CXone noch nicht, und lassen Sie das Fenster offen: Beide Teile des Schlüssels müssen zuerst hier gespeichert sein.',
        en: 'Do not save in CXone yet, and leave its window open: both parts of the key have to be stored here first.',
      },
      why: {
        de: 'CXone erzeugt eine Schlüssel-ID und einen geheimen Schlüssel. Für Schlüssel anderer Mitarbeiter brauchen Sie selbst das Recht Access Key: Create.',
        en: 'CXone makes a key ID and a secret key. For keys of other employees you yourself need the right Access Key: Create.',
      },
      terms: ['access-key', 'key-id', 'secret-key'],
      work: { kind: 'tick' },
    },
    {
      id: 'store-key-id',
      title: { de: 'Schlüssel-ID speichern', en: 'Store the key ID' },
      advice: {
        de: 'Kopieren Sie in CXone den Wert bei {accessKeyId} und fügen Sie ihn hier ein.',
        en: 'In CXone, copy the value at {accessKeyId} and paste it here.',
      },
      trap: {
        de: 'Lassen Sie das Fenster von CXone offen: Der geheime Schlüssel fehlt noch.',
        en: 'Leave CXone’s window open: the secret key is still to come.',
      },
      why: {
        de: 'Die ID steht im Schlüsselbund sicherer als in einer Textdatei und lässt sich von dort wieder kopieren.',
        en: 'The ID is safer in the keychain than in a text file, and can be copied from there again.',
      },
      terms: ['key-id', 'keychain'],
      work: { kind: 'store', credentials: ['access-key-id'] },
    },
    {
      id: 'show-secret',
      title: { de: 'Geheimen Schlüssel anzeigen', en: 'Show the secret key' },
      advice: {
        de: 'Klicken Sie in CXone auf {showSecretKey}.',
        en: 'In CXone, click {showSecretKey}.',
      },
      path: ['accessKeys', 'showSecretKey'],
      why: {
        de: 'CXone verdeckt den geheimen Schlüssel, bis Sie ihn anzeigen lassen. Achten Sie darauf, dass niemand mitliest und der Bildschirm nicht geteilt ist.',
        en: 'CXone hides the secret key until you have it shown. Make sure that nobody is reading along and that your screen is not being shared.',
      },
      terms: ['secret-key'],
      work: { kind: 'tick' },
      catching: { secret: 'access-key-secret', at: 'show' },
      shownBy: 'access-key-secret',
    },
    {
      id: 'store-key-secret',
      title: { de: 'Geheimen Schlüssel speichern', en: 'Store the secret key' },
      advice: {
        de: 'Kopieren Sie in CXone den Wert bei {secretAccessKey} und fügen Sie ihn hier ein.',
        en: 'In CXone, copy the value at {secretAccessKey} and paste it here.',
      },
      trap: {
        de: 'CXone zeigt ihn nur jetzt. Geht er verloren, müssen Sie einen neuen Schlüssel erstellen und erneut weitergeben.',
        en: 'CXone shows it only now. If it is lost, you have to make a new key and share that one again.',
      },
      why: {
        de: 'Der Assistent speichert den Wert im Schlüsselbund, liest ihn zurück und vergleicht. Erst dann gilt er als gespeichert.',
        en: 'The assistant stores the value in the keychain, reads it back and compares. Only then does it count as stored.',
      },
      terms: ['secret-key', 'keychain'],
      work: { kind: 'store', credentials: ['access-key-secret'] },
      catching: { secret: 'access-key-secret', at: 'take' },
    },
    {
      id: 'save-key',
      title: { de: 'Schlüssel in CXone speichern', en: 'Save the key in CXone' },
      advice: {
        de: 'Sobald hier „Sicher“ steht, klicken Sie in CXone auf {save}.',
        en: 'As soon as it says “Safe” here, click {save} in CXone.',
      },
      path: ['employees', 'security', 'save'],
      trap: {
        de: 'Sobald Sie das Fenster verlassen haben, lässt sich der geheime Schlüssel nicht mehr abrufen.',
        en: 'Once you have left the window, the secret key can no longer be had.',
      },
      why: {
        de: 'Deshalb wartet diese Aufgabe, bis beide Teile des Schlüssels hier gespeichert sind.',
        en: 'This is why the task waits until both parts of the key are stored here.',
      },
      terms: ['access-key', 'secret-key'],
      work: { kind: 'tick' },
      catching: { secret: 'access-key-secret', at: 'save' },
      needs: ['access-key-id', 'access-key-secret'],
    },
    {
      id: 'invite-employee',
      title: { de: 'Mitarbeiter einladen', en: 'Invite the employee' },
      advice: {
        de: 'Klicken Sie in der Tabelle {employees} neben dem neuen Mitarbeiterprofil auf {invite}.',
        en: 'In the table {employees}, click {invite} beside the new employee profile.',
      },
      path: ['admin', 'employees', 'invite'],
      why: {
        de: 'CXone schickt daraufhin die E-Mail, mit der das Konto aktiviert wird, an die Adresse des Mitarbeiters.',
        en: 'CXone then sends the e-mail that activates the account to the employee’s address.',
      },
      work: { kind: 'tick' },
    },
    {
      id: 'activate-employee',
      title: { de: 'Konto aktivieren', en: 'Activate the account' },
      advice: {
        de: 'Wenn die E-Mail zur Kontoaktivierung gekommen ist, geht es hier weiter. Folgen Sie den Anweisungen in der E-Mail.',
        en: 'When the e-mail for account activation has come, go on here. Follow the instructions in the e-mail.',
      },
      trap: {
        de: 'Keine E-Mail? Prüfen Sie die Adresse des Mitarbeiters und den Spam-Ordner, und klicken Sie noch einmal auf {invite}.',
        en: 'No e-mail? Check the employee’s address and the spam folder, then click {invite} again.',
      },
      why: {
        de: 'Die Anleitung von CXone verlangt die Aktivierung. Solange Sie warten, können Sie den Assistenten schließen: Er öffnet sich wieder an dieser Stelle.',
        en: 'CXone’s instructions require the activation. While you wait you can close the assistant: it opens at this place again.',
      },
      terms: ['login-authenticator'],
      work: { kind: 'tick' },
    },
    {
      id: 'share-key',
      title: { de: 'Schlüssel nur gezielt weitergeben', en: 'Share the key only where needed' },
      advice: {
        de: 'Geben Sie den Zugriffsschlüssel nur denen, die den Dienst nutzen sollen. Soll ihn niemand sonst haben, ist hier nichts zu tun.',
        en: 'Give the access key only to those who should use the service. If nobody else is to have it, there is nothing to do here.',
      },
      trap: {
        de: 'E-Mail und Chat bewahren den Schlüssel lesbar auf. Nehmen Sie dafür den Kennworttresor Ihres Unternehmens.',
        en: 'E-mail and chat keep the key readable. Use your company’s password vault instead.',
      },
      why: {
        de: 'Beide Teile des Schlüssels zusammen geben das Recht, im Namen dieses Mitarbeiters andere Mitarbeiter zu erstellen und zu bearbeiten.',
        en: 'Both parts of the key together give the right to create and edit other employees in the name of this one.',
      },
      terms: ['access-key'],
      work: { kind: 'tick' },
    },
    {
      id: 'try-access-key',
      title: { de: 'Zugriffsschlüssel ausprobieren', en: 'Try the access key' },
      advice: {
        de: 'Eine Anmeldung am Token-Endpunkt, die nichts ändert. Sie braucht zusätzlich Client-ID und Client-Secret einer bei NICE registrierten App; ohne sie geht es mit dem nächsten Schritt weiter.',
        en: 'One login at the token endpoint that changes nothing. It also needs client ID and client secret of an app registered with NICE; without them, go on with the next step.',
      },
      why: {
        de: 'Client-ID und Client-Secret braucht der Assistent nur für diesen Versuch. Wird die Anmeldung angenommen, stimmen Schlüssel-ID, geheimer Schlüssel und Cloud.',
        en: 'The assistant needs client ID and client secret for this trial only. If the login is accepted, key ID, secret key and cloud are right.',
      },
      terms: ['oauth-2', 'access-token', 'client-id', 'client-secret', 'issuer', 'endpoint'],
      work: { kind: 'try', trial: 'access-key' },
      needs: ['access-key-id', 'access-key-secret'],
      optional: true,
    },
  ],
};
