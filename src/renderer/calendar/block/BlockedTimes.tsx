import { Lock } from 'lucide-react';
import { memo } from 'react';
import type { TimeOff } from '../../../shared/domain/working-time.ts';
import { dateAt } from '../../../shared/domain/zoned-time.ts';
import { useLanguage } from '../../language/use-language.ts';
import { pixelsOf } from '../grid/card-size.ts';
import { GridOverlay } from '../grid/GridOverlay.tsx';
import { useGridFrame } from '../grid/grid-frame.ts';
import { blockedInWords } from '../range/blocked-time.ts';
import { spanIn } from '../range/column.ts';
import './blocked-times.css';

/** Up to this height there is room for one line. */
const oneLinePixels = 42;

/** The blocked time of each column: taken hold of as a whole or, at its ends, to be made longer or shorter. */
export const BlockedTimes = memo(function BlockedTimes({
  heldId,
}: {
  /** The one that is being carried: it is faint where it stands until it has arrived. */
  readonly heldId: TimeOff['id'] | undefined;
}) {
  const language = useLanguage();
  const { range, grounds, hours, hourHeight } = useGridFrame();
  const zone = range.salon.timeZone;
  return grounds.flatMap(({ of, date }) => {
    if (!('staffId' in of)) return [];
    return range.records
      .timeOffOf(of.staffId)
      .filter(({ kind }) => kind === 'blocked')
      .map((timeOff) => ({ timeOff, span: spanIn({ of, date }, timeOff, zone) }))
      .filter(({ span }) => span.toMinute > hours.opensMinute && span.fromMinute < hours.closesMinute)
      .map(({ timeOff, span }) => {
        const { id, startTime, endTime, reason } = timeOff;
        const label = blockedInWords(range, timeOff, reason, language);
        const isLine = pixelsOf(span.toMinute - span.fromMinute, hourHeight) <= oneLinePixels;
        return (
          <GridOverlay key={`${id} ${date}`} span={span} className="blocked-time-position">
            <div
              className={isLine ? 'blocked-time blocked-time-line' : 'blocked-time'}
              role="img"
              aria-label={label}
              title={label}
              data-time-off-id={id}
              data-held={id === heldId || undefined}
            >
              <Lock size={12} aria-hidden />
              <span className="blocked-time-what">{reason ?? language.words.calendar.blocked.name}</span>
              <span className="blocked-time-times figures">
                {language.formats.times(startTime, endTime, zone)}
              </span>
              {dateAt(startTime, zone) === date ? (
                <span className="blocked-time-end" data-end="start" />
              ) : null}
              <span className="blocked-time-end" data-end="end" />
            </div>
          </GridOverlay>
        );
      });
  });
});
