import type { Input } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import type { DeskWorld } from '../../shared/domain/desk-world.ts';
import { clientHoldsOf } from '../../shared/domain/free-slots.ts';
import type { ClientId, SalonId, WaitlistEntryId } from '../../shared/domain/ids.ts';
import { countryOf, shownPhone } from '../../shared/domain/phone.ts';
import type { Salon } from '../../shared/domain/salon.ts';
import { daysOfWeek, type NamedWaitlistEntry, type WaitlistEntry } from '../../shared/domain/waitlist.ts';
import { nearPlace, timeAround, waitlistMatches } from '../../shared/domain/waitlist-matches.ts';
import { parseWallTime, type WallTime } from '../../shared/domain/zoned-time.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type DeskContext, idFor } from './desk-context.ts';
import type { Handlers } from './handlers.ts';
import { createOnce, updateSeen } from './record-decisions.ts';
import { invalidInput, notFound } from './refusals.ts';
import { saveRecord } from './saving.ts';

/** The entry of an id that still waits; one that has ended is on the list no more. */
function waiting({ waitlist }: DeskWorld, id: WaitlistEntryId): Result<WaitlistEntry, DeskError> {
  const entry = waitlist.get(id);
  return entry && entry.bookingId === null ? ok(entry) : notFound('waitlist_entry', id);
}

/** What an entry would be like, as far as it has to make sense in its salon. */
type Wishes = Pick<WaitlistEntry, 'serviceIds' | 'staffIds' | 'from' | 'until' | 'startTime' | 'endTime'> & {
  /** Undefined where it stays the same. */
  readonly clientId: ClientId | undefined;
};

/** Refuses whom and what the salon does not have, and times that end before they begin. */
function sensible(world: DeskWorld, salonId: SalonId, wishes: Wishes): Result<undefined, DeskError> {
  const { clientId, serviceIds, staffIds, from, until, startTime, endTime } = wishes;
  const client = clientId === undefined ? undefined : world.clients.get(clientId);
  if (clientId !== undefined && (client?.salonId !== salonId || client.erasedOn !== null))
    return notFound('client', clientId);
  const service = serviceIds.findIndex((id) => world.services.get(id)?.salonId !== salonId);
  if (service >= 0) return invalidInput(`serviceIds.${service}`, { code: 'not_of_salon' });
  const person = staffIds?.findIndex((id) => world.staff.get(id)?.salonId !== salonId) ?? -1;
  if (person >= 0) return invalidInput(`staffIds.${person}`, { code: 'staff_not_of_salon' });
  if (until < from) return invalidInput('until', { code: 'before', field: 'from' });
  if (endTime <= startTime) return invalidInput('endTime', { code: 'ends_before_start' });
  return ok(undefined);
}

/** Both are sets, kept in one order: the same wishes are the same record. */
function inOrder({ staffIds, daysOfWeek: days }: Pick<Input<'waitlist.update'>, 'staffIds' | 'daysOfWeek'>) {
  return {
    ...(staffIds !== undefined && { staffIds: staffIds && [...staffIds].sort() }),
    ...(days !== undefined && { daysOfWeek: [...days].sort() }),
  };
}

function wallTime(text: string): WallTime {
  const time = parseWallTime(text);
  if (time === undefined) throw new Error(`not a wall time: ${text}`);
  return time;
}

/** The whole day, which suits whoever names no times. */
const wholeDay = { startTime: wallTime('00:00'), endTime: wallTime('24:00') };

/** Clients who wait for a place, and those of them who fit into one that became free. */
export function waitlistHandlers(desk: DeskContext) {
  const { store } = desk;

  async function shown(salon: Salon): Promise<readonly NamedWaitlistEntry[]> {
    const country = countryOf(salon.timeZone);
    const entries = await store.waitlist.list(salon.id);
    return entries.map((entry) => ({
      ...entry,
      clientPhone: entry.clientPhone && shownPhone(entry.clientPhone, country),
    }));
  }

  return {
    'waitlist.list': async ({ salonId }) => {
      const salon = await store.salons.get(salonId);
      return salon ? ok(await shown(salon)) : notFound('salon', salonId);
    },

    'waitlist.matches': async ({ salonId, ...freed }) => {
      const place = { givenUpBy: null, ...freed };
      const salon = await store.salons.get(salonId);
      if (!salon) return notFound('salon', salonId);
      const staff = await store.staff.get(place.staffId);
      if (staff?.salonId !== salonId) return notFound('staff', place.staffId);
      const entries = await shown(salon);
      const world = await store.look((seen) => ({
        clients: entries.map(({ clientId }) => clientId),
        near: nearPlace(seen, entries, place),
      }));
      const within = timeAround(place, salon);
      const sitting = await store.clients.sitting(new Set(entries.map(({ clientId }) => clientId)), within);
      const holdsOf = (id: ClientId) => clientHoldsOf(sitting.get(id) ?? []);
      return ok(waitlistMatches(world, entries, holdsOf, place, desk.clock()));
    },

    'waitlist.create': ({ id: brought, salonId, notes, ...typed }, command) => {
      const id = idFor(desk, brought);
      const about = { entity: 'waitlist_entry', key: id, salonId } as const;
      const needs = { waitlist: [id], clients: [typed.clientId], created: [about] };
      return saveRecord(desk, command, needs, (world, found) => {
        if (!world.salons.has(salonId)) return notFound('salon', salonId);
        const entry: WaitlistEntry = {
          ...{ staffIds: null, daysOfWeek, ...wholeDay },
          ...typed,
          ...inOrder(typed),
          ...{
            id,
            salonId,
            version: 1,
            notes: notes?.trim() || null,
            createdAt: command.at,
            bookingId: null,
          },
        };
        // A call that is repeated was sensible when it came first.
        const asked = found.created('waitlist_entry', id) ? ok(undefined) : sensible(world, salonId, entry);
        if (!asked.ok) return asked;
        return createOnce(about, found, world.waitlist.get(id), entry, ['createdAt']);
      });
    },

    'waitlist.update': ({ id, version, notes, ...typed }, command) => {
      const clients = typed.clientId === undefined ? [] : [typed.clientId];
      return saveRecord(desk, command, { waitlist: [id], clients }, (world) => {
        const current = waiting(world, id);
        if (!current.ok) return current;
        const { salonId } = current.value;
        const changes = {
          ...typed,
          ...inOrder(typed),
          ...(notes !== undefined && { notes: notes?.trim() || null }),
        };
        const asked = sensible(world, salonId, {
          ...current.value,
          ...changes,
          clientId: typed.clientId,
        });
        if (!asked.ok) return asked;
        const about = { entity: 'waitlist_entry', key: id, salonId } as const;
        return updateSeen(about, current.value, version, changes);
      });
    },

    'waitlist.remove': ({ id }, command) =>
      saveRecord(desk, command, { waitlist: [id] }, (world) => {
        const current = waiting(world, id);
        if (!current.ok) return current;
        const about = { entity: 'waitlist_entry', key: id, salonId: current.value.salonId } as const;
        return ok({ changes: [{ ...about, before: current.value, after: undefined }], answer: { id } });
      }),
  } satisfies Partial<Handlers>;
}
