import type { CalendarApi, CalendarOptions, DayLaneInfo, MountInfo } from '@fullcalendar/react';
import { Calendar } from '@fullcalendar/react';
import type { ResourceApi, ResourceDayHeaderInfo } from '@fullcalendar/react-scheduler';
import resourceTimeGridPlugin from '@fullcalendar/react-scheduler/resource-timegrid';
import scrollGridPlugin from '@fullcalendar/react-scheduler/scrollgrid';
import '@fullcalendar/react/skeleton.css';
import {
  createContext,
  memo,
  useContext,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import { millisecondsPerMinute } from '../../../shared/domain/interval.ts';
import { useLanguage } from '../../language/use-language.ts';
import { ColumnHeader, type ColumnHeaderProps, type HeaderButton } from './ColumnHeader.tsx';
import { type GridFrame, useGridFrame } from './grid-frame.ts';
import { type GridGeometry, minColumnPixels } from './grid-geometry.ts';
import './calendar-grid.css';

// FullCalendar is given one made-up day in UTC. Which dates its lanes stand for, and in which zone, only our columns know.
const drawnDate = '2000-01-03';

/** What the headers show; FullCalendar only knows where they are. */
const HeadersContext = createContext<readonly ColumnHeaderProps[]>([]);

/** What the header of a person opens, and which one is open. */
export type HeaderHand = {
  readonly openLane: number | undefined;
  readonly onPress: (lane: number, button: HTMLElement) => void;
};

const HeaderHandContext = createContext<HeaderHand | undefined>(undefined);

function LaneHeader({ lane }: { readonly lane: number }) {
  const header = useContext(HeadersContext)[lane];
  const hand = useContext(HeaderHandContext);
  const { geometry } = useGridFrame();
  const isOpen = hand?.openLane === lane;
  const isPerson = header?.of === 'person';
  const button = useMemo((): HeaderButton | undefined => {
    if (!hand || !isPerson) return undefined;
    return {
      isOpen,
      isTabStop: lane === 0,
      onPress: (element) => hand.onPress(lane, element),
      onStep: (side) => {
        const next = lane + (side === 'left' ? -1 : 1);
        geometry.laneElement(next)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        geometry.headerButton(next)?.focus({ preventScroll: true });
      },
    };
  }, [hand, isPerson, isOpen, lane, geometry]);
  return header ? <ColumnHeader {...header} button={button} /> : null;
}

// FullCalendar's lane carries its resource under an index signature.
const laneOf = (info: MountInfo<DayLaneInfo>): number => Number((info['resource'] as ResourceApi).id);

// A constant: FullCalendar works everything out again when an option changes its identity.
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
  // Without it a tall window gets a filler below the slots, and a column would be longer than its hours.
  expandRows: true,
  scrollTimeReset: false,
  resourceOrder: 'order',
  // Booking and moving are ours (pointer-gesture.ts): the ghost must be judged and drawn in the pointer's own frame. So are the cards
  // (BookingCards.tsx): FullCalendar knows no event.
  editable: false,
  selectable: false,
  tableHeaderClass: 'grid-head',
  slotHeaderClass: 'grid-hour',
  slotHeaderDividerClass: 'grid-divider',
  slotLaneClass: ({ isMinor }) => (isMinor ? 'grid-slot grid-slot-minor' : 'grid-slot'),
  // A label stands at its line; the first has no room above it.
  slotHeaderInnerClass: ({ isFirst }) =>
    isFirst ? 'grid-hour-text grid-hour-first figures' : 'grid-hour-text figures',
  dayLaneClass: 'grid-column',
  resourceDayHeaderClass: 'grid-person',
  resourceDayHeaderInnerClass: 'grid-person-inner',
  fillerClass: 'grid-filler',
  resourceDayHeaderContent: (info: ResourceDayHeaderInfo) => <LaneHeader lane={Number(info.resource.id)} />,
};

/**
 * Keeps the hours and the headers beside the columns. For half a second after it has scrolled by itself FullCalendar takes only a wheel or a
 * pointer for a reason to scroll them too: what the keyboard brought into sight then would stand beside other hours and under other names.
 */
