import type { Change } from '../../shared/domain/history.ts';
import type { BookingId, ClientId, StaffId } from '../../shared/domain/ids.ts';
import type { Route } from '../app/route.ts';
import { sidesOf } from './told-change.ts';

/** Where a change leads. A booking is wherever it stands now, which only the desk knows. */
export type Destination = {
  readonly to: 'booking' | 'client' | 'person' | 'schedule' | 'service' | 'resources' | 'closures' | 'salon';
} & ({ readonly route: Route } | { readonly bookingId: BookingId });

const toClient = (clientId: ClientId): Destination => ({
  to: 'client',
  route: { screen: 'clients', clientId },
});
const toPerson = (chosen: StaffId): Destination => ({
  to: 'person',
  route: { screen: 'settings', section: 'people', chosen },
});
const toSchedule = (chosen: StaffId): Destination => ({
  to: 'schedule',
  route: { screen: 'settings', section: 'schedules', chosen },
});

/** What can be opened from a change, the record itself first; nothing where the record is gone. */
export function destinationsOf(change: Change): readonly Destination[] {
  const sides = sidesOf(change);
  switch (sides.entity) {
    case 'booking': {
      const { after } = sides;
      if (!after) return [];
      return [
        { to: 'booking', bookingId: after.id },
        ...(after.clientId === null ? [] : [toClient(after.clientId)]),
        toPerson(after.staffId),
      ];
    }
    case 'client':
      return sides.after ? [toClient(sides.after.id)] : [];
    case 'staff':
      return sides.after ? [toPerson(sides.after.id)] : [];
    case 'availability':
    case 'schedule':
    case 'override':
    case 'time_off': {
      const record = sides.after ?? sides.before;
      return record ? [toSchedule(record.staffId), toPerson(record.staffId)] : [];
    }
    case 'service': {
      const { after } = sides;
      return after
        ? [{ to: 'service', route: { screen: 'settings', section: 'services', chosen: after.id } }]
        : [];
    }
    case 'resource_kind':
    case 'resource': {
      const { after } = sides;
      if (!after) return [];
      const chosen = 'kindId' in after ? after.kindId : after.id;
      return [{ to: 'resources', route: { screen: 'settings', section: 'resources', chosen } }];
    }
    case 'waitlist_entry': {
      const record = sides.after ?? sides.before;
      return record ? [toClient(record.clientId)] : [];
    }
    case 'closure':
      return [{ to: 'closures', route: { screen: 'settings', section: 'closures' } }];
    case 'salon':
      return [{ to: 'salon', route: { screen: 'settings', section: 'salon' } }];
  }
}
