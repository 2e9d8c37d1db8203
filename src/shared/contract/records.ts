import { z } from 'zod';
import { adviceCodes } from '../domain/advice.ts';
import type { NamedBooking } from '../domain/booking.ts';
import type { Client, ShownClient } from '../domain/client.ts';
import type { Snapshot } from '../domain/history.ts';
import { actors, type ChainVerdict, type Change, entities } from '../domain/history.ts';
import type { Resource, ResourceKind } from '../domain/resource.ts';
import { violationCodes } from '../domain/rules/rules.ts';
import type { Salon } from '../domain/salon.ts';
import type { Service } from '../domain/service.ts';
import type { Slot } from '../domain/slot.ts';
import type { Staff } from '../domain/staff.ts';
import type { NamedWaitlistEntry, WaitlistEntry } from '../domain/waitlist.ts';
import type { AvailabilityWindow, Closure, DateOverride, Schedule, TimeOff } from '../domain/working-time.ts';
import * as field from './fields.ts';
import { fromWire, toWire, type WireShape } from './wire-values.ts';

// The hand-written domain types lead: a schema that drifts from its record does not compile.

export const salon = z.strictObject({
  id: field.salonId,
  version: field.version,
  name: z.string(),
  timeZone: field.keptTimeZone,
  businessHours: z.array(field.weeklyWindow).readonly(),
  slotMinutes: z.int(),
  daysWithoutHours: z.enum(['closed', 'open']),
}) satisfies z.ZodType<Salon>;

export const staff = z.strictObject({
  id: field.staffId,
  salonId: field.salonId,
  version: field.version,
  name: z.string(),
  color: z.string(),
  isActive: z.boolean(),
  serviceIds: z.array(field.serviceId).readonly().nullable(),
  position: z.int(),
  startsOn: field.calendarDate.nullable(),
  endsOn: field.calendarDate.nullable(),
}) satisfies z.ZodType<Staff>;

const serviceTerms = {
  durationMinutes: z.int(),
  bufferBeforeMinutes: z.int(),
  bufferAfterMinutes: z.int(),
  processing: z.strictObject({ afterMinutes: z.int(), minutes: z.int() }).nullable(),
};

export const service = z.strictObject({
  id: field.serviceId,
  salonId: field.salonId,
  version: field.version,
  name: z.string(),
  ...serviceTerms,
  needs: z.array(field.resourceKindId).readonly(),
  priceCents: z.int().nullable(),
  color: z.string(),
  isActive: z.boolean(),
}) satisfies z.ZodType<Service>;

export const resourceKind = z.strictObject({
  id: field.resourceKindId,
  salonId: field.salonId,
  version: field.version,
  name: z.string(),
}) satisfies z.ZodType<ResourceKind>;

export const resource = z.strictObject({
  id: field.resourceId,
  salonId: field.salonId,
  version: field.version,
  kindId: field.resourceKindId,
  name: z.string(),
  isActive: z.boolean(),
  position: z.int(),
}) satisfies z.ZodType<Resource>;

export const availabilityWindow = z.strictObject({
  id: field.availabilityWindowId,
  staffId: field.staffId,
  dayOfWeek: field.dayOfWeek,
  startTime: field.wallTime,
  endTime: field.wallTime,
  isActive: z.boolean(),
}) satisfies z.ZodType<AvailabilityWindow>;

export const schedule = z.strictObject({
  id: field.scheduleId,
  staffId: field.staffId,
  version: field.version,
  from: field.calendarDate,
  weeks: z.int(),
  windows: z
    .array(
      z.strictObject({
        week: z.int(),
        dayOfWeek: field.dayOfWeek,
        startTime: field.wallTime,
        endTime: field.wallTime,
        isActive: z.boolean(),
      }),
    )
    .readonly(),
}) satisfies z.ZodType<Schedule>;

export const dateOverride = z.strictObject({
  staffId: field.staffId,
  date: field.calendarDate,
  windows: z.array(field.wallWindow).readonly(),
}) satisfies z.ZodType<DateOverride>;

export const timeOff = z.strictObject({
  id: field.timeOffId,
  version: field.version,
  staffId: field.staffId,
  kind: field.timeOffKind,
  startTime: field.instant,
  endTime: field.instant,
  reason: z.string().nullable(),
}) satisfies z.ZodType<TimeOff>;

export const closure = z.strictObject({
  id: field.closureId,
  salonId: field.salonId,
  startDate: field.calendarDate,
  endDate: field.calendarDate,
  reason: z.string().nullable(),
}) satisfies z.ZodType<Closure>;

/** A client as the history keeps them. */
export const client = z.strictObject({
  id: field.clientId,
  salonId: field.salonId,
  version: field.version,
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  notes: z.string().nullable(),
  alert: z.string().nullable(),
  birthday: field.birthday.nullable(),
  mayContact: z.boolean().nullable(),
  contactAskedOn: field.calendarDate.nullable(),
  erasedOn: field.calendarDate.nullable(),
}) satisfies z.ZodType<Client>;

/** A client as every method answers them: with the telephone number as it is written where the salon is. */
export const shownClient = client.extend({
  shownPhone: z.string().nullable(),
}) satisfies z.ZodType<ShownClient>;

