import { busyParts } from './holds.ts';
import type {
  BookingId,
  ClientId,
  ResourceId,
  SalonId,
  SeriesId,
  ServiceId,
  StaffId,
  VisitId,
} from './ids.ts';
import { type Instant, type Interval, intervalOf, widened } from './interval.ts';
import type { BookedResource } from './resource.ts';
import type { ServiceTerms } from './service.ts';

export const bookingStatuses = [
  'pending',
  'confirmed',
  'arrived',
  'completed',
  'cancelled',
  'no_show',
] as const;

export type BookingStatus = (typeof bookingStatuses)[number];

/** A new booking is either asked for or agreed. */
export type InitialStatus = Extract<BookingStatus, 'pending' | 'confirmed'>;

/** One staff member, one service, one interval, one status; perhaps a client. */
export type Booking = ServiceTerms & {
  readonly id: BookingId;
  readonly salonId: SalonId;
  readonly version: number;
  readonly staffId: StaffId;
  readonly serviceId: ServiceId;
  readonly clientId: ClientId | null;
  readonly startTime: Instant;
  readonly endTime: Instant;
  /** The units that it has, one of each kind that it needs, by kind; kept in mind while it blocks nothing. */
  readonly resources: readonly BookedResource[];
  readonly status: BookingStatus;
  readonly notes: string | null;
  /** The visit of which it is one part, if any: several services that were accepted as one. */
  readonly visitId: VisitId | null;
  /** The repetition that it was made by, if any. */
  readonly seriesId: SeriesId | null;
  /** What it costs, as its service did when it was booked, or as was agreed since; null where nothing is said. */
  readonly priceCents: number | null;
  /** Why it was cancelled; null where nobody said, and for what is not cancelled. */
  readonly cancellationReason: string | null;
};

/** A booking with the names that a person reads it by, as they are now. */
export type NamedBooking = Booking & { readonly serviceName: string; readonly clientName: string | null };

/** A booking with the names of its service and client. */
export function withNames(booking: Booking, serviceName: string, clientName: string | null): NamedBooking {
  return { ...booking, serviceName, clientName };
}

/** A booking without what belongs to other records: so it enters decisions and the history. */
export function withoutNames({ serviceName, clientName, ...booking }: NamedBooking): Booking {
  return booking;
}

type StatusRule = { readonly blocks: boolean; readonly next: readonly BookingStatus[] };

// docs/rules.md, "Statuses".
const statusRules: Readonly<Record<BookingStatus, StatusRule>> = {
  pending: { blocks: true, next: ['confirmed', 'arrived', 'cancelled', 'no_show'] },
  confirmed: { blocks: true, next: ['pending', 'arrived', 'completed', 'cancelled', 'no_show'] },
  arrived: { blocks: true, next: ['confirmed', 'completed', 'cancelled'] },
  completed: { blocks: false, next: ['arrived'] },
  cancelled: { blocks: false, next: ['pending', 'confirmed'] },
  no_show: { blocks: false, next: ['confirmed', 'arrived'] },
};

/** Whether a booking of this status keeps its block free of others (R13). */
export function blocks(status: BookingStatus): boolean {
  return statusRules[status].blocks;
}

/** Whether a booking keeps its block free and starts at `now` or later. */
export function isAhead({ status, startTime }: Pick<Booking, 'status' | 'startTime'>, now: Instant): boolean {
  return blocks(status) && startTime >= now;
}

/** Whether a booking takes or took place: it was neither cancelled nor missed. */
export function tookPlace({ status }: Pick<Booking, 'status'>): boolean {
  return status !== 'cancelled' && status !== 'no_show';
}

/** The statuses that may follow `status`, in the order in which a screen offers them. */
export function nextStatuses(status: BookingStatus): readonly BookingStatus[] {
  return statusRules[status].next;
}

/** Whether a booking may change from one status to the other; false for the status that it has. */
export function canChangeStatus(from: BookingStatus, to: BookingStatus): boolean {
  return statusRules[from].next.includes(to);
}

/** The time for which the client is booked. */
export function bookingInterval(booking: Pick<Booking, 'startTime' | 'endTime'>): Interval {
  return intervalOf(booking.startTime, booking.endTime);
}

/** Whether a booking has a unit. */
export function hasResource({ resources }: Pick<Booking, 'resources'>, id: ResourceId): boolean {
  return resources.some(({ resourceId }) => resourceId === id);
}

/** What a booking that blocks keeps free of its person, by start (R13). */
export function holdsOf(booking: ServiceTerms & Pick<Booking, 'startTime' | 'endTime'>): readonly Interval[] {
  return busyParts(bookingInterval(booking), booking).map(({ hold }) => hold);
}

/** From the first to the last minute that a booking keeps free, as it does of its units (R15): its interval widened by the service's buffers. */
export function blockOf(
  booking: Pick<Booking, 'startTime' | 'endTime' | 'bufferBeforeMinutes' | 'bufferAfterMinutes'>,
): Interval {
  return widened(bookingInterval(booking), booking.bufferBeforeMinutes, booking.bufferAfterMinutes);
}
