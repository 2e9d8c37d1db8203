import { useMemo, useState } from 'react';
import type { StaffId } from '../../../shared/domain/ids.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { CursorGround } from '../cursor/grid-cursor.ts';
import { drawnHours } from '../grid/day-drawing.ts';
import { snapStep } from '../grid/snapping.ts';
import { type Column, columnsOfDay } from '../range/columns-of-day.ts';
import type { DayKnowledge } from '../range/day-context.ts';
import type { VisibleHours } from '../range/visible-hours.ts';

export type ShownStaff = ReadonlySet<StaffId> | undefined;

/** How a day is looked at: whose columns, which hours, which service is about to be booked. */
export type DayView = {
  /** Undefined shows whoever is at work. */
  readonly shown: ShownStaff;
  readonly setShown: (shown: ShownStaff) => void;
  /** Whose columns the day has when nobody in particular is chosen. */
  readonly atWork: ReadonlySet<StaffId>;
  readonly columns: readonly Column[];
  readonly hours: VisibleHours;
  /** What the keyboard moves over; undefined until the day is known. */
  readonly ground: CursorGround | undefined;
  /** What can be booked. */
  readonly services: readonly Service[];
  /** What is picked in the toolbar. */
  readonly service: Service | undefined;
  readonly pick: (service: Service | undefined) => void;
};

/** `bookedWith` is on the grid also when the list of people does not show them. */
export function useDayView(day: DayKnowledge | undefined, bookedWith: StaffId | undefined): DayView {
  const [shown, setShown] = useState<ShownStaff>(undefined);
  const [picked, pick] = useState<Service | undefined>(undefined);
  const guest = bookedWith && shown && !shown.has(bookedWith) ? bookedWith : undefined;

  const columns = useMemo(() => {
    if (!day) return [];
    return columnsOfDay(day, shown && guest ? new Set([...shown, guest]) : shown);
  }, [day, shown, guest]);
  const atWork = useMemo(
    () => new Set(day ? columnsOfDay(day, undefined).map(({ staff }) => staff.id) : []),
    [day],
  );
  const hours = useMemo(
    () => (day ? drawnHours(day, columns) : { opensMinute: 0, closesMinute: 1440 }),
    [day, columns],
  );
  const ground = useMemo(
    () => day && { day, columns, hours, step: snapStep(day.salon.slotMinutes) },
    [day, columns, hours],
  );
  const services = useMemo(() => day?.services.filter(({ isActive }) => isActive) ?? [], [day]);
  // As it is now: its length may have been changed in the settings, or it is no longer booked.
  const service = services.find(({ id }) => id === picked?.id);
  return { shown, setShown, atWork, columns, hours, ground, services, service, pick };
}
