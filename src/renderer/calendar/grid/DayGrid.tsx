import type { CalendarOptions, DayLaneInfo, EventDisplayInfo, MountInfo } from '@fullcalendar/react';
import { Calendar } from '@fullcalendar/react';
import type { ResourceApi, ResourceDayHeaderInfo } from '@fullcalendar/react-scheduler';
import resourceTimeGridPlugin from '@fullcalendar/react-scheduler/resource-timegrid';
import '@fullcalendar/react/skeleton.css';
import { memo, useMemo } from 'react';
import type { StaffId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { CalendarDate, TimeZone } from '../../../shared/domain/zoned-time.ts';
import type { VisibleHours } from '../range/visible-hours.ts';
import { BookingCard, type BookingCardProps } from './BookingCard.tsx';
import { ColumnHeader } from './ColumnHeader.tsx';
import type { GridGeometry } from './grid-geometry.ts';
import './day-grid.css';
import { useLanguage } from '../../language/use-language.ts';

/** A column as the grid draws it. */
export type GridColumn = {
  readonly staffId: StaffId;
  readonly name: string;
  readonly color: string;
  readonly hours: string;
  /** Negative where it is not known. */
  readonly share: number;
};

/** A card as the grid draws it. */
export type GridCard = BookingCardProps & {
  readonly staffId: StaffId;
  readonly start: Instant;
  readonly end: Instant;
};

const lane = (info: { readonly isMinor?: boolean }): string =>
  info.isMinor ? 'grid-slot grid-slot-minor' : 'grid-slot';

// What is put into a card's or a column's extra properties below comes back as it was.
const cardOf = (info: EventDisplayInfo): BookingCardProps =>
  info.event.extendedProps['card'] as BookingCardProps;
const columnOf = (info: ResourceDayHeaderInfo): GridColumn =>
  info.resource.extendedProps['column'] as GridColumn;
// FullCalendar's lane carries its resource under an index signature.
const staffIdOf = (info: MountInfo<DayLaneInfo>): StaffId => (info['resource'] as ResourceApi).id as StaffId;

// A constant: FullCalendar works everything out anew when an option changes its identity.
const fixedOptions: CalendarOptions = {
  plugins: [resourceTimeGridPlugin],
  schedulerLicenseKey: 'AGPL-My-Frontend-And-Backend-Are-Open-Source',
  initialView: 'resourceTimeGridDay',
  headerToolbar: false,
  allDaySlot: false,
  height: '100%',
  borderless: true,
  slotDuration: '00:30:00',
  slotHeaderInterval: '01:00:00',
  slotMinHeight: 42,
  // Without it a tall window gets a filler below the slots, and a column would be longer than its hours.
  expandRows: true,
  slotEventOverlap: false,
  eventMinHeight: 18,
  nowIndicator: true,
  nowIndicatorSnap: false,
  scrollTimeReset: false,
  resourceOrder: 'order',
  // Booking and moving are ours (pointer-gesture.ts): the ghost must be judged and drawn in the pointer's own frame.
  editable: false,
  selectable: false,
  eventInteractive: false,
  tableHeaderClass: 'grid-head',
  slotHeaderClass: 'grid-hour',
  slotHeaderDividerClass: 'grid-divider',
  slotLaneClass: lane,
  dayLaneClass: 'grid-column',
  dayLaneInnerClass: 'grid-column-inner',
  resourceDayHeaderClass: 'grid-person',
  resourceDayHeaderInnerClass: 'grid-person-inner',
  fillerClass: 'grid-filler',
  eventClass: 'grid-event',
  columnEventInnerClass: 'grid-event-inner',
  nowIndicatorLineClass: 'grid-now',
  nowIndicatorHeaderClass: 'grid-now-mark figures',
  eventContent: (info: EventDisplayInfo) => <BookingCard {...cardOf(info)} />,
  resourceDayHeaderContent: (info: ResourceDayHeaderInfo) => {
    const { name, color, hours, share } = columnOf(info);
    return <ColumnHeader name={name} color={color} hours={hours} share={share} />;
  },
};

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;

/**
 * Draws one day: columns, hours, cards, the line at now. It draws and nothing else; the only part that knows FullCalendar. Give it another `key` for
 * another day.
 */
export const DayGrid = memo(function DayGrid({
  date,
  zone,
  hours,
  scrollMinute,
  now,
  columns,
  cards,
  geometry,
}: {
  readonly date: CalendarDate;
  readonly zone: TimeZone;
  readonly hours: VisibleHours;
  /** What is at the top when the day is first shown. */
  readonly scrollMinute: number;
  readonly now: Instant;
  readonly columns: readonly GridColumn[];
  readonly cards: readonly GridCard[];
  readonly geometry: GridGeometry;
}) {
  const { formats } = useLanguage();
  const resources = useMemo(
    () => columns.map((column, order) => ({ id: column.staffId, title: column.name, order, column })),
    [columns],
  );
  const events = useMemo(
    () =>
      cards.map(({ staffId, start, end, ...card }) => ({
        id: card.bookingId,
        resourceId: staffId,
        start,
        end,
        title: card.client ?? card.service,
        card,
      })),
    [cards],
  );
  const options = useMemo<CalendarOptions>(
    () => ({
      ...fixedOptions,
      initialDate: date,
      timeZone: zone,
      locale: formats.locale,
      slotHeaderFormat: {
        hour: formats.isTwelveHours ? 'numeric' : '2-digit',
        minute: '2-digit',
        hour12: formats.isTwelveHours,
      },
      slotMinTime: clockOf(hours.opensMinute),
      slotMaxTime: clockOf(hours.closesMinute),
      scrollTime: clockOf(scrollMinute),
      // A label stands at its line; the first has no room above it.
      slotHeaderInnerClass: ({ isFirst }) =>
        isFirst ? 'grid-hour-text grid-hour-first figures' : 'grid-hour-text figures',
      dayLaneDidMount: (info) => geometry.mount(staffIdOf(info), info.el),
      dayLaneWillUnmount: (info) => geometry.unmount(staffIdOf(info), info.el),
    }),
    [date, zone, hours.opensMinute, hours.closesMinute, scrollMinute, geometry, formats],
  );
  return (
    <Calendar
      {...options}
      resources={resources}
      events={events}
      now={now}
      nowIndicatorHeaderContent={formats.time(now, zone)}
    />
  );
});
