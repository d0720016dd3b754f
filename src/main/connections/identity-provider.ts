import { type Connection, longestAddress } from '../../shared/connection.ts';
import { identityProviders, type IdentityProviderId } from '../../shared/identity-providers/registry.ts';
import type { CxoneLanguage, Requirement, TaskId, Way } from '../../shared/procedure/ids.ts';
import { stepAt } from '../../shared/procedure/procedure.ts';
import { ProblemError } from '../../shared/problem.ts';
import { without } from '../../shared/record.ts';
import { withoutAddressParameters } from './without-secrets.ts';
import type { Change } from './change.ts';

/** The wanted way where the provider has it; the SCIM token is a way for every provider. */
export const wayFor = (identityProvider: IdentityProviderId, wanted: Way): Way =>
  identityProviders[identityProvider].appRegistration === undefined ? 'token' : wanted;

/**
 * The connection with this IdP, in this way where the IdP has it. What the person said about another IdP, or did in its
 * screens, is not true of this one and is forgotten; a step that is not on the way is left.
 */
export const withIdentityProvider =
  (identityProvider: IdentityProviderId, wanted: Way): Change =>
  (connection, at) => {
    const chosen = { ...connection, identityProvider, way: wayFor(identityProvider, wanted) };
    const kept = chosen.identityProvider === connection.identityProvider ? chosen : { ...chosen, confirmed: {} };
    const ticked = without(connection.ticked, outdatedTasks(connection, chosen));
    return { ...kept, step: stepAt(chosen).id, ticked: { ...ticked, 'choose-idp': { at, how: 'done' } } };
  };

function outdatedTasks(before: Connection, after: Connection): readonly TaskId[] {
  if (before.identityProvider !== after.identityProvider) return ['check-requirements', ...tasksInItsScreens];
  return before.way === after.way ? [] : tasksInItsScreens;
}

const tasksInItsScreens: readonly TaskId[] = ['enter-settings', 'save-settings', 'start-provisioning'];

/** The connection with the person's word that the IdP can do it, or without it; then the check is not done either. */
export const withRequirement =
  (requirement: Requirement, isConfirmed: boolean): Change =>
  (connection, at) => {
    if (isConfirmed) return { ...connection, confirmed: { ...connection.confirmed, [requirement]: at } };
    const ticked = without(connection.ticked, ['check-requirements']);
    return { ...connection, ticked, confirmed: without(connection.confirmed, [requirement]) };
  };

export const withCxoneLanguage =
  (cxoneLanguage: CxoneLanguage): Change =>
  (connection) => ({ ...connection, cxoneLanguage });

/**
 * The connection with the address of its app in the Okta Admin Console, as typed but for query and hash, which say
 * nothing about the app and may carry a session. Raises `input-refused` for what is far too long for an address.
 */
export const withOktaAppAddress =
  (typed: string): Change =>
  (connection) => {
    const oktaAppAddress = withoutAddressParameters(typed);
    if (oktaAppAddress.length > longestAddress) {
      throw new ProblemError({ code: 'input-refused', facts: { fields: 'address' } });
    }
    return { ...connection, oktaAppAddress };
  };
