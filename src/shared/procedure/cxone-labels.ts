import type { CxoneLanguage } from './ids.ts';

/** A label of CXone's own screens, exactly as CXone's help shows it in each language. */
export interface CxoneLabel {
  readonly en: string;
  readonly de: string;
  readonly ja?: string;
  readonly ko?: string;
  /** Older or other wordings that CXone's own pages use for the same thing. */
  readonly variants?: Readonly<Partial<Record<CxoneLanguage, readonly string[]>>>;
  /** Languages in which nothing public confirms the label. */
  readonly unconfirmed?: readonly CxoneLanguage[];
}

/**
 * Labels in the order in which they are needed. Source: CXone help, “Integrate CXone Mpower and IdP with SCIM”, in English,
 * German, Japanese and Korean; variants, and what that page does not show, from its pages on roles, employees and account
 * settings.
 */
export const cxoneLabels = {
  appSelector: { en: 'app selector', de: 'App-Auswahl', variants: { de: ['App-Selector'] } },
  admin: { en: 'Admin', de: 'Admin' },
  security: {
    en: 'Security',
    de: 'Sicherheit',
    ja: 'セキュリティ',
    ko: '보안',
    variants: { en: ['Security Settings'], de: ['Sicherheitseinstellungen'] },
  },
  rolesAndPermissions: {
    en: 'Roles and Permissions',
    de: 'Rollen und Berechtigungen',
    ja: 'ロールと権限',
    ko: '역할 및 권한',
    variants: { en: ['Roles & Permissions'], de: ['Rollen & Berechtigungen'] },
  },
  newRole: { en: 'New Role', de: 'Neue Rolle', ja: '新しいロール', ko: '새 역할' },
  /** The name that the help page gives as an example. */
  roleName: { en: 'SCIM Access Key', de: 'SCIM-Zugriffsschlüssel' },
  permissions: { en: 'Permissions', de: 'Permissions (Berechtigungen)' },
  employeesCreateAndEdit: { en: 'Employees Create and Edit', de: 'Mitarbeiter erstellen und bearbeiten' },
  saveAndActivate: {
    en: 'Save & Activate',
    de: 'Speichern & Aktivieren',
    ja: '保存&アクティブ化',
    ko: '저장 및 활성화',
    variants: { en: ['Save and Activate'], de: ['Speichern und Aktivieren'] },
  },
  /** The other button at a role; the German help page does not show it. */
  saveDraft: { en: 'Save', de: 'Speichern', unconfirmed: ['de'] },
  employees: { en: 'Employees', de: 'Mitarbeiter' },
  createEmployee: { en: 'Create Employee', de: 'Mitarbeiter erstellen', variants: { en: ['New Employee'] } },
  /** First and last name that the help page gives as an example. */
  employeeName: { en: 'SCIM AccessKey', de: 'SCIM AccessKey' },
  primaryRole: { en: 'Primary Role', de: 'Primäre Rolle' },
  attributes: { en: 'Attributes', de: 'Attribute' },
  loginAuthenticator: { en: 'Login Authenticator', de: 'Login-Authentifikator' },
  create: { en: 'Create', de: 'Create (Erstellen)' },
  accessKeys: { en: 'Access Keys', de: 'Zugriffsschlüssel', variants: { de: ['Zugangsschlüssel'] } },
  addAccessKey: {
    en: 'Add access key',
    de: 'Zugriffsschlüssel hinzufügen',
    variants: { en: ['Generate New Access Key'] },
  },
  accessKeyId: { en: 'Access Key ID', de: 'Zugriffsschlüssel-ID' },
  showSecretKey: {
    en: '(SHOW SECRET KEY)',
    de: '(GEHEIMSCHLÜSSEL ZEIGEN)',
    variants: { en: ['(Show Secret Key)'] },
  },
  secretAccessKey: { en: 'Secret Access Key', de: 'geheimer Zugangsschlüssel' },
  save: { en: 'Save', de: 'Save (Speichern)' },
  invite: { en: 'Invite', de: 'Einladen' },
  tenantConfiguration: { en: 'Tenant Configuration', de: 'Mandantenkonfiguration' },
  accountSettings: { en: 'Account Settings', de: 'Kontoeinstellungen', variants: { de: ['Konteneinstellungen'] } },
  scimToken: { en: 'SCIM Token', de: 'SCIM-Token', unconfirmed: ['en'] },
  users: { en: 'Users', de: 'Benutzer', variants: { en: ['User'] }, unconfirmed: ['en'] },
  generate: { en: 'Generate', de: 'Generieren', unconfirmed: ['en'] },
  showToken: { en: 'Show token', de: 'Token anzeigen', unconfirmed: ['en'] },
  copy: { en: 'Copy', de: 'Kopieren', unconfirmed: ['en'] },
  saveAccountSettings: { en: 'Save', de: 'Speichern', unconfirmed: ['en'] },
  configureScimFields: {
    en: 'Configure SCIM Provisioned Fields',
    de: 'Von SCIM bereitgestellte Felder konfigurieren',
  },
} as const satisfies Readonly<Record<string, CxoneLabel>>;

export type CxoneLabelId = keyof typeof cxoneLabels;

export interface ShownLabel {
  readonly text: string;
  /** The language of `text`, which is English where the label is not known in the language asked for. */
  readonly language: CxoneLanguage;
  /** Whether CXone's help confirms the label in the language asked for. */
  readonly isConfirmed: boolean;
}

/** A label as CXone shows it in `language`; in English where that language's label is not known. */
export function labelIn(id: CxoneLabelId, language: CxoneLanguage): ShownLabel {
  const label: CxoneLabel = cxoneLabels[id];
  const text = label[language];
  if (text === undefined) return { text: label.en, language: 'en', isConfirmed: false };
  return { text, language, isConfirmed: !label.unconfirmed?.includes(language) };
}
