import {
  type BookingStatus,
  blocks,
  bookingInterval,
  type NamedBooking,
} from '../../../shared/domain/booking.ts';
import { busyParts } from '../../../shared/domain/holds.ts';
import type { BookingId, ResourceId, ServiceId } from '../../../shared/domain/ids.ts';
import { type Instant, minutesOf } from '../../../shared/domain/interval.ts';
import { partsOfVisit } from '../../../shared/domain/visit.ts';
import { closureOn, openingWindows } from '../../../shared/domain/working-time.ts';
import type { CalendarDate, TimeZone } from '../../../shared/domain/zoned-time.ts';
import type { Formats } from '../../../shared/words/formats.ts';
import type { Speech } from '../../../shared/words/speech.ts';
import { spanIn } from '../range/column.ts';
import { heldInWords, unitsInWords } from '../range/column-words.ts';
import { type MinuteSpan, minuteAt } from '../range/day-clock.ts';
import type { Ground } from '../range/ground.ts';
import { type IndexedRange, isMarkedStranded, isOneDay } from '../range/indexed-range.ts';
import { minutesLate } from '../range/minutes-late.ts';
import { type VisibleHours, visibleHours } from '../range/visible-hours.ts';
import type { BookingCardProps } from './BookingCard.tsx';
import type { ColumnHeaderProps } from './ColumnHeader.tsx';
import { gapOf } from './card-gap.ts';
import { cardSizeOf, minCardPixels, minutesOfPixels, pixelsOf } from './card-size.ts';
import type { GridFrame } from './grid-frame.ts';
import { type Share, sideBySide } from './side-by-side.ts';

/** The columns that are drawn. */
type Drawn = Pick<GridFrame, 'range' | 'grounds' | 'hourHeight'>;

/** A card as the grid draws it: where, and what it shows. */
export type GridCard = MinuteSpan & {
  readonly share: Share;
  /** What it keeps free before and after it, where it does. */
  readonly tails: readonly GridTail[];
  readonly shows: BookingCardProps;
};

/** A buffer of a booking, as the grid draws it: `before` or after its card. */
export type GridTail = MinuteSpan & { readonly side: 'before' | 'after' };

/** What did not take place, as the grid draws it: `strip` counts from the column's edge. */
export type GridTrace = MinuteSpan & {
  readonly strip: number;
  readonly bookingId: BookingId;
  readonly startTime: string;
  readonly times: string;
  readonly client: string | null;
  readonly service: string;
  /** Who it was with and, where it had units, which. */
  readonly held: string;
  readonly status: BookingStatus;
};

/** From this height on, the part of a booking after its processing has room for a name. */
const namedAgainPixels = 21;

