import { type AttackGroup, failedCheck, failedUnique } from './attack.ts';
import { booking, client, kind, person, salon, schedule, service, waiting } from './bookings-as-sql.ts';

type Statements = Readonly<Record<string, string>>;

/** Attacks that one constraint refuses, whatever the settings, for one reason. */
function refused(refusal: string, why: string, statements: Statements): AttackGroup {
  return {
    refusal,
    holds: 'always',
    attacks: Object.entries(statements).map(([name, sql]) => ({ name, why, sql })),
  };
}

const checked = (constraint: string, why: string, statements: Statements): AttackGroup =>
  refused(failedCheck(constraint), why, statements);

const long = (length: number): string => `printf('%.*c', ${length + 1}, 'x')`;
const week = (day: number, start: string, end: string): string =>
  `INSERT INTO availability_window VALUES (randomblob(16), ${person(1)}, ${day}, '${start}', '${end}', 1)`;
const hours = (day: number, start: string, end: string): string =>
  `INSERT INTO business_hours VALUES (${salon}, ${day}, '${start}', '${end}')`;
const planned = (id: string, from: string, weeks: number): string =>
  `INSERT INTO schedule VALUES (${id}, ${person(1)}, 1, '${from}', ${weeks})`;
/** A window in the schedule whose two weeks take turns. */
const inWeek = (number: number, day: number, start: string, end: string): string =>
  `INSERT INTO schedule_window VALUES (${schedule(1)}, 2, ${number}, ${day}, '${start}', '${end}', 1)`;
const override = (start: string, end: string): string =>
  `INSERT INTO date_override_window VALUES (${person(1)}, '2026-03-03', '${start}', '${end}')`;
const away = (id: string, start: number, end: number): string =>
  `INSERT INTO time_off VALUES (${id}, ${person(1)}, ${start}, ${end}, NULL, 1, 'away')`;
const closed = (id: string, start: string, end: string): string =>
  `INSERT INTO closure VALUES (${id}, ${salon}, '${start}', '${end}', NULL)`;

const ids = 'an id is a UUID';
const versions = 'versions count from one';
const names = 'a name is 1 to 120 characters';
const flags = 'a flag is 0 or 1';
const windows = 'a window is wall time, 00:00–24:00, and ends after it starts';

