import type { ClosuresViolation, TimeOffViolation } from './absences.ts';
import type { ClientViolation } from './client.ts';
import type { OpeningHoursViolation, WorkingHoursViolation } from './hours.ts';
import type { OverlapViolation } from './overlap.ts';
import type { PartiesViolation } from './parties.ts';
import type { ResourcesViolation } from './resources.ts';
import type { TimesViolation } from './times.ts';

/** One broken rule, as data: its code, the field of the request that it is about, and the facts that a sentence about it needs. */
export type Violation =
  | PartiesViolation
  | TimesViolation
  | WorkingHoursViolation
  | OpeningHoursViolation
  | ClosuresViolation
  | TimeOffViolation
  | OverlapViolation
  | ClientViolation
  | ResourcesViolation;

export type ViolationCode = Violation['code'];
