import type { DeskErrorOf } from '../../contract/errors.ts';
import type { Entity } from '../../domain/history.ts';
import { type ErrorWords, firstReasonsInWords } from '../error-words.ts';
import { booking } from './booking.ts';
import { frame } from './frame.ts';

const missing: Readonly<Record<DeskErrorOf<'not_found'>['entity'], string>> = {
  method: 'method',
  salon: 'salon',
  staff: 'person',
  service: 'service',
  resource_kind: 'kind of room or device',
  resource: 'room or device',
  client: 'client',
  booking: 'booking',
  visit: 'visit',
  series: 'series',
  schedule: 'schedule',
  override: 'exception on that date',
  time_off: 'time off',
  closure: 'closure',
  waitlist_entry: 'client on the waitlist',
  job: 'job',
};

/** A record that was changed, with its verb. */
const changed: Readonly<Record<Entity, string>> = {
  salon: 'The salon was',
  staff: 'The person was',
  service: 'The service was',
  resource_kind: 'The kind was',
  resource: 'The room or device was',
  availability: 'The weekly hours were',
  schedule: 'The schedule was',
  override: 'The exception on that date was',
  time_off: 'The time off was',
  closure: 'The closure was',
  client: 'The client was',
  booking: 'A booking was',
  waitlist_entry: 'The entry of the waitlist was',
};

export const damages: Readonly<Record<DeskErrorOf<'damaged'>['damage'], string>> = {
  structure: 'its pages do not fit together',
  references: 'a record points to one that is not there',
  overlaps: 'bookings of one person overlap',
  holds: 'what it keeps free is not what its bookings say',
  tables: 'a table is missing or altered',
  guards: 'a guard is missing or altered',
  history: 'its history does not end where it should',
};

const returned = { undo: 'taken back', redo: 'done again' };
const before = { undo: 'done', redo: 'taken back' };

