import { z } from 'zod';
import { TrialName } from '../credential.ts';

const moment = z.iso.datetime();

/** For whom the new one is made in CXone: for the same user profile, or for another service employee. */
export const RotationOwner = z.enum(['same', 'other']);
export type RotationOwner = z.infer<typeof RotationOwner>;

/** How the person saw that the IdP works with the new one. */
export const RotationProof = z.enum(['idp-test', 'idp-cycle']);
export type RotationProof = z.infer<typeof RotationProof>;

/** How it is known that the new one works: the server accepted it, or the person says so where it cannot be tried. */
export const RotationCheck = z.enum(['measured', 'confirmed']);
export type RotationCheck = z.infer<typeof RotationCheck>;

/** What became of the old one in CXone: made invalid, or nobody knows how. */
export const Revocation = z.enum(['done', 'not-possible']);
export type Revocation = z.infer<typeof Revocation>;

const Begun = z.object({
  old: TrialName,
  next: TrialName,
  begunAt: moment,
  /** What was said of the old one stays true of it, also where the new one is to be made, or proven, once more. */
  revokedAt: moment.optional(),
  revocation: Revocation.optional(),
});
const Owned = Begun.extend({ owner: RotationOwner });
/** `storedAt` is that of the new value: another value has another one, and has proven nothing yet. */
const Stored = Owned.extend({ madeAt: moment, storedAt: moment });
const Checked = Stored.extend({ checkedAt: moment, check: RotationCheck });
const Entered = Checked.extend({ enteredAt: moment });
const Confirmed = Entered.extend({ confirmedAt: moment, proof: RotationProof });
const Revoked = Confirmed.extend({ revokedAt: moment, revocation: Revocation });

/** A replacement of one secret by another, as far as it has come. Each state has what led to it, and nothing else. */
export const Rotation = z.discriminatedUnion('at', [
  Begun.extend({ at: z.literal('choose') }),
  Owned.extend({ at: z.literal('make') }),
  Owned.extend({ at: z.literal('store'), madeAt: moment }),
  Stored.extend({ at: z.literal('check') }),
  Checked.extend({ at: z.literal('enter') }),
  Entered.extend({ at: z.literal('confirm') }),
  Confirmed.extend({ at: z.literal('revoke') }),
  Revoked.extend({ at: z.literal('remove') }),
  /** The old key makes way for the new one, which is stored in its own place still. */
  Revoked.extend({ at: z.literal('place') }),
  /** The new key is where the old one was; its own place is still to be emptied. */
  Begun.extend({ at: z.literal('tidy') }),
  /** The new one was removed elsewhere, with its place. */
  Begun.extend({ at: z.literal('lost') }),
]);
export type Rotation = z.infer<typeof Rotation>;
export type RotationAt = Rotation['at'];

/** What the person says or decides. */
export const RotationStep = z.discriminatedUnion('type', [
  z.object({ type: z.literal('owner-chosen'), owner: RotationOwner }),
  z.object({ type: z.literal('owner-reconsidered') }),
  z.object({ type: z.literal('made') }),
  z.object({ type: z.literal('vouched') }),
  z.object({ type: z.literal('entered') }),
  z.object({ type: z.literal('confirmed'), proof: RotationProof }),
  z.object({ type: z.literal('revoked'), revocation: Revocation }),
]);
export type RotationStep = z.infer<typeof RotationStep>;
