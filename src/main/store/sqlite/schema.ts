import { sql } from 'drizzle-orm';
import {
  check,
  customType,
  foreignKey,
  index,
  integer,
  primaryKey,
  type SQLiteColumn,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { Birthday } from '../../../shared/domain/birthday.ts';
import type { BookingStatus } from '../../../shared/domain/booking.ts';
import { erasedName } from '../../../shared/domain/client.ts';
import type { Actor, Entity } from '../../../shared/domain/history.ts';
import type {
  AvailabilityWindowId,
  BookingId,
  ClientId,
  ClosureId,
  HeldId,
  ResourceId,
  ResourceKindId,
  SalonId,
  ScheduleId,
  SeriesId,
  ServiceId,
  StaffId,
  TimeOffId,
  VisitId,
  WaitlistEntryId,
} from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { DaysWithoutHours } from '../../../shared/domain/salon.ts';
import type { TimeOffKind } from '../../../shared/domain/working-time.ts';
import type { CalendarDate, DayOfWeek, TimeZone, WallTime } from '../../../shared/domain/zoned-time.ts';
import type { Locale } from '../../../shared/locale.ts';
import { bytesToId, idToBytes } from './id-bytes.ts';

// The tables as Drizzle knows them. What Drizzle cannot say (STRICT, WITHOUT ROWID, triggers) stands in the migrations alone, and a
// test compares the two. An id is kept as its 16 bytes: a million bookings name five of them each, in rows and in indexes.

const id = customType<{ data: string; driverData: Buffer }>({
  dataType: () => 'blob',
  toDriver: idToBytes,
  fromDriver: bytesToId,
});

/** A UUID as bytes; what has no UUID of its own (a date override) is kept by its text. */
const recordKey = customType<{ data: string; driverData: Buffer | string }>({ dataType: () => 'any' });

const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'blob' });

const flag = (name: string) => integer(name, { mode: 'boolean' });

const isUuid = (column: SQLiteColumn) => sql`length(${column}) = 16`;
const isBoolean = (column: SQLiteColumn) => sql`${column} IN (0, 1)`;
const isDate = (column: SQLiteColumn) => sql`${column} IS date(${column})`;
const isDayOfWeek = (column: SQLiteColumn) => sql`${column} BETWEEN 0 AND 6`;
// Wall times sort as text; `24:00` may only end a window.
const areWindow = (start: SQLiteColumn, end: SQLiteColumn) =>
  sql`${start} GLOB '[0-2][0-9]:[0-5][0-9]' AND ${end} GLOB '[0-2][0-9]:[0-5][0-9]' AND ${start} < ${end} AND ${end} <= '24:00'`;
const isShort = (column: SQLiteColumn, longest: number) =>
  sql`length(${column}) <= ${sql.raw(String(longest))}`;

/** During which the person is free for others; both null without it. */
const processing = {
  processingAfterMinutes: integer('processing_after_minutes'),
  processingMinutes: integer('processing_minutes'),
};

const isProcessing = (table: {
  readonly processingAfterMinutes: SQLiteColumn;
  readonly processingMinutes: SQLiteColumn;
  readonly durationMinutes: SQLiteColumn;
}) =>
  sql`(${table.processingAfterMinutes} IS NULL AND ${table.processingMinutes} IS NULL) OR ifnull(${table.processingAfterMinutes} > 0
    AND ${table.processingMinutes} > 0 AND ${table.processingAfterMinutes} + ${table.processingMinutes} < ${table.durationMinutes}, 0)`;

const isName = (column: SQLiteColumn) => sql`length(${column}) BETWEEN 1 AND 120`;

export const salon = sqliteTable(
  'salon',
  {
    id: id().$type<SalonId>().primaryKey(),
    version: integer().notNull(),
    name: text().notNull(),
    timeZone: text('time_zone').$type<TimeZone>().notNull(),
    slotMinutes: integer('slot_minutes').notNull(),
    daysWithoutHours: text('days_without_hours').$type<DaysWithoutHours>().notNull(),
  },
  (table) => [
    check('salon_id', isUuid(table.id)),
    check('salon_version', sql`${table.version} >= 1`),
    check('salon_name', isName(table.name)),
    check('salon_slot_minutes', sql`${table.slotMinutes} IN (5, 10, 15, 20, 30, 60)`),
    check('salon_days_without_hours', sql`${table.daysWithoutHours} IN ('closed', 'open')`),
  ],
);

