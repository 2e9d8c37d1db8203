import { BookingCard, type BookingCardProps } from '../../src/renderer/calendar/grid/BookingCard.tsx';
import { ColumnHeader } from '../../src/renderer/calendar/grid/ColumnHeader.tsx';
import type { CardSize } from '../../src/renderer/calendar/grid/card-size.ts';
import { paletteNames } from '../../src/renderer/ui/palette.ts';
import { bookingStatuses } from '../../src/shared/domain/booking.ts';
import type { Samples } from './samples.ts';

type Section = { readonly text: Samples };

const sizes: readonly CardSize[] = ['line', 'short', 'full'];

function Card({
  text,
  size = 'full',
  height,
  ...shown
}: Section & Partial<Omit<BookingCardProps, 'bookingId'>> & { readonly height?: number }) {
  return (
    <div className={`gallery-card gallery-card-${size}`} style={{ height }}>
      <BookingCard
        bookingId="booking"
        startTime="10:00"
        times="10:00–11:30"
        client={text.client}
        service={text.service}
        staff={text.person}
        units=""
        isOfUnit={false}
        color="teal"
        status="confirmed"
        isStranded={false}
        isFaint={false}
        late={undefined}
        part={0}
        partCount={0}
        gapFrom={undefined}
        gapTo={undefined}
        gapTimes={undefined}
        isNamedAgain={false}
        {...shown}
        size={size}
      />
    </div>
  );
}

/** What stands on the calendar. */
export const calendarSections = {
  BookingCard: ({ text }: Section) => (
    <>
      {sizes.map((size) => (
        <div key={size} className="gallery-parts">
          {bookingStatuses.map((status) => (
            <Card key={status} text={text} size={size} status={status} />
          ))}
          <Card text={text} size={size} client={null} />
          <Card text={text} size={size} late={text.late} />
          <Card text={text} size={size} isStranded />
          <Card text={text} size={size} isFaint />
          <Card text={text} size={size} part={2} partCount={3} />
          <Card text={text} size={size} units={text.room} />
          <Card text={text} size={size} units={text.room} isOfUnit />
        </div>
      ))}
      <Card text={text} height={144} gapFrom={0.4} gapTo={0.7} gapTimes="10:30–11:00" isNamedAgain />
    </>
  ),
  'BookingCard in its colours': ({ text }: Section) =>
    paletteNames.map((color) =>
      (['confirmed', 'pending', 'completed'] as const).map((status) => (
        <Card key={`${color} ${status}`} text={text} size="line" color={color} status={status} />
      )),
    ),
  ColumnHeader: ({ text }: Section) => (
    <>
      {(
        [
          { of: 'person', name: text.person, detail: '09:00–17:00', share: 0.64 },
          { of: 'person', name: text.person, detail: '09:00–17:00', share: 1.2 },
          { of: 'unit', name: text.room, detail: text.shortService, share: 0 },
          { of: 'date', name: '2', detail: '09:00–17:00', share: -1 },
        ] as const
      ).map((header) => (
        <div key={`${header.of} ${header.share}`} className="gallery-column">
          <ColumnHeader {...header} color="violet" isToday />
        </div>
      ))}
    </>
  ),
};
