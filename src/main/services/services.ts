import type { Input } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import { blockComplaint, blockFits } from '../../shared/contract/methods/services.ts';
import type { Service } from '../../shared/domain/service.ts';
import { ok, type Result } from '../../shared/result.ts';
import { authorship, type DeskContext, idFor } from './desk-context.ts';
import { createOnce, updateSeen } from './record-decisions.ts';
import { invalidInput, notFound } from './refusals.ts';

const defaultColor = 'stone';

/** What the salon offers. */
export function serviceHandlers(desk: DeskContext) {
  const { store } = desk;
  return {
    'services.list': async (
      input: Input<'services.list'>,
    ): Promise<Result<readonly Service[], DeskError>> => {
      if (!(await store.salons.get(input.salonId))) return notFound('salon', input.salonId);
      return ok(await store.services.list(input.salonId, input.includeInactive ?? false));
    },

    'services.create': async (input: Input<'services.create'>): Promise<Result<Service, DeskError>> => {
      const id = idFor(desk, input.id);
      const answer = await store.services.decide<DeskError>(
        { id, salonId: input.salonId },
        authorship(desk, 'services.create'),
        ({ salon, ...known }) => {
          if (!salon) return notFound('salon', input.salonId);
          return createOnce<Service>(known, {
            id,
            salonId: salon.id,
            version: 1,
            name: input.name.trim(),
            durationMinutes: input.durationMinutes,
            bufferBeforeMinutes: input.bufferBeforeMinutes ?? 0,
            bufferAfterMinutes: input.bufferAfterMinutes ?? 0,
            priceCents: input.priceCents ?? null,
            color: input.color ?? defaultColor,
            isActive: true,
          });
        },
      );
      if (answer.ok) desk.announce('services');
      return answer;
    },

    /** Bookings already made keep the duration and buffers that they were made with. */
    'services.update': async ({
      id,
      version,
      ...changes
    }: Input<'services.update'>): Promise<Result<Service, DeskError>> => {
      const answer = await store.services.decide<DeskError>(
        { id, salonId: undefined },
        authorship(desk, 'services.update'),
        ({ current }) => {
          if (!current) return notFound('service', id);
          if (!blockFits({ ...current, ...changes })) return invalidInput('durationMinutes', blockComplaint);
          return updateSeen<Service>(current, version, {
            ...changes,
            ...(changes.name !== undefined && { name: changes.name.trim() }),
          });
        },
      );
      if (answer.ok) desk.announce('services', 'bookings');
      return answer;
    },
  };
}
