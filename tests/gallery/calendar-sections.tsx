import { BookingGlance, type GlanceFacts } from '../../src/renderer/booking/BookingGlance.tsx';
import { BookingCard, type BookingCardProps } from '../../src/renderer/calendar/grid/BookingCard.tsx';
import { ColumnHeader } from '../../src/renderer/calendar/grid/ColumnHeader.tsx';
import type { CardSize } from '../../src/renderer/calendar/grid/card-size.ts';
import { paletteNames } from '../../src/renderer/ui/palette.ts';
import { bookingStatuses, type NamedBooking } from '../../src/shared/domain/booking.ts';
import type { BookingId, ClientId, SalonId, ServiceId, StaffId } from '../../src/shared/domain/ids.ts';
import { instant } from '../../src/shared/domain/interval.ts';
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

// No desk knows it.
const booking: NamedBooking = {
  id: 'booking' as BookingId,
  salonId: 'salon' as SalonId,
  version: 1,
  staffId: 'person' as StaffId,
  serviceId: 'service' as ServiceId,
  clientId: 'client' as ClientId,
  startTime: instant(Date.UTC(2026, 2, 2, 7)),
  endTime: instant(Date.UTC(2026, 2, 2, 8, 30)),
  durationMinutes: 90,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  processing: null,
  resources: [],
  status: 'confirmed',
  notes: null,
  visitId: null,
  seriesId: null,
  priceCents: 8500,
  cancellationReason: null,
  serviceName: '',
  clientName: '',
};

function Glance({
  text,
  booking: its,
  ...facts
}: Section & Partial<GlanceFacts> & { readonly booking?: Partial<NamedBooking> }) {
  return (
    <BookingGlance
      booking={{ ...booking, serviceName: text.service, clientName: text.client, ...its }}
      color="violet"
      held={undefined}
      part={0}
      partCount={0}
      processing={undefined}
      late={undefined}
      isStranded={false}
      client={{ shownPhone: '0555 123 45 67', alert: null, notes: null }}
      made={{ at: instant(Date.UTC(2026, 1, 20, 11, 5)), actor: 'reception' }}
      {...facts}
    />
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
  BookingGlance: ({ text }: Section) => (
    <>
      <Glance text={text} />
      <Glance
        text={text}
        booking={{ bufferAfterMinutes: 15, notes: text.notes }}
        client={{ shownPhone: '0555 123 45 67', alert: text.wrong, notes: text.notes }}
        held={`${text.person}, ${text.room}`}
        part={2}
        partCount={3}
        processing="10:30–11:00"
        late={text.late}
        isStranded
      />
      <Glance
        text={text}
        booking={{ clientName: null, priceCents: null, status: 'cancelled', cancellationReason: text.option }}
        client={undefined}
        made={undefined}
        color="lime"
      />
    </>
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
