import { type Advice, type AdvisedTime, adviceOn } from '../../shared/domain/advice.ts';
import {
  type AsTyped,
  type BookingRequest,
  requestForNew,
  scopeOf,
} from '../../shared/domain/booking-request.ts';
import type { BookingId } from '../../shared/domain/ids.ts';
import { instant, intervalBetween } from '../../shared/domain/interval.ts';
import type { DeskContext } from './desk-context.ts';

/** What the desk points out about each of these times for one client, whose bookings are looked up once. */
export async function adviceForAll(
  desk: DeskContext,
  typedClient: AsTyped,
  times: readonly AdvisedTime[],
): Promise<readonly (readonly Advice[])[]> {
  const { clientId } = scopeOf(requestForNew({ clientId: typedClient }));
  const all = times.flatMap(({ startTime, endTime }) =>
    startTime === undefined || endTime === undefined ? [] : [startTime, endTime],
  );
  const within =
    all.length === 0 ? undefined : intervalBetween(instant(Math.min(...all)), instant(Math.max(...all)));
  const client = clientId && (await desk.store.clients.known(clientId, within));
  const now = desk.clock();
  return times.map((time) => adviceOn(time, client, now));
}

/** What the desk points out about a request; `own` are the bookings that stand for it already. */
export async function adviceFor(
  desk: DeskContext,
  request: BookingRequest,
  own: readonly BookingId[],
): Promise<readonly Advice[]> {
  const { clientId, startTime, endTime } = request;
  const [advice] = await adviceForAll(desk, clientId, [{ startTime, endTime, own }]);
  return advice ?? [];
}
