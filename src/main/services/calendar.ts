import type { Input } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import type { CalendarRange } from '../../shared/domain/calendar-range.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { DeskContext } from './desk-context.ts';
import { notFound } from './refusals.ts';

/** What the calendar shows. */
export function calendarHandlers({ store }: DeskContext) {
  return {
    'calendar.range': async ({
      salonId,
      from,
      to,
    }: Input<'calendar.range'>): Promise<Result<CalendarRange, DeskError>> => {
      const range = await store.calendar.range(salonId, from, to);
      return range ? ok(range) : notFound('salon', salonId);
    },
  };
}
