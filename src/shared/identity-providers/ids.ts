import { z } from 'zod';
import { identityProviders, type IdentityProviderId as Id } from './registry.ts';

const isIdentityProviderId = (value: unknown): value is Id =>
  typeof value === 'string' && Object.hasOwn(identityProviders, value);

/** Schema apart from the table, so that the window can use the table without carrying zod. */
export const IdentityProviderId = z.custom<Id>(isIdentityProviderId);
