import { type Client, searchWords } from '../../shared/domain/client.ts';
import { ok } from '../../shared/result.ts';
import { type DeskContext, idFor } from './desk-context.ts';
import type { Handlers } from './handlers.ts';
import { createOnce, updateSeen } from './record-decisions.ts';
import { notFound } from './refusals.ts';
import { saveRecord } from './saving.ts';

const defaultSearchLimit = 20;
const shownVisits = 50;

/** The text without blanks around it; null where none is left. */
function particular(text: string | null | undefined): string | null {
  return text?.trim() || null;
}

/** The people who are booked for. */
export function clientHandlers(desk: DeskContext) {
  const { store } = desk;
  return {
    'clients.search': async (input) => {
      if (!(await store.salons.get(input.salonId))) return notFound('salon', input.salonId);
      const words = searchWords(input.query);
      return ok(await store.clients.search(input.salonId, words, input.limit ?? defaultSearchLimit));
    },

    'clients.get': async ({ id }) => {
      const card = await store.clients.card(id, desk.clock(), shownVisits);
      if (!card) return notFound('client', id);
      return ok({ ...card, nextBooking: card.nextBooking ?? null });
    },

    'clients.create': (input, command) => {
      const id = idFor(desk, input.id);
      const { salonId } = input;
      const about = { entity: 'client', key: id, salonId } as const;
      const client: Client = {
        id,
        salonId,
        version: 1,
        name: input.name.trim(),
        phone: particular(input.phone),
        email: particular(input.email),
        notes: particular(input.notes),
      };
      const needs = { clients: [id], created: [about] };
      return saveRecord(desk, command, needs, ({ salons, clients }, found) => {
        if (!salons.has(salonId)) return notFound('salon', salonId);
        return createOnce(about, found, clients.get(id), client);
      });
    },

    'clients.update': ({ id, version, name, phone, email, notes }, command) =>
      saveRecord(desk, command, { clients: [id] }, ({ clients }) => {
        const current = clients.get(id);
        if (!current) return notFound('client', id);
        return updateSeen({ entity: 'client', key: id, salonId: current.salonId }, current, version, {
          ...(name !== undefined && { name: name.trim() }),
          ...(phone !== undefined && { phone: particular(phone) }),
          ...(email !== undefined && { email: particular(email) }),
          ...(notes !== undefined && { notes: particular(notes) }),
        });
      }),
  } satisfies Partial<Handlers>;
}
