import type { Evidence } from '../../evidence.ts';
import type { LocalText } from '../../language.ts';
import type { Actor } from '../../verification/outcomes.ts';

/** A known reason for something going wrong between an IdP and CXone. */
export interface CauseInfo {
  readonly actor: Actor;
  /** What happened, and what it means. */
  readonly what: LocalText;
  /** One thing to do. */
  readonly todo: LocalText;
  /** What has to be seen for it to count as mended. */
  readonly proof: LocalText;
  /** How it is known that this leads to what was reported. NICE publishes no status codes for SCIM, so hardly ever more than inferred. */
  readonly evidence: Evidence;
  /** Where it is written, or what it is concluded from. */
  readonly source: string;
}

export const cxoneHelp = (page: string): string =>
  `https://help.nicecxone.com/Content/admin/employees/provisionemployeeaccountswithscim/${page}`;
export const entraDocs = (page: string): string =>
  `https://learn.microsoft.com/entra/identity/app-provisioning/${page}`;

export const concluded = 'concluded by this assistant';

export const oktaTest: LocalText = {
  de: '„Test Connector Configuration“ in Okta gelingt.',
  en: '“Test Connector Configuration” in Okta succeeds.',
};
export const entraTest: LocalText = {
  de: '„Test Connection“ in Entra gelingt, und der nächste Durchgang bleibt ohne Fehler.',
  en: '“Test Connection” in Entra succeeds, and the next cycle has no error.',
};
export const cleanCycle: LocalText = {
  de: 'Der nächste Durchgang des IdP bleibt ohne Fehler.',
  en: 'The IdP’s next cycle has no error.',
};
export const oneCreated: LocalText = {
  de: 'Der IdP legt eine einzelne Testperson an, und sie steht in CXone.',
  en: 'The IdP creates a single test person, and the person is in CXone.',
};
export const readInactive: LocalText = {
  de: 'Die Person steht in CXone auf nicht aktiv, wenn Sie nachsehen.',
  en: 'The person is inactive in CXone when you look.',
};