function hoursInWords(
  range: IndexedRange,
  { date, windows, working }: Ground,
  today: CalendarDate,
  { words, formats }: Speech,
): string {
  const text = words.calendar.grid;
  if (closureOn(range.closures, date)) return text.closed;
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
  if (closureOn(range.closures, date) || opening.length === 0) return text.closed;
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

/** Which part of its visit a booking is, by start; a visit of one service is none. */
export function partOf(
  { bookings }: IndexedRange,
  booking: NamedBooking,
): { readonly part: number; readonly partCount: number } {
  const parts = partsOfVisit(bookings, booking);
  if (parts.length < 2) return { part: 0, partCount: 0 };
  return { part: parts.findIndex(({ id }) => id === booking.id) + 1, partCount: parts.length };
}

/** Where a booking lies in a column. */
function drawnSpan(ground: Ground, booking: NamedBooking, zone: TimeZone): MinuteSpan {
  const { fromMinute, toMinute } = spanIn(ground, booking, zone);
  // Where the clock is set back in between, a booking may end at an earlier clock time than it began.
  return { fromMinute, toMinute: toMinute > fromMinute ? toMinute : fromMinute + booking.durationMinutes };
}

/** What a booking keeps free beside its own time; one that blocks nothing keeps nothing free. */
function tailsOf(
  { fromMinute, toMinute }: MinuteSpan,
  { status, bufferBeforeMinutes, bufferAfterMinutes }: NamedBooking,
): readonly GridTail[] {
  if (!blocks(status)) return [];
  const tails: readonly GridTail[] = [
    { side: 'before', fromMinute: fromMinute - bufferBeforeMinutes, toMinute: fromMinute },
    { side: 'after', fromMinute: toMinute, toMinute: toMinute + bufferAfterMinutes },
  ];
  return tails.filter((tail) => tail.fromMinute < tail.toMinute);
}

/** The traces of each column, by their starts; those that overlap stand in strips of their own. */
export function drawnTraces(
  { range, grounds, hourHeight }: Drawn,
  { words, formats }: Speech,
): readonly (readonly GridTrace[])[] {
  const zone = range.salon.timeZone;
  return grounds.map((ground) => {
    const traces = ground.traces.map((booking) => ({
      ...drawnSpan(ground, booking, zone),
      bookingId: booking.id,
      startTime: formats.time(booking.startTime, zone),
      times: formats.times(booking.startTime, booking.endTime, zone),
      client: booking.clientName,
      service: booking.serviceName,
      held: heldInWords(
        range,
        booking.staffId,
        booking.resources.map(({ resourceId }) => resourceId),
        words,
      ),
      status: booking.status,
    }));
    return sideBySide(traces, minutesOfPixels(minCardPixels, hourHeight)).map(({ share, ...trace }) => ({
      ...trace,
      strip: Math.round(share.left.share / share.width.share),
    }));
  });
}

/** What the cards hang on beside the bookings. */
export type DrawnWith = {
  readonly today: CalendarDate;
  readonly formats: Formats;
  readonly now?: Instant | undefined;
  readonly serviceId?: ServiceId | undefined;
};

/**
 * The cards of each column, by their starts; a booking that goes on after midnight stands in two. From `today` on, a booking that breaks a
 * rule is marked. `now`, where today is drawn, tells who is late. Bookings of other services than `serviceId` are drawn faintly: they are still in the
 * way.
 */
export function drawnCards(
  { range, grounds, hourHeight }: Drawn,
  { today, formats, now, serviceId }: DrawnWith,
): readonly (readonly GridCard[])[] {
  const zone = range.salon.timeZone;
  return grounds.map((ground) => {
    const isOfUnit = 'resourceId' in ground.of;
    const cards = ground.bookings.map((booking) => {
      const late = now === undefined ? 0 : minutesLate(booking, now);
      const whole = { own: bookingInterval(booking) };
      // A unit is held throughout: only the person is free for others in between.
      const [first = whole, last] = isOfUnit ? [whole] : busyParts(whole.own, booking);
      const gap = isOfUnit ? undefined : gapOf(booking);
      const span = drawnSpan(ground, booking, zone);
      return {
        ...span,
        tails: tailsOf(span, booking),
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
          size: cardSizeOf(minutesOf(first.own), hourHeight),
          isFaint: serviceId !== undefined && booking.serviceId !== serviceId,
          late: late > 0 ? formats.minutes(late) : undefined,
          ...partOf(range, booking),
          gapFrom: gap?.from,
          gapTo: gap?.to,
          gapTimes: last && formats.times(first.own.end, last.own.start, zone),
          isNamedAgain: last !== undefined && pixelsOf(minutesOf(last.own), hourHeight) >= namedAgainPixels,
          isStranded: isMarkedStranded(range, booking, ground.date, today),
        },
      };
    });
    return sideBySide(cards, minutesOfPixels(minCardPixels, hourHeight));
  });
}

/** The hours that the grid shows: everyone's hours and the opening hours, and every booking. */
export function drawnHours({ salon }: IndexedRange, grounds: readonly Ground[]): VisibleHours {
  const zone = salon.timeZone;
  const spans: MinuteSpan[] = [];
  for (const ground of grounds) {
    const { date, windows, bookings, traces } = ground;
    const opening = openingWindows(salon.businessHours, date, zone);
    const limits = [windows, opening].flatMap((times) => (times === 'open' ? [] : times));
    for (const { start, end } of limits) {
      spans.push({
        fromMinute: minuteAt({ date, zone }, start),
        toMinute: minuteAt({ date, zone }, end),
      });
    }
    for (const booking of [...bookings, ...traces]) spans.push(spanIn(ground, booking, zone));
  }
  return visibleHours(spans);
}
