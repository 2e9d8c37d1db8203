// Salons, staff, services and clients.
import type { MethodName } from '../../../src/shared/contract/contract.ts';
import {
  accept,
  areApart,
  areIds,
  createdOnce,
  type Handlers,
  inOrder,
  isBlank,
  kept,
  missing,
  OneOf,
  ranked,
  refuse,
  same,
  senseless,
  type Verdict,
} from './verdict.ts';
import {
  at,
  isBlocking,
  type Kept,
  named,
  type Service,
  type Staff,
  type World,
  type Write,
} from './world.ts';

/** The next version of a record, for a caller who saw the one that is current; the same one when nothing changes. */
function updated<Record extends { readonly version: number }>(
  current: Record,
  seen: number,
  next: Record,
  write: (record: Record) => Write,
): Verdict {
  if (current.version !== seen) return refuse('stale_version', { current });
  if (same(current, next)) return accept(current);
  const record = { ...next, version: current.version + 1 };
  return accept(record, write(record));
}

const zones = ['Europe/Istanbul', 'America/New_York', 'Asia/Kolkata', 'UTC'];
const grids = [5, 10, 15, 20, 30, 60];

/** What was given, without what was left out. */
function given<Field extends string, Input extends { readonly [name in Field]?: unknown }>(
  input: Input,
  ...fields: readonly Field[]
): Pick<Input, Field> {
  // Only fields of the input are picked.
  return Object.fromEntries(
    fields.filter((field) => input[field] !== undefined).map((field) => [field, input[field]]),
  ) as Pick<Input, Field>;
}

const both = <Entity extends 'salon' | 'staff' | 'service' | 'client'>(
  world: World,
  entity: Entity,
  id: string,
): { readonly current: Kept[Entity] | undefined; readonly created: Kept[Entity] | undefined } => ({
  // One map of each kind: the union of both cannot follow the kind that was asked for.
  current: world.records[entity].get(id) as Kept[Entity] | undefined,
  created: world.created[entity].get(id) as Kept[Entity] | undefined,
});

const isSalonSound = (input: {
  name?: string;
  timeZone?: string;
  businessHours?: readonly { dayOfWeek: number; startTime: string; endTime: string }[];
  slotMinutes?: number;
}): boolean =>
  !isBlank(input.name) &&
  (input.timeZone === undefined || zones.includes(input.timeZone)) &&
  (input.slotMinutes === undefined || grids.includes(input.slotMinutes)) &&
  areApart(input.businessHours ?? []);

const isBlockSound = (
  terms: Pick<Service, 'durationMinutes' | 'bufferBeforeMinutes' | 'bufferAfterMinutes'>,
) =>
  terms.durationMinutes >= 1 &&
  terms.bufferBeforeMinutes >= 0 &&
  terms.bufferAfterMinutes >= 0 &&
  terms.durationMinutes + terms.bufferBeforeMinutes + terms.bufferAfterMinutes <= 1440;

/** The services that somebody is to offer, each once; undefined when one is not of their salon. */
function offered(
  world: World,
  salonId: string,
  ids: readonly string[] | null,
): Staff['serviceIds'] | undefined {
  if (ids === null) return null;
  if (ids.some((id) => world.records.service.get(id)?.salonId !== salonId)) return undefined;
  return [...new Set(ids)].sort();
}

