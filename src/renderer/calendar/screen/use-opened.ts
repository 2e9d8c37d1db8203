import { useState } from 'react';
import type { StaffId } from '../../../shared/domain/ids.ts';
import { columnsOf } from '../carry/place.ts';
import type { GridCursorState } from '../cursor/use-grid-cursor.ts';
import type { GridFrame } from '../grid/grid-frame.ts';
import { minuteAt } from '../range/day-clock.ts';
import type { Selection } from './use-selection.ts';

/**
 * A booking that is opened from elsewhere than its card gets its column, and the keyboard goes on from there: two cards with a frame would look as if both
 * were selected.
 */
export function useOpened(
  { selected, opened }: Selection,
  frame: GridFrame | undefined,
  { put }: GridCursorState,
  /** Whose week is shown; undefined elsewhere. */
  person: StaffId | undefined,
  showWeekOf: (person: StaffId) => void,
): void {
  const [met, setMet] = useState(opened);
  if (opened === met) return;
  if (!opened) setMet(undefined);
  if (!opened || !selected || !frame) return;
  if (person !== undefined && person !== selected.staffId) {
    showWeekOf(selected.staffId);
    return;
  }
  setMet(opened);
  const column = columnsOf(frame, selected).find((one) => frame.laneOf(one) !== undefined);
  const { timeZone: zone } = frame.range.salon;
  if (column) put({ ...column, minute: minuteAt({ date: column.date, zone }, selected.startTime) });
}
