import type { Dialect } from './dialect.ts';
import { occasions } from './occasions.ts';

/** JumpCloud support, "Provision and manage users and groups in apps using custom SCIM identity management integration". */
export const jumpcloudDialects = {
  jumpcloud: {
    name: { de: 'JumpCloud', en: 'JumpCloud' },
    needs: [
      { capability: 'token', when: occasions.always, evidence: 'documented' },
      { capability: 'create', when: occasions.test, evidence: 'documented' },
      {
        capability: 'groups',
        when: occasions.test,
        evidence: 'documented',
        avoidBy: {
          de: 'Schalten Sie „Enable management of User Groups and Group Membership in this application“ aus.',
          en: 'Switch “Enable management of User Groups and Group Membership in this application” off.',
        },
      },
    ],
    published: false,
    remarks: [
      {
        de: 'Der Verbindungstest legt eine Testperson und eine Testgruppe an. Wo es kein DELETE gibt, bleibt die Testperson deaktiviert zurück. Nehmen Sie eine neue Adresse, die man als Test erkennt.',
        en: 'The connection test creates a test person and a test group. Where there is no DELETE, the test person stays behind, deactivated. Take a new address that shows it is a test.',
      },
    ],
    sends: ['userName', 'name.givenName', 'name.familyName', 'emails', 'active'],
    sources: ['JumpCloud support, “Custom SCIM identity management integration”'],
  },
} as const satisfies Readonly<Record<string, Dialect>>;
