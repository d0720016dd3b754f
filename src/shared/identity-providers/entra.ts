import type { IdentityProvider } from './identity-provider.ts';

/**
 * Microsoft Entra ID, non-gallery application.
 * Labels: Microsoft Learn, "Develop and plan provisioning for a SCIM endpoint in Microsoft Entra ID".
 */
export const entra: IdentityProvider = {
  name: { de: 'Microsoft Entra ID', en: 'Microsoft Entra ID' },
  path: [
    {
      de: 'Enterprise applications > New application > Create your own application > Integrate any other application you don’t find in the gallery (Non-gallery)',
      en: 'Enterprise applications > New application > Create your own application > Integrate any other application you don’t find in the gallery (Non-gallery)',
    },
    {
      de: 'Die Galerie-App „NICE CXone“ eignet sich nicht: Sie dient nur der Anmeldung (SSO).',
      en: 'The gallery app “NICE CXone” does not fit: it is for single sign-on only.',
    },
    { de: 'Provisioning > New configuration', en: 'Provisioning > New configuration' },
  ],
  fields: [
    {
      id: 'tenant-url',
      label: 'Tenant URL',
      value: (cxone) => ({ kind: 'text', text: cxone.tokenBaseUrl, evidence: cxone.tokenBaseUrlEvidence }),
    },
    {
      id: 'secret-token',
      label: 'Secret Token',
      value: () => ({ kind: 'secret', credential: 'scim-token' }),
      note: { de: 'Nur das Token, ohne „Bearer“ davor.', en: 'The token only, without “Bearer” in front.' },
    },
    {
      id: 'matching',
      label: { de: 'Abgleich (Attribute mapping)', en: 'Matching (attribute mapping)' },
      value: () => ({ kind: 'text', text: 'userName', evidence: 'documented' }),
    },
    {
      id: 'actions',
      label: 'Target Object Actions',
      value: () => ({ kind: 'boxes', tick: ['Create', 'Update'], leaveEmpty: ['Delete'], evidence: 'inferred' }),
      note: {
        de: 'CXone beschreibt kein DELETE. Wer ausscheidet, wird über das Attribut „active“ deaktiviert.',
        en: 'CXone describes no DELETE. Leavers are deactivated through the attribute “active”.',
      },
    },
  ],
  afterwards: [
    { de: 'Test Connection, dann Create', en: 'Test Connection, then Create' },
    {
      de: 'Zuerst eine Person mit Provision on-demand, dann Start provisioning',
      en: 'One person with Provision on-demand first, then Start provisioning',
    },
  ],
};