export const businessHours = sqliteTable(
  'business_hours',
  {
    salonId: id('salon_id').$type<SalonId>().notNull(),
    dayOfWeek: integer('day_of_week').$type<DayOfWeek>().notNull(),
    startTime: text('start_time').$type<WallTime>().notNull(),
    endTime: text('end_time').$type<WallTime>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.salonId, table.dayOfWeek, table.startTime] }),
    foreignKey({ columns: [table.salonId], foreignColumns: [salon.id] }),
    check('business_hours_day', isDayOfWeek(table.dayOfWeek)),
    check('business_hours_window', areWindow(table.startTime, table.endTime)),
  ],
);

export const staff = sqliteTable(
  'staff',
  {
    id: id().$type<StaffId>().primaryKey(),
    salonId: id('salon_id').$type<SalonId>().notNull(),
    version: integer().notNull(),
    name: text().notNull(),
    color: text().notNull(),
    isActive: flag('is_active').notNull(),
    /** Offers every service, those added later included; then `staff_service` names none of theirs. */
    offersAll: flag('offers_all').notNull(),
    position: integer().notNull(),
    startsOn: text('starts_on').$type<CalendarDate>(),
    endsOn: text('ends_on').$type<CalendarDate>(),
  },
  (table) => [
    unique('staff_of_salon').on(table.id, table.salonId),
    foreignKey({ columns: [table.salonId], foreignColumns: [salon.id] }),
    check('staff_id', isUuid(table.id)),
    check('staff_version', sql`${table.version} >= 1`),
    check('staff_name', isName(table.name)),
    check('staff_color', isShort(table.color, 12)),
    check('staff_is_active', isBoolean(table.isActive)),
    check('staff_offers_all', isBoolean(table.offersAll)),
    check('staff_position', sql`${table.position} >= 0`),
    check('staff_starts_on', isDate(table.startsOn)),
    check('staff_ends_on', sql`${isDate(table.endsOn)} AND ${table.startsOn} <= ${table.endsOn}`),
  ],
);

export const service = sqliteTable(
  'service',
  {
    id: id().$type<ServiceId>().primaryKey(),
    salonId: id('salon_id').$type<SalonId>().notNull(),
    version: integer().notNull(),
    name: text().notNull(),
    durationMinutes: integer('duration_minutes').notNull(),
    bufferBeforeMinutes: integer('buffer_before_minutes').notNull(),
    bufferAfterMinutes: integer('buffer_after_minutes').notNull(),
    priceCents: integer('price_cents'),
    color: text().notNull(),
    isActive: flag('is_active').notNull(),
    ...processing,
  },
  (table) => [
    unique('service_of_salon').on(table.id, table.salonId),
    foreignKey({ columns: [table.salonId], foreignColumns: [salon.id] }),
    check('service_id', isUuid(table.id)),
    check('service_version', sql`${table.version} >= 1`),
    check('service_name', isName(table.name)),
    check(
      'service_terms',
      sql`${table.durationMinutes} > 0 AND ${table.bufferBeforeMinutes} >= 0 AND ${table.bufferAfterMinutes} >= 0
    AND ${table.bufferBeforeMinutes} + ${table.durationMinutes} + ${table.bufferAfterMinutes} <= 1440`,
    ),
    check('service_price', sql`${table.priceCents} >= 0`),
    check('service_color', isShort(table.color, 12)),
    check('service_is_active', isBoolean(table.isActive)),
    check('service_processing', isProcessing(table)),
  ],
);

/** Which services a person offers, for those who do not offer all. */
export const staffService = sqliteTable(
  'staff_service',
  {
    staffId: id('staff_id').$type<StaffId>().notNull(),
    serviceId: id('service_id').$type<ServiceId>().notNull(),
    salonId: id('salon_id').$type<SalonId>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.staffId, table.serviceId] }),
    foreignKey({ columns: [table.staffId, table.salonId], foreignColumns: [staff.id, staff.salonId] }),
    foreignKey({ columns: [table.serviceId, table.salonId], foreignColumns: [service.id, service.salonId] }),
  ],
);

