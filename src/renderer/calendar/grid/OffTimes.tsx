import { memo } from 'react';
import type { Words } from '../../../shared/words/words.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { Column } from '../range/columns-of-day.ts';
import type { DayKnowledge } from '../range/day-context.ts';
import { type OffTime, offTimesOf } from '../range/off-times.ts';
import type { VisibleHours } from '../range/visible-hours.ts';
import { GridOverlay } from './GridOverlay.tsx';
import type { GridGeometry } from './grid-geometry.ts';

function nameOf({ kind, reason }: OffTime, { calendar }: Words): string | undefined {
  const text = calendar.grid;
  if (kind === 'off') return undefined;
  return reason ? text.because(text[kind], reason) : text[kind];
}

/** What a name needs so as not to be cut: the height of its line. */
const leastNamedMinutes = 15;

/** Hatches what cannot be booked and names breaks, time off and closures where they are. */
export const OffTimes = memo(function OffTimes({
  day,
  columns,
  hours,
  geometry,
}: {
  readonly day: DayKnowledge;
  readonly columns: readonly Column[];
  readonly hours: VisibleHours;
  readonly geometry: GridGeometry;
}) {
  const { words } = useLanguage();
  return columns.flatMap((column) =>
    offTimesOf(day, column)
      .filter(({ fromMinute, toMinute }) => toMinute > hours.opensMinute && fromMinute < hours.closesMinute)
      .map((time) => {
        const name = nameOf(time, words);
        const isNamed = name !== undefined && time.toMinute - time.fromMinute >= leastNamedMinutes;
        return (
          <GridOverlay
            key={`${column.staff.id} ${time.kind} ${time.fromMinute}`}
            geometry={geometry}
            hours={hours}
            span={{ staffId: column.staff.id, fromMinute: time.fromMinute, toMinute: time.toMinute }}
            className={`off-time off-time-${time.kind}`}
          >
            {isNamed ? <span className="off-time-name">{name}</span> : null}
          </GridOverlay>
        );
      }),
  );
});
