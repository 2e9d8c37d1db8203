import { memo, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import { columnKey } from '../range/column.ts';
import { pixelsOf } from './card-size.ts';
import { GridOverlay, styleOfSpan } from './GridOverlay.tsx';
import { useGridFrame } from './grid-frame.ts';

/** How near to its hour a time hides the hour's label: both stand in one line there. */
const labelPixels = 18;

/** The line at now, in the columns of today, and the time beside it, in place of an hour's label that it would cover. */
export const NowLine = memo(function NowLine({
  today,
  minute,
  text,
}: {
  readonly today: CalendarDate;
  readonly minute: number;
  /** The time of `minute`, as it is written. */
  readonly text: string;
}) {
  const { grounds, hours, hourHeight, geometry } = useGridFrame();
  useSyncExternalStore(geometry.subscribe, geometry.version);
  if (minute < hours.opensMinute || minute >= hours.closesMinute) return null;
  const now = { fromMinute: minute, toMinute: minute };
  const hoursElement = geometry.hoursElement();
  const hour = Math.round(minute / 60) * 60;
  return (
    <>
      {hoursElement &&
        createPortal(
          <>
            {pixelsOf(Math.abs(minute - hour), hourHeight) < labelPixels ? (
              <span
                className="grid-now-cover"
                style={styleOfSpan({ fromMinute: hour, toMinute: hour }, hours)}
              />
            ) : null}
            <span className="grid-now-mark figures" style={styleOfSpan(now, hours)} aria-hidden>
              {text}
            </span>
          </>,
          hoursElement,
        )}
      {grounds
        .filter(({ date }) => date === today)
        .map(({ of, date }) => (
          <GridOverlay key={columnKey({ of, date })} span={{ of, date, ...now }} className="grid-now" />
        ))}
    </>
  );
});
