import type { ServiceId, StaffId } from './ids.ts';
import type { Instant } from './interval.ts';

/** An interval that could be booked: every rule holds. */
export type Slot = {
  readonly staffId: StaffId;
  readonly serviceId: ServiceId;
  readonly startTime: Instant;
  readonly endTime: Instant;
};
