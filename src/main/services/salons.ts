import type { Input } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import type { Salon } from '../../shared/domain/salon.ts';
import { ok, type Result } from '../../shared/result.ts';
import { authorship, type DeskContext, idFor } from './desk-context.ts';
import { createOnce, updateSeen } from './record-decisions.ts';
import { notFound } from './refusals.ts';
import { inOrder } from './window-order.ts';

const defaultSlotMinutes = 15;

/** The salons of this database. */
export function salonHandlers(desk: DeskContext) {
  const { store } = desk;
  return {
    'salons.list': async (): Promise<Result<readonly Salon[], DeskError>> => ok(await store.salons.list()),

    'salons.create': async (input: Input<'salons.create'>): Promise<Result<Salon, DeskError>> => {
      const id = idFor(desk, input.id);
      const salon: Salon = {
        id,
        version: 1,
        name: input.name.trim(),
        timeZone: input.timeZone,
        businessHours: inOrder(input.businessHours ?? []),
        slotMinutes: input.slotMinutes ?? defaultSlotMinutes,
        daysWithoutHours: input.daysWithoutHours ?? 'closed',
      };
      const answer = await store.salons.decide<DeskError>(id, authorship(desk, 'salons.create'), (known) =>
        createOnce(known, salon),
      );
      if (answer.ok) desk.announce('salons');
      return answer;
    },

    'salons.update': async ({
      id,
      version,
      ...changes
    }: Input<'salons.update'>): Promise<Result<Salon, DeskError>> => {
      const answer = await store.salons.decide<DeskError>(
        id,
        authorship(desk, 'salons.update'),
        ({ current }) => {
          if (!current) return notFound('salon', id);
          const { name, businessHours, ...rest } = changes;
          return updateSeen<Salon>(current, version, {
            ...rest,
            ...(name !== undefined && { name: name.trim() }),
            ...(businessHours && { businessHours: inOrder(businessHours) }),
          });
        },
      );
      if (answer.ok) desk.announce('salons');
      return answer;
    },
  };
}
