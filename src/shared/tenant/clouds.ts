import type { LocalText } from '../language.ts';

export type CloudId = 'standard' | 'fedramp';

export interface Cloud {
  readonly id: CloudId;
  readonly name: LocalText;
  /** Origin of the issuer, without a trailing slash. Source: CXone help, "Integrate CXone Mpower and IdP with SCIM". */
  readonly issuer: string;
}

export const clouds: Readonly<Record<CloudId, Cloud>> = {
  standard: {
    id: 'standard',
    name: { de: 'Standard (weltweit)', en: 'Standard (global)' },
    issuer: 'https://cxone.niceincontact.com',
  },
  fedramp: {
    id: 'fedramp',
    name: { de: 'FedRAMP', en: 'FedRAMP' },
    issuer: 'https://cxone-gov.niceincontact.com',
  },
};

/** URI of the access token endpoint of an issuer (CXone help, same page). */
export const tokenEndpoint = (issuer: string): string => `${issuer}/auth/token`;

/** URL of the authorization endpoint of an issuer, with the scope CXone prescribes (CXone help, same page). */
export const authorizationEndpoint = (issuer: string): string => `${issuer}/auth/authorize?scope=openid`;
