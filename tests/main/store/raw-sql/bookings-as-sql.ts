import { idToBytes } from '../../../../src/main/store/sqlite/id-bytes.ts';
import {
  aBooking,
  aClient,
  aKind,
  aSalon,
  aSchedule,
  aService,
  aStaff,
  atMinute,
  aUnit,
  aWaitlistEntry,
} from '../records.ts';

const blob = (id: string): string => `x'${idToBytes(id).toString('hex')}'`;

/** The id of a booking as SQL; those from 7 on are free. */
export const booking = (number: number): string => blob(aBooking(number).id);
export const person = (number: number): string => blob(aStaff(number).id);
export const service = (number: number): string => blob(aService(number).id);
export const kind = (number: number): string => blob(aKind(number).id);
export const unit = (number: number): string => blob(aUnit(number).id);
export const schedule = (number: number): string => blob(aSchedule(number).id);
export const waiting = (number: number): string => blob(aWaitlistEntry(number).id);
/** The units of a booking, in one value. */
export const units = (...numbers: number[]): string =>
  `x'${numbers.map((number) => idToBytes(aUnit(number).id).toString('hex')).join('')}'`;
export const client = (number: number): string => blob(aClient(number).id);
export const salon = blob(aSalon().id);
export const otherSalon = `(SELECT salon_id FROM staff WHERE id = ${person(9)})`;

type Columns = Readonly<Record<string, string | number | null>>;

/** A row of a booking as SQL, number 7 at minute 300 unless said otherwise. */
export function row(columns: Columns = {}): string {
  const values: Columns = { ...freeRow, ...columns };
  return `(${Object.values(values).map(String).join(', ')})`;
}

const freeRow: Columns = {
  id: booking(7),
  salon_id: salon,
  version: 1,
  staff_id: person(1),
  service_id: service(1),
  client_id: null,
  start_time: atMinute(300),
  end_time: atMinute(345),
  duration_minutes: 45,
  buffer_before_minutes: 0,
  buffer_after_minutes: 0,
  status: `'confirmed'`,
  notes: null,
  visit_id: null,
  series_id: null,
  processing_after_minutes: null,
  processing_minutes: null,
  resources: null,
  price_cents: null,
  cancellation_reason: null,
};

/** The columns of a booking, in the order of `row`. */
export const columns = Object.keys(freeRow).join(', ');

export const insert = (...rows: string[]): string => insertOr('', ...rows);

/** An insertion with a conflict clause of its own, such as `OR REPLACE`. */
export function insertOr(policy: string, ...rows: string[]): string {
  return `INSERT ${policy} INTO booking (${columns}) VALUES ${rows.join(', ')}`;
}

/** Columns of a booking that begins at that minute and lasts so long. */
export const from = (minute: number, length = 45) => ({
  start_time: atMinute(minute),
  end_time: atMinute(minute + length),
  duration_minutes: length,
});

/** One booking changed; number 1 unless said otherwise. */
export const change = (set: string, number = 1): string =>
  `UPDATE booking SET ${set} WHERE id = ${booking(number)}`;

/** What an UPDATE sets to move a booking without buffers. */
export function moved(minute: number, length = 45): string {
  const [start, end] = [atMinute(minute), atMinute(minute + length)];
  return `start_time = ${start}, end_time = ${end}, duration_minutes = ${length}`;
}

/** Columns of processing that begins so many minutes after the booking does. */
export const processing = (after: number, minutes: number) => ({
  processing_after_minutes: after,
  processing_minutes: minutes,
});

/** A hold as SQL: of whom, for how many minutes from that one on, and for which booking. */
export const hold = (resource: string, minute: number, length: number, bookingId: string): string =>
  `(${resource}, ${atMinute(minute)}, ${atMinute(minute + length)}, ${bookingId})`;
