import type { Booking } from './booking.ts';

/** How many of the newest visits tell what is usual. */
const visitsLookedAt = 10;

export type Usual<Visit> = {
  /** The newest visit of those that share the service and the person. */
  readonly visit: Visit;
  /** How many of those that were looked at share them: with one, it is only what was booked last. */
  readonly times: number;
  /** How many were looked at: ten, or fewer where there are not so many. */
  readonly among: number;
};

/** Whether a booking took place, or is taking place: it was neither cancelled nor missed. */
const tookPlace = ({ status }: Pick<Booking, 'status'>): boolean =>
  status !== 'cancelled' && status !== 'no_show';

/** The newest booking that took place, of a client's past ones, newest first. */
export function lastVisitOf<Visit extends Pick<Booking, 'status'>>(
  past: readonly Visit[],
): Visit | undefined {
  return past.find(tookPlace);
}

/**
 * What a client usually books: of their ten newest visits the service and the person that most of them share; of several that are as frequent, the
 * pair that was booked last. Only visits count whose service and person can still be booked, as `isOffered` says. Undefined where there is none.
 * `past` is newest first.
 */
export function usualOf<Visit extends Pick<Booking, 'status' | 'serviceId' | 'staffId'>>(
  past: readonly Visit[],
  isOffered: (visit: Visit) => boolean,
): Usual<Visit> | undefined {
  const recent = past.filter(tookPlace).slice(0, visitsLookedAt);
  const timesOf = (visit: Visit): number =>
    recent.filter(({ serviceId, staffId }) => serviceId === visit.serviceId && staffId === visit.staffId)
      .length;
  let usual: Usual<Visit> | undefined;
  for (const visit of recent.filter(isOffered)) {
    const times = timesOf(visit);
    if (!usual || times > usual.times) usual = { visit, times, among: recent.length };
  }
  return usual;
}
