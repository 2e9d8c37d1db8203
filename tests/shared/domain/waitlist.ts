import { instant } from '../../../src/shared/domain/interval.ts';
import { daysOfWeek, type WaitlistEntry } from '../../../src/shared/domain/waitlist.ts';
import { cut, date, elif, idOf, salon, time } from './world.ts';

/** Elif, who waits for a cut with anybody at any time of the year 2026; the higher the number, the later she was put on the list. */
export function waits(number: number, changes: Partial<WaitlistEntry> = {}): WaitlistEntry {
  return {
    id: idOf(900 + number),
    salonId: salon.id,
    version: 1,
    clientId: elif.id,
    serviceIds: [cut.id],
    staffIds: null,
    from: date('2026-01-01'),
    until: date('2026-12-31'),
    daysOfWeek,
    startTime: time('00:00'),
    endTime: time('24:00'),
    notes: null,
    createdAt: instant(number),
    bookingId: null,
    ...changes,
  };
}