/** What services may need beside a person. */
export const resourceKind = sqliteTable(
  'resource_kind',
  {
    id: id().$type<ResourceKindId>().primaryKey(),
    salonId: id('salon_id').$type<SalonId>().notNull(),
    version: integer().notNull(),
    name: text().notNull(),
  },
  (table) => [
    unique('resource_kind_of_salon').on(table.id, table.salonId),
    foreignKey({ columns: [table.salonId], foreignColumns: [salon.id] }),
    check('resource_kind_id', isUuid(table.id)),
    check('resource_kind_version', sql`${table.version} >= 1`),
    check('resource_kind_name', isName(table.name)),
  ],
);

/** The units of each kind. */
export const resource = sqliteTable(
  'resource',
  {
    id: id().$type<ResourceId>().primaryKey(),
    salonId: id('salon_id').$type<SalonId>().notNull(),
    version: integer().notNull(),
    kindId: id('kind_id').$type<ResourceKindId>().notNull(),
    name: text().notNull(),
    isActive: flag('is_active').notNull(),
    position: integer().notNull(),
  },
  (table) => [
    index('resource_by_kind').on(table.kindId),
    foreignKey({
      columns: [table.kindId, table.salonId],
      foreignColumns: [resourceKind.id, resourceKind.salonId],
    }),
    check('resource_id', isUuid(table.id)),
    check('resource_version', sql`${table.version} >= 1`),
    check('resource_name', isName(table.name)),
    check('resource_is_active', isBoolean(table.isActive)),
    check('resource_position', sql`${table.position} >= 0`),
  ],
);

/** The kinds of which a service needs a unit each. */
export const serviceNeed = sqliteTable(
  'service_need',
  {
    serviceId: id('service_id').$type<ServiceId>().notNull(),
    kindId: id('kind_id').$type<ResourceKindId>().notNull(),
    salonId: id('salon_id').$type<SalonId>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.serviceId, table.kindId] }),
    foreignKey({ columns: [table.serviceId, table.salonId], foreignColumns: [service.id, service.salonId] }),
    foreignKey({
      columns: [table.kindId, table.salonId],
      foreignColumns: [resourceKind.id, resourceKind.salonId],
    }),
  ],
);

export const availabilityWindow = sqliteTable(
  'availability_window',
  {
    id: id().$type<AvailabilityWindowId>().primaryKey(),
    staffId: id('staff_id').$type<StaffId>().notNull(),
    dayOfWeek: integer('day_of_week').$type<DayOfWeek>().notNull(),
    startTime: text('start_time').$type<WallTime>().notNull(),
    endTime: text('end_time').$type<WallTime>().notNull(),
    isActive: flag('is_active').notNull(),
  },
  (table) => [
    unique('availability_window_of_staff').on(table.staffId, table.dayOfWeek, table.startTime),
    foreignKey({ columns: [table.staffId], foreignColumns: [staff.id] }),
    check('availability_window_id', isUuid(table.id)),
    check('availability_window_day', isDayOfWeek(table.dayOfWeek)),
    check('availability_window_window', areWindow(table.startTime, table.endTime)),
    check('availability_window_is_active', isBoolean(table.isActive)),
  ],
);

/** What takes the place of somebody's week in `availability_window` from a date on. */
export const schedule = sqliteTable(
  'schedule',
  {
    id: id().$type<ScheduleId>().primaryKey(),
    staffId: id('staff_id').$type<StaffId>().notNull(),
    version: integer().notNull(),
    from: text('from').$type<CalendarDate>().notNull(),
    weeks: integer().notNull(),
  },
  (table) => [
    unique('schedule_of_staff').on(table.staffId, table.from),
    unique('schedule_of_weeks').on(table.id, table.weeks),
    foreignKey({ columns: [table.staffId], foreignColumns: [staff.id] }),
    check('schedule_id', isUuid(table.id)),
    check('schedule_version', sql`${table.version} >= 1`),
    check('schedule_from', isDate(table.from)),
    check('schedule_weeks', sql`${table.weeks} BETWEEN 1 AND 8`),
  ],
);

