import type { Refusal } from './answers.ts';
import type { Employee, Employees } from './employees.ts';
import type { OptionalField } from './scim-schema.ts';

/** The prefixes that CXone's SCIM service is known to have. */
export type Prefix = '/scim/v2' | '/oauth/scim/v2' | '/basic-auth/scim/v2';
/** What the tenant hands out to be let in with. */
export type Credential = 'access-token' | 'scim-token' | 'access-key';

/** How the SCIM service of the tenant is set up and what it does, as far as faults change it. */
export interface ScimBehaviour {
  readonly opensFor: Readonly<Record<Prefix, readonly Credential[]>>;
  /** What they are told who come with a credential that opens; `null` when they are served. */
  readonly refusalFor: (credential: Credential) => Refusal | null;
  /** Who is found by a user name. May throw a refusal. */
  readonly search: (employees: Employees, userName: string) => readonly Employee[];
  /** Whether a role can be given to people who come without one. */
  readonly hasDefaultRole: boolean;
  /** Fields that are not enabled for SCIM: what is sent for them is dropped, and they are neither told nor declared. */
  readonly fieldsOff: readonly OptionalField[];
}

export const usualBehaviour: ScimBehaviour = {
  opensFor: {
    '/scim/v2': ['access-token'],
    '/oauth/scim/v2': ['scim-token'],
    '/basic-auth/scim/v2': ['access-key'],
  },
  refusalFor: () => null,
  search: (employees, userName) => {
    const found = employees.findByUserName(userName);
    return found === null ? [] : [found];
  },
  hasDefaultRole: true,
  fieldsOff: [],
};