export const salonHandlers: Handlers<MethodName & `salons.${string}`> = {
  'salons.list': (world) => accept(ranked([...world.records.salon.values()], ({ name }) => [name])),
  'salons.create': (world, input, mint) => {
    if (!isSalonSound(input) || !areIds(input.id)) return senseless;
    const id = input.id ?? mint();
    const salon = {
      id,
      version: 1,
      name: input.name.trim(),
      timeZone: input.timeZone,
      businessHours: inOrder(input.businessHours ?? []),
      slotMinutes: input.slotMinutes ?? 15,
      daysWithoutHours: input.daysWithoutHours ?? ('closed' as const),
    };
    return createdOnce(
      both(world, 'salon', id),
      salon,
      (chosen) => chosen,
      (after) => ({
        entity: 'salon',
        key: id,
        after,
      }),
    );
  },
  'salons.update': (world, input) => {
    if (!isSalonSound(input) || !areIds(input.id)) return senseless;
    const current = world.records.salon.get(input.id);
    if (!current) return missing('salon', input.id);
    const next = {
      ...current,
      ...given(input, 'timeZone', 'slotMinutes', 'daysWithoutHours'),
      name: input.name?.trim() ?? current.name,
      businessHours: input.businessHours ? inOrder(input.businessHours) : current.businessHours,
    };
    return updated(current, input.version, next, (after) => ({ entity: 'salon', key: input.id, after }));
  },
};

export const staffHandlers: Handlers<MethodName & `staff.${string}`> = {
  'staff.list': (world, { salonId, includeInactive }) => {
    if (!world.records.salon.has(salonId)) return missing('salon', salonId);
    const listed = [...world.records.staff.values()]
      .filter((staff) => staff.salonId === salonId)
      .filter(({ isActive }) => isActive || includeInactive === true);
    return accept(ranked(listed, ({ position, name }) => [position, name]));
  },
  'staff.create': (world, input, mint) => {
    if (isBlank(input.name) || !areIds(input.id, input.salonId)) return senseless;
    if (!world.records.salon.has(input.salonId)) return missing('salon', input.salonId);
    const serviceIds = offered(world, input.salonId, input.serviceIds ?? null);
    if (serviceIds === undefined) return senseless;
    const id = input.id ?? mint();
    const positions = [...world.records.staff.values()]
      .filter((colleague) => colleague.salonId === input.salonId && colleague.id !== id)
      .map(({ position }) => position);
    const staff = {
      id,
      salonId: input.salonId,
      version: 1,
      name: input.name.trim(),
      color: input.color ?? mint(),
      isActive: true,
      serviceIds,
      position: Math.max(-1, ...positions) + 1,
    };
    const chosen = ({ salonId, name, serviceIds: offers }: Staff): unknown => ({ salonId, name, offers });
    return createdOnce(both(world, 'staff', id), staff, chosen, (after) => ({
      entity: 'staff',
      key: id,
      after,
    }));
  },
  'staff.update': (world, input) => {
    if (isBlank(input.name) || !areIds(input.id)) return senseless;
    const current = world.records.staff.get(input.id);
    if (!current) return missing('staff', input.id);
    const serviceIds =
      input.serviceIds === undefined ? current.serviceIds : offered(world, current.salonId, input.serviceIds);
    if (serviceIds === undefined) return senseless;
    const next = {
      ...current,
      ...given(input, 'color', 'isActive', 'position'),
      name: input.name?.trim() ?? current.name,
      serviceIds,
    };
    return updated(current, input.version, next, (after) => ({ entity: 'staff', key: input.id, after }));
  },
};

