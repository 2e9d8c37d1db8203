import { z } from 'zod';
import { type Birthday, parseBirthday } from '../domain/birthday.ts';
import { bookingStatuses } from '../domain/booking.ts';
import {
  type AvailabilityWindowId,
  type BookingId,
  type ClientId,
  type ClosureId,
  type JobId,
  type RecordId,
  type ResourceId,
  type ResourceKindId,
  type SalonId,
  type ScheduleId,
  type SeriesId,
  type ServiceId,
  type StaffId,
  type TimeOffId,
  toId,
  type VisitId,
  type WaitlistEntryId,
} from '../domain/ids.ts';
import type { Instant } from '../domain/interval.ts';
import { longestName, longestNotes, longestRemark, longestSearch } from '../domain/longest-texts.ts';
import { maxScheduleWeeks, overlappingWindows, timeOffKinds } from '../domain/working-time.ts';
import {
  type CalendarDate,
  type DayOfWeek,
  instantToText,
  isBookableInstant,
  parseDate,
  parseInstant,
  parseTimeZone,
  parseWallTime,
  type TimeZone,
  type WallTime,
} from '../domain/zoned-time.ts';
import { type Locale, parseLocale } from '../locale.ts';
import { type Complaint, complain } from './complaints.ts';

/**
 * A codec between text on the wire and a branded value of the domain. `read` answers undefined for text that is none;
 * what is undefined is told to the caller with `complaint`.
 */
function textCodec<Value extends string | number>(
  read: (text: string) => Value | undefined,
  write: (value: Value) => string,
  complaint: Complaint['code'] &
    ('not_an_id' | 'not_an_instant' | 'not_a_date' | 'not_a_wall_time' | 'not_a_time_zone' | 'not_a_locale'),
  inside: 'string' | 'number' = 'string',
) {
  // Asked when a value is encoded: without it a union could not tell one kind of record from another.
  const held = z.custom<Value>((candidate) => typeof candidate === inside);
  return z.codec(z.string().max(64), held, {
    decode: (text, context) => {
      const value = read(text);
      if (value === undefined) {
        context.issues.push({ code: 'custom', ...complain({ code: complaint }), input: text });
        return z.NEVER;
      }
      return value;
    },
    encode: write,
  });
}

function idCodec<Id extends RecordId>() {
  return textCodec<Id>(toId, (id) => id, 'not_an_id');
}

export const salonId = idCodec<SalonId>();
export const staffId = idCodec<StaffId>();
export const serviceId = idCodec<ServiceId>();
export const resourceKindId = idCodec<ResourceKindId>();
export const resourceId = idCodec<ResourceId>();
export const availabilityWindowId = idCodec<AvailabilityWindowId>();
export const scheduleId = idCodec<ScheduleId>();
export const timeOffId = idCodec<TimeOffId>();
export const closureId = idCodec<ClosureId>();
export const clientId = idCodec<ClientId>();
export const bookingId = idCodec<BookingId>();
export const waitlistEntryId = idCodec<WaitlistEntryId>();
export const jobId = idCodec<JobId>();
export const visitId = idCodec<VisitId>();
export const seriesId = idCodec<SeriesId>();

/** ISO 8601 with `Z` or an offset on the wire, milliseconds since the epoch inside. */
export const instant = textCodec<Instant>(parseInstant, instantToText, 'not_an_instant', 'number');

/** An instant that the desk is asked to keep or to search from: 1980–2899. */
export const bookableInstant = instant.refine(isBookableInstant, complain({ code: 'year_out_of_range' }));

export const calendarDate = textCodec<CalendarDate>(parseDate, (date) => date, 'not_a_date');

/** A day and a month, `MM-DD`. */
export const birthday = textCodec<Birthday>(parseBirthday, (day) => day, 'not_a_date');

export const wallTime = textCodec<WallTime>(parseWallTime, (time) => time, 'not_a_wall_time');

export const timeZone = textCodec<TimeZone>(parseTimeZone, (zone) => zone, 'not_a_time_zone');