export const scheduleWindow = sqliteTable(
  'schedule_window',
  {
    scheduleId: id('schedule_id').$type<ScheduleId>().notNull(),
    /** Of the schedule, for the CHECK. */
    weeks: integer().notNull(),
    week: integer().notNull(),
    dayOfWeek: integer('day_of_week').$type<DayOfWeek>().notNull(),
    startTime: text('start_time').$type<WallTime>().notNull(),
    endTime: text('end_time').$type<WallTime>().notNull(),
    isActive: flag('is_active').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.scheduleId, table.week, table.dayOfWeek, table.startTime] }),
    foreignKey({
      columns: [table.scheduleId, table.weeks],
      foreignColumns: [schedule.id, schedule.weeks],
    }),
    check('schedule_window_week', sql`${table.week} BETWEEN 1 AND ${table.weeks}`),
    check('schedule_window_day', isDayOfWeek(table.dayOfWeek)),
    check('schedule_window_window', areWindow(table.startTime, table.endTime)),
    check('schedule_window_is_active', isBoolean(table.isActive)),
  ],
);

/** A date whose windows replace the week's; without rows in `date_override_window` it is a day off. */
export const dateOverride = sqliteTable(
  'date_override',
  {
    staffId: id('staff_id').$type<StaffId>().notNull(),
    date: text().$type<CalendarDate>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.staffId, table.date] }),
    foreignKey({ columns: [table.staffId], foreignColumns: [staff.id] }),
    check('date_override_date', isDate(table.date)),
  ],
);

export const dateOverrideWindow = sqliteTable(
  'date_override_window',
  {
    staffId: id('staff_id').$type<StaffId>().notNull(),
    date: text().$type<CalendarDate>().notNull(),
    startTime: text('start_time').$type<WallTime>().notNull(),
    endTime: text('end_time').$type<WallTime>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.staffId, table.date, table.startTime] }),
    foreignKey({
      columns: [table.staffId, table.date],
      foreignColumns: [dateOverride.staffId, dateOverride.date],
    }),
    check('date_override_window_window', areWindow(table.startTime, table.endTime)),
  ],
);

export const timeOff = sqliteTable(
  'time_off',
  {
    id: id().$type<TimeOffId>().primaryKey(),
    staffId: id('staff_id').$type<StaffId>().notNull(),
    startTime: integer('start_time').$type<Instant>().notNull(),
    endTime: integer('end_time').$type<Instant>().notNull(),
    reason: text(),
    version: integer().notNull().default(1),
    kind: text().$type<TimeOffKind>().notNull().default('away'),
  },
  (table) => [
    index('time_off_by_staff').on(table.staffId, table.startTime),
    foreignKey({ columns: [table.staffId], foreignColumns: [staff.id] }),
    check('time_off_id', isUuid(table.id)),
    check('time_off_interval', sql`${table.startTime} < ${table.endTime}`),
    check('time_off_version', sql`${table.version} >= 1`),
    check('time_off_kind', sql`${table.kind} IN ('away', 'blocked')`),
    check('time_off_reason', isShort(table.reason, 200)),
  ],
);

export const closure = sqliteTable(
  'closure',
  {
    id: id().$type<ClosureId>().primaryKey(),
    salonId: id('salon_id').$type<SalonId>().notNull(),
    startDate: text('start_date').$type<CalendarDate>().notNull(),
    endDate: text('end_date').$type<CalendarDate>().notNull(),
    reason: text(),
  },
  (table) => [
    index('closure_by_salon').on(table.salonId, table.startDate),
    foreignKey({ columns: [table.salonId], foreignColumns: [salon.id] }),
    check('closure_id', isUuid(table.id)),
    check(
      'closure_dates',
      sql`${isDate(table.startDate)} AND ${isDate(table.endDate)} AND ${table.startDate} <= ${table.endDate}`,
    ),
    check('closure_reason', isShort(table.reason, 200)),
  ],
);

