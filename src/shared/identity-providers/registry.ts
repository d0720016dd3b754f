import { entra } from './entra.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { okta } from './okta.ts';
import { onelogin } from './onelogin.ts';
import { other } from './other.ts';

/** All identity providers, in the order they are offered. A new one is a new file and its name here. */
const registered = { okta, entra, onelogin, other };

export type IdentityProviderId = keyof typeof registered;

export const identityProviders: Readonly<Record<IdentityProviderId, IdentityProvider>> = registered;

export const identityProviderIds: readonly IdentityProviderId[] = Object.keys(registered).filter(isRegistered);

function isRegistered(id: string): id is IdentityProviderId {
  return Object.hasOwn(registered, id);
}
