import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLanguage } from '../../language/use-language.ts';
import { GridOverlay } from '../grid/GridOverlay.tsx';
import { type ColumnSpan, columnKey } from '../range/column.ts';
import type { GridCursorState } from './use-grid-cursor.ts';

/**
 * Where the keyboard is on the grid: its one tab stop. It moves into another column's element with the cursor, and takes the focus along.
 */
export function GridCursorMark({
  span,
  keyboard: { label, time, booking, isOnGrid, setOnGrid },
  helpId,
}: {
  readonly span: ColumnSpan;
  readonly keyboard: GridCursorState;
  readonly helpId: string;
}) {
  const text = useLanguage().words.calendar.grid;
  const mark = useRef<HTMLDivElement>(null);
  const isRefused = useRef(false);
  const column = columnKey(span);
  const { fromMinute } = span;
  // The keys are told to whoever comes onto the grid, and not with every step on it.
  const [cameTo, setCameTo] = useState<string | undefined>(undefined);
  if (isOnGrid && cameTo !== undefined && cameTo !== label) setCameTo(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell is another element to focus and to bring into view.
  useLayoutEffect(() => {
    const element = mark.current;
    if (!isOnGrid || !element) return;
    if (document.activeElement !== element) element.focus({ preventScroll: true });
    isRefused.current = document.activeElement !== element;
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isOnGrid, column, fromMinute]);

  // A dialog that has just closed keeps the focus in it until the screen was drawn without: before that the mark cannot take it.
  useEffect(() => {
    if (isOnGrid && isRefused.current) mark.current?.focus({ preventScroll: true });
    isRefused.current = false;
  }, [isOnGrid]);

  return (
    <GridOverlay span={span} className="grid-cursor">
      {/** biome-ignore lint/a11y/useSemanticElements: a button's keys are the grid's, see shortcuts.ts. */}
      <div
        // Each place is an element of its own, to which the focus goes: so it is read out, and once.
        key={`${column} ${fromMinute}`}
        ref={mark}
        role="button"
        tabIndex={0}
        className="grid-cursor-mark"
        data-keyboard-start
        data-at-booking={booking?.id}
        aria-label={label}
        aria-describedby={isOnGrid && cameTo === undefined ? undefined : helpId}
        aria-roledescription={text.cursor}
        onFocus={() => {
          if (!isOnGrid) setCameTo(label);
          setOnGrid(true);
        }}
        onBlur={() => setOnGrid(false)}
      >
        {time === undefined ? null : <span aria-hidden="true">{time}</span>}
      </div>
    </GridOverlay>
  );
}
