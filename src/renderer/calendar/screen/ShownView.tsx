import { type ReactNode, Suspense, useState } from 'react';
import type { BookingId } from '../../../shared/domain/ids.ts';
import { type CalendarDate, dateAt } from '../../../shared/domain/zoned-time.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import type { GridFrame } from '../grid/grid-frame.ts';
import type { TurnedTo } from './use-turning.ts';
import type { View } from './use-view.ts';

// What stands in the place of the grid is loaded when it is first shown.
const NobodyAtWork = lazyPart(async () => ({
  default: (await import('../day/NobodyAtWork.tsx')).NobodyAtWork,
}));
const NoRooms = lazyPart(async () => ({ default: (await import('../rooms/NoRooms.tsx')).NoRooms }));
const MonthView = lazyPart(async () => ({ default: (await import('../month/MonthView.tsx')).MonthView }));
const ListView = lazyPart(async () => ({ default: (await import('../list/ListView.tsx')).ListView }));

/** The view that is shown: the month, the list of a day, or the grid, `children`; or what is said where the grid has no column. */
export function ShownView({
  view: { kind, date, shown, setShown, serviceId },
  frame: { range, grounds },
  isCurrent,
  selectedId,
  late,
  onDate,
  onDay,
  onOpen,
  onEnter,
  children,
}: {
  readonly view: View;
  readonly frame: GridFrame;
  readonly isCurrent: boolean;
  readonly selectedId: BookingId | undefined;
  readonly late: TurnedTo['late'];
  readonly onDate: (date: CalendarDate) => void;
  /** Shows the day of that date. */
  readonly onDay: (date: CalendarDate) => void;
  /** Opens a booking, and with `onEnter` takes the keyboard into its panel. */
  readonly onOpen: (id: BookingId, on: CalendarDate) => void;
  readonly onEnter: (id: BookingId, on: CalendarDate) => void;
  readonly children: ReactNode;
}) {
  const [searched, setSearched] = useState('');
  const zone = range.salon.timeZone;
  const hasColumns = grounds.length > 0;
  if (hasColumns && kind !== 'month' && kind !== 'list') return children;
  const active = range.staff.filter(({ isActive }) => isActive);
  return (
    <Suspense fallback={null}>
      {kind === 'month' ? (
        <MonthView date={date} shown={shown} onDate={onDate} onOpen={onDay} />
      ) : kind === 'list' ? (
        <ListView
          range={range}
          grounds={grounds}
          serviceId={serviceId}
          searched={searched}
          selectedId={selectedId}
          isLateAsked={late.isAsked && isCurrent}
          onLateShown={late.onShown}
          onSearch={setSearched}
          onOpen={({ id, startTime }) => onOpen(id, dateAt(startTime, zone))}
          onEnter={({ id, startTime }) => onEnter(id, dateAt(startTime, zone))}
        />
      ) : kind === 'rooms' ? (
        <NoRooms />
      ) : (
        <NobodyAtWork
          hasStaff={active.length > 0}
          date={range.from}
          onDate={onDate}
          onEveryone={() => setShown(new Set(active.map(({ id }) => id)))}
        />
      )}
    </Suspense>
  );
}