export const client = sqliteTable(
  'client',
  {
    id: id().$type<ClientId>().primaryKey(),
    salonId: id('salon_id').$type<SalonId>().notNull(),
    version: integer().notNull(),
    name: text().notNull(),
    phone: text(),
    email: text(),
    notes: text(),
    /** What a search compares: the name without case and accents, the digits of the telephone number. */
    nameKey: text('name_key').notNull(),
    phoneKey: text('phone_key').notNull(),
    alert: text(),
    /** `MM-DD` */
    birthday: text().$type<Birthday>(),
    mayContact: flag('may_contact'),
    contactAskedOn: text('contact_asked_on').$type<CalendarDate>(),
    erasedOn: text('erased_on').$type<CalendarDate>(),
  },
  (table) => [
    unique('client_of_salon').on(table.id, table.salonId),
    index('client_by_name').on(table.salonId, table.nameKey, table.phoneKey),
    foreignKey({ columns: [table.salonId], foreignColumns: [salon.id] }),
    check('client_id', isUuid(table.id)),
    check('client_version', sql`${table.version} >= 1`),
    check('client_name', isName(table.name)),
    check('client_phone', isShort(table.phone, 40)),
    check('client_email', isShort(table.email, 200)),
    check('client_notes', isShort(table.notes, 2000)),
    check('client_alert', isShort(table.alert, 200)),
    check('client_birthday', sql`'2000-' || ${table.birthday} IS date('2000-' || ${table.birthday})`),
    check('client_may_contact', isBoolean(table.mayContact)),
    check(
      'client_contact_asked_on',
      sql`${isDate(table.contactAskedOn)} AND (${table.contactAskedOn} IS NULL) = (${table.mayContact} IS NULL)`,
    ),
    check(
      'client_erased_on',
      sql`${isDate(table.erasedOn)} AND (${table.erasedOn} IS NULL OR (${table.name} = ${sql.raw(`'${erasedName}'`)}
    AND coalesce(${table.phone}, ${table.email}, ${table.notes}, ${table.alert}, ${table.birthday}, ${table.mayContact}) IS NULL))`,
    ),
  ],
);

