import type { MethodName, WireInput } from '../../../src/shared/contract/contract.ts';
import { withoutNotes, withoutPerson, withoutTexts } from './erasure.ts';
import { both, given, updated } from './records.ts';
import { overlap, spanOf } from './rules.ts';
import { saved, stale, waits } from './several.ts';
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
  refuse,
  same,
  senseless,
  type Verdict,
} from './verdict.ts';
import { dateInReal, wallAt } from './wall-clock.ts';
import { at, type Client, isBlocking, named, type ShownClient, type World, type Write } from './world.ts';

// What a telephone company would say of the only number that the stories dial.
const inTurkey = '0532 123 45 67';
const abroad = '+90 532 123 45 67';
const asKept = '+905321234567';

const isTurkish = (world: World, salonId: string): boolean =>
  world.records.salon.get(salonId)?.timeZone === 'Europe/Istanbul';

function keptPhone(world: World, salonId: string, typed: string | null | undefined): string | null {
  const phone = kept(typed);
  return phone === abroad || (phone === inTurkey && isTurkish(world, salonId)) ? asKept : phone;
}

/** A number as people of a salon write it. */
export function writtenPhone(world: World, { salonId, phone }: Pick<Client, 'salonId' | 'phone'>) {
  if (phone !== asKept) return phone;
  return isTurkish(world, salonId) ? inTurkey : abroad;
}

export const shown = (world: World, client: Client): ShownClient => ({
  ...client,
  shownPhone: writtenPhone(world, client),
});

type Choices = WireInput<'clients.merge'>['fields'];

/** Both texts, one after the other; one of them where they are the same, or the other is missing. */
function oneText(kept: string | null, merged: string | null, between: string): string | null {
  const texts = [...new Set([kept, merged])].filter((text) => text !== null);
  return texts.length === 0 ? null : texts.join(between);
}

/** The one client whom two become, in the version of the kept one. Stories write no text that is too long for both. */
function becoming(kept: Client, merged: Client, choices: Choices): Client {
  const of = <Field extends keyof Choices>(field: Field): Client[Field] =>
    (choices[field] === 'merged' ? merged : kept)[field];
  return {
    ...kept,
    name: of('name'),
    phone: of('phone'),
    email: of('email'),
    birthday: of('birthday'),
    mayContact: of('mayContact'),
    contactAskedOn: (choices.mayContact === 'merged' ? merged : kept).contactAskedOn,
    alert: choices.alert === 'both' ? oneText(kept.alert, merged.alert, '; ') : of('alert'),
    notes: choices.notes === 'both' ? oneText(kept.notes, merged.notes, '\n') : of('notes'),
  };
}

/** The verdict as it travels: with the number as it is written, of the client and of one that is there instead. */
function told(world: World, verdict: Verdict): Verdict {
  // The verdicts of this file hold clients, which their type does not say.
  if (verdict.ok) return { ...verdict, value: shown(world, verdict.value as Client) };
  const { current } = verdict.error;
  if (current === undefined) return verdict;
  return { ...verdict, error: { ...verdict.error, current: shown(world, current as Client) } };
}

