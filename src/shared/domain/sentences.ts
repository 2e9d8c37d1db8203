import type { NamedBooking } from './booking.ts';
import { blockOf, bookingInterval } from './booking.ts';
import { shortName } from './client.ts';
import { type Instant, type Interval, overlaps } from './interval.ts';
import type { Position } from './window-position.ts';
import type { Closure, TimeOff } from './working-time.ts';
import { type CalendarDate, dateAt, type TimeZone, wallTimeAt } from './zoned-time.ts';

// Every sentence that a rule can answer with, in one place: a second language is a second file of this shape.

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** A date without a zone, formatted as it stands: read as UTC and written as UTC. */
const asUtc = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);

/** `Wednesday 4 March`. */
export function dateInWords(date: CalendarDate): string {
  return `${weekday.format(asUtc(date))} ${dayAndMonth.format(asUtc(date))}`;
}

/** `10:00–10:45` on the salon's clock. */
export function timeRange(interval: Interval, zone: TimeZone): string {
  return `${wallTimeAt(interval.start, zone)}–${wallTimeAt(interval.end, zone)}`;
}

export const staffRequired = 'Choose who takes this booking.';
export const staffUnknown = 'This person is not on the team. Choose someone else.';
export const staffInactive = (name: string): string =>
  `${name} takes no bookings any more. Choose someone else.`;
export const serviceRequired = 'Choose a service.';
export const serviceUnknown = 'This service does not exist. Choose another one.';
export const serviceInactive = (name: string): string =>
  `${name} is no longer offered. Choose another service.`;
export const staffOtherSalon = (staff: string, service: string): string =>
  `${staff} works for another salon than the one that offers ${service}.`;
export const serviceNotOffered = (staff: string, service: string): string =>
  `${staff} does not offer ${service}. Choose another person or service.`;
export const timeInvalid = 'A booking starts and ends at a date and time on a whole minute.';
export const endBeforeStart = 'A booking must end after it starts.';
export const durationMismatch = (service: string, needed: number, asked: number): string =>
  `${service} takes ${needed} minutes, not ${asked}.`;
export const clientUnknown = 'This client is not in the client list of the salon.';

/** Where the salon or a person is when they are not at work; the two differ only in their verbs. */
type Absence = {
  readonly before: (time: string) => string;
  readonly gap: (from: string, to: string) => string;
  readonly after: (time: string) => string;
  readonly allDay: (date: string) => string;
  readonly touching: (time: string) => string;
};

const person = (name: string): Absence => ({
  before: (time) => `${name} starts at ${time}.`,
  gap: (from, to) => `${name} is off ${from}–${to}.`,
  after: (time) => `${name} is off after ${time}.`,
  allDay: (date) => `${name} does not work on ${date}.`,
  touching: (time) => `${name}’s working windows change at ${time}; a booking cannot run across it.`,
});

const salon: Absence = {
  before: (time) => `The salon opens at ${time}.`,
  gap: (from, to) => `The salon is closed ${from}–${to}.`,
  after: (time) => `The salon closes at ${time}.`,
  allDay: (date) => `The salon is closed on ${date}.`,
  touching: (time) => `The salon’s opening windows change at ${time}; a booking cannot run across it.`,
};

function absence(words: Absence, position: Position, date: CalendarDate, zone: TimeZone): string {
  switch (position.kind) {
    case 'none':
      return words.allDay(dateInWords(date));
    case 'before':
      return words.before(wallTimeAt(position.opens, zone));
    case 'gap':
      return words.gap(wallTimeAt(position.closes, zone), wallTimeAt(position.opens, zone));
    case 'touching':
      return words.touching(wallTimeAt(position.at, zone));
    case 'after':
      return words.after(wallTimeAt(position.closes, zone));
    case 'midnight':
      return 'A booking cannot run across midnight.';
  }
}

export const outsideAvailability = (
  staff: string,
  position: Position,
  date: CalendarDate,
  zone: TimeZone,
): string => absence(person(staff), position, date, zone);

export const outsideBusinessHours = (position: Position, date: CalendarDate, zone: TimeZone): string =>
  absence(salon, position, date, zone);

const because = (reason: string | null): string => (reason ? ` (${reason})` : '');

export function salonClosed(closure: Closure): string {
  const { startDate, endDate } = closure;
  const dates =
    startDate === endDate
      ? `on ${dateInWords(startDate)}`
      : `from ${dateInWords(startDate)} to ${dateInWords(endDate)}`;
  return `The salon is closed ${dates}${because(closure.reason)}.`;
}

/** Within one day the hours say enough; beyond it the dates are named. */
export function staffTimeOff(staff: string, away: TimeOff, zone: TimeZone): string {
  const from = dateAt(away.startTime, zone);
  const lastDate = dateAt((away.endTime - 1) as Instant, zone);
  if (from === lastDate) {
    const hours = `${wallTimeAt(away.startTime, zone)}–${wallTimeAt(away.endTime, zone)}`;
    return `${staff} is away ${hours}${because(away.reason)}.`;
  }
  return `${staff} is away from ${dateInWords(from)} to ${dateInWords(lastDate)}${because(away.reason)}.`;
}

/** `10:00–10:45 (Cut, Elif K.)` */
function bookingInWords(booking: NamedBooking, zone: TimeZone): string {
  const whose = booking.clientName ? `, ${shortName(booking.clientName)}` : '';
  return `${timeRange(bookingInterval(booking), zone)} (${booking.serviceName}${whose})`;
}

function inOneBreath(parts: readonly string[]): string {
  const last = parts[parts.length - 1] ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/**
 * `conflicts` are by start and not empty. When no booked time itself is touched, only the preparation or clean-up between two
 * bookings, the sentence says that: the times alone would look free.
 */
export function overlap(
  staff: string,
  asked: Interval,
  conflicts: readonly NamedBooking[],
  zone: TimeZone,
): string {
  const booked = inOneBreath(conflicts.map((booking) => bookingInWords(booking, zone)));
  if (conflicts.some((booking) => overlaps(bookingInterval(booking), asked)))
    return `${staff} is booked ${booked}.`;
  const kept = conflicts.map((booking) => timeRange(blockOf(booking), zone));
  return `${staff} needs time to prepare or clean up around ${booked}; kept free: ${inOneBreath(kept)}.`;
}
