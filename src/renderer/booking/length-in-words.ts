import type { NamedBooking } from '../../shared/domain/booking.ts';
import type { Speech } from '../../shared/words/speech.ts';

/** How long a booking takes, and what is kept free beside it. */
export function lengthInWords(booking: NamedBooking, { words, formats }: Speech): string {
  const text = words.booking.panel;
  const { bufferBeforeMinutes: before, bufferAfterMinutes: after } = booking;
  const buffers =
    before + after === 0
      ? undefined
      : text.buffers(
          before > 0 ? formats.minutes(before) : undefined,
          after > 0 ? formats.minutes(after) : undefined,
          formats,
        );
  return text.length(formats.minutes(booking.durationMinutes), buffers);
}
