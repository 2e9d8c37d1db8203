import type { DeskError } from '../../shared/contract/errors.ts';
import { isAhead } from '../../shared/domain/booking.ts';
import type { Client, ShownClient } from '../../shared/domain/client.ts';
import { erasureChanges, unseenBooking, upcomingBookings } from '../../shared/domain/client-erasure.ts';
import { mergeChanges } from '../../shared/domain/client-merge.ts';
import { searchWords } from '../../shared/domain/client-search.ts';
import { intervalBetween } from '../../shared/domain/interval.ts';
import { countryOf, isKeptAs, keptPhone } from '../../shared/domain/phone.ts';
import type { Salon } from '../../shared/domain/salon.ts';
import { dateAt, dayIn, endOfBookable } from '../../shared/domain/zoned-time.ts';
import { ok, type Result, refused } from '../../shared/result.ts';
import { type DeskContext, idFor } from './desk-context.ts';
import type { Handlers } from './handlers.ts';
import { createOnce, updateSeen } from './record-decisions.ts';
import { erased, notFound, staleVersion } from './refusals.ts';
import { saveRecord } from './saving.ts';
import { shownClient, shownIn } from './shown-client.ts';

const defaultSearchLimit = 20;
/** How many who may be the same person are told. */
const shownDuplicates = 10;
/** How many upcoming and how many past bookings a card shows. */
const shownBookings = 50;

/** The text without blanks around it; null where none is left. */
function particular(text: string | null | undefined): string | null {
  return text?.trim() || null;
}

function phoneIn(salon: Salon, typed: string | null | undefined): string | null {
  const phone = particular(typed);
  return phone && keptPhone(phone, countryOf(salon.timeZone));
}

/** The date of an answer that is given now; null without one. */
function askedOn({ clock }: DeskContext, { timeZone }: Salon, mayContact: boolean | null | undefined) {
  return typeof mayContact === 'boolean' ? dateAt(clock(), timeZone) : null;
}

