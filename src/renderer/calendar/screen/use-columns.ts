import { useMemo, useState } from 'react';
import type { StaffId } from '../../../shared/domain/ids.ts';
import type { Staff } from '../../../shared/domain/staff.ts';
import { columnsOfDay } from '../day/day-columns.ts';
import { drawnHours } from '../grid/drawing.ts';
import { frameOf, type GridFrame } from '../grid/grid-frame.ts';
import { GridGeometry } from '../grid/grid-geometry.ts';
import { withTraces } from '../range/ground.ts';
import { type IndexedRange, isOneDay } from '../range/indexed-range.ts';
import { columnsOfUnits } from '../rooms/unit-columns.ts';
import { columnsOfWeek } from '../week/week-columns.ts';
import type { View } from './use-view.ts';

/** Which columns the grid has. */
export type Columns = {
  /** What is drawn; undefined until the desk has answered. */
  readonly frame: GridFrame | undefined;
  /** Whose columns the day has when nobody in particular is chosen. */
  readonly atWork: ReadonlySet<StaffId>;
  /** Whose week is shown; undefined on a day. */
  readonly person: Staff | undefined;
};

/**
 * The columns of a range: of one date those of its units, or of its people, `guest` among them whoever is chosen; of a week those of
 * the person that the view names. What did not take place is shown apart, where the view shows it.
 */
export function useColumns(
  range: IndexedRange | undefined,
  { ofOneDate, person: chosen, shown, showsTraces, hourHeight }: View,
  guest: StaffId | undefined,
): Columns {
  const [geometry] = useState(() => new GridGeometry());
  const person = useMemo(() => {
    if (!range || isOneDay(range)) return undefined;
    return (chosen && range.records.staff.get(chosen)) ?? range.staff.find(({ isActive }) => isActive);
  }, [range, chosen]);
  const usual = useMemo(() => {
    if (!range) return undefined;
    if (!isOneDay(range)) return person ? columnsOfWeek(range, person) : [];
    return ofOneDate === 'rooms' ? columnsOfUnits(range) : columnsOfDay(range, shown);
  }, [range, ofOneDate, shown, person]);
  // A guest who has a column needs no other one: carrying a booking from column to column must not draw all of them anew.
  const hasColumn = usual?.some(({ of }) => 'staffId' in of && of.staffId === guest);
  const missing = hasColumn || ofOneDate === 'rooms' ? undefined : guest;
  const grounds = useMemo(() => {
    const all = missing && range && isOneDay(range) ? columnsOfDay(range, shown, missing) : usual;
    return range && showsTraces ? all?.map((ground) => withTraces(range, ground)) : all;
  }, [missing, range, shown, usual, showsTraces]);
  const frame = useMemo(() => {
    if (!range || !grounds) return undefined;
    // The rooms have no hours of their own: they are seen as long as the day of the people who work in them.
    const areRooms = isOneDay(range) && ofOneDate === 'rooms';
    const seen = areRooms ? [...grounds, ...columnsOfDay(range, undefined)] : grounds;
    return frameOf({ range, grounds, hours: drawnHours(range, seen), hourHeight, geometry });
  }, [range, ofOneDate, grounds, hourHeight, geometry]);
  const atWork = useMemo(
    () =>
      new Set(
        (range ? columnsOfDay(range, undefined) : []).flatMap(({ of }) =>
          'staffId' in of ? of.staffId : [],
        ),
      ),
    [range],
  );
  return { frame, atWork, person };
}
