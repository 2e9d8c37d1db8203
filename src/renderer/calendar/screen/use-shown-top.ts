import { useState } from 'react';
import type { ShownTop } from '../grid/CalendarGrid.tsx';
import type { GridFrame } from '../grid/grid-frame.ts';
import type { ColumnSpan } from '../range/column.ts';

/** Room for the label of the first visible hour, which stands half above its line. */
const labelMinutes = 8;

/** So much of the grid the command bar may cover. */
const coveredMinutes = 210;

/** What is at the top at first, and when today is asked for: an hour before now where today is shown, else the first opening. */
function firstMinute({ hours }: GridFrame, now: number | undefined): number {
  if (now === undefined) return hours.opensMinute;
  return Math.max(hours.opensMinute, Math.floor((now - 60) / 30) * 30 - labelMinutes);
}

/**
 * What is brought to the top of the grid. Whoever turns to other dates goes on where they looked. A place that is typed in the command bar is shown on other
 * dates so that it can be seen, and no longer than it is typed.
 */
export function useShownTop(
  frame: GridFrame,
  isCurrent: boolean,
  now: number | undefined,
  nowAsked: number,
  sought: ColumnSpan | undefined,
): ShownTop {
  const { range, hours, geometry } = frame;
  const dates = `${range.from} ${range.to}`;
  const ofPlace = (place: ColumnSpan): ShownTop => ({
    minute: Math.max(hours.opensMinute, place.fromMinute - coveredMinutes),
    isPassing: true,
  });
  const asBefore: ShownTop = { minute: undefined, isPassing: false };
  const first = (): ShownTop => ({ minute: firstMinute(frame, now), isPassing: false });
  const [shown, setShown] = useState(() => ({
    dates,
    nowAsked,
    top: sought ? ofPlace(sought) : geometry.topMinute() === undefined ? first() : asBefore,
  }));
  if (dates !== shown.dates) {
    const { isPassing } = shown.top;
    setShown({ ...shown, dates, top: sought ? ofPlace(sought) : isPassing ? asBefore : shown.top });
  } else if (nowAsked !== shown.nowAsked && isCurrent && now !== undefined) {
    setShown({ dates, nowAsked, top: first() });
  }
  return shown.top;
}
