import type { NamedBooking } from '../../shared/domain/booking.ts';
import { shortName } from '../../shared/domain/client.ts';
import type { StaffId } from '../../shared/domain/ids.ts';
import type { Slot } from '../../shared/domain/slot.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import { dateAt, type TimeZone } from '../../shared/domain/zoned-time.ts';
import { strings } from '../app/strings.ts';
import { formatDate, formatDateTime, formatTime, formatTimes } from '../app/wall-time.ts';
import type { Counts } from './stranded-decisions.ts';

const text = strings.schedule.stranding;

/** How people are called, and on which clock times are told. */
export type PlaceNames = { readonly staff: readonly Staff[]; readonly zone: TimeZone };

/** The whole name of a person, those included who have left. */
export function personName({ staff }: PlaceNames, staffId: StaffId): string {
  return staff.find(({ id }) => id === staffId)?.name ?? strings.calendar.formerColleague;
}

/** The client of a booking, or that it has none. */
export function clientName({ clientName: name }: NamedBooking): string {
  return name ?? strings.calendar.noClient;
}

/** Where a booking could go: `14:30 · Ana` on its own day, `Tue 3 Mar, 10:00 · Ana` on another. */
export function placeInWords(names: PlaceNames, place: Slot, booking: NamedBooking): string {
  const { zone } = names;
  const { startTime } = place;
  const isSameDay = dateAt(startTime, zone) === dateAt(booking.startTime, zone);
  const when = isSameDay ? formatTime(startTime, zone) : formatDateTime(startTime, zone);
  return text.place(when, shortName(personName(names, place.staffId)));
}

/** A booking for the ear: `Elif Kaya, Cut, Mon 2 Mar, 10:00–10:45`. */
export function bookingInWords(booking: NamedBooking, zone: TimeZone): string {
  const { startTime, endTime, serviceName } = booking;
  const when = `${formatDate(dateAt(startTime, zone), 'short')}, ${formatTimes(startTime, endTime, zone)}`;
  return `${clientName(booking)}, ${serviceName}, ${when}`;
}

/** What the button does: `Save, move 3, cancel 1`. */
export function saveInWords(counts: Pick<Counts, 'move' | 'cancel' | 'keep'>): string {
  const parts = (['move', 'cancel', 'keep'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => text.parts[kind](counts[kind].toLocaleString()));
  return parts.length === 0 ? text.save : text.saveAnd(parts);
}
