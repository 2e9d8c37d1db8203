import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { BookingId } from '../../../shared/domain/ids.ts';
import type { Salon } from '../../../shared/domain/salon.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { addDays, type CalendarDate, dateAt } from '../../../shared/domain/zoned-time.ts';
import { useNow } from '../../app/clock.ts';
import { useUnsavedChanges } from '../../app/navigation.tsx';
import type { OpenedBooking } from '../../app/place.ts';
import { BookingPanel } from '../../booking/BookingPanel.tsx';
import type { TypedNotes } from '../../booking/NotesEditor.tsx';
import { useBookingChanges } from '../../booking/use-booking-changes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { showNotice } from '../../ui/notices.ts';
import { DayRail } from '../rail/DayRail.tsx';
import { minuteAt } from '../range/day-clock.ts';
import { DayStage } from './DayStage.tsx';
import { DayToolbar } from './DayToolbar.tsx';
import { actOnKey } from './day-actions.ts';
import './day-screen.css';
import { useLanguage } from '../../language/use-language.ts';
import { NewBookingCard } from '../carry/NewBookingCard.tsx';
import { slotInWords } from '../carry/place-words.ts';
import { isWorthKeeping, useBookingFlow } from '../carry/use-booking-flow.ts';
import { GridCursorMark } from '../cursor/GridCursorMark.tsx';
import { useGridCursor } from '../cursor/use-grid-cursor.ts';
import { GridGeometry } from '../grid/grid-geometry.ts';
import { nextDateAtWork } from '../range/columns-of-day.ts';
import { useDeskDay } from '../range/use-desk-day.ts';
import { NobodyAtWork } from './NobodyAtWork.tsx';
import { useDayKeys } from './use-day-keys.ts';
import { useDayView } from './use-day-view.ts';
import { useFindFree } from './use-find-free.ts';
import { useKeyboardReturn } from './use-keyboard-return.ts';
import { useSelection } from './use-selection.ts';
import { useSpoken } from './use-spoken.ts';

/** From this width on the rail has room beside six columns. */
const railWidth = 1500;

