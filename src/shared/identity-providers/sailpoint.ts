import type { Dialect } from './dialect.ts';
import { occasions } from './occasions.ts';

const nonCompliantServer = {
  de: 'Schalten Sie „Non-Compliant Server“ ein.',
  en: 'Switch “Non-Compliant Server” on.',
};

/** SailPoint documentation, SCIM 2.0 connector, "Prerequisites". */
export const sailpointDialects = {
  sailpoint: {
    name: { de: 'SailPoint, SCIM-2.0-Connector', en: 'SailPoint SCIM 2.0 connector' },
    needs: [
      { capability: 'token', when: occasions.always, evidence: 'documented' },
      {
        capability: 'service-provider-config',
        when: occasions.discovery,
        evidence: 'documented',
        avoidBy: nonCompliantServer,
      },
      { capability: 'resource-types', when: occasions.discovery, evidence: 'documented', avoidBy: nonCompliantServer },
      { capability: 'schemas', when: occasions.discovery, evidence: 'documented', avoidBy: nonCompliantServer },
      {
        capability: 'resource-type-user',
        when: occasions.discovery,
        evidence: 'documented',
        avoidBy: nonCompliantServer,
      },
      {
        capability: 'resource-type-group',
        when: occasions.discovery,
        evidence: 'documented',
        avoidBy: nonCompliantServer,
      },
      { capability: 'scim-media-type', when: occasions.always, evidence: 'documented' },
    ],
    published: false,
    remarks: [],
    sends: ['userName', 'name.givenName', 'name.familyName', 'emails', 'active'],
    sources: ['SailPoint documentation, SCIM 2.0 connector, “Prerequisites”'],
  },
} as const satisfies Readonly<Record<string, Dialect>>;
