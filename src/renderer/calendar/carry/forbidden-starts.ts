import { blockOf, blocks, holdsOf, type NamedBooking } from '../../../shared/domain/booking.ts';
import { freeStartsIn } from '../../../shared/domain/free-slots.ts';
import type { HeldId, ResourceId } from '../../../shared/domain/ids.ts';
import type { Instant, Interval } from '../../../shared/domain/interval.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { canServe, type Staff } from '../../../shared/domain/staff.ts';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import type { GridFrame } from '../grid/grid-frame.ts';
import { snapMinutesOf } from '../grid/snapping.ts';
import type { Column } from '../range/column.ts';
import { instantAtMinute, type MinuteSpan } from '../range/day-clock.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import { ghostStartMinute } from './drag-proposal.ts';

type StartsOf = (staff: Staff, date: CalendarDate) => readonly Instant[];

/** A step of the pointer, and when a booking would start there; undefined where the ghost does not follow because the grid ends. */
type Step = { readonly minute: number; readonly start: Instant | undefined };

function holdsNear(
  { bookingsOf }: IndexedRange,
  id: HeldId,
  holdsIn: (booking: NamedBooking) => readonly Interval[],
): readonly { readonly hold: Interval }[] {
  return bookingsOf(id)
    .filter(({ status }) => blocks(status))
    .flatMap(holdsIn)
    .map((hold) => ({ hold }));
}

/** When the service can start with a person on a date, of the pointer's steps; with `unit`, in that one of its kind. */
function startsWith(frame: GridFrame, service: Service, unit?: ResourceId): StartsOf {
  const { range } = frame;
  const { closures, records } = range;
  const salon = { ...range.salon, slotMinutes: snapMinutesOf(frame) };
  const kindId = unit && range.unitOf(unit)?.kindId;
  const units = service.needs
    .flatMap(records.resourcesOf)
    .filter((one) => one.kindId !== kindId || one.id === unit)
    .map((resource) => ({
      resource,
      holds: holdsNear(range, resource.id, (booking) => [blockOf(booking)]),
    }));
  const startsOf = freeStartsIn({ salon, closures, units }, service);
  return (staff, date) => {
    if (!canServe(staff, service)) return [];
    const { planOf, timeOffOf } = records;
    const { id } = staff;
    const holds = holdsNear(range, id, holdsOf);
    return startsOf({ staff, plan: planOf(id), timeOff: timeOffOf(id), holds })(date);
  };
}

/** When the service can start in a column: with its person or, in a unit's, with whoever can take it there. */
function startsIn(frame: GridFrame, service: Service): (column: Column) => ReadonlySet<Instant> {
  const { records, staff, unitOf } = frame.range;
  const startsOf = startsWith(frame, service);
  return ({ of, date }) => {
    if ('staffId' in of) {
      const person = records.staff.get(of.staffId);
      return new Set(person && startsOf(person, date));
    }
    const kindId = unitOf(of.resourceId)?.kindId;
    if (kindId === undefined || !service.needs.includes(kindId)) return new Set();
    const startsThere = startsWith(frame, service, of.resourceId);
    return new Set(staff.flatMap((person) => startsThere(person, date)));
  };
}

/** The steps of the pointer in a column. */
function stepsIn(frame: GridFrame, column: Column, service: Service): readonly Step[] {
  const { hours, range } = frame;
  const day = { date: column.date, zone: range.salon.timeZone };
  const steps: Step[] = [];
  for (let minute = hours.opensMinute; minute < hours.closesMinute; minute += snapMinutesOf(frame)) {
    const follows = ghostStartMinute(frame, column, minute, service) === minute;
    steps.push({ minute, start: follows ? instantAtMinute(day, minute) : undefined });
  }
  return steps;
}

/**
 * Where in each column a booking of the service cannot begin, step by step of the pointer: just where the ghost would be refused, or would not follow
 * because the grid ends. What else belongs to an unfinished visit is not looked at.
 */
export function forbiddenStarts(frame: GridFrame, service: Service): readonly (readonly MinuteSpan[])[] {
  const snap = snapMinutesOf(frame);
  const startsOf = startsIn(frame, service);
  const stepsOn = new Map<CalendarDate, readonly Step[]>();
  return frame.grounds.map((ground) => {
    const starts = startsOf(ground);
    const steps = stepsOn.get(ground.date) ?? stepsIn(frame, ground, service);
    stepsOn.set(ground.date, steps);
    const spans: MinuteSpan[] = [];
    for (const { minute, start } of steps) {
      if (start !== undefined && starts.has(start)) continue;
      const before = spans.at(-1);
      const grows = before?.toMinute === minute ? spans.pop() : undefined;
      spans.push({ fromMinute: grows?.fromMinute ?? minute, toMinute: minute + snap });
    }
    return spans;
  });
}
