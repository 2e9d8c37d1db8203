import { z } from 'zod';
import { bookingStatuses } from '../domain/booking.ts';
import {
  type AvailabilityWindowId,
  type BookingId,
  type ClientId,
  type ClosureId,
  type RecordId,
  type SalonId,
  type ServiceId,
  type StaffId,
  type TimeOffId,
  toId,
} from '../domain/ids.ts';
import type { Instant } from '../domain/interval.ts';
import { overlappingWindows } from '../domain/working-time.ts';
import {
  type CalendarDate,
  type DayOfWeek,
  instantToText,
  parseDate,
  parseInstant,
  parseTimeZone,
  parseWallTime,
  type TimeZone,
  type WallTime,
} from '../domain/zoned-time.ts';

/**
 * A codec between text on the wire and a branded value of the domain. `read` answers undefined for text that is none;
 * what is undefined is told to the caller with `complaint`.
 */
function textCodec<Value extends string | number>(
  read: (text: string) => Value | undefined,
  write: (value: Value) => string,
  complaint: string,
  inside: 'string' | 'number' = 'string',
) {
  // Asked when a value is encoded: without it a union could not tell one kind of record from another.
  const held = z.custom<Value>((candidate) => typeof candidate === inside);
  return z.codec(z.string().max(64), held, {
    decode: (text, context) => {
      const value = read(text);
      if (value === undefined) {
        context.issues.push({ code: 'custom', message: complaint, input: text });
        return z.NEVER;
      }
      return value;
    },
    encode: write,
  });
}

function idCodec<Id extends RecordId>() {
  return textCodec<Id>(toId, (id) => id, 'must be a UUID');
}

export const salonId = idCodec<SalonId>();
export const staffId = idCodec<StaffId>();
export const serviceId = idCodec<ServiceId>();
export const availabilityWindowId = idCodec<AvailabilityWindowId>();
export const timeOffId = idCodec<TimeOffId>();
export const closureId = idCodec<ClosureId>();
export const clientId = idCodec<ClientId>();
export const bookingId = idCodec<BookingId>();

/** ISO 8601 with `Z` or an offset on the wire, milliseconds since the epoch inside. */
export const instant = textCodec<Instant>(
  parseInstant,
  instantToText,
  'must be a date and time with Z or an offset, such as 2026-03-02T09:00:00+03:00',
  'number',
);

export const calendarDate = textCodec<CalendarDate>(
  parseDate,
  (date) => date,
  'must be a date of the calendar, such as 2026-03-02',
);

export const wallTime = textCodec<WallTime>(
  parseWallTime,
  (time) => time,
  'must be a time from 00:00 to 24:00, such as 09:30',
);

export const timeZone = textCodec<TimeZone>(
  parseTimeZone,
  (zone) => zone,
  'must be a time zone that this computer knows, such as Europe/Istanbul',
);

export const dayOfWeek = z.literal([0, 1, 2, 3, 4, 5, 6]);

export const bookingStatus = z.enum(bookingStatuses);

export const version = z.int().min(1);

// Control characters cannot be read or typed by anyone at the desk; lone surrogates would not survive the database.
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f]/;

function printable(longest: number) {
  return z
    .string()
    .max(longest)
    .refine((text) => text.isWellFormed() && !unprintable.test(text), 'must be printable text');
}

/** The name of a person, salon or service: 1–120 characters, not blank. */
export const name = printable(120)
  .refine((text) => !/[\n\t]/.test(text), 'must be a single line')
  .refine((text) => text.trim() !== '', 'must not be blank');

/** A short remark on one line of a form, up to 200 characters. */
export const remark = printable(200);

/** Free notes, up to 2,000 characters, line breaks allowed. */
export const notes = printable(2000);

/** What a search box may hold; nothing at all finds everyone. */
export const searchText = printable(120);

export const phone = printable(40);

export const email = printable(200);

/** A name of the card palette (`teal`) or a colour as `#rrggbb`. */
export const color = z
  .string()
  .regex(/^(?:[a-z]{3,12}|#[0-9a-fA-F]{6})$/, 'must be a palette name or #rrggbb');

export const priceCents = z.int().min(0).max(100_000_000);

export const slotMinutes = z.literal([5, 10, 15, 20, 30, 60]);

const windowShape = { startTime: wallTime, endTime: wallTime };

const endsAfterStart = (window: { startTime: WallTime; endTime: WallTime }) =>
  window.startTime < window.endTime;
const endsAfterStartComplaint = { message: 'must end after it starts', path: ['endTime'] };

/** A window of wall time on one date. */
export const wallWindow = z.strictObject(windowShape).refine(endsAfterStart, endsAfterStartComplaint);

/** A window of wall time on a day of the week. */
export const weeklyWindow = z
  .strictObject({ dayOfWeek, ...windowShape })
  .refine(endsAfterStart, endsAfterStartComplaint);

/** A weekly working window as a manager sends it: active unless said otherwise. */
export const availabilityWindowInput = z
  .strictObject({ dayOfWeek, ...windowShape, isActive: z.boolean().optional() })
  .refine(endsAfterStart, endsAfterStartComplaint);

/** At most this many windows in one list: far beyond any week, near enough to keep a hostile call small. */
const mostWindows = 100;

/** `windows` without two that overlap on one day: half-open, so touching ones are two windows. */
export function apart<Window extends { startTime: WallTime; endTime: WallTime; dayOfWeek?: DayOfWeek }>(
  window: z.ZodType<Window, unknown>,
) {
  return z
    .array(window)
    .max(mostWindows)
    .superRefine((windows, context) => {
      const pair = overlappingWindows(windows);
      if (!pair) return;
      const other = windows[pair[0]];
      context.addIssue({
        code: 'custom',
        path: [pair[1]],
        message: `overlaps the window ${other?.startTime}–${other?.endTime} of the same day`,
      });
    });
}
