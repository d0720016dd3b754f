import type { Connection } from '../connection.ts';
import type { CredentialKind, TrialKind } from '../credential.ts';
import type { LocalText } from '../language.ts';
import type { StepId, TaskId } from './ids.ts';

/** How a task is done: by the person elsewhere (`tick`), by storing, by trying, or with the settings sheet. */
export type TaskWork =
  | { readonly kind: 'tick' }
  | { readonly kind: 'store'; readonly credentials: readonly CredentialKind[] }
  | { readonly kind: 'try'; readonly trial: TrialKind }
  | { readonly kind: 'choose-idp' }
  | { readonly kind: 'settings' };

export interface Task {
  readonly id: TaskId;
  readonly title: LocalText;
  /** What to do and which trap is at this place. */
  readonly advice: LocalText;
  /** The way through CXone's screens, with CXone's own labels. */
  readonly path?: LocalText;
  /** Nothing public confirms the labels of `path` in this language. */
  readonly unconfirmedLabels?: readonly (keyof LocalText)[];
  readonly work: TaskWork;
  /** The procedure goes on without it. */
  readonly optional?: boolean;
}

export interface Step {
  readonly id: StepId;
  readonly title: LocalText;
  readonly tasks: readonly Task[];
}

/** The procedure of CXone's help page "Integrate CXone Mpower and IdP with SCIM"; the order is prescribed there. */
export const procedure: readonly Step[] = [
  {
    id: 'access-key',
    title: { de: 'Zugriffsschlüssel', en: 'Access key' },
    tasks: [
      {
        id: 'create-role',
        title: { de: 'Rolle für den Zugriffsschlüssel anlegen', en: 'Create a role for the access key' },
        advice: {
          de: 'Geben Sie der Rolle einen Namen, zum Beispiel „SCIM-Zugriffsschlüssel“. Öffnen Sie die Registerkarte „Permissions (Berechtigungen)“, wählen Sie links „Admin“ und schalten Sie „Mitarbeiter erstellen und bearbeiten“ ein. Schließen Sie mit „Speichern & Aktivieren“ ab: „Speichern“ allein lässt die Rolle im Entwurf, und sie kann nicht zugewiesen werden.',
          en: 'Give the role a name, for example “SCIM Access Key”. Open the tab “Permissions”, choose “Admin” on the left and switch on “Employees Create and Edit”. Finish with “Save & Activate”: “Save” alone leaves the role a draft, and it cannot be assigned.',
        },
        path: {
          de: 'App-Auswahl > Admin > Sicherheit > Rollen und Berechtigungen > Neue Rolle',
          en: 'app selector > Admin > Security > Roles and Permissions > New Role',
        },
        work: { kind: 'tick' },
      },
      {
        id: 'create-employee',
        title: { de: 'Eigenen Mitarbeiter für den Schlüssel anlegen', en: 'Create a separate employee for the key' },
        advice: {
          de: 'Nehmen Sie eine E-Mail-Adresse, die Ihnen gehört: Dorthin geht die Aktivierung. Wählen Sie als „Primäre Rolle“ die neue Rolle. Löschen Sie unter „Attribute“ jede Markierung, sonst wird das Konto berechnet. Wählen Sie unter „Sicherheit“ einen „Login-Authentifikator“ und schließen Sie mit „Create (Erstellen)“ ab.',
          en: 'Use an e-mail address you own: the activation goes there. Choose the new role as “Primary Role”. Clear every box under “Attributes”, otherwise the account is billed. Choose a “Login Authenticator” under “Security” and finish with “Create”.',
        },
        path: {
          de: 'App-Auswahl > Admin > Mitarbeiter > Mitarbeiter erstellen',
          en: 'app selector > Admin > Employees > Create Employee',
        },
        work: { kind: 'tick' },
      },
      {
        id: 'add-access-key',
        title: { de: 'Zugriffsschlüssel hinzufügen', en: 'Add the access key' },
        advice: {
          de: 'Öffnen Sie den neuen Mitarbeiter. CXone zeigt den geheimen Schlüssel nur einmal: Lassen Sie das Fenster offen, bis er hier gespeichert ist.',
          en: 'Open the new employee. CXone shows the secret key only once: leave its window open until the key is stored here.',
        },
        path: {
          de: 'Mitarbeiter > Sicherheit > Zugriffsschlüssel > Zugriffsschlüssel hinzufügen > (GEHEIMSCHLÜSSEL ZEIGEN)',
          en: 'Employees > Security > Access Keys > Add access key > (SHOW SECRET KEY)',
        },
        work: { kind: 'tick' },
      },
      {
        id: 'store-access-key',
        title: { de: 'Schlüssel-ID und geheimen Schlüssel speichern', en: 'Store key ID and secret key' },
        advice: {
          de: 'Kopieren Sie in CXone zuerst die ID, dann den geheimen Schlüssel, und fügen Sie beide hier ein. Erst wenn bei beiden „gespeichert und zurückgelesen“ steht, klicken Sie in CXone auf „Speichern“.',
          en: 'In CXone, copy the ID first, then the secret key, and paste both here. Click “Save” in CXone only when both lines here say that the value was read back.',
        },
        work: { kind: 'store', credentials: ['access-key-id', 'access-key-secret'] },
      },
      {
        id: 'activate-employee',
        title: { de: 'Speichern, einladen, aktivieren', en: 'Save, invite, activate' },
        advice: {
          de: 'Klicken Sie in CXone auf „Speichern“, dann in der Tabelle „Mitarbeiter“ auf „Einladen“. Folgen Sie der E-Mail, um das Konto zu aktivieren. Geben Sie den Schlüssel nur denen, die den Dienst nutzen sollen.',
          en: 'Click “Save” in CXone, then “Invite” in the “Employees” table. Follow the e-mail to activate the account. Give the key only to those who are to use the service.',
        },
        work: { kind: 'tick' },
      },
      {
        id: 'try-access-key',
        title: { de: 'Schlüssel am Token-Endpunkt ausprobieren', en: 'Try the key at the token endpoint' },
        advice: {
          de: 'Eine Anfrage, die nichts ändert. Sie braucht zusätzlich Client-ID und Client-Secret einer bei NICE registrierten App; ohne sie geht es mit dem nächsten Schritt weiter.',
          en: 'One request that changes nothing. It also needs client ID and client secret of an app registered with NICE; without them, go on with the next step.',
        },
        work: { kind: 'try', trial: 'access-key' },
        optional: true,
      },
    ],
  },
  {
    id: 'scim-token',
    title: { de: 'SCIM-Token', en: 'SCIM token' },
    tasks: [
      {
        id: 'generate-token',
        title: { de: 'SCIM-Token erzeugen', en: 'Generate the SCIM token' },
        advice: {
          de: 'Wählen Sie unter „Benutzer“ die Person, der alle Änderungen zugeschrieben werden, und klicken Sie auf „Generieren“. CXone zeigt das Token nur einmal.',
          en: 'Under “Users”, choose the person who will be credited with all changes, then click “Generate”. CXone shows the token only once.',
        },
        path: {
          de: 'App-Auswahl > Admin > Mandantenkonfiguration > Kontoeinstellungen > SCIM-Token > Generieren',
          en: 'app selector > Admin > Tenant Configuration > Account Settings > SCIM Token > Generate',
        },
        unconfirmedLabels: ['en'],
        work: { kind: 'tick' },
      },
      {
        id: 'store-token',
        title: { de: 'Token speichern', en: 'Store the token' },
        advice: {
          de: 'Bewegen Sie den Mauszeiger über „Token anzeigen“, klicken Sie auf „Kopieren“ und fügen Sie das Token hier ein, bevor Sie die Seite verlassen.',
          en: 'Hover over “Show token”, click “Copy” and paste the token here before you leave the page.',
        },
        unconfirmedLabels: ['en'],
        work: { kind: 'store', credentials: ['scim-token'] },
      },
      {
        id: 'save-token',
        title: { de: 'In CXone speichern', en: 'Save in CXone' },
        advice: { de: 'Klicken Sie jetzt in CXone auf „Speichern“.', en: 'Now click “Save” in CXone.' },
        unconfirmedLabels: ['en'],
        work: { kind: 'tick' },
      },
      {
        id: 'try-token',
        title: { de: 'Token an der SCIM-Schnittstelle ausprobieren', en: 'Try the token at the SCIM interface' },
        advice: {
          de: 'Sucht nach einem Benutzernamen, den es nicht gibt. Richtig ist eine leere Liste; es wird nichts geändert.',
          en: 'Searches for a user name that does not exist. An empty list is right; nothing is changed.',
        },
        work: { kind: 'try', trial: 'scim-token' },
      },
    ],
  },
  {
    id: 'idp-settings',
    title: { de: 'IdP-Einstellungen', en: 'IdP settings' },
    tasks: [
      {
        id: 'choose-idp',
        title: { de: 'IdP wählen', en: 'Choose the IdP' },
        advice: {
          de: 'Die Werte erscheinen dann in der Reihenfolge Ihres IdP.',
          en: 'The values then appear in the order of your IdP.',
        },
        work: { kind: 'choose-idp' },
      },
      {
        id: 'enter-settings',
        title: { de: 'Werte eintragen', en: 'Enter the values' },
        advice: {
          de: 'Kopieren Sie jeden Wert in das gleichnamige Feld Ihres IdP.',
          en: 'Copy each value into the field of the same name in your IdP.',
        },
        work: { kind: 'settings' },
      },
      {
        id: 'start-provisioning',
        title: { de: 'Speichern und starten', en: 'Save and start' },
        advice: {
          de: 'Speichern Sie im IdP und starten Sie die Bereitstellung so, wie es dort vorgesehen ist.',
          en: 'Save in the IdP and start provisioning the way it is done there.',
        },
        work: { kind: 'tick' },
      },
    ],
  },
];