/** The day: who works, what is booked, and every way to book, move and change it. */
export function DayScreen({
  salon,
  opened,
}: {
  readonly salon: Salon;
  /** The booking that another part of the desk leads to; another object is another wish. */
  readonly opened: OpenedBooking | undefined;
}) {
  const language = useLanguage();
  const text = language.words.calendar;
  const now = useNow();
  const zone = salon.timeZone;
  const today = dateAt(now, zone);
  const [date, setDate] = useState(opened?.date ?? today);
  const [isRailShown, setRailShown] = useState(() => window.innerWidth >= railWidth);
  const [typedNotes, setTypedNotes] = useState<TypedNotes>(new Map());
  const [preview, setPreview] = useState<Slot | undefined>(undefined);
  const [geometry] = useState(() => new GridGeometry());
  const servicePicker = useRef<HTMLDivElement>(null);
  const dateHeading = useRef<HTMLHeadingElement>(null);
  const helpId = useId();

  const { day, error } = useDeskDay(salon, date);
  const isCurrent = day?.date === date;
  const booking = useBookingFlow(day, setDate);
  const { flow, proposal, draft, leave, discard } = booking;
  const view = useDayView(day, proposal?.staffId);
  const { columns, hours, service } = view;
  const selection = useSelection(day);
  const { selected, select } = selection;
  const changes = useBookingChanges();
  useUnsavedChanges(isWorthKeeping(draft) || typedNotes.size > 0);

  const nowMinute = day?.date === today ? minuteAt({ date: today, zone }, now) : hours.opensMinute + 60;
  const keyboard = useGridCursor(view.ground, nowMinute);
  const { setOnGrid } = keyboard;
  useKeyboardReturn({ date, zone }, booking, keyboard, () => setPreview(undefined));

  const labelOf = useCallback(
    (slot: Slot) => (day ? slotInWords(day, slot, today, language) : ''),
    [day, today, language],
  );
  const { said, say } = useSpoken(day, booking, keyboard, labelOf);
  const free = useFindFree({ date, zone }, now, view, keyboard, setDate, booking.openAt, say);

  const turnTo = useCallback(
    (next: CalendarDate) => {
      leave();
      setDate(next);
    },
    [leave],
  );
  const turning = useMemo(
    () => ({
      before: () => turnTo(addDays(date, -1)),
      today: () => turnTo(today),
      after: () => turnTo(addDays(date, 1)),
    }),
    [turnTo, date, today],
  );
  const openOn = useCallback(
    (id: BookingId, on: CalendarDate) => {
      setDate(on);
      select(id);
    },
    [select],
  );
  useEffect(() => {
    if (opened) openOn(opened.id, opened.date);
  }, [opened, openOn]);
  const close = useCallback(() => select(undefined), [select]);
  const toggleRail = useCallback(() => setRailShown((isShown) => !isShown), []);
  // What is picked is about to be booked: the keyboard goes on where that is done, and N and F mean the day again.
  const goOnGrid = useCallback(() => setOnGrid(true), [setOnGrid]);
  const hasServices = view.services.length > 0;
  const askForService = useCallback(() => {
    showNotice({ text: hasServices ? text.nextFree.needsService : text.noServices, tone: 'neutral' });
    servicePicker.current?.querySelector('button')?.focus();
  }, [hasServices, text]);
  const { begin } = free;
  const beginBooking = useCallback(() => {
    if (!begin()) askForService();
  }, [begin, askForService]);
  const leaveGrid = () => dateHeading.current?.focus();

  const situation = {
    isCarrying: flow.kind === 'in_hand' && flow.by === 'keys',
    isOnGrid: keyboard.isOnGrid,
  };
  const parts = {
    language,
    zone,
    today,
    view,
    isCurrent,
    booking,
    keyboard,
    selection,
    changes,
    turning,
    free,
    askForService,
    leaveGrid,
  };
  useDayKeys(situation, (key) => actOnKey(key, parts));

  if (!day) {
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

  const active = day.staff.filter(({ isActive }) => isActive);
  const draftWaits = flow.kind === 'idle' && isWorthKeeping(draft);
  return (
    <div className="day-screen">
      <DayToolbar
        date={date}
        isToday={date === today}
        services={view.services}
        service={service}
        draftOf={draftWaits ? (draft.client?.name ?? null) : undefined}
        isRailShown={isRailShown}
        servicePicker={servicePicker}
        dateHeading={dateHeading}
        turning={turning}
        onRail={toggleRail}
        onService={view.pick}
        onPicked={goOnGrid}
        onNewBooking={beginBooking}
        onDiscardDraft={discard}
      />
      <div className="day-screen-body">
        {isRailShown ? (
          <DayRail
            salon={salon}
            date={date}
            today={today}
            now={now}
            staff={day.staff}
            shown={view.shown}
            atWork={view.atWork}
            onDate={turnTo}
            onShown={view.setShown}
            onOpen={openOn}
          />
        ) : null}
        <div className="day-screen-grid">
          {columns.length === 0 ? (
            <NobodyAtWork
              hasStaff={active.length > 0}
              nextDate={nextDateAtWork(day)}
              onDate={turnTo}
              onEveryone={() => view.setShown(new Set(active.map(({ id }) => id)))}
            />
          ) : (
            <DayStage
              day={day}
              isCurrent={isCurrent}
              now={now}
              columns={columns}
              hours={hours}
              geometry={geometry}
              booking={booking}
              picked={service}
              selected={selected}
              preview={preview}
              labelOf={labelOf}
              onSelect={select}
              onPreview={setPreview}
              card={<NewBookingCard day={day} booking={booking} labelOf={labelOf} onPreview={setPreview} />}
            >
              {keyboard.span ? (
                <GridCursorMark
                  geometry={geometry}
                  hours={hours}
                  span={keyboard.span}
                  label={keyboard.label}
                  time={keyboard.time}
                  isOnGrid={keyboard.isOnGrid}
                  helpId={helpId}
                  onFocus={goOnGrid}
                  onBlur={() => setOnGrid(false)}
                />
              ) : null}
            </DayStage>
          )}
        </div>
        {selected ? (
          <BookingPanel
            booking={selected}
            staff={day.staff}
            services={day.services}
            zone={zone}
            today={today}
            changes={changes}
            asksCancel={selection.asksCancel}
            typedNotes={typedNotes}
            labelOf={labelOf}
            onMove={booking.moveTo}
            onTypedNotes={setTypedNotes}
            onAskCancel={selection.askCancel}
            onClose={close}
          />
        ) : null}
      </div>
      <p className="unseen" id={helpId}>
        {text.grid.cursorHelp}
      </p>
      <p className="unseen" role="status" aria-live="polite">
        {said}
      </p>
    </div>
  );
}
