import type { Booking, NamedBooking } from '../../../shared/domain/booking.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { dateAt } from '../../../shared/domain/zoned-time.ts';
import type { GridFrame } from '../grid/grid-frame.ts';
import type { GridPoint } from '../grid/grid-geometry.ts';
import { type Column, type ColumnSpan, spanIn } from '../range/column.ts';
import { minuteAt } from '../range/day-clock.ts';
import { type IndexedRange, unitsFor } from '../range/indexed-range.ts';
import { requestOf, type Unjudged } from './proposal.ts';

/** The columns in which a booking stands, drawn or not: that of its person, or those of its units. */
export function columnsOf(
  { range, isOfUnits }: GridFrame,
  { staffId, startTime, resources }: Pick<Booking, 'staffId' | 'startTime' | 'resources'>,
): readonly Column[] {
  const date = dateAt(startTime, range.salon.timeZone);
  if (!isOfUnits) return [{ of: { staffId }, date }];
  return resources.map(({ resourceId }) => ({ of: { resourceId }, date }));
}

/**
 * The drawn column in which a proposal stands: of its person or, among units, of the one that it asks for. Where it asks for none, of the one that it gets; where it
 * gets none, of the one that it has, else of the first that it needs.
 */
export function columnOf(frame: GridFrame, proposal: Unjudged): Column | undefined {
  const { range, isOfUnits, laneOf } = frame;
  const { staffId, startTime, resourceId, moving, service } = proposal;
  const date = dateAt(startTime, range.salon.timeZone);
  const drawn = (of: Column['of']): Column | undefined =>
    laneOf({ of, date }) === undefined ? undefined : { of, date };
  if (!isOfUnits) return drawn({ staffId });
  if (resourceId !== undefined) return drawn({ resourceId });
  const had = moving?.resources.map((unit) => unit.resourceId) ?? [];
  const needs = moving ? moving.resources.map(({ kindId }) => kindId) : (service?.needs ?? []);
  const needed = needs.flatMap(range.records.resourcesOf).map(({ id }) => id);
  for (const unit of [...unitsFor(range, requestOf(proposal)), ...had, ...needed]) {
    const column = drawn({ resourceId: unit });
    if (column) return column;
  }
  return undefined;
}

/** Where a proposal begins; what has no column among those that are drawn begins with its person. */
export function pointOf(frame: GridFrame, proposal: Unjudged): GridPoint {
  const zone = frame.range.salon.timeZone;
  const { staffId, startTime } = proposal;
  const { of, date } = columnOf(frame, proposal) ?? { of: { staffId }, date: dateAt(startTime, zone) };
  return { of, date, minute: minuteAt({ date, zone }, startTime) };
}

/** A free slot as what would stand there: a new booking, or the one that is being moved. */
export function atSlot({ records }: IndexedRange, slot: Slot, moving: NamedBooking | undefined): Unjudged {
  return { ...slot, service: records.services.get(slot.serviceId), moving };
}

/** Where on the grid a proposal stands; undefined where none of its columns is its. */
export function spanOfProposal(frame: GridFrame, proposal: Unjudged): ColumnSpan | undefined {
  const column = columnOf(frame, proposal);
  return column && spanIn(column, proposal, frame.range.salon.timeZone);
}
