import type { MethodName } from '../../../src/shared/contract/contract.ts';
import { both, given, updated } from './records.ts';
import {
  accept,
  areIds,
  createdOnce,
  type Handlers,
  isBlank,
  kept,
  missing,
  OneOf,
  ranked,
  senseless,
} from './verdict.ts';
import { at, isBlocking, named } from './world.ts';

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
      bookingCount: theirs.length,
      visitCount: theirs.filter(
        ({ status, startTime }) =>
          status !== 'cancelled' && status !== 'no_show' && at(startTime) < world.now,
      ).length,
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