export const clientHandlers: Handlers<Exclude<MethodName & `clients.${string}`, 'clients.duplicates'>> = {
  'clients.search': (world, { salonId, query, limit }) => {
    if (!world.records.salon.has(salonId)) return missing('salon', salonId);
    const words = query.toLowerCase().split(' ').filter(Boolean);
    const found = [...world.records.client.values()]
      .filter((client) => client.salonId === salonId && client.erasedOn === null)
      .map((client) => shown(world, client))
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
      client: shown(world, client),
      upcoming: ranked(
        theirs.filter(({ endTime }) => at(endTime) > world.now).map((booking) => named(world, booking)),
        ({ startTime }) => [at(startTime)],
        50,
      ),
      past: ranked(
        theirs.filter(({ endTime }) => at(endTime) <= world.now).map((booking) => named(world, booking)),
        ({ startTime }) => [-at(startTime)],
        50,
      ),
      bookingCount: theirs.length,
      visitCount: theirs.filter(
        ({ status, startTime, endTime }) =>
          at(startTime) < world.now &&
          (['arrived', 'completed'].includes(status) ||
            (['pending', 'confirmed'].includes(status) && at(endTime) <= world.now)),
      ).length,
      noShowCount: theirs.filter(({ status }) => status === 'no_show').length,
      nextBooking: nearest.length === 0 ? null : new OneOf(nearest.map((booking) => named(world, booking))),
    });
  },
  'clients.booked': (world, { salonId, date }) => {
    const salon = world.records.salon.get(salonId);
    if (!salon) return missing('salon', salonId);
    const day = dateInReal(date, salon.timeZone);
    const theirs = [...world.records.booking.values()]
      .filter((booking) => booking.salonId === salonId && overlap(spanOf(booking), day))
      .flatMap(({ clientId }) => clientId ?? []);
    return accept(
      [...new Set(theirs)].sort().flatMap((id) => {
        const client = world.records.client.get(id);
        return client ? [shown(world, client)] : [];
      }),
    );
  },
  'clients.upcoming': (world, { id }) => {
    if (!world.records.client.has(id)) return missing('client', id);
    const next = [...world.records.booking.values()]
      .filter((booking) => booking.clientId === id && isBlocking(booking))
      .filter(({ startTime }) => at(startTime) >= world.now)
      .map((booking) => ({
        ...named(world, booking),
        staffName: world.records.staff.get(booking.staffId)?.name ?? '?',
      }));
    return accept(ranked(next, ({ startTime }) => [at(startTime)]));
  },
  'clients.create': (world, input, mint) => {
    if (isBlank(input.name) || !areIds(input.id, input.salonId)) return senseless;
    if (!world.records.salon.has(input.salonId)) return missing('salon', input.salonId);
    const id = input.id ?? mint();
    const dialled = kept(input.phone);
    const before = world.created.client.get(id)?.phone;
    const isRepeated = before === asKept && (dialled === inTurkey || dialled === abroad);
    const client = {
      id,
      salonId: input.salonId,
      version: 1,
      name: input.name.trim(),
      phone: isRepeated || dialled === before ? (before ?? null) : keptPhone(world, input.salonId, dialled),
      email: kept(input.email),
      notes: kept(input.notes),
      alert: kept(input.alert),
      birthday: input.birthday ?? null,
      mayContact: input.mayContact ?? null,
      contactAskedOn: null,
      erasedOn: null,
    };
    const once = createdOnce(
      both(world, 'client', id),
      client,
      (chosen) => chosen,
      (after) => ({
        entity: 'client',
        key: id,
        after,
      }),
    );
    return told(world, once);
  },
  'clients.update': (world, input) => {
    if (isBlank(input.name) || !areIds(input.id)) return senseless;
    const current = world.records.client.get(input.id);
    if (!current) return missing('client', input.id);
    if (current.erasedOn !== null) return refuse('erased');
    const next = {
      ...current,
      name: input.name?.trim() ?? current.name,
      ...(input.phone !== undefined && { phone: keptPhone(world, current.salonId, input.phone) }),
      ...Object.fromEntries(
        Object.entries(given(input, 'email', 'notes', 'alert')).map(([field, text]) => [field, kept(text)]),
      ),
    };
    return told(
      world,
      updated(current, input.version, next, (after) => ({ entity: 'client', key: input.id, after })),
    );
  },
  'clients.merge': (world, { keep, merge, fields }) => {
    if (!areIds(keep.id, merge.id) || keep.id === merge.id) return senseless;
    const kept = world.records.client.get(keep.id);
    if (!kept) return missing('client', keep.id);
    const merged = world.records.client.get(merge.id);
    if (merged?.salonId !== kept.salonId) return missing('client', merge.id);
    if (kept.erasedOn !== null || merged.erasedOn !== null) return refuse('erased');
    if (kept.version !== keep.version) return refuse('stale_version', { current: shown(world, kept) });
    if (merged.version !== merge.version) return refuse('stale_version', { current: shown(world, merged) });
    const become = becoming(kept, merged, fields);
    const client = same(become, kept) ? kept : { ...become, version: kept.version + 1 };
    const bookings = [...world.records.booking.values()].filter(({ clientId }) => clientId === merge.id);
    const entries = [...world.records.waitlist_entry.values()].filter(
      ({ clientId }) => clientId === merge.id,
    );
    const writes: Write[] = [
      ...(client === kept ? [] : [{ entity: 'client', key: keep.id, after: client } as const]),
      ...bookings.map((booking) => saved({ ...booking, clientId: keep.id, version: booking.version + 1 })),
      ...entries.map((entry) => waits({ ...entry, clientId: keep.id, version: entry.version + 1 })),
      { entity: 'client', key: merge.id, after: undefined },
    ];
    return accept({ client: shown(world, client), moved: bookings.length }, ...writes);
  },
  'clients.erase': (world, { id, version, upcoming, bookings }) => {
    if (!areIds(id, ...bookings.map((one) => one.id))) return senseless;
    const current = world.records.client.get(id);
    if (!current) return missing('client', id);
    if (current.erasedOn !== null)
      return current.version === version + 1
        ? accept({ client: shown(world, current), cancelled: 0 })
        : refuse('erased');
    if (current.version !== version) return refuse('stale_version', { current: shown(world, current) });
    const theirs = [...world.records.booking.values()].filter(({ clientId }) => clientId === id);
    const ahead = theirs.filter((one) => isBlocking(one) && at(one.startTime) >= world.now);
    const unseen = ahead
      .filter((one) => !bookings.some((seen) => seen.id === one.id && seen.version === one.version))
      .sort((a, b) => at(a.startTime) - at(b.startTime));
    if (unseen.length > 0)
      return stale(world, ...unseen.filter(({ startTime }) => startTime === unseen[0]?.startTime));
    const cancelled = upcoming === 'cancel' ? ahead : [];
    const zone = world.records.salon.get(current.salonId)?.timeZone ?? '';
    const client: Client = {
      ...withoutPerson(current),
      erasedOn: wallAt(world.now, zone).date,
      version: version + 1,
    };
    const entries = [...world.records.waitlist_entry.values()].filter(({ clientId }) => clientId === id);
    return accept(
      { client: shown(world, client), cancelled: cancelled.length },
      ...theirs.flatMap((booking): readonly Write[] => {
        const left = withoutTexts(booking);
        const status = cancelled.includes(booking) ? 'cancelled' : booking.status;
        const after = { ...left, status };
        return same(after, booking) ? [] : [saved({ ...after, version: booking.version + 1 })];
      }),
      ...entries.flatMap((entry): readonly Write[] => {
        if (entry.bookingId === null) return [{ entity: 'waitlist_entry', key: entry.id, after: undefined }];
        return entry.notes === null ? [] : [waits({ ...withoutNotes(entry), version: entry.version + 1 })];
      }),
      { entity: 'client', key: id, after: client },
    );
  },
};
