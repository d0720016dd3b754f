import type { Connection } from '../connection.ts';
import { isConfirmed, isOldRevoked, isStoredWhole } from './facts.ts';
import { hasValue } from './machine.ts';
import type { Rotation } from './rotation.ts';

/** What backing out leaves, and where. */
export const leftovers = [
  'nothing-new',
  'next-perhaps-in-cxone',
  'next-in-cxone-without-value',
  'next-in-cxone-unused',
  'next-in-vault',
  'next-in-vault-in-use',
  'idp-has-next-unproven',
  'idp-has-next',
  'idp-has-one-made-since',
  'old-valid-in-cxone',
  'old-revoked',
  'old-in-vault',
  'old-not-in-vault',
] as const;
export type Leftover = (typeof leftovers)[number];

/** What is where when the person backs out now: the new one first, then the IdP, then the old one. */
export const leftBehind = (connection: Connection, rotation: Rotation): readonly Leftover[] => [
  ...nextOf(connection, rotation),
  ...inIdp(rotation),
  isOldRevoked(rotation) ? 'old-revoked' : 'old-valid-in-cxone',
  isStoredWhole(connection, rotation.old) ? 'old-in-vault' : 'old-not-in-vault',
];

function nextOf(connection: Connection, rotation: Rotation): readonly Leftover[] {
  if (isOneMadeSinceInIdp(rotation)) return isStoredWhole(connection, rotation.next) ? ['next-in-vault'] : [];
  if (rotation.at === 'choose') return ['nothing-new'];
  if (rotation.at === 'make') return ['next-perhaps-in-cxone'];
  if (rotation.at === 'lost' || rotation.at === 'store') return ['next-in-cxone-without-value'];
  const isStored = hasValue(rotation) && isStoredWhole(connection, rotation.next);
  if (isConfirmed(rotation)) return isStored ? ['next-in-vault-in-use'] : [];
  const unused: readonly Leftover[] = rotation.at === 'confirm' ? [] : ['next-in-cxone-unused'];
  return isStored ? [...unused, 'next-in-vault'] : unused;
}

function inIdp(rotation: Rotation): readonly Leftover[] {
  if (isOneMadeSinceInIdp(rotation)) return ['idp-has-one-made-since'];
  if (rotation.at === 'confirm') return ['idp-has-next-unproven'];
  return isConfirmed(rotation) ? ['idp-has-next'] : [];
}

/** The old one was revoked for a new one that worked in the IdP then; whether it is the one stored now, nobody knows. */
const isOneMadeSinceInIdp = (rotation: Rotation): boolean => isOldRevoked(rotation) && !isConfirmed(rotation);