/** The words that a client is found by, derived from the client whenever they are written (`client-words.ts`). */
export const clientWord = sqliteTable(
  'client_word',
  {
    salonId: id('salon_id').notNull(),
    word: text().notNull(),
    clientId: id('client_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.salonId, table.word, table.clientId] })],
);

export const booking = sqliteTable(
  'booking',
  {
    id: id().$type<BookingId>().primaryKey(),
    salonId: id('salon_id').$type<SalonId>().notNull(),
    version: integer().notNull(),
    staffId: id('staff_id').$type<StaffId>().notNull(),
    serviceId: id('service_id').$type<ServiceId>().notNull(),
    clientId: id('client_id').$type<ClientId>(),
    startTime: integer('start_time').$type<Instant>().notNull(),
    endTime: integer('end_time').$type<Instant>().notNull(),
    durationMinutes: integer('duration_minutes').notNull(),
    bufferBeforeMinutes: integer('buffer_before_minutes').notNull(),
    bufferAfterMinutes: integer('buffer_after_minutes').notNull(),
    status: text().$type<BookingStatus>().notNull(),
    notes: text(),
    /** Shared by the bookings of one visit, and by those that were made by one repetition. */
    visitId: id('visit_id').$type<VisitId>(),
    seriesId: id('series_id').$type<SeriesId>(),
    ...processing,
    /** The ids of the units that it has, one after the other, 16 bytes each: few bookings have any, none has many. */
    resources: bytes('resources'),
    priceCents: integer('price_cents'),
    cancellationReason: text('cancellation_reason'),
  },
  (table) => [
    index('booking_by_day').on(table.salonId, table.startTime),
    index('booking_by_client').on(table.clientId, table.startTime).where(sql.raw('client_id IS NOT NULL')),
    index('booking_no_show').on(table.clientId).where(sql.raw("status = 'no_show'")),
    index('booking_by_visit').on(table.visitId).where(sql.raw('visit_id IS NOT NULL')),
    index('booking_by_series').on(table.seriesId).where(sql.raw('series_id IS NOT NULL')),
    foreignKey({ columns: [table.staffId, table.salonId], foreignColumns: [staff.id, staff.salonId] }),
    foreignKey({ columns: [table.serviceId, table.salonId], foreignColumns: [service.id, service.salonId] }),
    foreignKey({ columns: [table.clientId, table.salonId], foreignColumns: [client.id, client.salonId] }),
    check('booking_id', isUuid(table.id)),
    check('booking_version', sql`${table.version} >= 1`),
    check(
      'booking_status',
      sql`${table.status} IN ('pending', 'confirmed', 'arrived', 'completed', 'cancelled', 'no_show')`,
    ),
    check('booking_interval', sql`${table.startTime} < ${table.endTime}`),
    check('booking_minutes', sql`${table.startTime} % 60000 = 0 AND ${table.endTime} % 60000 = 0`),
    check('booking_length', sql`${table.endTime} - ${table.startTime} = ${table.durationMinutes} * 60000`),
    check('booking_processing', isProcessing(table)),
    check(
      'booking_resources',
      sql`length(${table.resources}) BETWEEN 16 AND 128 AND length(${table.resources}) % 16 = 0`,
    ),
    // The bounded window of every overlap question rests on this: nothing that began a day ago can still be in the way.
    check(
      'booking_longest_block',
      sql`${table.bufferBeforeMinutes} >= 0 AND ${table.bufferAfterMinutes} >= 0
    AND ${table.bufferBeforeMinutes} + ${table.durationMinutes} + ${table.bufferAfterMinutes} <= 1440`,
    ),
    check('booking_notes', isShort(table.notes, 2000)),
    check('booking_visit', isUuid(table.visitId)),
    check('booking_series', isUuid(table.seriesId)),
    check('booking_price', sql`${table.priceCents} >= 0`),
    check(
      'booking_cancellation_reason',
      sql`${table.cancellationReason} IS NULL OR (length(${table.cancellationReason}) <= 200 AND ${table.status} = 'cancelled')`,
    ),
  ],
);

/** Who waits for a place, and who did until it was booked. */
export const waitlistEntry = sqliteTable(
  'waitlist_entry',
  {
    id: id().$type<WaitlistEntryId>().primaryKey(),
    salonId: id('salon_id').$type<SalonId>().notNull(),
    version: integer().notNull(),
    clientId: id('client_id').$type<ClientId>().notNull(),
    from: text('from').$type<CalendarDate>().notNull(),
    until: text().$type<CalendarDate>().notNull(),
    /** The sum of 2^day of the days that suit: Sunday is 1. */
    daysOfWeek: integer('days_of_week').notNull(),
    startTime: text('start_time').$type<WallTime>().notNull(),
    endTime: text('end_time').$type<WallTime>().notNull(),
    notes: text(),
    createdAt: integer('created_at').$type<Instant>().notNull(),
    bookingId: id('booking_id').$type<BookingId>(),
  },
  (table) => [
    unique('waitlist_entry_of_salon').on(table.id, table.salonId),
    index('waitlist_entry_waiting').on(table.salonId, table.createdAt).where(sql.raw('booking_id IS NULL')),
    foreignKey({ columns: [table.clientId, table.salonId], foreignColumns: [client.id, client.salonId] }),
    uniqueIndex('waitlist_entry_ended').on(table.bookingId).where(sql.raw('booking_id IS NOT NULL')),
    foreignKey({ columns: [table.bookingId], foreignColumns: [booking.id] }),
    check('waitlist_entry_id', isUuid(table.id)),
    check('waitlist_entry_version', sql`${table.version} >= 1`),
    check(
      'waitlist_entry_dates',
      sql`${isDate(table.from)} AND ${isDate(table.until)} AND ${table.from} <= ${table.until}`,
    ),
    check('waitlist_entry_days', sql`${table.daysOfWeek} BETWEEN 1 AND 127`),
    check('waitlist_entry_window', areWindow(table.startTime, table.endTime)),
    check('waitlist_entry_notes', isShort(table.notes, 2000)),
  ],
);

/** What they wait for: services that follow each other in one visit. */
export const waitlistService = sqliteTable(
  'waitlist_service',
  {
    entryId: id('entry_id').$type<WaitlistEntryId>().notNull(),
    position: integer().notNull(),
    serviceId: id('service_id').$type<ServiceId>().notNull(),
    salonId: id('salon_id').$type<SalonId>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.position] }),
    foreignKey({
      columns: [table.entryId, table.salonId],
      foreignColumns: [waitlistEntry.id, waitlistEntry.salonId],
    }),
    foreignKey({ columns: [table.serviceId, table.salonId], foreignColumns: [service.id, service.salonId] }),
    check('waitlist_service_position', sql`${table.position} BETWEEN 0 AND 11`),
  ],
);

/** With whom they would come; nobody in particular where there are none. */
export const waitlistStaff = sqliteTable(
  'waitlist_staff',
  {
    entryId: id('entry_id').$type<WaitlistEntryId>().notNull(),
    staffId: id('staff_id').$type<StaffId>().notNull(),
    salonId: id('salon_id').$type<SalonId>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.staffId] }),
    foreignKey({
      columns: [table.entryId, table.salonId],
      foreignColumns: [waitlistEntry.id, waitlistEntry.salonId],
    }),
    foreignKey({ columns: [table.staffId, table.salonId], foreignColumns: [staff.id, staff.salonId] }),
  ],
);

