import { useCallback } from 'react';
import type { Booking } from '../../../shared/domain/booking.ts';
import type { ClientId } from '../../../shared/domain/ids.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { type CalendarDate, instantToText } from '../../../shared/domain/zoned-time.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { useDeskCommand } from '../../api/commands.ts';
import type { DeskFailure } from '../../api/desk-api.ts';
import type { Draft } from './booking-draft.ts';
import { type Proposal, unitsAsked } from './proposal.ts';

/** How what is composed repeats: every so many weeks, so many times, on some dates with somebody else or at another time. */
export type Repetition = {
  readonly everyWeeks: number;
  readonly count: number;
  readonly instead: readonly { readonly date: CalendarDate; readonly slot: Slot }[];
};

/** What repeats, as the desk takes it. */
export function repetitionOf({ everyWeeks, count, instead }: Repetition) {
  return {
    everyWeeks,
    count,
    instead: instead.map(({ date, slot: { staffId, startTime } }) => ({
      date,
      staffId,
      startTime: instantToText(startTime),
    })),
  };
}

/** Books what is composed: one booking, all services of a visit or none, or the dates of a repetition that can be booked. */
export function useCreating(): (
  target: Proposal,
  draft: Draft,
  clientId: ClientId | null,
  repetition: Repetition | undefined,
) => Promise<Result<{ readonly bookedDates: number }, DeskFailure>> {
  const createBooking = useDeskCommand('bookings.create').run;
  const createVisit = useDeskCommand('visits.create').run;
  const createSeries = useDeskCommand('series.create').run;
  const setStatus = useDeskCommand('bookings.setStatus').run;
  /** Nobody waits for whoever stands at the counter already. Where the desk cannot say so, the booking stands all the same. */
  const arrive = useCallback(
    async ({ startTime }: Proposal, { walkInAt }: Draft, { id, version, ...booked }: Booking) => {
      if (walkInAt === startTime && booked.startTime === startTime)
        await setStatus({ id, version, status: 'arrived' });
    },
    [setStatus],
  );
  return useCallback(
    async (target, draft, clientId, repetition) => {
      const notes = draft.notes.trim() === '' ? null : draft.notes;
      const { waiting } = draft;
      const ends = waiting && waiting.clientId === clientId ? { waitlistEntryId: waiting.id } : {};
      const first = {
        id: draft.id,
        staffId: target.staffId,
        serviceId: target.service?.id ?? null,
        startTime: instantToText(target.startTime),
        endTime: instantToText(target.endTime),
        resourceIds: [...unitsAsked(target)],
      };
      if (repetition) {
        const { id, ...asked } = first;
        const answer = await createSeries({
          ...{ ...asked, ...repetitionOf(repetition) },
          ...{ id: draft.seriesId, clientId, notes, accept: 'good', ...ends },
        });
        if (!answer.ok) return answer;
        return ok({ bookedDates: answer.value.dates.filter(({ booking }) => booking !== null).length });
      }
      if (target.beside.length === 0) {
        const answer = await createBooking({ ...first, ...ends, clientId, notes });
        if (!answer.ok) return answer;
        await arrive(target, draft, answer.value);
        return ok({ bookedDates: 1 });
      }
      const others = target.beside.map(({ id, staffId, service, startTime, endTime }) => ({
        id,
        staffId,
        serviceId: service?.id ?? null,
        startTime: instantToText(startTime),
        endTime: instantToText(endTime),
      }));
      const answer = await createVisit({
        id: draft.visitId,
        clientId,
        notes,
        parts: [first, ...others],
        ...ends,
      });
      if (!answer.ok) return answer;
      for (const part of answer.value.bookings) await arrive(target, draft, part);
      return ok({ bookedDates: 1 });
    },
    [createBooking, createVisit, createSeries, arrive],
  );
}
