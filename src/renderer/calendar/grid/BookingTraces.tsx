import { memo } from 'react';
import type { BookingId } from '../../../shared/domain/ids.ts';
import { statusIcons } from '../../booking/status-icons.ts';
import { bookedForInWords } from '../../clients/client-name.ts';
import { useLanguage } from '../../language/use-language.ts';
import { pixelsOf } from './card-size.ts';
import type { GridTrace } from './drawing.ts';
import { styleOfSpan } from './GridOverlay.tsx';
import { useGridFrame } from './grid-frame.ts';
import './booking-traces.css';

/** How wide a trace is. */
const tracePixels = 17;
/** From this height on there is room for a word. */
const namedPixels = 42;

/** What the traces of a column leave free at its edge for themselves, in pixels. */
export function widthOfTraces(traces: readonly GridTrace[]): number {
  return tracePixels * Math.max(0, ...traces.map(({ strip }) => strip + 1));
}

/** The bookings of a column that did not take place, each a thin strip at its edge. */
export const BookingTraces = memo(function BookingTraces({
  traces,
  selectedId,
  onSelect,
}: {
  readonly traces: readonly GridTrace[];
  readonly selectedId: BookingId | undefined;
  readonly onSelect: (id: BookingId) => void;
}) {
  const { words } = useLanguage();
  const { hours, hourHeight } = useGridFrame();
  const text = words.calendar;
  return traces.map((trace) => {
    const { bookingId, startTime, times, service, status, held, strip } = trace;
    const Icon = statusIcons[status];
    const client = bookedForInWords(trace.client, words);
    const label = text.card(times, service, client, held, words.booking.statuses[status]);
    return (
      <button
        key={bookingId}
        type="button"
        className="booking-trace"
        style={{ ...styleOfSpan(trace, hours), right: 2 + strip * tracePixels }}
        data-booking-id={bookingId}
        data-selected={bookingId === selectedId || undefined}
        aria-label={label}
        // A pointer's press is the grid's, which may be carrying something; a key's has no detail.
        onClick={({ detail }) => {
          if (detail === 0) onSelect(bookingId);
        }}
      >
        <Icon size={11} strokeWidth={2.25} aria-hidden />
        {pixelsOf(trace.toMinute - trace.fromMinute, hourHeight) < namedPixels ? null : (
          <s className="booking-trace-what figures">
            {client} {startTime}
          </s>
        )}
      </button>
    );
  });
});
