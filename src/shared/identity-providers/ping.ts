import type { Dialect } from './dialect.ts';
import { occasions } from './occasions.ts';

const attributes: readonly string[] = ['userName', 'name.givenName', 'name.familyName', 'emails', 'active'];

/** Fields: Ping Identity documentation, "Creating a SCIM connection" and "SCIM connector settings reference". */
export const pingDialects = {
  pingone: {
    name: { de: 'PingOne', en: 'PingOne' },
    needs: [
      { capability: 'token', when: occasions.always, evidence: 'documented' },
      { capability: 'create', when: occasions.create, evidence: 'inferred' },
    ],
    published: false,
    remarks: [
      {
        de: 'Stellen Sie „REMOVE_ACTION“ auf Deaktivieren und tragen Sie keine Gruppen-Ressource ein. „OAuth 2 Client Credentials“ ist für CXone eine Sackgasse.',
        en: 'Set “REMOVE_ACTION” to disable and enter no groups resource. “OAuth 2 Client Credentials” is a dead end for CXone.',
      },
    ],
    sends: attributes,
    sources: ['Ping Identity documentation, “Creating a SCIM connection”'],
  },
  pingfederate: {
    name: { de: 'PingFederate mit SCIM-Connector', en: 'PingFederate with the SCIM connector' },
    needs: [
      { capability: 'token', when: occasions.always, evidence: 'documented' },
      { capability: 'search-nobody', when: occasions.find, evidence: 'documented' },
      { capability: 'search-known', when: occasions.match, evidence: 'documented' },
      { capability: 'create', when: occasions.create, evidence: 'inferred' },
    ],
    published: false,
    remarks: [
      {
        de: 'Der mitgelieferte Provisioner spricht nur SCIM 1.1; installieren Sie den SCIM-Connector und wählen Sie Version 2.0.',
        en: 'The bundled provisioner speaks SCIM 1.1 only; install the SCIM connector and choose version 2.0.',
      },
    ],
    sends: attributes,
    sources: ['Ping Identity documentation, “SCIM connector settings reference”'],
  },
} as const satisfies Readonly<Record<string, Dialect>>;
