import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import { columnKey } from '../range/column.ts';
import { GridOverlay } from './GridOverlay.tsx';
import { useGridFrame } from './grid-frame.ts';

/** The line at now, in the columns of today. */
export function NowLine({ today, minute }: { readonly today: CalendarDate; readonly minute: number }) {
  const { grounds, hours } = useGridFrame();
  if (minute < hours.opensMinute || minute >= hours.closesMinute) return null;
  return grounds
    .filter(({ date }) => date === today)
    .map(({ staffId, date }) => (
      <GridOverlay
        key={columnKey({ staffId, date })}
        span={{ staffId, date, fromMinute: minute, toMinute: minute }}
        className="grid-now"
      />
    ));
}
