import type { Connection } from '../../shared/connection.ts';
import { identityProviders } from '../../shared/identity-providers/registry.ts';
import type { Requirement } from '../../shared/procedure/ids.ts';

/** What CXone's help page asks of every IdP, in its order. */
export const requirements: readonly Requirement[] = [
  'push-new-users',
  'push-updates',
  'update-attributes',
  'deactivate-users',
];

/** The requirements of which neither the assistant nor the person has said that the connection's IdP meets them. */
export const openRequirements = ({ identityProvider, confirmed }: Connection): readonly Requirement[] =>
  requirements.filter(
    (requirement) =>
      identityProviders[identityProvider].requirements[requirement] === 'unknown' &&
      confirmed[requirement] === undefined,
  );
