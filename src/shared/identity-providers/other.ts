import type { IdentityProvider } from './identity-provider.ts';

/** Any other identity provider that speaks SCIM 2.0. Values: CXone help, "Integrate CXone Mpower and IdP with SCIM". */
export const other: IdentityProvider = {
  name: { de: 'Anderer IdP mit SCIM 2.0', en: 'Other IdP with SCIM 2.0' },
  path: [
    {
      de: 'Öffnen Sie in Ihrem IdP die SCIM-2.0-Anbindung (Bereitstellung, Provisioning).',
      en: 'Open the SCIM 2.0 connection (provisioning) in your IdP.',
    },
  ],
  fields: [
    {
      id: 'base-url',
      label: { de: 'Basis-URL', en: 'Base URL' },
      value: (cxone) => ({ kind: 'text', text: cxone.tokenBaseUrl, evidence: cxone.tokenBaseUrlEvidence }),
      note: {
        de: 'Diese Adresse gehört zum SCIM-Token. Nur ohne SCIM-Token entfällt „/oauth“ vor „/scim“.',
        en: 'This address goes with the SCIM token. Only without a SCIM token is “/oauth” before “/scim” left out.',
      },
    },
    {
      id: 'unique-identifier',
      label: { de: 'Eindeutige Kennung der Benutzer', en: 'Unique identifier of users' },
      value: () => ({ kind: 'text', text: 'userName', evidence: 'documented' }),
    },
    {
      id: 'token',
      label: { de: 'Bearer-Token', en: 'Bearer token' },
      value: () => ({ kind: 'secret', credential: 'scim-token' }),
      note: {
        de: 'Ob das Feld das Token allein oder „Bearer <Token>“ erwartet, sagt Ihr IdP.',
        en: 'Your IdP says whether the field wants the token alone or “Bearer <token>”.',
      },
    },
    {
      id: 'token-endpoint',
      label: {
        de: 'Endpunkt-URI des Zugriffstokens (nur bei OAuth 2)',
        en: 'Access token endpoint URI (OAuth 2 only)',
      },
      value: (cxone) => ({ kind: 'text', text: cxone.tokenEndpoint, evidence: 'documented' }),
    },
    {
      id: 'authorization-endpoint',
      label: {
        de: 'URL des Autorisierungsendpunkts (nur bei OAuth 2)',
        en: 'Authorization endpoint URL (OAuth 2 only)',
      },
      value: (cxone) => ({ kind: 'text', text: cxone.authorizationEndpoint, evidence: 'documented' }),
    },
    {
      id: 'actions',
      label: { de: 'Aktionen', en: 'Actions' },
      value: () => ({
        kind: 'boxes',
        tick: {
          labels: [
            { de: 'Neue Benutzer anlegen', en: 'Push new users' },
            { de: 'Änderungen an vorhandenen Benutzern übertragen', en: 'Push updates to existing users' },
            { de: 'Benutzerattribute aktualisieren', en: 'Update user attributes' },
            { de: 'Benutzer deaktivieren', en: 'Deactivate users' },
          ],
          evidence: 'documented',
        },
        leaveEmpty: {
          labels: [
            { de: 'Import aus CXone', en: 'Import from CXone' },
            { de: 'Gruppen', en: 'Groups' },
            { de: 'Passwortabgleich', en: 'Password sync' },
            { de: 'Endgültiges Löschen', en: 'Hard delete' },
          ],
          evidence: 'inferred',
        },
      }),
      note: {
        de: 'Die vier ersten verlangt CXone. Die übrigen wegzulassen, ist unser Schluss: CXone verlangt und beschreibt sie nicht.',
        en: 'CXone asks for the first four. Leaving out the others is our conclusion: CXone neither asks for nor describes them.',
      },
    },
  ],
  afterwards: [
    { de: 'Speichern Sie die Einstellungen im IdP.', en: 'Save the settings in the IdP.' },
    {
      de: 'Starten Sie die Bereitstellung nach der Anleitung Ihres IdP.',
      en: 'Start provisioning the way your IdP describes.',
    },
  ],
};
