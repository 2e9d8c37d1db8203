import { type BookingRequest, intervalAsked } from '../booking-request.ts';
import type { Entity, Recorded } from '../history.ts';
import type { Instant, Interval } from '../interval.ts';
import type { Resource } from '../resource.ts';
import type { Salon } from '../salon.ts';
import type { BookingTerms } from '../service.ts';
import type { Employment, Staff } from '../staff.ts';
import type { Closure, DayWindows, TimeOff, WorkingPlan } from '../working-time.ts';
import type { CalendarDate } from '../zoned-time.ts';
import type { ForbiddenStarts } from './forbidden-starts.ts';

/** Of each kind of record the fields that a rule reads, or that it reads such a record at all. */
export type Reads = { readonly [Kind in Entity]?: 'whole' | readonly (keyof Recorded[Kind])[] };

/** A unit, and what bookings keep free of it, in any order. */
export type UnitTime = {
  readonly resource: Resource;
  readonly holds: readonly { readonly hold: Interval }[];
};

/** What limits the time of everybody in a salon. */
export type SalonTime = {
  readonly salon: Salon;
  readonly closures: readonly Closure[];
  /** Of the kinds that are needed. */
  readonly units: readonly UnitTime[];
};

/** What limits the time of one person. */
export type PersonTime = {
  readonly staff: Employment;
  readonly plan: WorkingPlan;
  readonly timeOff: readonly TimeOff[];
  /** What their bookings keep free, in any order. */
  readonly holds: readonly { readonly hold: Interval }[];
};

/** The piece of free time that a rule takes away; a start that every piece leaves breaks none of these rules. */
export type Limit =
  /** The booking lies inside one of these windows, on the date on which it starts. */
  | { readonly kind: 'inside'; readonly windowsOn: (date: CalendarDate) => DayWindows }
  /** The booking's own time touches none of these. */
  | { readonly kind: 'away'; readonly times: readonly Interval[] }
  /** A booking of these terms does not start then. */
  | { readonly kind: 'taken'; readonly startsFor: (terms: BookingTerms) => readonly ForbiddenStarts[] };

/** The field of a booking request that a violation is about. */
export type RequestField = 'staffId' | 'serviceId' | 'startTime' | 'endTime' | 'clientId' | 'resourceIds';

/** A violation of each of these codes, about that field, with these facts. */
export type Broken<Code extends string, Field extends RequestField, Facts = unknown> = {
  readonly [One in Code]: { readonly code: One; readonly field: Field } & Facts;
}[Code];

/** A stretch of time that a violation names. */
export type TimeWindow = { readonly startTime: Instant; readonly endTime: Instant };

/** An interval as a violation names it. */
export function asWindow({ start, end }: Interval): TimeWindow {
  return { startTime: start, endTime: end };
}

/** A rule or a family of rules. `Context` is the part of the booking context that it needs, `Violation` what it finds broken. */
export type Rule<Context, Violation extends Broken<string, RequestField>> = {
  /** In the rules' order. */
  readonly codes: readonly Violation['code'][];
  /** The records on which it depends beside the booking itself: a change of one may break it for a booking that was accepted. */
  readonly reads: Reads;
  /** Every broken rule of the family, in the rules' order. Nothing where what it is about is missing: that is left out, not guessed. */
  readonly judge: (context: Context, request: BookingRequest) => Iterable<Violation>;
  /** What it takes of everybody's time, and what of one person's. */
  readonly limitOfSalon?: (time: SalonTime) => Limit;
  readonly limitOfPerson?: (time: PersonTime, salon: Salon) => Limit;
};

/** The salon and the person of a request, where they are known. */
export type WhoseTime = { readonly salon: Salon | undefined; readonly staff: Staff | undefined };

/** The time that a request asks of a person: what R8–R13 judge. Undefined where there is no person, or no time that is one. */
export function askedTime(
  { salon, staff }: WhoseTime,
  request: BookingRequest,
): { readonly salon: Salon; readonly staff: Staff; readonly asked: Interval } | undefined {
  const asked = intervalAsked(request);
  return salon && staff && asked && { salon, staff, asked };
}
