import type { CauseInfo } from './causes/cause.ts';
import { cxoneCauses } from './causes/cxone.ts';
import { entraCauses } from './causes/entra.ts';
import { networkCauses } from './causes/network.ts';
import { oktaCauses } from './causes/okta.ts';
import { otherCauses } from './causes/others.ts';

const all = { ...networkCauses, ...cxoneCauses, ...oktaCauses, ...entraCauses, ...otherCauses };

/** Names of the causes, as the collection of diagnoses numbers them. */
export type CauseId = keyof typeof all;

export interface Cause extends CauseInfo {
  readonly id: CauseId;
}

const infos: Readonly<Record<CauseId, CauseInfo>> = all;

export const causeIds: readonly CauseId[] = Object.keys(all).filter((id): id is CauseId => Object.hasOwn(all, id));

export const causeOf = (id: CauseId): Cause => ({ id, ...infos[id] });
