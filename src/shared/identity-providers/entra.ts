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
      note: {
        de: 'Nur das Token, so berichten es Dritte, ohne „Bearer“ davor. Danach Test Connection, dann Create.',
        en: 'The token only, as third parties report, without “Bearer” in front. Then Test Connection, then Create.',
      },
    },
    {
      id: 'matching',
      label: { de: 'Abgleich (Attribute mapping)', en: 'Matching (attribute mapping)' },
      value: () => ({ kind: 'text', text: 'userName', evidence: 'documented' }),
    },
    {
      id: 'actions',
      label: { de: 'Aktionen in der Zuordnung', en: 'Actions in the mapping' },
      value: () => ({
        kind: 'boxes',
        tick: { labels: ['Create', 'Update'], evidence: 'inferred' },
        leaveEmpty: {
          labels: ['Delete', { de: 'Zuordnung der Gruppen', en: 'Mapping of groups' }],
          evidence: 'inferred',
        },
      }),
      note: {
        de: 'CXone beschreibt weder DELETE noch Gruppen. Wer ausscheidet, wird über das Attribut „active“ deaktiviert. Entfernen Sie aus der Zuordnung auch Attribute, die CXone nicht beschreibt, zum Beispiel title.',
        en: 'CXone describes neither DELETE nor groups. Leavers are deactivated through the attribute “active”. Also remove attributes from the mapping that CXone does not describe, such as title.',
      },
    },
  ],
  afterwards: [
    { de: 'Users and groups: Personen zuweisen', en: 'Users and groups: assign people' },
    {
      de: 'Zuerst eine Person mit Provision on-demand, dann Start provisioning',
      en: 'One person with Provision on-demand first, then Start provisioning',
    },
  ],
};
