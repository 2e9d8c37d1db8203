import { ok } from '../../shared/result.ts';
import type { DeskContext } from './desk-context.ts';
import type { Handlers } from './handlers.ts';
import { notFound } from './refusals.ts';

/** What the calendar shows. */
export function calendarHandlers({ store }: DeskContext) {
  return {
    'calendar.range': async ({ salonId, from, to }) => {
      const range = await store.calendar.range(salonId, from, to);
      return range ? ok(range) : notFound('salon', salonId);
    },
  } satisfies Partial<Handlers>;
}
