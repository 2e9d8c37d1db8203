import { type Booking, tookPlace } from './booking.ts';

/** How many of the newest bookings tell what is usual. */
const bookingsLookedAt = 10;

export type Usual<Booked> = {
  /** The newest booking of those that share the service and the person. */
  readonly booking: Booked;
  /** How many of those that were looked at share them: with one, it is only what was booked last. */
  readonly times: number;
  /** How many were looked at: ten, or fewer where there are not so many. */
  readonly among: number;
};

/** The newest booking that took place, of a client's past ones, newest first. */
export function lastThatTookPlace<Booked extends Pick<Booking, 'status'>>(
  past: readonly Booked[],
): Booked | undefined {
  return past.find(tookPlace);
}

/**
 * What a client usually books: of their ten newest bookings the service and the person that most of them share; of several that are as frequent, the
 * pair that was booked last. Only bookings count whose service and person can still be booked, as `isOffered` says. Undefined where there is none.
 * `past` is newest first.
 */
export function usualOf<Booked extends Pick<Booking, 'status' | 'serviceId' | 'staffId'>>(
  past: readonly Booked[],
  isOffered: (booking: Booked) => boolean,
): Usual<Booked> | undefined {
  const recent = past.filter(tookPlace).slice(0, bookingsLookedAt);
  const timesOf = (booking: Booked): number =>
    recent.filter(({ serviceId, staffId }) => serviceId === booking.serviceId && staffId === booking.staffId)
      .length;
  let usual: Usual<Booked> | undefined;
  for (const booking of recent.filter(isOffered)) {
    const times = timesOf(booking);
    if (!usual || times > usual.times) usual = { booking, times, among: recent.length };
  }
  return usual;
}
