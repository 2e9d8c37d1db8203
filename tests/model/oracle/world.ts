// What the oracle remembers of a desk: the records as they travel, in plain maps. Nothing here is fast, and nothing is the desk's.
import type { WireOutput } from '../../../src/shared/contract/contract.ts';

export type NamedBooking = WireOutput<'bookings.get'>;
export type Booking = Omit<NamedBooking, 'serviceName' | 'clientName'>;
export type Salon = WireOutput<'salons.update'>;
export type Staff = WireOutput<'staff.update'>;
export type Service = WireOutput<'services.update'>;
export type ResourceKind = WireOutput<'resourceKinds.update'>;
export type Resource = WireOutput<'resources.update'>;
export type ShownClient = WireOutput<'clients.update'>;
export type Client = Omit<ShownClient, 'shownPhone'>;
export type AvailabilityWindow = WireOutput<'availability.list'>[number];
export type Schedule = WireOutput<'schedules.plan'>;
export type DateOverride = WireOutput<'overrides.set'>;
export type TimeOff = WireOutput<'timeOff.create'>;
export type Closure = WireOutput<'closures.create'>;
export type WaitlistEntry = WireOutput<'waitlist.update'>;

/** The kinds of record, by the history's names of them. */
export type Item = {
  readonly salon: Salon;
  readonly staff: Staff;
  readonly service: Service;
  readonly resource_kind: ResourceKind;
  readonly resource: Resource;
  readonly client: Client;
  readonly booking: Booking;
  /** A person's whole week; missing until it is first replaced. */
  readonly availability: { readonly staffId: string; readonly windows: readonly AvailabilityWindow[] };
  readonly schedule: Schedule;
  /** By `staffId/date`. */
  readonly override: DateOverride;
  readonly time_off: TimeOff;
  readonly closure: Closure;
  readonly waitlist_entry: WaitlistEntry;
};

export type Entity = keyof Item;

export const entities = [
  'salon',
  'staff',
  'service',
  'resource_kind',
  'resource',
  'client',
  'booking',
  'availability',
  'schedule',
  'override',
  'time_off',
  'closure',
  'waitlist_entry',
] as const satisfies readonly Entity[];

export type Records = { readonly [Kind in Entity]: ReadonlyMap<string, Item[Kind]> };

/** A record as it is after a command; without `after` it is removed. */
export type Write = {
  [Kind in Entity]: { readonly entity: Kind; readonly key: string; readonly after: Item[Kind] | undefined };
}[Entity];

/** One record before and after a command; undefined where it is not there. */
export type Change = {
  readonly entity: Entity;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** All that one command saved. */
export type Step = {
  readonly action: string;
  readonly at: number;
  readonly changes: readonly Change[];
  /** Whether it would bring back somebody who is erased. */
  readonly isErased?: boolean;
};

/** All that a client ever was, and whom they became one with, once they are not there any more; undefined where nothing tells. */
export type Life = { readonly states: readonly Client[]; readonly mergedInto: string | undefined };

export type World = {
  readonly records: Records;
  /** Each record as it was when it was created, the last time if it was removed in between. */
  readonly created: Records;
  readonly lives: ReadonlyMap<string, Life>;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The steps of the session that can be taken back, and those that can be done again; the next one last. */
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
};

const nothing = (): Records => ({
  salon: new Map(),
  staff: new Map(),
  service: new Map(),
  resource_kind: new Map(),
  resource: new Map(),
  client: new Map(),
  booking: new Map(),
  availability: new Map(),
  schedule: new Map(),
  override: new Map(),
  time_off: new Map(),
  closure: new Map(),
  waitlist_entry: new Map(),
});

export const emptyWorld = (now: number): World => ({
  records: nothing(),
  created: nothing(),
  lives: new Map(),
  now,
  done: [],
  undone: [],
});

function written(records: Records, writes: readonly Write[]): Records {
  const maps = new Map<Entity, Map<string, unknown>>();
  for (const { entity, key, after } of writes) {
    const map = maps.get(entity) ?? new Map<string, unknown>(records[entity]);
    if (after) map.set(key, after);
    else map.delete(key);
    maps.set(entity, map);
  }
  // Each write holds a record of the kind that it names; a map of all kinds cannot say so.
  return { ...records, ...(Object.fromEntries(maps) as Partial<Records>) };
}

/** Whose the bookings of a client became who is removed, or what they wait for; else whom the same command changed. */
function mergedInto({ records }: World, writes: readonly Write[], client: string): string | undefined {
  const given = writes.flatMap((write) => {
    if (write.entity !== 'booking' && write.entity !== 'waitlist_entry') return [];
    const isTheirs = records[write.entity].get(write.key)?.clientId === client;
    return isTheirs && write.after?.clientId ? [write.after.clientId] : [];
  });
  const changed = writes.find(({ entity, key, after }) => entity === 'client' && key !== client && after);
  return given[0] ?? changed?.key;
}

function livesAfter(world: World, writes: readonly Write[]): World['lives'] {
  const lives = new Map(world.lives);
  for (const write of writes) {
    if (write.entity !== 'client') continue;
    const { key, after } = write;
    const { states } = lives.get(key) ?? { states: [] };
    lives.set(key, {
      states: after ? [...states, after] : states,
      mergedInto: after ? undefined : mergedInto(world, writes, key),
    });
  }
  return lives;
}

/** The world after the writes of one command. */
export function withWrites(world: World, writes: readonly Write[]): World {
  const creations = writes.filter(({ entity, key, after }) => after && !world.records[entity].has(key));
  return {
    ...world,
    records: written(world.records, writes),
    created: written(world.created, creations),
    lives: livesAfter(world, writes),
  };
}

/** The bookings that keep their block free of others. */
export const blocking = ['pending', 'confirmed', 'arrived'];

export const isBlocking = ({ status }: Pick<Booking, 'status'>): boolean => blocking.includes(status);

/** A booking as every method answers it. */
export function named(world: World, booking: Booking): NamedBooking {
  const client = booking.clientId === null ? undefined : world.records.client.get(booking.clientId);
  return {
    ...booking,
    serviceName: world.records.service.get(booking.serviceId)?.name ?? '?',
    clientName: client?.name ?? null,
  };
}

export const at = (instant: string): number => Date.parse(instant);
export const asText = (instant: number): string => new Date(instant).toISOString();
