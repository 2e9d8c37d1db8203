import { type Booking, blockOf, blocks } from './booking.ts';
import type { ClientId, StaffId } from './ids.ts';
import type { Instant } from './interval.ts';

/** Time of a person that was kept for a booking, and is not any more. */
export type FreedPlace = {
  readonly staffId: StaffId;
  readonly startTime: Instant;
  readonly endTime: Instant;
  /** Whose booking it was, who is not offered it again; null where that is nobody. */
  readonly givenUpBy: ClientId | null;
};

/** The part of a booking that says what it keeps free of its person, and for whom. */
type Keeping = Pick<
  Booking,
  'staffId' | 'clientId' | 'startTime' | 'endTime' | 'bufferBeforeMinutes' | 'bufferAfterMinutes' | 'status'
>;

/**
 * What a change of a booking frees of its person's time: nothing, all of its block or, where it stays with them, up to two pieces of it. Processing time
 * counts as part of the block: whether somebody else has it is judged with what could stand there.
 */
export function freedBy(before: Keeping | undefined, after: Keeping): readonly FreedPlace[] {
  if (!before || !blocks(before.status)) return [];
  const { staffId, clientId: givenUpBy } = before;
  const { start, end } = blockOf(before);
  const kept = blocks(after.status) && after.staffId === staffId ? blockOf(after) : undefined;
  if (!kept || kept.end <= start || end <= kept.start)
    return [{ staffId, startTime: start, endTime: end, givenUpBy }];
  return [
    { staffId, startTime: start, endTime: kept.start, givenUpBy },
    { staffId, startTime: kept.end, endTime: end, givenUpBy },
  ].filter(({ startTime, endTime }) => startTime < endTime);
}