/** Whether a task is done, as far as the connection tells: ticked, stored, or tried and accepted. */
export function isDone(task: Task, connection: Connection): boolean {
  const { work } = task;
  if (work.kind === 'store') return work.credentials.every((kind) => connection.credentials[kind] !== undefined);
  if (work.kind === 'try') return connection.trials[work.trial]?.outcome.kind === 'accepted';
  return connection.ticked[task.id] !== undefined;
}

/** The task to do now: the first of the step that is neither done nor optional; `null` when there is none. */
export function currentTask(step: Step, connection: Connection): Task | null {
  return step.tasks.find((task) => !task.optional && !isDone(task, connection)) ?? null;
}

export const isStepDone = (step: Step, connection: Connection): boolean => currentTask(step, connection) === null;

/** The first step that still has something to do; `null` when the whole procedure is done. */
export function currentStep(connection: Connection): Step | null {
  return procedure.find((step) => !isStepDone(step, connection)) ?? null;
}

/** The credentials a later step needs and that are not stored yet, with the step that stores them. */
export function waitsFor(stepId: StepId, connection: Connection): { step: StepId; credential: CredentialKind } | null {
  if (stepId !== 'idp-settings' || connection.credentials['scim-token'] !== undefined) return null;
  return { step: 'scim-token', credential: 'scim-token' };
}
