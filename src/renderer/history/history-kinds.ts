import { type Entity, entities } from '../../shared/domain/history.ts';
import type { HistoryKind } from '../app/route.ts';

const kinds: Readonly<Record<Entity, HistoryKind>> = {
  salon: 'salon',
  closure: 'salon',
  staff: 'people',
  availability: 'people',
  schedule: 'people',
  override: 'people',
  time_off: 'people',
  service: 'services',
  resource_kind: 'services',
  resource: 'services',
  client: 'clients',
  booking: 'bookings',
  waitlist_entry: 'clients',
};

export function kindOf(entity: Entity): HistoryKind {
  return kinds[entity];
}

/** The kinds of record that belong to a sort of change. */
export function entitiesOf(kind: HistoryKind): readonly Entity[] {
  return entities.filter((entity) => kinds[entity] === kind);
}
