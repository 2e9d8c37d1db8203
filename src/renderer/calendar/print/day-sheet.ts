import { blockOf, type NamedBooking } from '../../../shared/domain/booking.ts';
import type { ShownClient } from '../../../shared/domain/client.ts';
import { without } from '../../../shared/domain/free-time.ts';
import type { ClientId, StaffId } from '../../../shared/domain/ids.ts';
import { type Instant, minutesOf } from '../../../shared/domain/interval.ts';
import { type DayWindows, openingWindows } from '../../../shared/domain/working-time.ts';
import { dayIn } from '../../../shared/domain/zoned-time.ts';
import { columnsOfDay } from '../day/day-columns.ts';
import { instantAtMinute } from '../range/day-clock.ts';
import type { Ground } from '../range/ground.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import { offTimesOf } from '../range/off-times.ts';

/** A line of somebody's day on paper: a booking, why they take none for a while, or time in which one can be written by hand. */
export type SheetLine = { readonly start: Instant; readonly end: Instant } & (
  | { readonly kind: 'booking'; readonly booking: NamedBooking; readonly client: ShownClient | undefined }
  | { readonly kind: 'break' | 'away' | 'closed' | 'blocked'; readonly reason: string | null }
  | { readonly kind: 'free' }
);

/** The day of one person. */
export type PersonSheet = {
  readonly staffId: StaffId;
  readonly name: string;
  /** Their windows on that date; `open` where nothing limits them. */
  readonly hours: DayWindows;
  readonly bookingCount: number;
  /** By start. */
  readonly lines: readonly SheetLine[];
};

/**
 * The first date of a range on paper: everybody at work and everybody who is booked, in their order, each with all that is not cancelled. `clients` are those
 * who are booked, as far as they are known. Time is free from the salon's slot length on, outside of all that is kept free; a day that no hours limit
 * has no such lines.
 */
export function daySheet(
  range: IndexedRange,
  clients: ReadonlyMap<ClientId, ShownClient>,
): readonly PersonSheet[] {
  return columnsOfDay(range, undefined).flatMap((ground) => {
    if (!('staffId' in ground.of)) return [];
    const { bookings, name, windows } = ground;
    const lines = [
      ...bookingLines(bookings, clients),
      ...offLines(range, ground),
      ...freeLines(range, ground),
    ];
    return [
      {
        staffId: ground.of.staffId,
        name,
        hours: windows,
        bookingCount: bookings.length,
        lines: lines.toSorted((a, b) => a.start - b.start),
      },
    ];
  });
}

function bookingLines(
  bookings: readonly NamedBooking[],
  clients: ReadonlyMap<ClientId, ShownClient>,
): readonly SheetLine[] {
  return bookings.map((booking) => ({
    kind: 'booking',
    start: booking.startTime,
    end: booking.endTime,
    booking,
    client: booking.clientId === null ? undefined : clients.get(booking.clientId),
  }));
}

function offLines(range: IndexedRange, ground: Ground): readonly SheetLine[] {
  const day = { date: ground.date, zone: range.salon.timeZone };
  const off = offTimesOf(range, ground).flatMap(({ kind, reason, fromMinute, toMinute }): SheetLine[] => {
    // Before and after work is said by the hours of the person.
    if (kind === 'off') return [];
    return [{ kind, reason, start: instantAtMinute(day, fromMinute), end: instantAtMinute(day, toMinute) }];
  });
  const { start, end } = dayIn(ground.date, day.zone);
  const timeOff = 'staffId' in ground.of ? range.records.timeOffOf(ground.of.staffId) : [];
  const blocked = timeOff.flatMap((time): SheetLine[] =>
    time.kind === 'blocked' && time.startTime < end && start < time.endTime
      ? [{ kind: 'blocked', reason: time.reason, start: time.startTime, end: time.endTime }]
      : [],
  );
  return [...off, ...blocked];
}

function freeLines(
  { salon }: IndexedRange,
  { windows, working, bookings, date }: Ground,
): readonly SheetLine[] {
  const isLimited =
    windows !== 'open' || openingWindows(salon.businessHours, date, salon.timeZone) !== 'open';
  if (!isLimited) return [];
  return bookings
    .filter(({ status }) => status !== 'no_show')
    .map(blockOf)
    .reduce(without, working)
    .filter((free) => minutesOf(free) >= salon.slotMinutes)
    .map(({ start, end }) => ({ kind: 'free', start, end }));
}
