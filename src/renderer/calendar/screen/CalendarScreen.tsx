import { Suspense, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { BookingId, StaffId } from '../../../shared/domain/ids.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { type CalendarDate, dateAt, firstOfMonth } from '../../../shared/domain/zoned-time.ts';
import { useNow } from '../../app/clock.ts';
import { useUnsavedChanges } from '../../app/navigation.tsx';
import { useOfferedCommands } from '../../app/offered-commands.ts';
import type { AskedCalendar, OpenedBooking } from '../../app/route.ts';
import { useSoughtPlace } from '../../app/sought-place.ts';
import { useTypedBeside } from '../../app/typed-beside.ts';
import { useCommandBar } from '../../app/use-command-bar.ts';
import { usePrint } from '../../app/use-print.ts';
import { useSalon } from '../../app/use-salon.ts';
import type { TypedChanges } from '../../booking/typed-changes.ts';
import { useBookingChanges } from '../../booking/use-booking-changes.ts';
import { typedInWords } from '../../clients/typed-client.ts';
import { useLanguage } from '../../language/use-language.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { whenIdle } from '../../ui/when-idle.ts';
import { spanOfPoint } from '../block/blocked-span.ts';
import { useBlocking } from '../block/use-blocking.ts';
import type { Together } from '../carry/BookedTogether.tsx';
import { isWorthKeeping } from '../carry/booking-draft.ts';
import { usualMinutes } from '../carry/drag-proposal.ts';
import { servicesByFit } from '../carry/fitting-services.ts';
import { columnOf, pointOf } from '../carry/place.ts';
import type { OfferedSlot } from '../carry/places-of-visit.ts';
import { proposeSought } from '../carry/proposal.ts';
import { carriedInWords, slotInWords } from '../carry/proposal-words.ts';
import { useBookingFlow } from '../carry/use-booking-flow.ts';
import { GridCursorMark } from '../cursor/GridCursorMark.tsx';
import { useGridCursor } from '../cursor/use-grid-cursor.ts';
import { minuteAt } from '../range/day-clock.ts';
import { nextHeight } from '../range/hour-height.ts';
import { holdsDate, holdsInstant } from '../range/indexed-range.ts';
import { useRange } from '../range/use-range.ts';
import { useWaitlistHand } from '../waitlist/use-waitlist-hand.ts';
import { CalendarStage } from './CalendarStage.tsx';
import { CalendarToolbar } from './CalendarToolbar.tsx';
import { calendarCommands, furtherCommands } from './calendar-commands.ts';
import { actOnKey } from './key-actions.ts';
import { ShownView } from './ShownView.tsx';
import { SidePanels } from './SidePanels.tsx';
import { keyOf } from './shortcuts.ts';
import { useAsked } from './use-asked.ts';
import { useAskedService } from './use-asked-service.ts';
import { useAskedWait } from './use-asked-wait.ts';
import { useCalendarKeys } from './use-calendar-keys.ts';
import { useColumns } from './use-columns.ts';
import { useCopying } from './use-copying.ts';
import { useFindFree } from './use-find-free.ts';
import { useFinding } from './use-finding.ts';
import { useKeyboardReturn } from './use-keyboard-return.ts';
import { useOpened } from './use-opened.ts';
import { usePersonMenu } from './use-person-menu.tsx';
import { usePickedService } from './use-picked-service.ts';
import { useRepeating } from './use-repeating.ts';
import { useSelection } from './use-selection.ts';
import { useSpoken } from './use-spoken.ts';
import { useTurning } from './use-turning.ts';
import { isGrid, useView } from './use-view.ts';
import { useWalkIn } from './use-walk-in.ts';
import './calendar-screen.css';

// What stands beside the grid, or in its place, is loaded when it is first opened.
const WaitlistDialog = lazyPart(async () => ({
  default: (await import('../../waitlist/WaitlistDialog.tsx')).WaitlistDialog,
}));
const StillWaiting = lazyPart(async () => ({
  default: (await import('../../waitlist/StillWaiting.tsx')).StillWaiting,
}));
// First the grid is drawn.
const DayRail = lazyPart(async () => {
  await whenIdle();
  return { default: (await import('../rail/DayRail.tsx')).DayRail };
});
const BookedTogether = lazyPart(async () => ({
  default: (await import('../carry/BookedTogether.tsx')).BookedTogether,
}));
const zoomKeys = { taller: keyOf('taller_hours'), flatter: keyOf('flatter_hours') };

/** From this width on the rail is open at first. */
const railWidth = 1280;

/** The calendar: who works, what is booked, and every way to book, move and change it. */
export function CalendarScreen({
  opened,
  asks,
}: {
  /** The booking that another screen asks to open; a new object asks again, be it of the same booking. */
  readonly opened: OpenedBooking | undefined;
  /** What another part of the desk asks to see; a new object asks again. */
  readonly asks: AskedCalendar | undefined;
}) {
  const salon = useSalon();
  const now = useNow();
  const zone = salon.timeZone;
  const today = dateAt(now, zone);
  const language = useLanguage();
  const text = language.words.calendar;
  const helpId = useId();
  const [isRailShown, setRailShown] = useState(() => window.innerWidth >= railWidth);
  const [typed, setTyped] = useState<TypedChanges>(new Map());
  const [isJumpOpen, setJumpOpen] = useState(false);
  const [preview, setPreview] = useState<readonly Slot[]>([]);
  const dateHeading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);

  // Which dates of whom, and what is known of them.
  const sought = useSoughtPlace();
  const view = useView(opened?.date, today, sought);
  const { kind, date, dates, goTo, setKind, setPerson, shown, setShown, hourHeight } = view;
  const { range, isCurrent, error } = useRange(salon.id, dates);

  // What is in the hand, where the keyboard is, what is selected.
  const booking = useBookingFlow(range, goTo);
  const { flow, proposal, draft, discard } = booking;
  const selection = useSelection(range);
  const { selected, select, open, enter } = selection;
  const opened_ = selection.opened && isGrid(kind) ? selected?.staffId : undefined;
  const blocking = useBlocking(range);
  const { back: closeBlock } = blocking;
  const guest = sought?.staffId ?? proposal?.staffId ?? blocking.held?.span.staffId ?? opened_;
  const { frame, atWork, person } = useColumns(range, view, guest);
  const soughtProposal = useMemo(
    () => (range && sought?.slot ? proposeSought(range, sought.slot, sought.moving) : undefined),
    [range, sought],
  );
  const { services, picked, pick, pickFor } = usePickedService(range, draft.id);
  const changes = useBookingChanges(select);
  const waitlistHand = useWaitlistHand({ frame, booking, pickFor, goTo });
  const holdsToday = range !== undefined && holdsDate(range, today);
  const opens = frame?.hours.opensMinute ?? 0;
  const firstMinute = holdsToday ? minuteAt({ date: today, zone }, now) : opens + 60;
  const keyboard = useGridCursor(frame, firstMinute);
  const { setOnGrid } = keyboard;
  useOpened(selection, frame, keyboard, kind === 'week' ? person?.id : undefined, setPerson);
  const isOpen = flow.kind === 'composing' || flow.kind === 'refused';
  useKeyboardReturn(frame, booking, blocking, keyboard, () => setPreview([]));
  useUnsavedChanges(isWorthKeeping(draft) || blocking.holdsTyped || typed.size > 0);

  const labelOf = useCallback(
    (slot: OfferedSlot) => (range ? slotInWords(range, slot, today, language) : ''),
    [range, today, language],
  );
  const { said, say } = useSpoken(range, booking, keyboard, labelOf, now, blocking.done);
  const people = useMemo(() => {
    if (kind === 'rooms') return undefined;
    return kind === 'week' ? person && [person.id] : shown && [...shown];
  }, [kind, shown, person]);
  // What needs no room or device has no column among them; a month and a list have none at all.
  const showDay = useCallback(() => {
    if (kind === 'rooms' || !isGrid(kind)) setKind('day');
  }, [kind, setKind]);
  const showGrid = useCallback(() => {
    if (!isGrid(kind)) setKind('day');
  }, [kind, setKind]);
  const wanted = { zone, first: dates.from, now, service: picked, people, clientId: draft.client?.id, frame };
  const waiting = useAskedWait(draft.client, dates.from, say);
  const free = useFindFree(wanted, keyboard, goTo, booking.openAt, say, waiting.offer, showDay);
  if (isOpen && isCurrent && frame?.isOfUnits && proposal) {
    if (holdsInstant(frame.range, proposal.startTime) && !columnOf(frame, proposal)) showDay();
  }
  // What the keys carry stays in the hand while one looks for a date.
  const isMovedByKeys = flow.kind === 'in_hand' && flow.by === 'keys';
  const isDrawing = blocking.isArmed || blocking.held !== undefined;
  if (isDrawing || isOpen) showGrid();

  const { turning, nowAsked, turnTo, carryToDate, show, late } = useTurning({
    view,
    booking,
    closeBlock,
    keyboard,
    selected,
    today,
  });
  const openOn = useCallback(
    (id: BookingId, on: CalendarDate) => {
      goTo(on);
      open(id);
    },
    [goTo, open],
  );
  const enterOn = useCallback(
    (id: BookingId, on: CalendarDate) => {
      openOn(id, on);
      enter(id);
    },
    [openOn, enter],
  );
  useEffect(() => {
    if (opened) enterOn(opened.id, opened.date);
  }, [opened, enterOn]);
  const { put } = keyboard;
  // A key that follows is about the card that was pressed.
  const pressCard = useCallback(
    (id: BookingId) => {
      const pressed = frame?.range.bookings.find((one) => one.id === id);
      if (frame && pressed) put(pointOf(frame, { ...pressed, service: undefined, moving: pressed }));
      select(id);
    },
    [frame, put, select],
  );
  const openOther = ({ id, startTime }: Together) => openOn(id, dateAt(startTime, zone));
  const showWeek = (of: StaffId) => {
    setPerson(of);
    show('week', of);
  };
  // A service is picked to be booked, or somebody is away: the focus goes on to the grid, where N and F are the calendar's keys again.
  const hasGround = isGrid(kind) && frame !== undefined && frame.grounds.length > 0;
  const goOn = useCallback(() => {
    if (hasGround) setOnGrid(true);
    else body.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  }, [hasGround, setOnGrid]);
  const block = (staffId: StaffId) => {
    const span = frame && spanOfPoint(frame, { of: { staffId }, date, minute: firstMinute });
    booking.turn((same) => same);
    if (span) blocking.open({ span, blocked: undefined });
  };
  const { headerHand, askAway, drawn: personMenu } = usePersonMenu(frame, date, showWeek, block, goOn);
  const repeating = useRepeating(booking, free.beginFor);
  useAsked(asks, {
    ...{ zone, kind, range, isCurrent, services, booking, blocking, selection, changes, free },
    ...{ waiting, repeating, turnTo, carryToDate, showDay, showWeek, setPerson, askAway, openOn, pickFor },
  });
  const jumpTo = useCallback(
    (next: CalendarDate) => {
      setJumpOpen(false);
      turnTo(next);
    },
    [turnTo],
  );
  const openDay = useCallback(
    (next: CalendarDate) => {
      turnTo(next);
      setKind('day');
    },
    [turnTo, setKind],
  );
  const toggleRail = useCallback(() => setRailShown((isShown) => !isShown), []);
  const { asked, answer, findNext, beginBooking } = useAskedService(services.length > 0, free, pickFor);
  const { begin } = booking;
  const nameClient = useCallback((name: string) => void begin({ name }), [begin]);
  const finding = useFinding(view, today, picked, booking.openPlace, setPreview);
  const findTime = () => {
    select(undefined);
    showGrid();
    finding.open();
  };
  const findForTwo = (service: Service) => {
    select(undefined);
    showGrid();
    finding.openForTwo(service);
  };
  const walkIn = useWalkIn(
    range,
    kind === 'day' && holdsToday && isCurrent,
    now,
    picked,
    () => openDay(today),
    labelOf,
    booking,
  );
  const leavePanel = () => {
    if (document.activeElement?.closest('.calendar-screen-side')) goOn();
  };
  const copying = useCopying(range, date, booking, pickFor, leavePanel);
  const print = usePrint();
  const hasRooms = kind === 'rooms' || (range?.resources.some(({ isActive }) => isActive) ?? false);
  const situation = {
    isCarrying: isMovedByKeys,
    isOnGrid: keyboard.isOnGrid,
    isCardOpen:
      flow.kind === 'composing' ||
      (flow.kind === 'refused' && !flow.proposal.moving) ||
      blocking.card !== undefined,
  };
  const parts = {
    language,
    zone,
    now,
    frame,
    hasRooms,
    picked,
    isCurrent,
    booking,
    blocking,
    keyboard,
    selection,
    changes,
    turning,
    findNext,
    beginBooking,
    findTime,
    walkIn,
    copying,
    print,
    showGrid,
    goToDate: () => setJumpOpen(true),
    zoom: isGrid(kind)
      ? (way: 'taller' | 'flatter') => view.setHourHeight(nextHeight(hourHeight, way))
      : undefined,
    enterGrid: hasGround ? goOn : undefined,
    leaveGrid: () => dateHeading.current?.focus(),
    leavePanel,
    writeInCard: () => {
      if (flow.kind === 'refused') flushSync(booking.compose);
      else body.current?.querySelector<HTMLElement>('.small-card input')?.focus();
    },
  };
  useTypedBeside(situation, useCommandBar());
  useCalendarKeys(situation, (key) => actOnKey(key, parts));
  useOfferedCommands(() => [
    ...calendarCommands(parts),
    ...furtherCommands({
      words: language.words,
      usual: picked ?? servicesByFit(services, usualMinutes)[0],
      onWait: () => waiting.ask({ known: { client: draft.client } }),
      onLate: late.ask,
      onTwo: findForTwo,
      onRepeat: repeating.begin,
    }),
  ]);

  if (!range || !frame) {
    return (
      <div className="screen-middle" aria-busy={error === undefined}>
        {error === undefined ? (
          <span className="unseen">{text.loading}</span>
        ) : (
          <EmptyState title={text.failed}>{error}</EmptyState>
        )}
      </div>
    );
  }

  const hasPanel = repeating.isOpen || selected !== undefined || finding.wish !== undefined;
  const hasColumns = isGrid(kind) && frame.grounds.length > 0;
  const draftWaits = flow.kind === 'idle' && isWorthKeeping(draft);
  return (
    <div className="calendar-screen">
      <CalendarToolbar
        kind={kind}
        hasRooms={hasRooms}
        date={date}
        dates={dates}
        isToday={
          kind === 'month'
            ? firstOfMonth(date) === firstOfMonth(today)
            : dates.from <= today && today <= dates.to
        }
        people={range.staff}
        person={kind === 'week' ? person : undefined}
        services={services}
        service={picked}
        carried={isMovedByKeys && proposal ? carriedInWords(proposal, language) : undefined}
        draftOf={draftWaits ? (draft.client?.name ?? (typedInWords(draft) || null)) : undefined}
        isRailShown={isRailShown}
        asked={asked}
        onAsked={answer}
        dateHeading={dateHeading}
        isJumpOpen={isJumpOpen}
        onJump={setJumpOpen}
        onDate={jumpTo}
        turning={turning}
        onPerson={setPerson}
        onRail={toggleRail}
        onService={pick}
        onPicked={goOn}
        onClient={nameClient}
        isBlocking={blocking.isArmed}
        onBlocking={blocking.arm}
        onNextFree={findNext}
        onFindTime={finding.wish ? finding.close : findTime}
        onWalkIn={walkIn}
        onNewBooking={beginBooking}
        onPutBack={booking.back}
        onDiscardDraft={discard}
      />
      <div className="calendar-screen-body" ref={body}>
        {isRailShown ? (
          <Suspense fallback={<div className="calendar-screen-rail" />}>
            <DayRail
              date={date}
              staff={range.staff}
              bookings={range.bookings}
              changes={changes}
              shown={shown}
              atWork={atWork}
              choosesPeople={kind !== 'week' && kind !== 'rooms'}
              choosesBookings={kind !== 'month'}
              showsTraces={view.showsTraces}
              serviceId={view.serviceId}
              hourHeight={isGrid(kind) ? hourHeight : undefined}
              zoomKeys={zoomKeys}
              onDate={turnTo}
              onShown={setShown}
              onTraces={view.setTraces}
              onService={view.setService}
              onHourHeight={view.setHourHeight}
              onOpen={enterOn}
              services={range.services}
              waitlistHand={waitlistHand}
              onWait={waiting.ask}
            />
          </Suspense>
        ) : null}
        <div
          className={
            hasPanel && !hasColumns
              ? 'calendar-screen-grid calendar-screen-grid-beside'
              : 'calendar-screen-grid'
          }
        >
          <ShownView
            view={view}
            frame={frame}
            isCurrent={isCurrent}
            selectedId={selected?.id}
            late={late}
            onDate={turnTo}
            onDay={openDay}
            onOpen={openOn}
            onEnter={enterOn}
          >
            <CalendarStage
              frame={frame}
              isCurrent={isCurrent}
              now={now}
              booking={booking}
              blocking={blocking}
              picked={picked}
              selected={selected}
              opened={selection.opened}
              serviceId={view.serviceId}
              labelOf={labelOf}
              preview={preview}
              sought={soughtProposal}
              headerHand={headerHand}
              nowAsked={nowAsked}
              isCovered={hasPanel}
              onSelect={pressCard}
              onCarryTo={carryToDate}
              onPreview={setPreview}
              onRepeat={repeating.open}
              onWait={(refused) => {
                booking.turn((same) => same);
                waiting.askFor(refused);
              }}
            >
              {keyboard.span ? (
                <GridCursorMark span={keyboard.span} keyboard={keyboard} helpId={helpId} />
              ) : null}
            </CalendarStage>
          </ShownView>
        </div>
        <SidePanels
          range={range}
          services={services}
          booking={booking}
          changes={changes}
          selection={selection}
          finding={finding}
          typed={typed}
          labelOf={labelOf}
          repeating={repeating}
          onRepeated={() => {
            repeating.close();
            body.current?.querySelector<HTMLElement>('.small-card input')?.focus();
          }}
          onLeave={leavePanel}
          onType={setTyped}
          onMoved={openOn}
          onCopy={copying.copy}
          onWait={waiting.ask}
        />
      </div>
      {waiting.asked ? (
        <Suspense fallback={null}>
          <WaitlistDialog asked={waiting.asked} onClose={() => waiting.ask(undefined)} />
        </Suspense>
      ) : null}
      {booking.booked ? (
        <Suspense fallback={null}>
          <StillWaiting booked={booking.booked} />
          {booking.booked.together ? (
            <BookedTogether booked={booking.booked.together} onOpen={openOther} onType={setTyped} />
          ) : null}
        </Suspense>
      ) : null}
      {personMenu}
      <p className="unseen" id={helpId}>
        {text.grid.cursorHelp}
      </p>
      <p className="unseen" role="status" aria-live="polite">
        {said}
      </p>
    </div>
  );
}
