// What the desk points out about a booking without refusing it.
import { overlap, type Request, type Span, spanOf, timeTyped } from './rules.ts';
import { ranked, Where } from './verdict.ts';
import { at, type Booking, isBlocking, type World } from './world.ts';

/** Its words are for people; that there are some, and no code in their place, is all that is asked of them. */
const sentence = new Where(
  (actual) =>
    typeof actual === 'string' && /^\p{Lu}.* .*\.$/u.test(actual) ? undefined : 'advice says no sentence',
  'a sentence',
);

/** Whether the client sits with somebody in a span: all of the time of a booking that blocks, of which `own` are not asked. */
export const sitsElsewhere = (
  { records }: World,
  clientId: string | null | undefined,
  asked: Span,
  isOwn: (booking: Booking) => boolean = () => false,
): boolean =>
  [...records.booking.values()].some(
    (booking) =>
      booking.clientId !== null &&
      booking.clientId === (clientId ?? '').trim().toLowerCase() &&
      isBlocking(booking) &&
      !isOwn(booking) &&
      overlap(spanOf(booking), asked),
  );

/**
 * The advice on a time for a client, by the records of `world` as they are saved; `own` are the bookings that stand for what is asked. A
 * client who is not known, or of another salon, is a broken rule; what is known of them is told all the same.
 */
export function adviceOn(world: World, { clientId, startTime, endTime }: Request, own: readonly string[]) {
  const client = world.records.client.get((clientId ?? '').trim().toLowerCase());
  const theirs = [...world.records.booking.values()].filter((booking) => booking.clientId === client?.id);
  const [start, end] = [timeTyped(startTime), timeTyped(endTime)];
  const asked = start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
  const elsewhere = theirs
    .filter((booking) => isBlocking(booking) && !own.includes(booking.id))
    .filter((booking) => asked && overlap(spanOf(booking), asked))
    .map(({ id, startTime: from, endTime: to, status }) => ({
      bookingId: id,
      startTime: from,
      endTime: to,
      status,
    }));
  const missed = theirs.filter(({ status }) => status === 'no_show').length;
  return [
    ...(elsewhere.length > 0
      ? [
          {
            code: 'client_booked_elsewhere',
            message: sentence,
            conflicts: ranked(elsewhere, (one) => [at(one.startTime)]),
          },
        ]
      : []),
    ...(start !== undefined && start < world.now ? [{ code: 'in_the_past', message: sentence }] : []),
    ...(missed > 0 ? [{ code: 'client_no_shows', message: sentence, count: missed }] : []),
  ];
}