/** What the rest is: salons, people, services, clients and schedules by themselves. */
export const attacksOnOtherRecords: readonly AttackGroup[] = [
  checked('salon_id', ids, {
    'a salon with half an id': `INSERT INTO salon VALUES (x'00', 1, 'A', 'UTC', 15, 'closed')`,
  }),
  checked('salon_version', versions, { 'a salon of version zero': 'UPDATE salon SET version = 0' }),
  checked('salon_name', names, {
    'a salon without a name': `UPDATE salon SET name = ''`,
    'a salon with a name like a book': `UPDATE salon SET name = ${long(120)}`,
  }),
  checked('salon_slot_minutes', 'the grid is 5, 10, 15, 20, 30 or 60 minutes', {
    'slots of seven minutes': 'UPDATE salon SET slot_minutes = 7',
    'slots of no minutes': 'UPDATE salon SET slot_minutes = 0',
  }),
  checked('salon_days_without_hours', 'they are closed or open', {
    'days without hours that are neither open nor closed': `UPDATE salon SET days_without_hours = 'maybe'`,
  }),
  checked('business_hours_day', 'a week has seven days', {
    'opening hours on an eighth day': hours(7, '09:00', '18:00'),
  }),
  checked('business_hours_window', windows, {
    'opening hours that end before they start': hours(2, '18:00', '09:00'),
    'opening hours after midnight': hours(2, '22:00', '24:01'),
  }),
  checked('staff_id', ids, {
    'a person with half an id': `INSERT INTO staff VALUES (x'00', ${salon}, 1, 'A', 'teal', 1, 1, 0, NULL, NULL)`,
  }),
  checked('staff_version', versions, { 'a person of version zero': 'UPDATE staff SET version = 0' }),
  checked('staff_name', names, { 'a person without a name': `UPDATE staff SET name = ''` }),
  checked('staff_color', 'a colour is a word or #rrggbb', {
    'a person with a colour like a book': `UPDATE staff SET color = ${long(12)}`,
  }),
  checked('staff_is_active', flags, { 'a person who is active twice': 'UPDATE staff SET is_active = 2' }),
  checked('staff_offers_all', flags, {
    'a person who offers more than all': 'UPDATE staff SET offers_all = 2',
  }),
  checked('staff_position', 'positions count from zero', {
    'a person before the first': 'UPDATE staff SET position = -1',
  }),
  checked('staff_starts_on', 'a date of the calendar, or none', {
    'a person who begins on a date that does not exist': `UPDATE staff SET starts_on = '2026-02-29'`,
    'a person who begins on a date in other words': `UPDATE staff SET starts_on = '2.3.2026'`,
  }),
  checked('staff_ends_on', 'a date of the calendar, or none, and not before the first', {
    'a person who leaves on a date that does not exist': `UPDATE staff SET ends_on = '2026-02-29'`,
    'a person who leaves before they begin': `UPDATE staff SET starts_on = '2026-03-03', ends_on = '2026-03-02'`,
    'a person who leaves on no date, and begins on one': `UPDATE staff SET starts_on = '2026-03-03', ends_on = ''`,
  }),
  checked('service_id', ids, {
    'a service with half an id': `INSERT INTO service VALUES (x'00', ${salon}, 1, 'A', 45, 0, 0, NULL, 'teal', 1, NULL, NULL)`,
  }),
  checked('service_version', versions, { 'a service of version zero': 'UPDATE service SET version = 0' }),
  checked('service_name', names, { 'a service without a name': `UPDATE service SET name = ''` }),
  checked('service_terms', 'a block is at most a day long, and no booking is empty', {
    'a service of no minutes': 'UPDATE service SET duration_minutes = 0',
    'a service with a buffer of less than nothing': 'UPDATE service SET buffer_before_minutes = -1',
    'a service longer than a day with its buffers':
      'UPDATE service SET duration_minutes = 1440, buffer_after_minutes = 1',
  }),
  checked('resource_kind_id', ids, {
    'a kind with half an id': `INSERT INTO resource_kind VALUES (x'00', ${salon}, 1, 'Basin')`,
  }),
  checked('resource_kind_version', versions, {
    'a kind of version zero': 'UPDATE resource_kind SET version = 0',
  }),
  checked('resource_kind_name', names, { 'a kind without a name': `UPDATE resource_kind SET name = ''` }),
  checked('resource_id', ids, {
    'a unit with half an id': `INSERT INTO resource VALUES (x'00', ${salon}, 1, ${kind(1)}, 'Basin', 1, 0)`,
  }),
  checked('resource_version', versions, { 'a unit of version zero': 'UPDATE resource SET version = 0' }),
  checked('resource_name', names, { 'a unit without a name': `UPDATE resource SET name = ''` }),
  checked('resource_is_active', flags, {
    'a unit that is in use twice': 'UPDATE resource SET is_active = 2',
  }),
  checked('resource_position', 'positions count from zero', {
    'a unit before the first': 'UPDATE resource SET position = -1',
  }),
  checked('service_processing', 'a person is with the client before it and after it', {
    'processing of a service without its length': 'UPDATE service SET processing_after_minutes = 10',
    'processing of a service that begins with it':
      'UPDATE service SET processing_after_minutes = 0, processing_minutes = 10',
    'processing of a service that ends with it':
      'UPDATE service SET processing_after_minutes = 10, processing_minutes = duration_minutes - 10',
  }),
  checked('service_price', 'nobody is paid for coming', {
    'a price of less than nothing': 'UPDATE service SET price_cents = -1',
  }),
  checked('service_color', 'a colour is a word or #rrggbb', {
    'a service with a colour like a book': `UPDATE service SET color = ${long(12)}`,
  }),
  checked('service_is_active', flags, {
    'a service that is active twice': 'UPDATE service SET is_active = 2',
  }),
  checked('client_id', ids, {
    'a client with half an id': `INSERT INTO client (id, salon_id, version, name, name_key, phone_key) VALUES (x'00', ${salon}, 1, 'A', 'a', '')`,
  }),
  checked('client_version', versions, { 'a client of version zero': 'UPDATE client SET version = 0' }),
  checked('client_name', names, { 'a client without a name': `UPDATE client SET name = ''` }),
  checked('client_phone', 'a line of a form', {
    'a telephone number like a book': `UPDATE client SET phone = ${long(40)}`,
  }),
  checked('client_email', 'a line of a form', {
    'an address like a book': `UPDATE client SET email = ${long(200)}`,
  }),
  checked('client_notes', 'a page of the screen', {
    'notes on a client like a book': `UPDATE client SET notes = ${long(2000)}`,
  }),
  checked('client_alert', 'a line of a form', {
    'an alert like a book': `UPDATE client SET alert = ${long(200)}`,
  }),
  checked('client_birthday', 'a day of some year', {
    'a birthday on 30 February': `UPDATE client SET birthday = '02-30'`,
    'a birthday with its year': `UPDATE client SET birthday = '2000-03-05'`,
  }),
  checked('client_may_contact', 'a consent is yes or no', {
    'a consent that is both': `UPDATE client SET may_contact = 2, contact_asked_on = '2026-03-02'`,
  }),
  checked('client_contact_asked_on', 'a consent has its date, and no date is without one', {
    'a consent of no day': 'UPDATE client SET may_contact = 1',
    'a day without a consent': `UPDATE client SET contact_asked_on = '2026-03-02'`,
    'a consent on 30 February': `UPDATE client SET may_contact = 1, contact_asked_on = '2026-02-30'`,
  }),
  checked('client_erased_on', 'whoever is erased is nobody', {
    'a client erased who is still called something': `UPDATE client SET erased_on = '2026-03-02'`,
    'a client erased whom one can call': `UPDATE client SET name = '•••', phone = '123', erased_on = '2026-03-02'`,
    'a client erased on 30 February': `UPDATE client SET name = '•••', phone = NULL, erased_on = '2026-02-30'`,
  }),
  checked('availability_window_id', ids, {
    'a window with half an id': `UPDATE availability_window SET id = x'00' WHERE day_of_week = 1`,
  }),
  checked('availability_window_day', 'a week has seven days', {
    'a window on an eighth day': week(7, '09:00', '17:00'),
    'a window on a day before the first': week(-1, '09:00', '17:00'),
  }),
  checked('availability_window_window', windows, {
    'a window that ends before it starts': week(3, '17:00', '09:00'),
    'a window that ends as it starts': week(3, '09:00', '09:00'),
    'a window after midnight': week(3, '22:00', '24:30'),
    'a window of no hour': week(3, '9:00', '17:00'),
    'a window of no minute': week(3, '09:60', '17:00'),
    'a window with seconds': week(3, '09:00:00', '17:00:00'),
    'a window turned round': `UPDATE availability_window SET start_time = end_time, end_time = start_time`,
  }),
  checked('availability_window_is_active', flags, {
    'a window that is active twice': 'UPDATE availability_window SET is_active = 2',
  }),
  refused(
    failedUnique(
      'availability_window.staff_id, availability_window.day_of_week, availability_window.start_time',
    ),
    'windows of one day are apart',
    { 'two windows of one start': week(1, '09:00', '12:00') },
  ),
  checked('schedule_id', ids, { 'a schedule with half an id': planned(`x'00'`, '2026-08-03', 2) }),
  checked('schedule_version', versions, {
    'a schedule of version zero': 'UPDATE schedule SET version = 0',
  }),
  checked('schedule_from', 'a date of the calendar', {
    'a schedule from a date that does not exist': planned('randomblob(16)', '2026-02-30', 2),
    'a schedule from a date in other words': planned('randomblob(16)', '2026-8-3', 2),
  }),
  checked('schedule_weeks', 'one to eight weeks take turns', {
    'a schedule of no weeks': planned('randomblob(16)', '2026-08-03', 0),
    'a schedule of nine weeks': planned('randomblob(16)', '2026-08-03', 9),
    'a schedule that loses its weeks': `UPDATE schedule SET weeks = -1 WHERE id = ${schedule(2)}`,
  }),
  refused(failedUnique('schedule.staff_id, schedule.from'), 'one of them would be in force, and which?', {
    'two schedules of one person from one date': planned('randomblob(16)', '2026-06-01', 2),
    'a schedule put off to the date of the next': `UPDATE schedule SET "from" = '2026-07-06' WHERE id = ${schedule(1)}`,
  }),
  refused(failedUnique('schedule.id, schedule.weeks'), 'one id, one schedule', {
    'a second schedule of one id': `INSERT INTO schedule VALUES (${schedule(1)}, ${person(2)}, 1, '2026-08-03', 2)`,
  }),
  checked('schedule_window_week', 'a window is in one of the weeks that take turns', {
    'a window in a week before the first': inWeek(0, 1, '09:00', '17:00'),
    'a window in a week after the last': inWeek(3, 1, '09:00', '17:00'),
    'all windows in the second of two weeks, and of one': 'UPDATE schedule_window SET week = 2',
  }),
  checked('schedule_window_day', 'a week has seven days', {
    'a window of a schedule on an eighth day': inWeek(1, 7, '09:00', '17:00'),
    'a window of a schedule on a day before the first': inWeek(1, -1, '09:00', '17:00'),
  }),
  checked('schedule_window_window', windows, {
    'a window of a schedule that ends before it starts': inWeek(1, 3, '17:00', '09:00'),
    'a window of a schedule that ends as it starts': inWeek(1, 3, '09:00', '09:00'),
    'a window of a schedule after midnight': inWeek(1, 3, '22:00', '24:30'),
    'a window of a schedule of no hour': inWeek(1, 3, '9:00', '17:00'),
  }),
  checked('schedule_window_is_active', flags, {
    'a window of a schedule that is active twice': 'UPDATE schedule_window SET is_active = 2',
  }),
  refused(
    failedUnique(
      'schedule_window.schedule_id, schedule_window.week, schedule_window.day_of_week, schedule_window.start_time',
    ),
    'windows of one day of one week are apart',
    { 'two windows of one start in one week': inWeek(1, 1, '09:00', '10:00') },
  ),
  checked('date_override_date', 'a date of the calendar', {
    'a date that does not exist': `INSERT INTO date_override VALUES (${person(1)}, '2026-02-30')`,
    'a date in other words': `INSERT INTO date_override VALUES (${person(1)}, '2.3.2026')`,
  }),
  refused(failedUnique('date_override.staff_id, date_override.date'), 'one exception a day', {
    'two overrides on one date': `INSERT INTO date_override VALUES (${person(1)}, '2026-03-03')`,
  }),
  checked('date_override_window_window', windows, {
    'a window of a date that ends before it starts': override('17:00', '09:00'),
    'a window of a date after midnight': override('22:00', '25:00'),
  }),
  checked('time_off_id', ids, { 'a time off with half an id': away(`x'00'`, 1, 2) }),
  checked('time_off_interval', 'an interval is never empty', {
    'a time off that ends before it starts': away('randomblob(16)', 2, 1),
    'a time off that ends as it starts': away('randomblob(16)', 1, 1),
  }),
  checked('time_off_version', 'versions count from one', {
    'a time off of version zero': 'UPDATE time_off SET version = 0',
  }),
  checked('time_off_kind', 'away or blocked, and nothing else', {
    'a time off of no kind that there is': `UPDATE time_off SET kind = 'pause'`,
  }),
  checked('time_off_reason', 'a line of a form', {
    'a reason for time off like a book': `UPDATE time_off SET reason = ${long(200)}`,
  }),
  checked('closure_id', ids, { 'a closure with half an id': closed(`x'00'`, '2026-03-01', '2026-03-02') }),
  checked('closure_dates', 'both dates are of the calendar, and included', {
    'a closure that ends before it starts': closed('randomblob(16)', '2026-03-02', '2026-03-01'),
    'a closure on a date that does not exist': closed('randomblob(16)', '2026-02-29', '2026-03-01'),
  }),
  checked('closure_reason', 'a line of a form', {
    'a reason for a closure like a book': `UPDATE closure SET reason = ${long(200)}`,
  }),
  checked('waitlist_entry_id', ids, {
    'an entry of the waitlist with half an id': `INSERT INTO waitlist_entry SELECT x'00', salon_id, version, client_id, "from", until,
      days_of_week, start_time, end_time, notes, created_at, NULL FROM waitlist_entry WHERE id = ${waiting(2)}`,
  }),
  checked('waitlist_entry_version', versions, {
    'an entry of the waitlist of version zero': 'UPDATE waitlist_entry SET version = 0',
  }),
  checked('waitlist_entry_dates', 'both dates are of the calendar, and included', {
    'an entry of the waitlist that ends before it begins': `UPDATE waitlist_entry SET until = '2026-03-01'`,
    'an entry of the waitlist from a date that does not exist': `UPDATE waitlist_entry SET "from" = '2026-02-29'`,
  }),
  checked('waitlist_entry_days', 'one day at least, of the seven that there are', {
    'an entry of the waitlist that no day suits': 'UPDATE waitlist_entry SET days_of_week = 0',
    'an entry of the waitlist that an eighth day suits': 'UPDATE waitlist_entry SET days_of_week = 128',
  }),
  checked('waitlist_entry_window', windows, {
    'an entry of the waitlist whose time of day ends before it starts': `UPDATE waitlist_entry SET end_time = '08:00'`,
  }),
  checked('waitlist_entry_notes', 'notes are no book', {
    'an entry of the waitlist with notes like a book': `UPDATE waitlist_entry SET notes = ${long(2000)}`,
  }),
  checked('waitlist_service_position', 'a visit has twelve parts at most', {
    'a thirteenth service that is waited for': 'UPDATE waitlist_service SET position = 12',
  }),
  refused(failedUnique('waitlist_entry.booking_id'), 'a booking ends one wait', {
    'two entries of the waitlist that ended with one booking': `UPDATE waitlist_entry SET booking_id = ${booking(1)} WHERE id = ${waiting(2)}`,
  }),
  refused(failedUnique('waitlist_entry.id, waitlist_entry.salon_id'), 'one id, one entry', {
    'a second entry of the waitlist of one id': `INSERT INTO waitlist_entry SELECT * FROM waitlist_entry WHERE id = ${waiting(2)}`,
  }),
  checked('settings_id', 'the settings are one row', {
    'a second row of settings': `INSERT INTO settings VALUES (2, 1, 'en-GB')`,
  }),
  checked('settings_version', 'versions count from one', {
    'settings of version zero': `UPDATE settings SET version = 0`,
  }),
  checked('settings_locale', 'a language has a name, and no book for one', {
    'settings without a language': `UPDATE settings SET locale = ''`,
    'a language like a book': `UPDATE settings SET locale = ${long(80)}`,
  }),
  refused(failedUnique('staff.id, staff.salon_id'), 'one id, one person', {
    'a second person of one id': `INSERT INTO staff SELECT * FROM staff WHERE id = ${person(1)}`,
  }),
  refused(failedUnique('service.id, service.salon_id'), 'one id, one service', {
    'a second service of one id': `INSERT INTO service SELECT * FROM service WHERE id = ${service(1)}`,
  }),
  refused(failedUnique('client.id, client.salon_id'), 'one id, one client', {
    'a second client of one id': `INSERT INTO client SELECT * FROM client WHERE id = ${client(1)}`,
  }),
];
