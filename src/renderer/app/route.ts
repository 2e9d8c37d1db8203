import type {
  BookingId,
  ClientId,
  ResourceKindId,
  SalonId,
  ServiceId,
  StaffId,
} from '../../shared/domain/ids.ts';
import { toId } from '../../shared/domain/ids.ts';
import { type CalendarDate, parseDate } from '../../shared/domain/zoned-time.ts';

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

/**
 * What is on the screen. `booking` is the one that the day opens with, on its date. With `newName` a client of that name is being created; it may be empty. `chosen` is the person or service that is
 * being edited, or a new one.
 */
export type Route =
  | { readonly screen: 'day'; readonly booking?: OpenedBooking }
  | { readonly screen: 'clients'; readonly clientId?: ClientId; readonly newName?: string }
  | { readonly screen: 'settings'; readonly section: SettingsSection; readonly chosen?: Chosen };

export type OpenedBooking = { readonly id: BookingId; readonly date: CalendarDate };

/** A record that the settings list. */
export type RecordId = StaffId | ServiceId | ResourceKindId;

export type Chosen = RecordId | 'new';

/** An entry of the window's history: a screen of a salon. Undefined is the first salon. */
export type NavigationEntry = { readonly salonId?: SalonId; readonly route: Route };

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? // The line above has just asked that `name` is there.
      (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function idFrom<Id extends SalonId | ClientId | RecordId | BookingId>(value: unknown): Id | undefined {
  return typeof value === 'string' ? toId<Id>(value) : undefined;
}

function readBooking(value: unknown): OpenedBooking | undefined {
  const id = idFrom<BookingId>(fieldOf(value, 'id'));
  const dateText = fieldOf(value, 'date');
  const date = typeof dateText === 'string' ? parseDate(dateText) : undefined;
  return id && date ? { id, date } : undefined;
}

function readRoute(value: unknown): Route {
  switch (fieldOf(value, 'screen')) {
    case 'clients': {
      const clientId = idFrom<ClientId>(fieldOf(value, 'clientId'));
      const newName = fieldOf(value, 'newName');
      return {
        screen: 'clients',
        ...(clientId ? { clientId } : {}),
        ...(typeof newName === 'string' ? { newName } : {}),
      };
    }
    case 'settings': {
      const section = settingsSections.find((name) => name === fieldOf(value, 'section')) ?? 'salon';
      const named = fieldOf(value, 'chosen');
      const chosen = named === 'new' ? named : idFrom<RecordId>(named);
      return { screen: 'settings', section, ...(chosen ? { chosen } : {}) };
    }
    default: {
      const booking = readBooking(fieldOf(value, 'booking'));
      return { screen: 'day', ...(booking ? { booking } : {}) };
    }
  }
}

/** The entry that a state of the browser's history holds; the first entry where it holds none. */
export function readEntry(state: unknown): NavigationEntry {
  const salonId = idFrom<SalonId>(fieldOf(state, 'salonId'));
  return { route: readRoute(fieldOf(state, 'route')), ...(salonId ? { salonId } : {}) };
}