function useHoursAndHeadersBeside(geometry: GridGeometry): void {
  const version = useSyncExternalStore(geometry.subscribe, geometry.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: lanes that were mounted may lie in another element that scrolls.
  useEffect(() => {
    const scroller = geometry.scroller();
    scroller?.addEventListener('scroll', geometry.alignBesideColumns, { passive: true });
    return () => scroller?.removeEventListener('scroll', geometry.alignBesideColumns);
  }, [geometry, version]);
}

/** Lets the columns be scrolled out from under the panel that lies over them, and says how much of them it covers. */
function useCover(geometry: GridGeometry, isCovered: boolean): void {
  const version = useSyncExternalStore(geometry.subscribe, geometry.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: lanes that were mounted may lie in another element that scrolls.
  useLayoutEffect(() => {
    const width = getComputedStyle(document.documentElement).getPropertyValue('--side-panel-width');
    geometry.cover(isCovered ? Number.parseFloat(width) : 0);
  }, [geometry, version, isCovered]);
}

/** What of the day is brought to the top of the grid, once: a minute, or the one that was there before. */
export type ShownTop = {
  readonly minute: number | undefined;
  /** True for what is only looked at in passing: afterwards what was at the top before comes back. */
  readonly isPassing: boolean;
};

/** Brings `top` to the top. It stays there, or what was scrolled to since, when the hours are others or of another height. */
function useTop(
  { hours, hourHeight, geometry }: GridFrame,
  top: ShownTop,
  scrollTo: (minute: number) => void,
): void {
  const { opensMinute, closesMinute } = hours;
  const version = useSyncExternalStore(geometry.subscribe, geometry.version);
  const brought = useRef<ShownTop>(undefined);
  const show = useEffectEvent(() => {
    const asked = brought.current === top ? undefined : top.minute;
    brought.current = top;
    const minute = asked ?? geometry.topMinute();
    if (minute === undefined) return;
    if (!top.isPassing) geometry.keepTop(minute);
    scrollTo(minute);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other hours move what is at the top.
  useLayoutEffect(() => show(), [top, opensMinute, closesMinute, hourHeight]);
  // Before a scroll that the other hours lead to is told of.
  // biome-ignore lint/correctness/useExhaustiveDependencies: lanes that were mounted may lie in another element that scrolls.
  useLayoutEffect(() => {
    const scroller = geometry.scroller();
    if (!scroller || top.isPassing) return;
    const read = (): void => geometry.readTop({ opensMinute, closesMinute });
    scroller.addEventListener('scroll', read, { passive: true });
    return () => scroller.removeEventListener('scroll', read);
  }, [geometry, version, opensMinute, closesMinute, top.isPassing]);
}

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;

/**
 * Draws the columns: headers, hours, lines. It draws and nothing else, and is the only part that knows FullCalendar, which is mounted once.
 */
export const CalendarGrid = memo(function CalendarGrid({
  headers,
  headerHand,
  top,
  isCovered,
}: {
  readonly headers: readonly ColumnHeaderProps[];
  readonly headerHand: HeaderHand;
  /** Whether a panel lies over the right end of the columns. */
  readonly isCovered: boolean;
  readonly top: ShownTop;
}) {
  const frame = useGridFrame();
  const { grounds, hours, hourHeight, geometry } = frame;
  const { words, formats } = useLanguage();
  const calendar = useRef<{ getApi: () => CalendarApi }>(null);

  const laneCount = grounds.length;
  const resources = useMemo(
    () => Array.from({ length: laneCount }, (_, lane) => ({ id: String(lane), order: lane, title: '' })),
    [laneCount],
  );
  useLayoutEffect(() => geometry.show(grounds), [geometry, grounds]);
  useTop(frame, top, (minute) =>
    calendar.current?.getApi().scrollToTime({ milliseconds: minute * millisecondsPerMinute }),
  );
  useHoursAndHeadersBeside(geometry);
  useCover(geometry, isCovered);

  const options = useMemo<CalendarOptions>(
    () => ({
      ...fixedOptions,
      locale: formats.locale,
      // What a screen reader says of the grid, in place of the made-up date.
      titleFormat: () => words.calendar.grid.label,
      timedText: words.calendar.grid.times,
      slotHeaderFormat: {
        hour: formats.isTwelveHours ? 'numeric' : '2-digit',
        minute: '2-digit',
        hour12: formats.isTwelveHours,
      },
      slotMinTime: clockOf(hours.opensMinute),
      slotMaxTime: clockOf(hours.closesMinute),
      slotMinHeight: hourHeight / 2,
      dayLaneDidMount: (info) => geometry.mount(laneOf(info), info.el),
      dayLaneWillUnmount: (info) => geometry.unmount(laneOf(info), info.el),
      slotHeaderDidMount: ({ el }) => geometry.mountHour(el),
      resourceDayHeaderDidMount: ({ el }) => geometry.mountHeader(el),
    }),
    [hours.opensMinute, hours.closesMinute, hourHeight, geometry, words, formats],
  );
  // The same element while only headers or cards change: FullCalendar draws all of its parts again whenever it is rendered.
  const drawn = useMemo(
    () => <Calendar ref={calendar} {...options} resources={resources} />,
    [options, resources],
  );
  return (
    <HeadersContext value={headers}>
      <HeaderHandContext value={headerHand}>{drawn}</HeaderHandContext>
    </HeadersContext>
  );
});
