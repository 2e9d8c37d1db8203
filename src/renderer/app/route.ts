import type { BookingStatus, NamedBooking } from '../../shared/domain/booking.ts';
import type { Client } from '../../shared/domain/client.ts';
import type {
  BookingId,
  ClientId,
  ResourceKindId,
  SalonId,
  ServiceId,
  StaffId,
} from '../../shared/domain/ids.ts';
import { toId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/interval.ts';
import type { Slot } from '../../shared/domain/slot.ts';
import { type CalendarDate, parseDate, type WallTime } from '../../shared/domain/zoned-time.ts';

export const settingsSections = [
  'salon',
  'people',
  'services',
  'resources',
  'schedules',
  'closures',
  'language',
] as const;

export type SettingsSection = (typeof settingsSections)[number];

/** The sorts of change that the history tells apart. */
export const historyKinds = ['bookings', 'clients', 'people', 'services', 'salon'] as const;

export type HistoryKind = (typeof historyKinds)[number];

/** Which changes the history shows; what is left out limits nothing. `date` is the day on which they were made. */
export type HistoryFilter = {
  readonly date?: CalendarDate;
  readonly kind?: HistoryKind;
  readonly bookingId?: BookingId;
  readonly clientId?: ClientId;
  readonly staffId?: StaffId;
};

/**
 * What is on the screen. `booking` is the one that the day opens with, on its date. With `newClient` a client of that name or telephone number is being created; it may be empty. With `merges`
 * one of two entries of one client is chosen next, or just was; that is not kept over a reload. `chosen` is the person or service that is
 * being edited, or a new one.
 */
export type Route =
  | { readonly screen: 'day'; readonly booking?: OpenedBooking; readonly asks?: AskedCalendar }
  | {
      readonly screen: 'clients';
      readonly clientId?: ClientId;
      readonly newClient?: string;
      readonly merges?: true;
    }
  | { readonly screen: 'settings'; readonly section: SettingsSection; readonly chosen?: Chosen }
  | { readonly screen: 'history'; readonly filter: HistoryFilter };

/** What the calendar is asked for: to show a date or the week of somebody, to be told that somebody is away, to book, to begin a booking for a client, to put somebody on the waitlist, or to change what is drawn. */
export type AskedCalendar =
  | { readonly date: CalendarDate }
  | { readonly weekOf: StaffId }
  | { readonly awayOf: StaffId }
  | { readonly book: AskedBooking }
  | { readonly bookFor: BookFor }
  | { readonly wait: WaitFor }
  | AskedChange;

/**
 * A booking is to be moved to a free slot, taken in the hand on a date, given a status, or cancelled, which asks first; the dates of one that repeats are to be
 * shown; or the card of blocked time is to be opened, with its reason.
 */
type AskedChange =
  | { readonly move: { readonly booking: NamedBooking; readonly slot: Slot } }
  | { readonly carry: { readonly booking: NamedBooking; readonly date: CalendarDate } }
  | { readonly mark: { readonly booking: NamedBooking; readonly status: BookingStatus } }
  | { readonly cancel: OpenedBooking }
  | { readonly repeat: AskedRepeat }
  | { readonly block: AskedBlock };

/** A booking that was judged, and how it is to repeat. */
export type AskedRepeat = {
  readonly booking: AskedBooking;
  readonly everyWeeks: number;
  readonly count: number;
};

/** Whose time is to be blocked, when, and why. */
export type AskedBlock = {
  readonly staffId: StaffId;
  readonly startTime: Instant;
  readonly endTime: Instant;
  readonly reason: string;
};

/** Who is to wait for what, as far as it is known; `name` is what was typed of somebody whom nobody knows. */
export type WaitFor = {
  readonly known: {
    readonly client: Pick<Client, 'id' | 'name'> | null;
    readonly serviceIds: readonly ServiceId[];
    /** Null is anybody. */
    readonly staffIds: readonly StaffId[] | null;
    readonly from?: CalendarDate;
    readonly until?: CalendarDate;
    readonly startTime?: WallTime;
  };
  readonly name: string;
};

/** A client who is to be booked for and, where that is known already, of what and with whom. */
export type BookFor = {
  readonly client: Pick<Client, 'id' | 'name'>;
  readonly serviceId?: ServiceId;
  readonly staffId?: StaffId;
};

/** A booking that was judged and is to be made. */
export type AskedBooking = {
  /** Its own, so that asking twice books once. */
  readonly id: BookingId;
  readonly slot: Slot;
  /** Whom it is for; null for nobody, or for whom `name` and `phone` tell. */
  readonly client: Pick<Client, 'id' | 'name'> | null;
  readonly name: string;
  readonly phone: string;
};

export type OpenedBooking = { readonly id: BookingId; readonly date: CalendarDate };

/** A record that the settings list. */
export type RecordId = StaffId | ServiceId | ResourceKindId;

export type Chosen = RecordId | 'new';

/** The day of many people, the week of one, how full each date of a month is, the list of a day, or its rooms and devices. */
export const calendarViews = ['day', 'week', 'month', 'list', 'rooms'] as const;

export type CalendarView = (typeof calendarViews)[number];

/** How many pixels an hour of the grid can be tall, at least. */
export const hourHeights = [56, 70, 84, 112, 144, 192] as const;

export type HourHeight = (typeof hourHeights)[number];

/** What the calendar showed last in this window. */
export type ShownCalendar = {
  readonly view: CalendarView;
  readonly date: CalendarDate;
  /** Whose week it was, once somebody was chosen. */
  readonly person?: StaffId;
  /** Whose columns it had, where somebody in particular was chosen. */
  readonly people?: readonly StaffId[];
  /** The service whose bookings alone it showed in full. */
  readonly serviceId?: ServiceId;
  /** Whether cancelled bookings and no-shows were shown. */
  readonly showsTraces?: true;
  readonly hourHeight?: HourHeight;
  /** The salon's today when it was shown: on another day the calendar begins with that day. */
  readonly on: CalendarDate;
};

/** An entry of the window's history: a screen of a salon, and what the calendar showed. Undefined is the first salon. */
export type NavigationEntry = {
  readonly salonId?: SalonId;
  readonly route: Route;
  readonly calendar?: ShownCalendar;
};

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? // The line above has just asked that `name` is there.
      (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function idFrom<Id extends SalonId | ClientId | RecordId | BookingId>(value: unknown): Id | undefined {
  return typeof value === 'string' ? toId<Id>(value) : undefined;
}

function dateFrom(value: unknown): CalendarDate | undefined {
  return typeof value === 'string' ? parseDate(value) : undefined;
}

function readBooking(value: unknown): OpenedBooking | undefined {
  const id = idFrom<BookingId>(fieldOf(value, 'id'));
  const date = dateFrom(fieldOf(value, 'date'));
  return id && date ? { id, date } : undefined;
}

function readCalendar(value: unknown): ShownCalendar | undefined {
  const view = calendarViews.find((name) => name === fieldOf(value, 'view'));
  const date = dateFrom(fieldOf(value, 'date'));
  const on = dateFrom(fieldOf(value, 'on'));
  const person = idFrom<StaffId>(fieldOf(value, 'person'));
  const people = fieldOf(value, 'people');
  const serviceId = idFrom<ServiceId>(fieldOf(value, 'serviceId'));
  const showsTraces = fieldOf(value, 'showsTraces') === true;
  const hourHeight = hourHeights.find((pixels) => pixels === fieldOf(value, 'hourHeight'));
  if (!view || !date || !on) return undefined;
  return {
    ...{ view, date, on },
    ...(person ? { person } : {}),
    ...(Array.isArray(people) ? { people: people.flatMap((id) => idFrom<StaffId>(id) ?? []) } : {}),
    ...(serviceId ? { serviceId } : {}),
    ...(showsTraces ? { showsTraces } : {}),
    ...(hourHeight ? { hourHeight } : {}),
  };
}

function readFilter(value: unknown): HistoryFilter {
  const date = dateFrom(fieldOf(value, 'date'));
  const kind = historyKinds.find((name) => name === fieldOf(value, 'kind'));
  const bookingId = idFrom<BookingId>(fieldOf(value, 'bookingId'));
  const clientId = idFrom<ClientId>(fieldOf(value, 'clientId'));
  const staffId = idFrom<StaffId>(fieldOf(value, 'staffId'));
  return {
    ...(date ? { date } : {}),
    ...(kind ? { kind } : {}),
    ...(bookingId ? { bookingId } : {}),
    ...(clientId ? { clientId } : {}),
    ...(staffId ? { staffId } : {}),
  };
}

function readRoute(value: unknown): Route {
  switch (fieldOf(value, 'screen')) {
    case 'clients': {
      const clientId = idFrom<ClientId>(fieldOf(value, 'clientId'));
      const newClient = fieldOf(value, 'newClient');
      return {
        screen: 'clients',
        ...(clientId ? { clientId } : {}),
        ...(typeof newClient === 'string' ? { newClient } : {}),
      };
    }
    case 'settings': {
      const section = settingsSections.find((name) => name === fieldOf(value, 'section')) ?? 'salon';
      const named = fieldOf(value, 'chosen');
      const chosen = named === 'new' ? named : idFrom<RecordId>(named);
      return { screen: 'settings', section, ...(chosen ? { chosen } : {}) };
    }
    case 'history':
      return { screen: 'history', filter: readFilter(fieldOf(value, 'filter')) };
    default: {
      const booking = readBooking(fieldOf(value, 'booking'));
      return { screen: 'day', ...(booking ? { booking } : {}) };
    }
  }
}

/** The entry that a state of the browser's history holds; the first entry where it holds none. */
export function readEntry(state: unknown): NavigationEntry {
  const salonId = idFrom<SalonId>(fieldOf(state, 'salonId'));
  const calendar = readCalendar(fieldOf(state, 'calendar'));
  return {
    route: readRoute(fieldOf(state, 'route')),
    ...(salonId ? { salonId } : {}),
    ...(calendar ? { calendar } : {}),
  };
}
