import type { StaffId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { TimeOff } from '../../../shared/domain/working-time.ts';
import type { Speech } from '../../../shared/words/speech.ts';
import { type Column, spanIn } from './column.ts';
import { staffName } from './column-words.ts';
import type { IndexedRange } from './indexed-range.ts';

/** Whose time is, or would be, blocked, and when. */
export type BlockedSpan = {
  readonly staffId: StaffId;
  readonly startTime: Instant;
  readonly endTime: Instant;
};

/** The blocked time of a column that covers a minute. */
export function blockedAt(
  range: IndexedRange,
  { of, date, minute }: Column & { readonly minute: number },
): TimeOff | undefined {
  if (!('staffId' in of)) return undefined;
  return range.records.timeOffOf(of.staffId).find((timeOff) => {
    if (timeOff.kind !== 'blocked') return false;
    const { fromMinute, toMinute } = spanIn({ of, date }, timeOff, range.salon.timeZone);
    return fromMinute <= minute && minute < toMinute;
  });
}

/** `13:00–14:00 Blocked: Call, Ana`. */
export function blockedInWords(
  range: IndexedRange,
  span: BlockedSpan,
  reason: string | null,
  { words, formats }: Speech,
): string {
  const times = formats.times(span.startTime, span.endTime, range.salon.timeZone);
  return words.calendar.blocked.what(times, reason ?? undefined, staffName(range, span.staffId, words));
}