/** The zone of a salon that is there already: this computer need not know it, for the database may come from one with newer rules of time. */
export const keptTimeZone = textCodec<TimeZone>(
  // It was a time zone where it was saved; what is computed in one that is unknown here throws `UnknownTimeZone`.
  (zone) => zone as TimeZone,
  (zone) => zone,
  'not_a_time_zone',
);

export const locale = textCodec<Locale>(parseLocale, (tag) => tag, 'not_a_locale');

export const dayOfWeek = z.literal([0, 1, 2, 3, 4, 5, 6]);

export const bookingStatus = z.enum(bookingStatuses);
export const timeOffKind = z.enum(timeOffKinds);

export const version = z.int().min(1);

// What nobody at the desk can see or type, and what a text that was copied from elsewhere often brings along: control characters, marks that
// turn the direction of what follows. Joiners stay: names of some scripts and many emoji are made with them.
const invisible = /(?![\n\t])[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const lineBreak = /\r\n?|\n|[\u2028\u2029\v\f\u0085]/g;

/** Text of which everything can be seen; its line breaks are `\n`. */
const legible = (text: string): string => text.replace(lineBreak, '\n').replace(invisible, '');

// Lone surrogates would not survive the database.
const isWellFormed = (text: string): boolean => text.isWellFormed();

/** Text for one line of a form, without what cannot be seen; line breaks and tabs in it become spaces. */
function singleLine(maxLength: number) {
  return z
    .string()
    .overwrite((text) => legible(text).replace(/[\n\t]/g, ' '))
    .max(maxLength)
    .refine(isWellFormed, complain({ code: 'not_printable' }));
}

/** The name of a person, salon or service: on one line, not blank. */
export const name = singleLine(longestName).refine(
  (text) => text.replace(/[\s\p{Cf}]/gu, '') !== '',
  complain({ code: 'blank' }),
);

/** A short remark on one line of a form. */
export const remark = singleLine(longestRemark);

/** Free notes, without what cannot be seen; line breaks are kept as `\n` whatever the system writes. */
export const notes = z
  .string()
  .overwrite(legible)
  .max(longestNotes)
  .refine(isWellFormed, complain({ code: 'not_printable' }));

/** What a search box may hold; nothing at all finds everyone. */
export const searchText = singleLine(longestSearch);

export const phone = singleLine(40);

export const email = singleLine(200);

/** A name of the card palette (`teal`) or a colour as `#rrggbb`. */
export const color = z
  .string()
  .refine((text) => /^(?:[a-z]{3,12}|#[0-9a-fA-F]{6})$/.test(text), complain({ code: 'not_a_color' }));

export const priceCents = z.int().min(0).max(100_000_000);

export const slotMinutes = z.literal([5, 10, 15, 20, 30, 60]);

const windowShape = { startTime: wallTime, endTime: wallTime };

const endsAfterStart = (window: { startTime: WallTime; endTime: WallTime }) =>
  window.startTime < window.endTime;
const endsAfterStartComplaint = complain({ code: 'ends_before_start' }, 'endTime');

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

/** A working window of one of a schedule's weeks as a manager sends it: active unless said otherwise. */
export const scheduleWindowInput = z
  .strictObject({
    week: z.int().min(1).max(maxScheduleWeeks),
    dayOfWeek,
    ...windowShape,
    isActive: z.boolean().optional(),
  })
  .refine(endsAfterStart, endsAfterStartComplaint);

/** How many weeks of a schedule take turns. */
export const scheduleWeeks = z.int().min(1).max(maxScheduleWeeks);

/** At most this many windows in one list: far beyond any weeks, near enough to keep a hostile call small. */
const maxWindows = 200;

/** `windows` without two that overlap on one day: half-open, so touching ones are two windows. */
export function apart<
  Window extends { startTime: WallTime; endTime: WallTime; week?: number; dayOfWeek?: DayOfWeek },
>(window: z.ZodType<Window, unknown>) {
  return z
    .array(window)
    .max(maxWindows)
    .superRefine((windows, context) => {
      const pair = overlappingWindows(windows);
      if (!pair) return;
      const other = windows[pair[0]];
      if (!other) return;
      const { startTime, endTime } = other;
      context.addIssue({
        code: 'custom',
        ...complain({ code: 'overlaps_window', startTime, endTime }, pair[1]),
      });
    });
}
