import type {
  CalendarApi,
  CalendarOptions,
  DayLaneInfo,
  EventDisplayInfo,
  MountInfo,
} from '@fullcalendar/react';
import { Calendar } from '@fullcalendar/react';
import type { ResourceApi, ResourceDayHeaderInfo } from '@fullcalendar/react-scheduler';
import resourceTimeGridPlugin from '@fullcalendar/react-scheduler/resource-timegrid';
import scrollGridPlugin from '@fullcalendar/react-scheduler/scrollgrid';
import '@fullcalendar/react/skeleton.css';
import { createContext, memo, useContext, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../../language/use-language.ts';
import { BookingCard } from './BookingCard.tsx';
import { ColumnHeader, type ColumnHeaderProps } from './ColumnHeader.tsx';
import type { GridCard } from './drawing.ts';
import { drawnDate, drawnTime, eventOf, feed } from './feed.ts';
import { useGridFrame } from './grid-frame.ts';
import './calendar-grid.css';

/** What the headers and cards on the grid show. FullCalendar only knows where they are. */
type Shown = {
  readonly headers: readonly ColumnHeaderProps[];
  readonly cards: ReadonlyMap<string, GridCard>;
};

const ShownContext = createContext<Shown>({ headers: [], cards: new Map() });

function LaneHeader({ lane }: { readonly lane: number }) {
  const header = useContext(ShownContext).headers[lane];
  return header ? <ColumnHeader {...header} /> : null;
}

function LaneCard({ cardKey }: { readonly cardKey: string }) {
  const card = useContext(ShownContext).cards.get(cardKey);
  return card ? <BookingCard {...card.shows} /> : null;
}

// FullCalendar's lane carries its resource under an index signature.
const laneOf = (info: MountInfo<DayLaneInfo>): number => Number((info['resource'] as ResourceApi).id);

/** A column is never narrower than a name and a time need; what does not fit is scrolled to. */
const minColumnPixels = 136;

// A constant: FullCalendar works everything out anew when an option changes its identity.
const fixedOptions: CalendarOptions = {
  plugins: [resourceTimeGridPlugin, scrollGridPlugin],
  schedulerLicenseKey: 'AGPL-My-Frontend-And-Backend-Are-Open-Source',
  initialView: 'resourceTimeGridDay',
  initialDate: drawnDate,
  timeZone: 'UTC',
  headerToolbar: false,
  allDaySlot: false,
  height: '100%',
  borderless: true,
  dayMinWidth: minColumnPixels,
  slotDuration: '00:30:00',
  slotHeaderInterval: '01:00:00',
  slotMinHeight: 42,
  // Without it a tall window gets a filler below the slots, and a column would be longer than its hours.
  expandRows: true,
  slotEventOverlap: false,
  eventMinHeight: 18,
  // Cards write their own times.
  displayEventTime: false,
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
  slotLaneClass: ({ isMinor }) => (isMinor ? 'grid-slot grid-slot-minor' : 'grid-slot'),
  // A label stands at its line; the first has no room above it.
  slotHeaderInnerClass: ({ isFirst }) =>
    isFirst ? 'grid-hour-text grid-hour-first figures' : 'grid-hour-text figures',
  dayLaneClass: 'grid-column',
  dayLaneInnerClass: 'grid-column-inner',
  resourceDayHeaderClass: 'grid-person',
  resourceDayHeaderInnerClass: 'grid-person-inner',
  fillerClass: 'grid-filler',
  eventClass: 'grid-event',
  columnEventInnerClass: 'grid-event-inner',
  // The line itself is ours (NowLine): it belongs to the columns of today.
  nowIndicatorLineClass: 'grid-now-everywhere',
  nowIndicatorHeaderClass: 'grid-now-mark figures',
  eventContent: (info: EventDisplayInfo) => <LaneCard cardKey={info.event.id} />,
  resourceDayHeaderContent: (info: ResourceDayHeaderInfo) => <LaneHeader lane={Number(info.resource.id)} />,
};

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;

/**
 * Draws the columns: headers, hours, cards. It draws and nothing else; with `feed.ts` the only part that knows FullCalendar, which is
 * mounted once and told what changed its position.
 */
export const CalendarGrid = memo(function CalendarGrid({
  headers,
  cards,
  scrollMinute,
  now,
}: {
  readonly headers: readonly ColumnHeaderProps[];
  readonly cards: readonly GridCard[];
  /** What is at the top when these columns are first shown. */
  readonly scrollMinute: number;
  /** The time on the wall, where one of the columns is today's, and how it is written. */
  readonly now: { readonly minute: number; readonly text: string } | undefined;
}) {
  const { grounds, hours, geometry } = useGridFrame();
  const { words, formats } = useLanguage();
  const calendar = useRef<{ getApi: () => CalendarApi }>(null);
  const shown = useMemo<Shown>(
    () => ({ headers, cards: new Map(cards.map((card) => [card.key, card])) }),
    [headers, cards],
  );
  const [initialEvents] = useState(() => cards.map(eventOf));
  const fed = useRef(shown.cards);

  const laneCount = grounds.length;
  const resources = useMemo(
    () => Array.from({ length: laneCount }, (_, lane) => ({ id: String(lane), order: lane, title: '' })),
    [laneCount],
  );
  useLayoutEffect(() => geometry.show(grounds), [geometry, grounds]);
  useLayoutEffect(() => {
    const api = calendar.current?.getApi();
    if (!api) return;
    feed(api, fed.current, shown.cards);
    fed.current = shown.cards;
  }, [shown]);
  useLayoutEffect(() => calendar.current?.getApi().scrollToTime(clockOf(scrollMinute)), [scrollMinute]);

  const options = useMemo<CalendarOptions>(
    () => ({
      ...fixedOptions,
      initialEvents,
      locale: formats.locale,
      // What a screen reader says of the grid: the day that FullCalendar draws is none.
      titleFormat: () => words.calendar.grid.label,
      slotHeaderFormat: {
        hour: formats.isTwelveHours ? 'numeric' : '2-digit',
        minute: '2-digit',
        hour12: formats.isTwelveHours,
      },
      slotMinTime: clockOf(hours.opensMinute),
      slotMaxTime: clockOf(hours.closesMinute),
      dayLaneDidMount: (info) => geometry.mount(laneOf(info), info.el),
      dayLaneWillUnmount: (info) => geometry.unmount(laneOf(info), info.el),
    }),
    [initialEvents, hours.opensMinute, hours.closesMinute, geometry, words, formats],
  );
  return (
    <ShownContext value={shown}>
      <Calendar
        ref={calendar}
        {...options}
        resources={resources}
        nowIndicator={now !== undefined}
        now={drawnTime(now?.minute ?? 0)}
        nowIndicatorHeaderContent={now?.text ?? ''}
      />
    </ShownContext>
  );
});
