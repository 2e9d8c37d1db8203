import { type BookingStatus, canChangeStatus, type NamedBooking } from '../../shared/domain/booking.ts';
import { searchKey } from '../../shared/domain/client.ts';
import type { Instant } from '../../shared/domain/interval.ts';
import type { TimeZone } from '../../shared/domain/zoned-time.ts';
import { tooSoonFor } from '../booking/too-soon.ts';

/** What is told of whoever is due: they are here, or they did not come. */
export type DueStatus = Extract<BookingStatus, 'arrived' | 'no_show'>;

/** Of the bookings of a day those whose client is awaited and can be given that status now: the one whose time is nearest first. */
export function dueNow(
  bookings: readonly NamedBooking[],
  status: DueStatus,
  now: Instant,
  zone: TimeZone,
): readonly NamedBooking[] {
  const distance = ({ startTime }: NamedBooking): number => Math.abs(startTime - now);
  return bookings
    .filter((one) => one.status === 'pending' || one.status === 'confirmed')
    .filter((one) => canChangeStatus(one.status, status) && !tooSoonFor(one, status, now, zone))
    .toSorted((one, other) => distance(one) - distance(other));
}

/** So many letters of a status's name must be typed before it is meant: fewer may begin the name of somebody. */
const lettersOfName = 4;

const wordsIn = (text: string): readonly string[] => searchKey(text).split(/[^\p{Letter}\p{Number}]+/u);

/** Whether a word that is typed means a status: it begins its name, or is one of the `other` words for it. */
export function isSaid(name: string, others: string, query: string): boolean {
  return wordsIn(query).some(
    (typed) =>
      wordsIn(others).includes(typed) ||
      (typed.length >= lettersOfName && wordsIn(name).some((word) => word.startsWith(typed))),
  );
}
