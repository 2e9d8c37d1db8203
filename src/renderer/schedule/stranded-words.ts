import type { NamedBooking } from '../../shared/domain/booking.ts';
import { shortName } from '../../shared/domain/client.ts';
import type { StaffId } from '../../shared/domain/ids.ts';
import type { Slot } from '../../shared/domain/slot.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import { dateAt, type TimeZone } from '../../shared/domain/zoned-time.ts';
import type { Speech } from '../../shared/words/speech.ts';
import type { Words } from '../../shared/words/words.ts';
import { bookedForInWords } from '../clients/client-name.ts';
import type { Counts } from './stranded-decisions.ts';

/** How people are called, and on which clock times are written. */
export type StaffAndZone = { readonly staff: readonly Staff[]; readonly zone: TimeZone };

/** The whole name of a person, those included who have left. */
export function personName({ staff }: StaffAndZone, staffId: StaffId, words: Words): string {
  return staff.find(({ id }) => id === staffId)?.name ?? words.calendar.formerColleague;
}

/** Where a booking could go: `14:30 · Ana` on its own day, `Tue 3 Mar, 10:00 · Ana` on another. */
export function slotInWords(
  names: StaffAndZone,
  slot: Slot,
  booking: NamedBooking,
  { words, formats }: Speech,
): string {
  const { zone } = names;
  const { startTime } = slot;
  const isSameDay = dateAt(startTime, zone) === dateAt(booking.startTime, zone);
  const when = isSameDay ? formats.time(startTime, zone) : formats.dateTime(startTime, zone);
  return words.schedule.stranding.slot(when, shortName(personName(names, slot.staffId, words)));
}

/** A booking for a screen reader: `Elif Kaya, Cut, Mon 2 Mar, 10:00–10:45`. */
export function bookingInWords(booking: NamedBooking, zone: TimeZone, { words, formats }: Speech): string {
  const { startTime, endTime, serviceName, clientName } = booking;
  const when = `${formats.date(dateAt(startTime, zone), 'short')}, ${formats.times(startTime, endTime, zone)}`;
  return `${bookedForInWords(clientName, words)}, ${serviceName}, ${when}`;
}

/** What the button does: `Save, move 3, cancel 1`. */
export function saveInWords(
  counts: Pick<Counts, 'move' | 'cancel' | 'keep'>,
  { words, formats }: Speech,
): string {
  const text = words.schedule.stranding;
  const parts = (['move', 'cancel', 'keep'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => text.parts[kind](counts[kind], formats));
  return parts.length === 0 ? text.save : text.saveAnd(formats.list(parts));
}