const bookingShape = {
  id: field.bookingId,
  salonId: field.salonId,
  version: field.version,
  staffId: field.staffId,
  serviceId: field.serviceId,
  clientId: field.clientId.nullable(),
  startTime: field.instant,
  endTime: field.instant,
  ...serviceTerms,
  resources: z
    .array(z.strictObject({ kindId: field.resourceKindId, resourceId: field.resourceId }))
    .readonly(),
  status: field.bookingStatus,
  notes: z.string().nullable(),
  visitId: field.visitId.nullable(),
  seriesId: field.seriesId.nullable(),
  priceCents: z.int().nullable(),
  cancellationReason: z.string().nullable(),
};

/** A booking as every method answers it: with the names of its service and client. */
export const booking = z.strictObject({
  ...bookingShape,
  serviceName: z.string(),
  clientName: z.string().nullable(),
}) satisfies z.ZodType<NamedBooking>;

export const waitlistEntry = z.strictObject({
  id: field.waitlistEntryId,
  salonId: field.salonId,
  version: field.version,
  clientId: field.clientId,
  serviceIds: z.array(field.serviceId).readonly(),
  staffIds: z.array(field.staffId).readonly().nullable(),
  from: field.calendarDate,
  until: field.calendarDate,
  daysOfWeek: z.array(field.dayOfWeek).readonly(),
  startTime: field.wallTime,
  endTime: field.wallTime,
  notes: z.string().nullable(),
  createdAt: field.instant,
  bookingId: field.bookingId.nullable(),
}) satisfies z.ZodType<WaitlistEntry>;

/** An entry with the client's name, and their number as it is written where the salon is. */
export const namedWaitlistEntry = waitlistEntry.extend({
  clientName: z.string(),
  clientPhone: z.string().nullable(),
}) satisfies z.ZodType<NamedWaitlistEntry>;

export const slot = z.strictObject({
  staffId: field.staffId,
  serviceId: field.serviceId,
  startTime: field.instant,
  endTime: field.instant,
}) satisfies z.ZodType<Slot>;

const inTheWay = z.strictObject({
  bookingId: field.bookingId,
  startTime: field.instant,
  endTime: field.instant,
  status: field.bookingStatus,
});

/** A broken rule as the contract answers it: with a sentence in place of the facts that it was made of. */
export const violation = z.strictObject({
  code: z.enum(violationCodes),
  /** For a person, in the caller's language; never a code. */
  message: z.string(),
  field: z.enum(['staffId', 'serviceId', 'startTime', 'endTime', 'clientId', 'resourceIds']).exactOptional(),
  /** The bookings that an `overlap` collides with, by start. */
  conflicts: z.array(inTheWay).readonly().exactOptional(),
  /** The units that a `resource_taken` tried, by position: out of use, or with the bookings that have them, by start. */
  units: z
    .array(
      z.strictObject({
        resourceId: field.resourceId,
        name: z.string(),
        isActive: z.boolean(),
        holders: z.array(inTheWay).readonly(),
      }),
    )
    .readonly()
    .exactOptional(),
  /** The interval that a rule of working time is about: the nearest window, or the time off or closure that is touched. */
  window: z.strictObject({ startTime: field.instant, endTime: field.instant }).exactOptional(),
});

export type WordedViolation = z.output<typeof violation>;

/** What the desk points out without refusing it: with a sentence in place of the facts that it was made of. */
export const advice = z.strictObject({
  code: z.enum(adviceCodes),
  /** For a person, in the caller's language; never a code. */
  message: z.string(),
  /** The other bookings of a client who is booked elsewhere, by start. */
  conflicts: z.array(inTheWay).readonly().exactOptional(),
  /** To how many bookings a client did not come. */
  count: z.int().exactOptional(),
});

export type WordedAdvice = z.output<typeof advice>;

/** A booking that breaks rules where it stands, with those rules and the nearest slots at which it would break none. */
export const strandedBooking = booking.extend({
  violations: z.array(violation).readonly(),
  suggestions: z.array(slot).readonly(),
});

export type StrandedBooking = z.output<typeof strandedBooking>;

/** The bookings that a change would strand, by start. */
export const strandedAnswer = z.strictObject({ stranded: z.array(strandedBooking).readonly() });

// By the fields that hold instants; windows use the same names for wall times, which are text on both sides.
export const snapshotShape: WireShape = {
  fields: Object.fromEntries(
    ['startTime', 'endTime', 'createdAt'].map((name) => [name, { maybe: 'instant_or_text' }]),
  ),
};

const wireRecord = z.record(z.string(), z.unknown());

/** A record of any kind as the history keeps it; its instants travel as text like all others. */
export const snapshot = z.codec(wireRecord, wireRecord, {
  // A record is converted to one with the same fields.
  decode: (wire) => fromWire(snapshotShape, wire) as Snapshot,
  encode: (record) => toWire(snapshotShape, record) as Snapshot,
});

export const change = z.strictObject({
  sequence: z.int(),
  at: field.instant,
  actor: z.enum(actors),
  action: z.string(),
  salonId: field.salonId,
  entity: z.enum(entities),
  entityId: z.string(),
  before: snapshot.nullable(),
  after: snapshot.nullable(),
  isErased: z.boolean(),
  hash: z.string(),
}) satisfies z.ZodType<Change>;

export const chainVerdict = z.discriminatedUnion('sound', [
  z.strictObject({ sound: z.literal(true), entries: z.int(), erased: z.int() }),
  z.strictObject({ sound: z.literal(false), entries: z.int(), firstBadSequence: z.int() }),
]) satisfies z.ZodType<ChainVerdict>;