/** The people who are booked for. */
export function clientHandlers(desk: DeskContext) {
  const { store } = desk;

  const shown = (client: Client): Promise<ShownClient> => shownClient(desk, client);

  /** A refusal, with the client that is there instead as they are answered. */
  async function shownError(error: DeskError): Promise<DeskError> {
    if (error.code !== 'stale_version' || !error.current || !('phone' in error.current)) return error;
    return { ...error, current: await shown(error.current) };
  }

  async function shownAnswer(answer: Result<Client, DeskError>): Promise<Result<ShownClient, DeskError>> {
    return answer.ok ? ok(await shown(answer.value)) : refused(await shownError(answer.error));
  }

  return {
    'clients.search': async ({ salonId, query, limit }) => {
      const salon = await store.salons.get(salonId);
      if (!salon) return notFound('salon', salonId);
      const country = countryOf(salon.timeZone);
      const words = searchWords(query, country);
      const found = await store.clients.search(salonId, words, limit ?? defaultSearchLimit);
      return ok(found.map((client) => shownIn(country, client)));
    },

    'clients.get': async ({ id }) => {
      const card = await store.clients.card(id, desk.clock(), shownBookings);
      if (!card) return notFound('client', id);
      return ok({ ...card, client: await shown(card.client), nextBooking: card.nextBooking ?? null });
    },

    'clients.booked': async ({ salonId, date }) => {
      const salon = await store.salons.get(salonId);
      if (!salon) return notFound('salon', salonId);
      const { start, end } = dayIn(date, salon.timeZone);
      const within = intervalBetween(start, end);
      // A date that the zone skipped has no bookings.
      if (!within) return ok([]);
      const bookings = await store.bookings.list({
        salonId,
        within,
        staffId: undefined,
        statuses: undefined,
      });
      const ids = new Set(bookings.flatMap(({ clientId }) => clientId ?? []));
      const { clients } = await store.look(() => ({ clients: [...ids].sort() }));
      const country = countryOf(salon.timeZone);
      return ok([...clients.values()].map((client) => shownIn(country, client)));
    },

    'clients.upcoming': async ({ id }) => {
      const now = desk.clock();
      const known = await store.clients.known(id, intervalBetween(now, endOfBookable));
      if (!known) return notFound('client', id);
      return ok(known.bookings.filter((booking) => isAhead(booking, now)));
    },

    'clients.create': async (input, command) => {
      const id = idFor(desk, input.id);
      const { salonId } = input;
      const about = { entity: 'client', key: id, salonId } as const;
      const needs = { clients: [id], created: [about] };
      const answer = await saveRecord(desk, command, needs, ({ salons, clients }, found) => {
        const salon = salons.get(salonId);
        if (!salon) return notFound('salon', salonId);
        const typed = particular(input.phone);
        const before = found.created('client', id)?.phone;
        const client: Client = {
          id,
          salonId,
          version: 1,
          name: input.name.trim(),
          // A call that is repeated was typed as before, whatever would be made of it now.
          phone: typed && before && isKeptAs(typed, before) ? before : phoneIn(salon, typed),
          email: particular(input.email),
          notes: particular(input.notes),
          alert: particular(input.alert),
          birthday: input.birthday ?? null,
          mayContact: input.mayContact ?? null,
          contactAskedOn: askedOn(desk, salon, input.mayContact),
          erasedOn: null,
        };
        return createOnce(about, found, clients.get(id), client, ['contactAskedOn']);
      });
      return shownAnswer(answer);
    },

    'clients.update': async ({ id, version, name, phone, email, notes, ...others }, command) => {
      const answer = await saveRecord(desk, command, { clients: [id] }, ({ salons, clients }) => {
        const current = clients.get(id);
        const salon = current && salons.get(current.salonId);
        if (!salon) return notFound('client', id);
        if (current.erasedOn !== null) return erased();
        return updateSeen({ entity: 'client', key: id, salonId: current.salonId }, current, version, {
          ...(name !== undefined && { name: name.trim() }),
          ...(phone !== undefined && { phone: phoneIn(salon, phone) }),
          ...(email !== undefined && { email: particular(email) }),
          ...(notes !== undefined && { notes: particular(notes) }),
          ...(others.alert !== undefined && { alert: particular(others.alert) }),
          ...(others.birthday !== undefined && { birthday: others.birthday }),
          ...(others.mayContact !== undefined &&
            others.mayContact !== current.mayContact && {
              mayContact: others.mayContact,
              contactAskedOn: askedOn(desk, salon, others.mayContact),
            }),
        });
      });
      return shownAnswer(answer);
    },

    'clients.duplicates': async ({ id }) => {
      const [client] = (await store.look(() => ({ clients: [id] }))).clients.values();
      if (!client) return notFound('client', id);
      const salon = await store.salons.get(client.salonId);
      const country = salon && countryOf(salon.timeZone);
      return ok((await store.clients.alike(id, shownDuplicates)).map((one) => shownIn(country, one)));
    },

    'clients.merge': async ({ keep, merge, fields }, command) => {
      const needs = { clients: [keep.id, merge.id], ofClients: [merge.id] };
      const answer = await saveRecord(desk, command, needs, (world) => {
        const kept = world.clients.get(keep.id);
        if (!kept) return notFound('client', keep.id);
        const merged = world.clients.get(merge.id);
        if (!merged || merged.salonId !== kept.salonId) return notFound('client', merge.id);
        if (kept.erasedOn !== null || merged.erasedOn !== null) return erased();
        if (kept.version !== keep.version) return staleVersion(kept);
        if (merged.version !== merge.version) return staleVersion(merged);
        const { changes, client, moved } = mergeChanges(world, kept, merged, fields);
        return ok({ changes, answer: { client, moved } });
      });
      if (!answer.ok) return refused(await shownError(answer.error));
      return ok({ ...answer.value, client: await shown(answer.value.client) });
    },

    'clients.erase': async ({ id, version, upcoming, bookings }, command) => {
      const needs = { clients: [id], ofClients: [id] };
      const answer = await saveRecord(desk, command, needs, (world) => {
        const current = world.clients.get(id);
        const salon = current && world.salons.get(current.salonId);
        if (!salon) return notFound('client', id);
        if (current.erasedOn !== null)
          // The same call, sent again: the client is answered as the first time; what is ahead was cancelled then, and nothing is now.
          return current.version === version + 1
            ? ok({ changes: [], answer: { client: current, cancelled: 0 } })
            : erased();
        if (current.version !== version) return staleVersion(current);
        const unseen = unseenBooking(upcomingBookings(world, id, command.at), bookings);
        if (unseen) return staleVersion(unseen);
        const when = { now: command.at, today: dateAt(command.at, salon.timeZone) };
        const { changes, client, cancelled } = erasureChanges(world, current, upcoming, when);
        return ok({ changes, answer: { client, cancelled }, erases: id });
      });
      if (!answer.ok) return refused(await shownError(answer.error));
      return ok({ ...answer.value, client: await shown(answer.value.client) });
    },
  } satisfies Partial<Handlers>;
}
