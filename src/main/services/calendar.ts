import { setImmediate } from 'node:timers/promises';
import { type DayLoad, loadsOf } from '../../shared/domain/day-load.ts';
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

    'calendar.load': async ({ salonId, from, to }) => {
      const range = await store.calendar.range(salonId, from, to);
      if (!range) return notFound('salon', salonId);
      const loads: DayLoad[] = [];
      for (const load of loadsOf(range)) {
        loads.push(load);
        // A month of a large salon is more than the desk may be busy with at once.
        await setImmediate();
      }
      return ok(loads);
    },
  } satisfies Partial<Handlers>;
}
