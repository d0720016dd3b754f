import type { IdentityProvider } from './identity-provider.ts';

/**
 * Okta, custom app from the App Integration Wizard, with the SCIM token in the HTTP header.
 * Labels: Okta help, "Add SCIM provisioning to app integrations".
 */
export const okta: IdentityProvider = {
  name: { de: 'Okta (eigene App)', en: 'Okta (custom app)' },
  path: [
    {
      de: 'Legen Sie eine SAML- oder SWA-App an. Eine OIDC-App bietet kein SCIM.',
      en: 'Create a SAML or SWA app. An OIDC app offers no SCIM.',
    },
    {
      de: 'General > App Settings > Edit > Provisioning: SCIM > Save',
      en: 'General > App Settings > Edit > Provisioning: SCIM > Save',
    },
    { de: 'Provisioning > Settings > Integration > Edit', en: 'Provisioning > Settings > Integration > Edit' },
  ],
  fields: [
    {
      id: 'base-url',
      label: 'SCIM connector base URL',
      value: (cxone) => ({ kind: 'text', text: cxone.tokenBaseUrl, evidence: cxone.tokenBaseUrlEvidence }),
    },
    {
      id: 'unique-identifier',
      label: 'Unique identifier field for users',
      value: () => ({ kind: 'text', text: 'userName', evidence: 'documented' }),
    },
    {
      id: 'actions',
      label: 'Supported provisioning actions',
      value: () => ({
        kind: 'boxes',
        tick: { labels: ['Push New Users', 'Push Profile Updates'], evidence: 'documented' },
        leaveEmpty: {
          labels: ['Import New Users and Profile Updates', 'Push Groups', 'Import Groups'],
          evidence: 'inferred',
        },
      }),
      note: {
        de: 'CXone verlangt weder Import noch Gruppen und beschreibt keine Gruppen-Schnittstelle.',
        en: 'CXone asks for neither import nor groups and describes no group operation.',
      },
    },
    {
      id: 'authentication-mode',
      label: 'Authentication Mode',
      value: () => ({ kind: 'text', text: 'HTTP Header', evidence: 'inferred' }),
      note: {
        de: 'Die Hilfeseite von CXone nennt „OAuth 2“. In Okta setzt das eine bei NICE registrierte App voraus; das SCIM-Token gehört in „HTTP Header“.',
        en: 'CXone’s help page says “OAuth 2”. In Okta that needs an app registered with NICE; the SCIM token goes into “HTTP Header”.',
      },
    },
    {
      id: 'token',
      label: 'Authorization',
      value: () => ({ kind: 'secret', credential: 'scim-token' }),
      note: {
        de: 'Nur das Token, ohne „Bearer“ davor: Nach Berichten Dritter setzt Okta das Wort selbst.',
        en: 'The token only, without “Bearer” in front: third parties report that Okta adds the word itself.',
      },
    },
  ],
  afterwards: [
    {
      de: 'Test Connector Configuration, dann Save. Schlägt der Test fehl, obwohl das Token hier angenommen wurde, muss es nicht am Token liegen: Okta sucht dabei ohne Filter, und ob CXone darauf antwortet, ist nicht bekannt.',
      en: 'Test Connector Configuration, then Save. If the test fails although the token was accepted here, the token need not be the reason: Okta searches without a filter, and whether CXone answers that is not known.',
    },
    {
      de: 'To App > Edit: Create Users, Update User Attributes und Deactivate Users einschalten',
      en: 'To App > Edit: enable Create Users, Update User Attributes and Deactivate Users',
    },
  ],
};
