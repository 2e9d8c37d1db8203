import type { ClientId, SalonId, StaffId } from '../../shared/domain/ids.ts';
import { toId } from '../../shared/domain/ids.ts';

export const settingsSections = ['salon', 'people', 'services', 'schedules', 'closures'] as const;

export type SettingsSection = (typeof settingsSections)[number];

/** What is on the screen. With `newName` a client of that name is being created; it may be empty. */
export type Route =
  | { readonly screen: 'day' }
  | { readonly screen: 'clients'; readonly clientId?: ClientId; readonly newName?: string }
  | { readonly screen: 'settings'; readonly section: SettingsSection; readonly staffId?: StaffId };

/** Where the person is: which screen of which salon. Undefined is the first salon. */
export type Place = { readonly salonId?: SalonId; readonly route: Route };

export const firstPlace: Place = { route: { screen: 'day' } };

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? // The line above has just asked that `name` is there.
      (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function idFrom<Id extends SalonId | ClientId | StaffId>(value: unknown): Id | undefined {
  return typeof value === 'string' ? toId<Id>(value) : undefined;
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
      const staffId = idFrom<StaffId>(fieldOf(value, 'staffId'));
      return { screen: 'settings', section, ...(staffId ? { staffId } : {}) };
    }
    default:
      return { screen: 'day' };
  }
}

/** The place that a browser's history entry holds; the first place where it holds none. */
export function readPlace(state: unknown): Place {
  const salonId = idFrom<SalonId>(fieldOf(state, 'salonId'));
  return { route: readRoute(fieldOf(state, 'route')), ...(salonId ? { salonId } : {}) };
}
