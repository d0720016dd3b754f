import { randomUUID } from 'node:crypto';

/**
 * The search for somebody who cannot exist, written as Entra writes it (Microsoft, "Develop and plan provisioning for a
 * SCIM endpoint"): the cheapest request that everybody who provisions has to be allowed to make.
 */
export const searchForNobody = (): string => searchSpelledAsEntra(randomUUID());

/** A search by user name in the same spelling: blanks as plus signs. */
export const searchSpelledAsEntra = (userName: string): string =>
  `/Users?filter=userName+eq+${encodeURIComponent(JSON.stringify(userName.toWellFormed()))}`;
