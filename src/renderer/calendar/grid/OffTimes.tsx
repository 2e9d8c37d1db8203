import { CalendarOff } from 'lucide-react';
import { memo } from 'react';
import { type Closure, closureOn } from '../../../shared/domain/working-time.ts';
import type { Words } from '../../../shared/words/words.ts';
import { useLanguage } from '../../language/use-language.ts';
import { columnKey } from '../range/column.ts';
import { type OffTime, offTimesOf } from '../range/off-times.ts';
import { pixelsOf } from './card-size.ts';
import { GridOverlay } from './GridOverlay.tsx';
import { type GridFrame, useGridFrame } from './grid-frame.ts';

function nameOf({ kind, reason }: Pick<OffTime, 'kind' | 'reason'>, { calendar }: Words): string | undefined {
  const text = calendar.grid;
  if (kind === 'off') return undefined;
  return reason ? text.because(text[kind], reason) : text[kind];
}

/** What a name needs so as not to be cut: the height of its line. */
const namedPixels = 21;

/** The closure that takes the whole of the one date that is shown; undefined where there are several dates, or work. */
function closureOfDay({ range, grounds }: GridFrame): Closure | undefined {
  const date = grounds[0]?.date;
  if (date === undefined || grounds.some((ground) => ground.date !== date)) return undefined;
  return closureOn(range.closures, date);
}

/** Says once, above all columns, that the salon is closed on the date that is shown, and why. */
export function ClosedDay({ frame }: { readonly frame: GridFrame }) {
  const { words } = useLanguage();
  const closure = closureOfDay(frame);
  if (!closure) return null;
  return (
    <p className="closed-day">
      <CalendarOff size={15} strokeWidth={2} aria-hidden />
      {nameOf({ kind: 'closed', reason: closure.reason }, words)}
    </p>
  );
}

/** Tints what cannot be booked, hatches breaks, time off and closures, and names them where they are. */
export const OffTimes = memo(function OffTimes() {
  const { words } = useLanguage();
  const frame = useGridFrame();
  const { range, grounds, hours, hourHeight } = frame;
  const isSaidAbove = closureOfDay(frame) !== undefined;
  return grounds.flatMap((ground) =>
    offTimesOf(range, ground)
      .filter(({ fromMinute, toMinute }) => toMinute > hours.opensMinute && fromMinute < hours.closesMinute)
      .map((time) => {
        const { of, date } = ground;
        const { kind, fromMinute, toMinute } = time;
        const name = kind === 'closed' && isSaidAbove ? undefined : nameOf(time, words);
        return (
          <GridOverlay
            key={`${columnKey(ground)} ${kind} ${fromMinute}`}
            span={{ of, date, fromMinute, toMinute }}
            className={`off-time off-time-${kind}`}
          >
            {name !== undefined && pixelsOf(toMinute - fromMinute, hourHeight) >= namedPixels ? (
              <span className="off-time-name">{name}</span>
            ) : null}
          </GridOverlay>
        );
      }),
  );
});
