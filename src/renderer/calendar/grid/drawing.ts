import { blocks, bookingInterval } from '../../../shared/domain/booking.ts';
import { busyParts } from '../../../shared/domain/holds.ts';
import type { ResourceId } from '../../../shared/domain/ids.ts';
import { minutesOf } from '../../../shared/domain/interval.ts';
import { openingWindows } from '../../../shared/domain/working-time.ts';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import type { Formats } from '../../../shared/words/formats.ts';
import type { Speech } from '../../../shared/words/speech.ts';
import { spanIn } from '../range/column.ts';
import { unitsInWords } from '../range/column-words.ts';
import { type MinuteSpan, minuteAt } from '../range/day-clock.ts';
import { type Ground, isClosedOn } from '../range/ground.ts';
import { type IndexedRange, isOneDay, isStranded } from '../range/indexed-range.ts';
import { type VisibleHours, visibleHours } from '../range/visible-hours.ts';
import type { BookingCardProps } from './BookingCard.tsx';
import type { ColumnHeaderProps } from './ColumnHeader.tsx';
import { gapOf } from './card-gap.ts';
import { cardSizeOf } from './card-size.ts';
import { type Share, sideBySide } from './side-by-side.ts';

/** A card as the grid draws it: where, and what it shows. */
export type GridCard = MinuteSpan & {
  readonly share: Share;
  readonly shows: BookingCardProps;
};

/** From this length on, the part of a booking after its processing has room for a name. */
const namedAgainMinutes = 15;

function hoursInWords(
  range: IndexedRange,
  { date, windows, working }: Ground,
  today: CalendarDate,
  { words, formats }: Speech,
): string {
  const text = words.calendar.grid;
  if (isClosedOn(range, date)) return text.closed;
  if (windows === 'open') return text.open;
  const first = windows[0];
  const last = windows.at(-1);
  if (first && last && working.length > 0) return formats.times(first.start, last.end, range.salon.timeZone);
  return date === today ? text.offToday : text.off;
}

/** What is said of a unit beside its name: why it cannot be booked, else its kind, unless the name says it already. */
function unitInWords(
  range: IndexedRange,
  { date }: Ground,
  id: ResourceId,
  { words, formats }: Speech,
): string {
  const text = words.calendar.grid;
  const opening = openingWindows(range.salon.businessHours, date, range.salon.timeZone);
  if (isClosedOn(range, date) || opening.length === 0) return text.closed;
  const unit = range.unitOf(id);
  if (!unit?.isActive) return text.outOfUse;
  const kind = range.records.kinds.get(unit.kindId)?.name ?? '';
  const small = (name: string): string => name.toLocaleLowerCase(formats.locale);
  return small(unit.name).includes(small(kind)) ? '' : kind;
}

/** What stands above the columns: the person or the unit on a day, the date where there are several. */
export function drawnHeaders(
  range: IndexedRange,
  grounds: readonly Ground[],
  today: CalendarDate,
  language: Speech,
): readonly ColumnHeaderProps[] {
  const isDay = isOneDay(range);
  return grounds.map((ground) => ({
    of: 'resourceId' in ground.of ? 'unit' : isDay ? 'person' : 'date',
    name: isDay ? ground.name : language.formats.date(ground.date, 'short'),
    color: ground.color,
    detail:
      'resourceId' in ground.of
        ? unitInWords(range, ground, ground.of.resourceId, language)
        : hoursInWords(range, ground, today, language),
    share: ground.bookedShare ?? -1,
    isToday: ground.date === today,
  }));
}

/** The cards of each column, by their starts; a booking that goes on after midnight stands in two. From `today` on, a booking that breaks a rule is marked. */
export function drawnCards(
  range: IndexedRange,
  grounds: readonly Ground[],
  today: CalendarDate,
  formats: Formats,
): readonly (readonly GridCard[])[] {
  const zone = range.salon.timeZone;
  return grounds.map((ground) => {
    const isOfUnit = 'resourceId' in ground.of;
    const cards = ground.bookings.map((booking) => {
      const { fromMinute, toMinute } = spanIn(ground, booking, zone);
      const { durationMinutes } = booking;
      const whole = { own: bookingInterval(booking) };
      // A unit is held throughout: only the person is free for others in between.
      const [first = whole, last] = isOfUnit ? [whole] : busyParts(whole.own, booking);
      const gap = isOfUnit ? undefined : gapOf(booking);
      return {
        fromMinute,
        // Where the clock is set back in between, a booking may end at an earlier clock time than it began.
        toMinute: toMinute > fromMinute ? toMinute : fromMinute + durationMinutes,
        gap: last && spanIn(ground, { startTime: first.own.end, endTime: last.own.start }, zone),
        shows: {
          bookingId: booking.id,
          startTime: formats.time(booking.startTime, zone),
          times: formats.times(booking.startTime, booking.endTime, zone),
          client: booking.clientName,
          service: booking.serviceName,
          staff: range.records.staff.get(booking.staffId)?.name ?? '',
          units: unitsInWords(
            range,
            booking.resources.map(({ resourceId }) => resourceId),
          ),
          isOfUnit,
          color: range.records.services.get(booking.serviceId)?.color ?? '',
          status: booking.status,
          size: cardSizeOf(minutesOf(first.own)),
          gapFrom: gap?.from,
          gapTo: gap?.to,
          gapTimes: last && formats.times(first.own.end, last.own.start, zone),
          isNamedAgain: last !== undefined && minutesOf(last.own) >= namedAgainMinutes,
          isStranded: ground.date >= today && blocks(booking.status) && isStranded(range, booking),
        },
      };
    });
    return sideBySide(cards);
  });
}

/** The hours that the grid shows: everyone's hours and the opening hours, and every booking. */
export function drawnHours({ salon }: IndexedRange, grounds: readonly Ground[]): VisibleHours {
  const zone = salon.timeZone;
  const spans: MinuteSpan[] = [];
  for (const ground of grounds) {
    const { date, windows, bookings } = ground;
    const opening = openingWindows(salon.businessHours, date, zone);
    const limits = [windows, opening].flatMap((times) => (times === 'open' ? [] : times));
    for (const { start, end } of limits) {
      spans.push({
        fromMinute: minuteAt({ date, zone }, start),
        toMinute: minuteAt({ date, zone }, end),
      });
    }
    for (const booking of bookings) spans.push(spanIn(ground, booking, zone));
  }
  return visibleHours(spans);
}
