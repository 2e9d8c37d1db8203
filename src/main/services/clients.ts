import type { Input, Output } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import { type Client, searchWords } from '../../shared/domain/client.ts';
import type { Command } from '../../shared/domain/command.ts';
import { ok, type Result, refused } from '../../shared/result.ts';
import { type DeskContext, idFor } from './desk-context.ts';
import { createOnce, settled, updateSeen } from './record-decisions.ts';
import { notFound } from './refusals.ts';
import { save } from './saving.ts';

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
    'clients.search': async (
      input: Input<'clients.search'>,
    ): Promise<Result<readonly Client[], DeskError>> => {
      if (!(await store.salons.get(input.salonId))) return notFound('salon', input.salonId);
      const words = searchWords(input.query);
      return ok(await store.clients.search(input.salonId, words, input.limit ?? defaultSearchLimit));
    },

    'clients.get': async ({
      id,
    }: Input<'clients.get'>): Promise<Result<Output<'clients.get'>, DeskError>> => {
      const card = await store.clients.card(id, desk.clock(), shownVisits);
      if (!card) return notFound('client', id);
      return ok({ ...card, nextBooking: card.nextBooking ?? null });
    },

    'clients.create': async (
      input: Input<'clients.create'>,
      command: Command,
    ): Promise<Result<Client, DeskError>> => {
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
      return save(
        desk,
        command,
        {
          needs: () => ({ clients: [id], created: [about] }),
          decide: ({ salons, clients }, { created }) => {
            if (!salons.has(salonId)) return notFound('salon', salonId);
            const current = clients.get(id);
            return settled(about, current, createOnce({ current, created: created('client', id) }, client));
          },
        },
        refused,
      );
    },

    'clients.update': async (
      input: Input<'clients.update'>,
      command: Command,
    ): Promise<Result<Client, DeskError>> => {
      const { id, version, name, phone, email, notes } = input;
      return save(
        desk,
        command,
        {
          needs: () => ({ clients: [id] }),
          decide: ({ clients }) => {
            const current = clients.get(id);
            if (!current) return notFound('client', id);
            return settled(
              { entity: 'client', key: id, salonId: current.salonId },
              current,
              updateSeen<Client>(current, version, {
                ...(name !== undefined && { name: name.trim() }),
                ...(phone !== undefined && { phone: particular(phone) }),
                ...(email !== undefined && { email: particular(email) }),
                ...(notes !== undefined && { notes: particular(notes) }),
              }),
            );
          },
        },
        refused,
      );
    },
  };
}