/**
 * What a booking keeps free of others, of whom, and when: the question of R13, answered by one search in the tree of its key. Derived from the
 * bookings by the database itself (booking_hold in drizzle/0006_resources.sql); nobody else writes here.
 */
export const hold = sqliteTable(
  'hold',
  {
    resourceId: id('resource_id').$type<HeldId>().notNull(),
    startTime: integer('start_time').$type<Instant>().notNull(),
    endTime: integer('end_time').$type<Instant>().notNull(),
    bookingId: id('booking_id').$type<BookingId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.resourceId, table.startTime] })],
);

/** The entries that an erasure looks for, and no index of bookings leads to. Few of a history, which costs a booking nothing. */
export const changesOf = {
  removedClients: "entity = 'client' AND snapshot IS NULL",
  waiting: "entity = 'waitlist_entry'",
  bookedClients: `entity = 'booking' AND instr(snapshot, '"clientId":') > 0`,
} as const;

export const change = sqliteTable(
  'change',
  {
    sequence: integer().primaryKey(),
    at: integer().$type<Instant>().notNull(),
    actor: text().$type<Actor>().notNull(),
    action: text().notNull(),
    salonId: id('salon_id').$type<SalonId>().notNull(),
    entity: text().$type<Entity>().notNull(),
    entityId: recordKey('entity_id').notNull(),
    /** See snapshots.ts; null for a removal. */
    snapshot: text(),
    hash: bytes().notNull(),
    /** What of the change is about a person, and the salt of its digest; see history-chain.ts. */
    personal: text(),
    salt: bytes(),
    /** Where it was erased: the digest of what stood there, by which the chain goes on. */
    digest: bytes(),
    /** The numbers of the entries of which this one, of a client who was erased, has erased that. */
    erases: text(),
  },
  (table) => [
    index('change_by_entity').on(table.entityId, table.sequence),
    index('change_by_time').on(table.at),
    index('change_of_removed_client').on(table.entityId).where(sql.raw(changesOf.removedClients)),
    index('change_of_waiting').on(table.entityId).where(sql.raw(changesOf.waiting)),
    index('change_of_booked_client').on(table.entityId).where(sql.raw(changesOf.bookedClients)),
    foreignKey({ columns: [table.salonId], foreignColumns: [salon.id] }),
    check('change_sequence', sql`${table.sequence} >= 1`),
    check('change_hash', sql`length(${table.hash}) = 32`),
    check('change_snapshot', sql`json_valid(${table.snapshot})`),
    check('change_personal', sql`json_valid(${table.personal})`),
    check(
      'change_salt',
      sql`(${table.salt} IS NULL) = (${table.personal} IS NULL) AND (${table.salt} IS NULL OR length(${table.salt}) = 16)`,
    ),
    check(
      'change_digest',
      sql`${table.digest} IS NULL OR (length(${table.digest}) = 32 AND ${table.personal} IS NULL)`,
    ),
    check(
      'change_erases',
      sql`${table.erases} IS NULL
    OR (json_valid(${table.erases}) AND ${table.entity} = 'client' AND ${table.action} = 'clients.erase')`,
    ),
  ],
);

/** One row: where the history ends. Without it, nobody could tell that its newest entries were cut off. */
export const historyHead = sqliteTable(
  'history_head',
  {
    id: integer().primaryKey(),
    sequence: integer().notNull(),
    hash: bytes().notNull(),
  },
  (table) => [
    check('history_head_id', sql`${table.id} = 1`),
    check('history_head_sequence', sql`${table.sequence} >= 0`),
    check('history_head_hash', sql`length(${table.hash}) = 32`),
  ],
);

/** One row, once somebody has chosen: how the desk speaks and writes. */
export const settings = sqliteTable(
  'settings',
  {
    id: integer().primaryKey(),
    version: integer().notNull(),
    locale: text().$type<Locale>().notNull(),
  },
  (table) => [
    check('settings_id', sql`${table.id} = 1`),
    check('settings_version', sql`${table.version} >= 1`),
    check('settings_locale', sql`length(${table.locale}) between 2 and 80`),
  ],
);
