import type { Evidence } from '../evidence.ts';
import type { LocalText } from '../language.ts';

export type CloudId = 'standard' | 'fedramp' | 'au-sovereign' | 'eu-sovereign' | 'uk-sovereign' | 'other';

export interface Cloud {
  readonly id: CloudId;
  readonly name: LocalText;
  /** What must not be mixed up when choosing it. */
  readonly note: LocalText | null;
  /** Origin of the issuer, without a trailing slash; `null` when the person types it. */
  readonly issuer: string | null;
  /** How the issuer is known. */
  readonly evidence: Evidence;
}

/**
 * The clouds and their issuers. Sources: CXone help, "Integrate CXone Mpower and IdP with SCIM", for the first two; code
 * published by NICE (Cognigy/Extensions, `extensions/cxone`) for the Australian, the EU and the free one; third parties
 * only for the British.
 */
export const clouds: Readonly<Record<CloudId, Cloud>> = {
  standard: {
    id: 'standard',
    name: { de: 'Standard (weltweit)', en: 'Standard (global)' },
    note: null,
    issuer: 'https://cxone.niceincontact.com',
    evidence: 'documented',
  },
  fedramp: {
    id: 'fedramp',
    name: { de: 'FedRAMP', en: 'FedRAMP' },
    note: null,
    issuer: 'https://cxone-gov.niceincontact.com',
    evidence: 'documented',
  },
  'au-sovereign': {
    id: 'au-sovereign',
    name: { de: 'Australian Sovereign (Australien)', en: 'Australian Sovereign' },
    note: {
      de: 'Nach allem, was öffentlich bekannt ist, eine eigene Cloud und nicht die Region au1, die zu „Standard (weltweit)“ gehört.',
      en: 'As far as is publicly known, a cloud of its own and not the region au1, which belongs to “Standard (global)”.',
    },
    issuer: 'https://nicecxone-sov1.au',
    evidence: 'documented',
  },
  'eu-sovereign': {
    id: 'eu-sovereign',
    name: { de: 'EU Sovereign (Europäische Union)', en: 'EU Sovereign' },
    note: {
      de: 'Nach allem, was öffentlich bekannt ist, eine eigene Cloud und nicht die Region eu1, die zu „Standard (weltweit)“ gehört.',
      en: 'As far as is publicly known, a cloud of its own and not the region eu1, which belongs to “Standard (global)”.',
    },
    issuer: 'https://nicecxone-sov1.eu',
    evidence: 'documented',
  },
  'uk-sovereign': {
    id: 'uk-sovereign',
    name: { de: 'UK Sovereign (Vereinigtes Königreich)', en: 'UK Sovereign' },
    note: {
      de: 'Nach allem, was öffentlich bekannt ist, eine eigene Cloud und nicht die Region uk1, die zu „Standard (weltweit)“ gehört.',
      en: 'As far as is publicly known, a cloud of its own and not the region uk1, which belongs to “Standard (global)”.',
    },
    issuer: 'https://nicecxone-sov1.uk',
    evidence: 'inferred',
  },
  other: {
    id: 'other',
    name: { de: 'Andere', en: 'Other' },
    note: {
      de: 'Für eine Cloud, die hier nicht steht. Ihre Anmeldeadresse nennt Ihnen NICE.',
      en: 'For a cloud that is not in this list. NICE tells you its login address.',
    },
    issuer: null,
    evidence: 'unknown',
  },
};

/** URI of the access token endpoint of an issuer (CXone help, same page). */
export const tokenEndpoint = (issuer: string): string => `${issuer}/auth/token`;

/** URL of the authorization endpoint of an issuer, with the scope CXone prescribes (CXone help, same page). */
export const authorizationEndpoint = (issuer: string): string => `${issuer}/auth/authorize?scope=openid`;
