import type { BookingContext } from '../booking-context.ts';
import type { BookingRequest } from '../booking-request.ts';
import type { SavedChange } from '../history.ts';
import type { Salon } from '../salon.ts';
import { differIn } from '../undo-step.ts';
import { closures, timeOff } from './absences.ts';
import { client } from './client.ts';
import { openingHours, workingHours } from './hours.ts';
import { overlap } from './overlap.ts';
import { parties } from './parties.ts';
import { resources } from './resources.ts';
import type { Limit, PersonTime, Rule, SalonTime } from './rule.ts';
import { times } from './times.ts';
import type { Violation, ViolationCode } from './violation.ts';

/** R1–R15, in the rules' order (docs/rules.md). */
const rules: readonly Rule<BookingContext, Violation>[] = [
  parties,
  times,
  workingHours,
  openingHours,
  closures,
  timeOff,
  overlap,
  client,
  resources,
];

/** In the rules' order. */
export const violationCodes: readonly ViolationCode[] = rules.flatMap(({ codes }) => codes);

function brokenOf(
  some: readonly Rule<BookingContext, Violation>[],
  context: BookingContext,
  request: BookingRequest,
): readonly Violation[] {
  return some.flatMap(({ judge }) => [...judge(context, request)]);
}

/**
 * Every rule that the request breaks, in the rules' order; empty when it can be booked. Pure: reads no clock; the same answer in the window
 * under the pointer and in the process that saves.
 */
export function validateBookingRequest(
  context: BookingContext,
  request: BookingRequest,
): readonly Violation[] {
  return brokenOf(rules, context, request);
}

/** Whether a change is of something that a rule reads, so that a booking may break a rule after it. */
export function mayBreakRules({ entity, before, after }: SavedChange): boolean {
  return rules.some(({ reads }) => {
    // The fields are those of this kind of record, which the union of all kinds cannot see.
    const read = reads[entity] as 'whole' | readonly never[] | undefined;
    return read === 'whole' || (read !== undefined && differIn(before, after, read));
  });
}

const breakable = rules.filter((rule) => Object.keys(rule.reads).length > 0);

/** Of the rules that a change of other records can break, those that the request breaks. What they do not need may be missing. */
export function brokenByRecords(context: BookingContext, request: BookingRequest): readonly Violation[] {
  return brokenOf(breakable, context, request);
}

/** R14 alone: what another client of a booking is judged by. */
export function brokenByClient(context: BookingContext, request: BookingRequest): readonly Violation[] {
  return brokenOf([client], context, request);
}

/** What the rules take of everybody's time in a salon. */
export function limitsOfSalon(time: SalonTime): readonly Limit[] {
  return rules.flatMap(({ limitOfSalon }) => limitOfSalon?.(time) ?? []);
}

/** What the rules take of one person's time. */
export function limitsOfPerson(time: PersonTime, salon: Salon): readonly Limit[] {
  return rules.flatMap(({ limitOfPerson }) => limitOfPerson?.(time, salon) ?? []);
}
