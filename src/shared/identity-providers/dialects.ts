import { cyberarkDialects } from './cyberark.ts';
import type { Dialect } from './dialect.ts';
import { entraDialects } from './entra.ts';
import { googleWorkspaceDialects } from './google-workspace.ts';
import { jumpcloudDialects } from './jumpcloud.ts';
import { keycloakDialects } from './keycloak.ts';
import { oktaDialects } from './okta.ts';
import { oneloginDialects } from './onelogin.ts';
import { otherDialects } from './other.ts';
import { pingDialects } from './ping.ts';
import type { IdentityProviderId } from './registry.ts';
import { ripplingDialects } from './rippling.ts';
import { sailpointDialects } from './sailpoint.ts';

/** Every way of setting up an IdP whose requests are known at least in part, in the order they are shown. */
const registered = {
  ...oktaDialects,
  ...entraDialects,
  ...oneloginDialects,
  ...pingDialects,
  ...jumpcloudDialects,
  ...sailpointDialects,
  ...cyberarkDialects,
  ...ripplingDialects,
  ...keycloakDialects,
  ...googleWorkspaceDialects,
  ...otherDialects,
};

export type DialectId = keyof typeof registered;

export const dialects: Readonly<Record<DialectId, Dialect>> = registered;

export const dialectIds: readonly DialectId[] = Object.keys(registered).filter(isDialectId);

export function isDialectId(id: string): id is DialectId {
  return Object.hasOwn(registered, id);
}

const ofProvider: Readonly<Record<IdentityProviderId, readonly [DialectId, ...DialectId[]]>> = {
  okta: ['okta', 'okta-catalog'],
  entra: ['entra', 'entra-2020'],
  onelogin: ['onelogin'],
  other: ['other'],
};

/** The dialects of an IdP that can be chosen in the procedure, the one that the procedure sets up first. */
export const dialectsOf = (provider: IdentityProviderId): readonly [DialectId, ...DialectId[]] => ofProvider[provider];
