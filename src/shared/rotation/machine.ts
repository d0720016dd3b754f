import type { Rotation, RotationAt, RotationProof, RotationStep } from './rotation.ts';

/** What the vault and the server tell of the new one. */
type RotationFact =
  | { readonly type: 'next-stored'; readonly storedAt: string }
  | { readonly type: 'next-accepted' }
  | { readonly type: 'next-refused' }
  /** Its value is not in the vault any more. */
  | { readonly type: 'next-gone' }
  /** Not even its place is there any more. */
  | { readonly type: 'next-removed' };

export type RotationEvent = (RotationStep | RotationFact) & { readonly at: string };

/** The steps that a person takes, in their order; `lost` is none of them. */
export const rotationSteps = [
  'choose',
  'make',
  'store',
  'check',
  'enter',
  'confirm',
  'revoke',
  'remove',
] as const satisfies readonly RotationAt[];

/**
 * What an event makes of a rotation. One that does not fit changes nothing. The old one may be revoked only when the value
 * that is stored now was checked, entered and confirmed: whatever makes that untrue leads back to where it is made true.
 */
export function advance(state: Rotation, event: RotationEvent): Rotation {
  switch (event.type) {
    case 'owner-chosen':
      return state.at === 'choose' ? { ...begunOf(state), at: 'make', owner: event.owner } : state;
    case 'owner-reconsidered':
      return state.at === 'make' || state.at === 'store' ? { ...begunOf(state), at: 'choose' } : state;
    case 'made':
      return state.at === 'make' ? { ...state, at: 'store', madeAt: event.at } : state;
    case 'vouched':
      return state.at === 'check' ? { ...state, at: 'enter', checkedAt: event.at, check: 'confirmed' } : state;
    case 'entered':
      return state.at === 'enter' ? { ...state, at: 'confirm', enteredAt: event.at } : state;
    case 'confirmed':
      return state.at === 'confirm' ? confirmed(state, event.proof, event.at) : state;
    case 'revoked':
      return state.at === 'revoke'
        ? { ...state, at: 'remove', revokedAt: event.at, revocation: event.revocation }
        : state;
    case 'next-stored':
      return withStored(state, event.storedAt, event.at);
    case 'next-accepted':
      return state.at === 'check' ? { ...state, at: 'enter', checkedAt: event.at, check: 'measured' } : state;
    case 'next-refused':
      return hasValue(state) ? toCheck(state, state.storedAt) : state;
    case 'next-gone':
      return hasValue(state) ? { ...begunOf(state), at: 'make', owner: state.owner } : state;
    case 'next-removed':
      return { ...begunOf(state), at: 'lost' };
  }
}

type WithValue = Extract<Rotation, { storedAt: string }>;

export const hasValue = (state: Rotation): state is WithValue => 'storedAt' in state;

/** Another value than the one that was checked is a new beginning for all that was said of it. */
function withStored(state: Rotation, storedAt: string, at: string): Rotation {
  if (hasValue(state)) return state.storedAt === storedAt ? state : toCheck(state, storedAt);
  if (state.at === 'make') return { ...state, at: 'check', madeAt: at, storedAt };
  return state.at === 'store' ? { ...state, at: 'check', storedAt } : state;
}

/** What was revoked before is not to be revoked again. */
function confirmed(state: Extract<Rotation, { at: 'confirm' }>, proof: RotationProof, at: string): Rotation {
  const now = { ...state, confirmedAt: at, proof };
  const { revocation, revokedAt } = state;
  return revocation === 'done' && revokedAt !== undefined
    ? { ...now, at: 'remove', revocation, revokedAt }
    : { ...now, at: 'revoke' };
}

function toCheck(state: WithValue, storedAt: string): Rotation {
  const { owner, madeAt } = state;
  return { ...begunOf(state), at: 'check', owner, madeAt, storedAt };
}

const begunOf = ({ old, next, begunAt, revocation, revokedAt }: Rotation): Begun => ({
  old,
  next,
  begunAt,
  ...(revocation !== undefined && { revocation, revokedAt }),
});

type Begun = Pick<Rotation, 'old' | 'next' | 'begunAt' | 'revocation' | 'revokedAt'>;
