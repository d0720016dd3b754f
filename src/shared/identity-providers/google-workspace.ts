import type { Dialect } from './dialect.ts';

/** Google Workspace Admin help, "About automated user provisioning". */
export const googleWorkspaceDialects = {
  'google-workspace': {
    name: { de: 'Google Workspace', en: 'Google Workspace' },
    needs: [],
    published: true,
    impossible: {
      de: 'Google Workspace überträgt Personen nur zu Apps aus seinem eigenen Katalog; eigene SCIM-Adressen bietet es nach Berichten Dritter nicht. Nehmen Sie einen anderen IdP oder eine SCIM-Brücke davor.',
      en: 'Google Workspace provisions people to apps of its own catalog only; third parties report that it offers no custom SCIM addresses. Use another IdP or a SCIM bridge in front.',
    },
    remarks: [],
    sends: [],
    sources: ['Google Workspace Admin help, “About automated user provisioning”'],
  },
} as const satisfies Readonly<Record<string, Dialect>>;
