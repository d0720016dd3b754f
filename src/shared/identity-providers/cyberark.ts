import type { Dialect } from './dialect.ts';
import { occasions } from './occasions.ts';

/** CyberArk Identity developer documentation, "For more information about SCIM provisioning". */
export const cyberarkDialects = {
  cyberark: {
    name: { de: 'CyberArk Identity', en: 'CyberArk Identity' },
    needs: [
      { capability: 'token', when: occasions.always, evidence: 'documented' },
      { capability: 'service-provider-config', when: occasions.discovery, evidence: 'documented' },
      { capability: 'resource-type-user', when: occasions.discovery, evidence: 'documented' },
      { capability: 'resource-type-group', when: occasions.discovery, evidence: 'documented' },
      { capability: 'schema-by-id', when: occasions.discovery, evidence: 'documented' },
      { capability: 'list-count-one', when: occasions.test, evidence: 'documented' },
      { capability: 'search-nobody', when: occasions.find, evidence: 'documented' },
      { capability: 'search-known', when: occasions.match, evidence: 'documented' },
      { capability: 'create', when: occasions.create, evidence: 'documented' },
      { capability: 'replace', when: occasions.update, evidence: 'documented' },
      { capability: 'groups', when: occasions.groups, evidence: 'documented' },
    ],
    published: true,
    remarks: [],
    sends: ['userName', 'name.givenName', 'name.familyName', 'emails', 'active'],
    sources: ['CyberArk Identity developer documentation, SCIM provisioning'],
  },
} as const satisfies Readonly<Record<string, Dialect>>;