export const errors: ErrorWords = {
  refusals: {
    booking_rejected: ({ returning }, _, reasons) =>
      returning
        ? `This cannot be ${returned[returning]}. Nothing was changed. ${reasons.join(' ')}`
        : reasons.join(' '),
    bookings_rejected: ({ returning }, { plural }, reasons) => {
      if (reasons.length === 0)
        return returning
          ? 'A time to which a booking was to return has just been taken by another one. Nothing was changed.'
          : 'One of these times has just been taken by another booking. Nothing was changed.';
      const lines = firstReasonsInWords(reasons, (count) =>
        plural(count, { one: 'And # more reason.', other: 'And # more reasons.' }),
      );
      return `${returning ? `This cannot be ${returned[returning]}. ` : ''}Nothing was changed. ${lines}`;
    },
    stranded: ({ stranded }, { plural }) =>
      plural(stranded.length, {
        one: 'A booking would no longer fit, and nobody has decided what becomes of it. Nothing was changed.',
        other:
          '# bookings would no longer fit, and nobody has decided what becomes of them. Nothing was changed.',
      }),
    in_use: ({ entity }) =>
      `The ${missing[entity]} is named by a booking or another record, and stays. Nothing was changed; what was done before it can still be taken back.`,
    // The issues are worded already, as all reasons are.
    invalid_input: (_error, _formats, [first]) =>
      `This could not be understood${first === undefined ? '' : ` (${first})`}. Nothing was changed.`,
    illegal_transition: ({ from, to }) =>
      `A booking that is ${booking.statuses[from].toLowerCase()} cannot become ${booking.statuses[to].toLowerCase()}. Nothing was changed.`,
    unauthenticated: () =>
      'This page has no key to the desk. Open the address that the desk showed when it started.',
    manager_required: () => 'Only the manager may do this. Nothing was changed.',
    forbidden: ({ because }) =>
      because === 'foreign_host'
        ? 'The desk answers only under its own address on this computer.'
        : 'The desk answers only its own pages.',
    not_found: ({ entity }) => `There is no such ${missing[entity]}. Nothing was changed.`,
    stale_version: ({ returning }) => {
      if (!returning)
        return 'This was changed in the meantime. Nothing was saved; look at it as it is now and try again.';
      const { direction, entity } = returning;
      return `${changed[entity]} changed since, so this can no longer be ${returned[direction]}. Nothing was changed; what was ${before[direction]} before it still can.`;
    },
    erased: ({ returning }) =>
      returning
        ? `This client’s personal data was erased, so this can no longer be ${returned[returning]}. Nothing was changed; what was ${before[returning]} before it still can.`
        : 'This client’s personal data was erased. Nothing was changed.',
    duplicate_id: () => 'This id belongs to a record with other content. Nothing was changed.',
    method_not_allowed: () => 'This address does not answer that HTTP method.',
    payload_too_large: ({ limitBytes }, { number }) =>
      `A call may be at most ${number(limitBytes / 1024 / 1024)} MiB long.`,
    unreachable: () =>
      'The database cannot be reached. Nothing was changed. Check the disk that it lies on, then try again.',
    unconfirmed: () =>
      'The disk did not say whether this was saved. Look at it as it is now before you try again, and check the disk.',
    busy: () =>
      'Another program is writing to the database. Nothing was changed. Try again in a moment, or close that program.',
    disk_full: () => 'The disk is full. Nothing was changed. Make room on it, then try again.',
    read_only: () =>
      'The database cannot be written to. Nothing was changed. Allow writing to its file and folder, then try again.',
    damaged: ({ damage }) =>
      `The database is damaged: ${damages[damage]}. Nothing was saved, and it was left as it is. Keep a copy of its file and open the last good backup; what is on the screen can still be read.`,
    unknown_time_zone: ({ timeZone }) => frame.unknownTimeZone(timeZone),
    internal: ({ reference }) =>
      `Something went wrong inside the desk. What was saved before is safe. Its log has the details under ${reference}.`,
  },
  complaints: {
    not_an_id: () => 'must be a UUID',
    not_an_instant: () => 'must be a date and time with Z or an offset, such as 2026-03-02T09:00:00+03:00',
    not_a_date: () => 'must be a date of the calendar, such as 2026-03-02',
    not_a_wall_time: () => 'must be a time from 00:00 to 24:00, such as 09:30',
    not_a_time_zone: () => 'must be a time zone that this computer knows, such as Europe/Istanbul',
    not_a_locale: () => 'must be a language that the desk speaks, with its region, such as tr-TR',
    not_a_color: () => 'must be a palette name or #rrggbb',
    not_printable: () => 'must be printable text',
    blank: () => 'must not be blank',
    year_out_of_range: () => 'must lie between the years 1980 and 2899',
    leads_beyond_last_year: () => 'must not lead beyond the year 2899',
    ends_before_start: () => 'must end after it starts',
    until_before_first: () => 'must not lie before the first date',
    count_or_until: () => 'must be given where count is not, and not where it is',
    named_twice: () => 'must name each one once',
    shared_id: () => 'must not share an id',
    not_moving: () => 'must be of the bookings that move',
    not_of_series: () => 'must be dates of the series',
    not_cancelled: () => 'can be said of a cancellation only',
    other_salon: () => 'is of another salon than the parts before it',
    not_of_salon: () => 'is not a service of this salon',
    staff_not_of_salon: () => 'is nobody of this salon',
    other_client: () => 'waits for another client',
    processing_too_long: () => 'must begin after the booking and end before it',
    beyond_last_week: () => 'must lie in one of the weeks that take turns',
    another_schedule_begins: () => 'is the date on which another schedule of this person begins',
    block_too_long: () => 'with both buffers must not exceed 24 hours',
    not_json: () => 'the body of a call must be JSON in UTF-8',
    not_http: () => 'it is not a well-formed HTTP request',
    not_after: ({ field }) => `must be after ${field}`,
    after: ({ field }) => `must not be after ${field}`,
    before: ({ field }) => `must not be before ${field}`,
    too_many_days: ({ max }) => `must be less than ${max} days later`,
    too_many_dates: ({ max }) => `must not lead to more than ${max} dates`,
    overlaps_window: ({ startTime, endTime }) =>
      `overlaps the window ${startTime}–${endTime} of the same day`,
  },
};
