import type { Input, Output } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import { type Client, searchWords } from '../../shared/domain/client.ts';
import type { Command } from '../../shared/domain/command.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type DeskContext, idFor } from './desk-context.ts';
import { createOnce, updateSeen } from './record-decisions.ts';
import { notFound } from './refusals.ts';

const defaultSearchLimit = 20;
const shownVisits = 50;

/** A field that was left empty on a form is no particular at all. */
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
      return store.clients.decide<DeskError>(
        { id, salonId: input.salonId },
        command,
        ({ salon, ...known }) => {
          if (!salon) return notFound('salon', input.salonId);
          return createOnce<Client>(known, {
            id,
            salonId: salon.id,
            version: 1,
            name: input.name.trim(),
            phone: particular(input.phone),
            email: particular(input.email),
            notes: particular(input.notes),
          });
        },
      );
    },

    'clients.update': async (
      input: Input<'clients.update'>,
      command: Command,
    ): Promise<Result<Client, DeskError>> => {
      const { id, version, name, phone, email, notes } = input;
      return store.clients.decide<DeskError>({ id, salonId: undefined }, command, ({ current }) => {
        if (!current) return notFound('client', id);
        return updateSeen<Client>(current, version, {
          ...(name !== undefined && { name: name.trim() }),
          ...(phone !== undefined && { phone: particular(phone) }),
          ...(email !== undefined && { email: particular(email) }),
          ...(notes !== undefined && { notes: particular(notes) }),
        });
      });
    },
  };
}
