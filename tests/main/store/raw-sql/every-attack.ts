import type { Attack, AttackGroup } from './attack.ts';
import { attacksOnBookings } from './attacks-on-bookings.ts';
import { attacksOnColumns } from './attacks-on-columns.ts';
import { attacksOnHistory } from './attacks-on-history.ts';
import { attacksOnHolds } from './attacks-on-holds.ts';
import { attacksOnIdentity } from './attacks-on-identity.ts';
import { attacksOnOtherRecords } from './attacks-on-other-records.ts';
import { attacksOnReferences } from './attacks-on-references.ts';
import { attacksOnUnits } from './attacks-on-units.ts';

export type ListedAttack = Attack & Pick<AttackGroup, 'refusal' | 'holds'>;

/** The whole list, each attack with what refuses it. */
export const everyAttack: readonly ListedAttack[] = [
  ...attacksOnColumns,
  ...attacksOnHolds,
  ...attacksOnUnits,
  ...attacksOnIdentity,
  ...attacksOnBookings,
  ...attacksOnReferences,
  ...attacksOnHistory,
  ...attacksOnOtherRecords,
].flatMap(({ refusal, holds, attacks }) => attacks.map((attack) => ({ ...attack, refusal, holds })));
