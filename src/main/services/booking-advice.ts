import { type Advice, type AdvisedTime, adviceOn } from '../../shared/domain/advice.ts';
import type { BookingRequest } from '../../shared/domain/booking-request.ts';
import type { BookingId } from '../../shared/domain/ids.ts';
import { intervalBetween } from '../../shared/domain/interval.ts';
import type { DeskContext } from './desk-context.ts';

/** What the desk points out about each of these times for one client, whose bookings are looked up once. */
export async function adviceForAll(
  desk: DeskContext,
  { clientId }: Pick<BookingRequest, 'clientId'>,
  times: readonly AdvisedTime[],
): Promise<readonly (readonly Advice[])[]> {
  const starts = times.flatMap(({ startTime }) => startTime ?? []);
  const ends = times.flatMap(({ endTime }) => endTime ?? []);
  const [first, last] = [starts.toSorted((a, b) => a - b)[0], ends.toSorted((a, b) => b - a)[0]];
  const within = first === undefined || last === undefined ? undefined : intervalBetween(first, last);
  const client =
    clientId === undefined || clientId === 'unknown'
      ? undefined
      : await desk.store.clients.known(clientId, within);
  const now = desk.clock();
  return times.map((time) => adviceOn(time, client, now));
}

/** What the desk points out about a request; `own` are the bookings that stand for it already. */
export async function adviceFor(
  desk: DeskContext,
  request: BookingRequest,
  own: readonly BookingId[],
): Promise<readonly Advice[]> {
  const { startTime, endTime } = request;
  const [advice] = await adviceForAll(desk, request, [{ startTime, endTime, own }]);
  return advice ?? [];
}
