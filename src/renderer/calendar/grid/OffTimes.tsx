import { memo } from 'react';
import type { Words } from '../../../shared/words/words.ts';
import { useLanguage } from '../../language/use-language.ts';
import { columnKey } from '../range/column.ts';
import { type OffTime, offTimesOf } from '../range/off-times.ts';
import { GridOverlay } from './GridOverlay.tsx';
import { useGridFrame } from './grid-frame.ts';

function nameOf({ kind, reason }: OffTime, { calendar }: Words): string | undefined {
  const text = calendar.grid;
  if (kind === 'off') return undefined;
  return reason ? text.because(text[kind], reason) : text[kind];
}

/** What a name needs so as not to be cut: the height of its line. */
const minNamedMinutes = 15;

/** Hatches what cannot be booked and names breaks, time off and closures where they are. */
export const OffTimes = memo(function OffTimes() {
  const { words } = useLanguage();
  const { range, grounds, hours } = useGridFrame();
  return grounds.flatMap((ground) =>
    offTimesOf(range, ground)
      .filter(({ fromMinute, toMinute }) => toMinute > hours.opensMinute && fromMinute < hours.closesMinute)
      .map((time) => {
        const { of, date } = ground;
        const { kind, fromMinute, toMinute } = time;
        const name = nameOf(time, words);
        return (
          <GridOverlay
            key={`${columnKey(ground)} ${kind} ${fromMinute}`}
            span={{ of, date, fromMinute, toMinute }}
            className={`off-time off-time-${kind}`}
          >
            {name !== undefined && toMinute - fromMinute >= minNamedMinutes ? (
              <span className="off-time-name">{name}</span>
            ) : null}
          </GridOverlay>
        );
      }),
  );
});