export const serviceHandlers: Handlers<MethodName & `services.${string}`> = {
  'services.list': (world, { salonId, includeInactive }) => {
    if (!world.records.salon.has(salonId)) return missing('salon', salonId);
    const listed = [...world.records.service.values()]
      .filter((service) => service.salonId === salonId)
      .filter(({ isActive }) => isActive || includeInactive === true);
    return accept(ranked(listed, ({ name }) => [name]));
  },
  'services.create': (world, input, mint) => {
    const terms = {
      durationMinutes: input.durationMinutes,
      bufferBeforeMinutes: input.bufferBeforeMinutes ?? 0,
      bufferAfterMinutes: input.bufferAfterMinutes ?? 0,
    };
    if (isBlank(input.name) || !isBlockSound(terms) || !areIds(input.id, input.salonId)) return senseless;
    if (!world.records.salon.has(input.salonId)) return missing('salon', input.salonId);
    const id = input.id ?? mint();
    const service = {
      id,
      salonId: input.salonId,
      version: 1,
      name: input.name.trim(),
      ...terms,
      priceCents: input.priceCents ?? null,
      color: input.color ?? mint(),
      isActive: true,
    };
    const chosen = ({ color: _, ...rest }: Service): unknown => rest;
    return createdOnce(both(world, 'service', id), service, chosen, (after) => ({
      entity: 'service',
      key: id,
      after,
    }));
  },
  'services.update': (world, input) => {
    if (isBlank(input.name) || !areIds(input.id)) return senseless;
    const terms = given(input, 'durationMinutes', 'bufferBeforeMinutes', 'bufferAfterMinutes');
    const plainest = { durationMinutes: 1, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 };
    if (Object.entries(terms).some(([field, minutes]) => !isBlockSound({ ...plainest, [field]: minutes })))
      return senseless;
    const current = world.records.service.get(input.id);
    if (!current) return missing('service', input.id);
    const next = {
      ...current,
      ...terms,
      ...given(input, 'priceCents', 'color', 'isActive'),
      name: input.name?.trim() ?? current.name,
    };
    if (!isBlockSound(next)) return senseless;
    return updated(current, input.version, next, (after) => ({ entity: 'service', key: input.id, after }));
  },
};

export const clientHandlers: Handlers<MethodName & `clients.${string}`> = {
  'clients.search': (world, { salonId, query, limit }) => {
    if (!world.records.salon.has(salonId)) return missing('salon', salonId);
    const words = query.toLowerCase().split(' ').filter(Boolean);
    const found = [...world.records.client.values()]
      .filter((client) => client.salonId === salonId)
      .filter(({ name }) =>
        words.every((word) =>
          name
            .toLowerCase()
            .split(' ')
            .some((part) => part.startsWith(word)),
        ),
      );
    const later = ({ name }: { name: string }): number =>
      name.toLowerCase().startsWith(words[0] ?? '') ? 0 : 1;
    return accept(ranked(found, (client) => [later(client), client.name.toLowerCase()], limit ?? 20));
  },
  'clients.get': (world, { id }) => {
    const client = world.records.client.get(id);
    if (!client) return missing('client', id);
    const theirs = [...world.records.booking.values()].filter((booking) => booking.clientId === id);
    const next = theirs
      .filter((booking) => isBlocking(booking) && at(booking.startTime) >= world.now)
      .sort((a, b) => at(a.startTime) - at(b.startTime));
    const nearest = next.filter(({ startTime }) => startTime === next[0]?.startTime);
    return accept({
      client,
      visits: ranked(
        theirs.map((booking) => named(world, booking)),
        ({ startTime }) => [-at(startTime)],
        50,
      ),
      visitCount: theirs.length,
      noShowCount: theirs.filter(({ status }) => status === 'no_show').length,
      nextBooking: nearest.length === 0 ? null : new OneOf(nearest.map((booking) => named(world, booking))),
    });
  },
  'clients.create': (world, input, mint) => {
    if (isBlank(input.name) || !areIds(input.id, input.salonId)) return senseless;
    if (!world.records.salon.has(input.salonId)) return missing('salon', input.salonId);
    const id = input.id ?? mint();
    const client = {
      id,
      salonId: input.salonId,
      version: 1,
      name: input.name.trim(),
      phone: kept(input.phone),
      email: kept(input.email),
      notes: kept(input.notes),
    };
    return createdOnce(
      both(world, 'client', id),
      client,
      (chosen) => chosen,
      (after) => ({
        entity: 'client',
        key: id,
        after,
      }),
    );
  },
  'clients.update': (world, input) => {
    if (isBlank(input.name) || !areIds(input.id)) return senseless;
    const current = world.records.client.get(input.id);
    if (!current) return missing('client', input.id);
    const next = {
      ...current,
      name: input.name?.trim() ?? current.name,
      ...Object.fromEntries(
        Object.entries(given(input, 'phone', 'email', 'notes')).map(([field, text]) => [field, kept(text)]),
      ),
    };
    return updated(current, input.version, next, (after) => ({ entity: 'client', key: input.id, after }));
  },
};
