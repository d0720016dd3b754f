import type { IdentityProvider } from './identity-provider.ts';

/** OneLogin, SCIM v2 provisioner. Labels as several makers’ guides report them; OneLogin’s own page is not known. */
export const onelogin: IdentityProvider = {
  name: { de: 'OneLogin', en: 'OneLogin' },
  path: [
    {
      de: 'App „SCIM Provisioner with SAML (SCIM v2 Enterprise)“ oder „(SCIM v2 Core)“. Die App „(Core Schema)“ spricht SCIM 1.1 und eignet sich nicht.',
      en: 'App “SCIM Provisioner with SAML (SCIM v2 Enterprise)” or “(SCIM v2 Core)”. The app “(Core Schema)” speaks SCIM 1.1 and does not fit.',
    },
    { de: 'Configuration', en: 'Configuration' },
  ],
  fields: [
    {
      id: 'base-url',
      label: 'SCIM Base URL',
      value: (cxone) => ({ kind: 'text', text: cxone.tokenBaseUrl, evidence: cxone.tokenBaseUrlEvidence }),
    },
    {
      id: 'token',
      label: 'SCIM Bearer Token',
      value: () => ({ kind: 'secret', credential: 'scim-token' }),
      note: {
        de: 'Vermutlich nur das Token, ohne „Bearer“ davor; belegt ist das nicht.',
        en: 'Presumably the token only, without “Bearer” in front; no public source confirms it.',
      },
    },
    {
      id: 'username',
      label: 'SCIM Username (Parameters)',
      value: () => ({ kind: 'text', text: 'Email', evidence: 'inferred' }),
    },
  ],
  afterwards: [
    { de: 'API Connection: Enable', en: 'API Connection: Enable' },
    { de: 'Provisioning: Enable provisioning', en: 'Provisioning: Enable provisioning' },
  ],
};
