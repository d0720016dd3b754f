import type { Dialect } from './dialect.ts';
import { occasions } from './occasions.ts';

/** Keycloak with the extension keycloak-scim, as its own text describes it. */
export const keycloakDialects = {
  keycloak: {
    name: { de: 'Keycloak mit keycloak-scim', en: 'Keycloak with keycloak-scim' },
    needs: [
      { capability: 'token', when: occasions.always, evidence: 'inferred' },
      { capability: 'create', when: occasions.create, evidence: 'inferred' },
    ],
    published: false,
    remarks: [
      {
        de: 'Keycloak selbst bringt keinen SCIM-Client mit; schalten Sie in der Erweiterung den Import aus.',
        en: 'Keycloak itself brings no SCIM client; switch the import off in the extension.',
      },
    ],
    sends: ['userName', 'name.givenName', 'name.familyName', 'emails', 'active'],
    sources: ['Text of the extension keycloak-scim'],
  },
} as const satisfies Readonly<Record<string, Dialect>>;
