import type { Branded } from './brand.ts';

/** Ids are lower-case UUID strings (version 7 when the desk makes them); each kind of record has its own type. */
export type SalonId = Branded<string, 'SalonId'>;
export type StaffId = Branded<string, 'StaffId'>;
export type ServiceId = Branded<string, 'ServiceId'>;
export type ResourceKindId = Branded<string, 'ResourceKindId'>;
export type ResourceId = Branded<string, 'ResourceId'>;
export type AvailabilityWindowId = Branded<string, 'AvailabilityWindowId'>;
export type ScheduleId = Branded<string, 'ScheduleId'>;
export type TimeOffId = Branded<string, 'TimeOffId'>;
export type ClosureId = Branded<string, 'ClosureId'>;
export type ClientId = Branded<string, 'ClientId'>;
export type BookingId = Branded<string, 'BookingId'>;
export type WaitlistEntryId = Branded<string, 'WaitlistEntryId'>;
/** Shared by the bookings of one visit; names no record of its own. */
export type VisitId = Branded<string, 'VisitId'>;
/** Shared by the bookings that were made by one repetition; names no record of its own. */
export type SeriesId = Branded<string, 'SeriesId'>;

/** Who or what is kept free by a booking. */
export type HeldId = StaffId | ResourceId;

/** A query that is answered beside the desk; no record, and gone when the desk closes. */
export type JobId = Branded<string, 'JobId'>;

export type RecordId =
  | SalonId
  | StaffId
  | ServiceId
  | ResourceKindId
  | ResourceId
  | AvailabilityWindowId
  | ScheduleId
  | TimeOffId
  | ClosureId
  | ClientId
  | BookingId
  | WaitlistEntryId
  | VisitId
  | SeriesId
  | JobId;

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether `text` is a UUID in its canonical, lower-case form. */
export function isId(text: string): boolean {
  return uuidPattern.test(text);
}

/**
 * `text` as an id of the kind the caller expects, lower-cased; undefined when it is no UUID.
 * Being an id says nothing about whether such a record exists.
 */
export function toId<Id extends RecordId>(text: string): Id | undefined {
  const lowered = text.toLowerCase();
  // The brand states exactly what the pattern has just proved.
  return isId(lowered) ? (lowered as Id) : undefined;
}
