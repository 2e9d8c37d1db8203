import { CalendarOff, UserRoundPlus } from 'lucide-react';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { blocks, mayStep, type NamedBooking } from '../../shared/domain/booking.ts';
import type { BookingId, StaffId } from '../../shared/domain/ids.ts';
import type { Salon } from '../../shared/domain/salon.ts';
import type { Service } from '../../shared/domain/service.ts';
import type { Slot } from '../../shared/domain/slot.ts';
import { addDays, type CalendarDate, dateAt } from '../../shared/domain/zoned-time.ts';
import { useNow } from '../app/clock.ts';
import { useNavigation, useUnsavedChanges } from '../app/navigation.tsx';
import { strings } from '../app/strings.ts';
import { formatTimes } from '../app/wall-time.ts';
import { BookingCardForm } from '../booking/BookingCardForm.tsx';
import { BookingPanel } from '../booking/BookingPanel.tsx';
import type { TypedNotes } from '../booking/NotesEditor.tsx';
import { Suggestions } from '../booking/Suggestions.tsx';
import { useBookingChanges } from '../booking/use-booking-changes.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { columnsOfDay } from './columns-of-day.ts';
import { DayRail } from './DayRail.tsx';
import { DayStage } from './DayStage.tsx';
import { DayToolbar } from './DayToolbar.tsx';
import { minuteAt } from './day-clock.ts';
import { drawnHours } from './day-drawing.ts';
import { carriedProposal, proposalOfPoint } from './drag-proposal.ts';
import { servicesByFit, servicesOf } from './fitting-services.ts';
import { GridCursorMark } from './GridCursorMark.tsx';
import { bookingAt } from './grid-cursor.ts';
import { GridGeometry } from './grid-geometry.ts';
import { objectionTo, proposalInWords, slotInWords, staffName } from './place-words.ts';
import { proposeMove } from './proposal.ts';
import type { DayKey } from './shortcuts.ts';
import { snapStep } from './snapping.ts';
import { isWorthKeeping, useBookingFlow } from './use-booking-flow.ts';
import { useBookingsCache } from './use-bookings-cache.ts';
import { useDayKeys } from './use-day-keys.ts';
import { useDeskDay } from './use-desk-day.ts';
import { useGridCursor } from './use-grid-cursor.ts';
import { useNextFree } from './use-next-free.ts';
import './day-screen.css';

const text = strings.calendar;

/** From this width on the rail has room beside six columns. */
const railWidth = 1500;

/** The day: who works, what is booked, and every way to book, move and change it. */
export function DayScreen({ salon }: { readonly salon: Salon }) {
  const { go } = useNavigation();
  const now = useNow();
  const zone = salon.timeZone;
  const today = dateAt(now, zone);
  const [date, setDate] = useState(today);
  const [picked, setPicked] = useState<Service['id'] | undefined>(undefined);
  const [shown, setShown] = useState<ReadonlySet<StaffId> | undefined>(undefined);
  const [isRailShown, setRailShown] = useState(() => window.innerWidth >= railWidth);
  const [selectedId, setSelectedId] = useState<BookingId | undefined>(undefined);
  const [asksCancel, setAsksCancel] = useState(false);
  const [typedNotes, setTypedNotes] = useState<TypedNotes>(new Map());
  const [preview, setPreview] = useState<Slot | undefined>(undefined);
  const [said, say] = useState('');
  const [geometry] = useState(() => new GridGeometry());
  const servicePicker = useRef<HTMLDivElement>(null);
  const helpId = useId();

  const { day, error } = useDeskDay(salon, date);
  const isCurrent = day?.date === date;
  const booking = useBookingFlow(day, setDate);
  const { flow, proposal, draft } = booking;
  // Whoever is booked with is on the grid, also when the list of people does not show them.
  const guest = proposal && shown && !shown.has(proposal.staffId) ? proposal.staffId : undefined;
  const columns = useMemo(() => {
    if (!day) return [];
    return columnsOfDay(day, shown && guest ? new Set([...shown, guest]) : shown);
  }, [day, shown, guest]);
  const atWork = useMemo(
    () => new Set(day ? columnsOfDay(day, undefined).map(({ staff }) => staff.id) : []),
    [day],
  );
  const hours = useMemo(
    () => (day ? drawnHours(day, columns) : { opensMinute: 0, closesMinute: 1440 }),
    [day, columns],
  );
  const services = useMemo(() => day?.services.filter(({ isActive }) => isActive) ?? [], [day]);
  const service = services.find(({ id }) => id === picked);

  const show = useBookingsCache();
  const changes = useBookingChanges(show);
  useUnsavedChanges(isWorthKeeping(draft) || typedNotes.size > 0);
  const selected = day?.bookings.find(({ id }) => id === selectedId);

  const ground = useMemo(
    () => day && { day, columns, hours, step: snapStep(day.salon.slotMinutes) },
    [day, columns, hours],
  );
  const nowMinute = day?.date === today ? minuteAt({ date: today, zone }, now) : hours.opensMinute + 60;
  const keyboard = useGridCursor(ground, nowMinute);
  const nextFree = useNextFree();
  const { put, setOnGrid } = keyboard;
  const pick = useCallback((next: Service | undefined) => setPicked(next?.id), []);
  // What is picked is about to be booked: the keyboard goes on where that is done, and N and F mean the day again.
  const goOnGrid = useCallback(() => setOnGrid(true), [setOnGrid]);

  const labelOf = useCallback(
    (slot: Slot) => (day ? slotInWords(day, slot, proposal ?? slot, today) : ''),
    [day, proposal, today],
  );
  const panelLabelOf = useCallback(
    (slot: Slot) => (day ? slotInWords(day, slot, selected ?? slot, today) : ''),
    [day, selected, today],
  );

  const { leave, back, discard } = booking;
  const turnTo = useCallback(
    (next: CalendarDate) => {
      leave();
      setDate(next);
    },
    [leave],
  );
  const select = useCallback((id: BookingId | undefined) => {
    setAsksCancel(false);
    setSelectedId(id);
  }, []);
  const close = useCallback(() => select(undefined), [select]);
  const openOn = useCallback(
    (id: BookingId, on: CalendarDate) => {
      setDate(on);
      select(id);
    },
    [select],
  );
  const goToday = useCallback(() => turnTo(today), [turnTo, today]);
  const goBefore = useCallback(() => turnTo(addDays(date, -1)), [turnTo, date]);
  const goAfter = useCallback(() => turnTo(addDays(date, 1)), [turnTo, date]);
  const toggleRail = useCallback(() => setRailShown((isShown) => !isShown), []);

  // What the ghost says is said to a screen reader too, whenever the sentence is another one.
  const ghostWords =
    day && proposal && flow.kind !== 'refused'
      ? (objectionTo(proposal) ?? proposalInWords(day, proposal))
      : '';
  const refusedWords =
    flow.kind === 'refused'
      ? text.refused.said(
          flow.refusal.message,
          flow.refusal.suggestions === 'searching' ? '' : flow.refusal.suggestions.map(labelOf).join(', '),
        )
      : '';
  useEffect(() => {
    if (ghostWords !== '') say(ghostWords);
  }, [ghostWords]);
  useEffect(() => {
    if (refusedWords !== '') say(refusedWords);
  }, [refusedWords]);
  useEffect(() => {
    if (booking.done !== '') say(booking.done);
  }, [booking.done]);
  useEffect(() => {
    if (keyboard.isOnGrid) say(keyboard.label);
  }, [keyboard.isOnGrid, keyboard.label]);

  // Where a card or a refusal stood, the keyboard goes on when it closes.
  const [openAt, setOpenAt] = useState(proposal);
  const isOpen = flow.kind === 'composing' || flow.kind === 'refused';
  if (isOpen && proposal && proposal !== openAt) setOpenAt(proposal);
  if (!isOpen && flow.kind === 'idle' && openAt) {
    setOpenAt(undefined);
    setPreview(undefined);
    if (dateAt(openAt.startTime, zone) === date) {
      put({ staffId: openAt.staffId, minute: minuteAt({ date, zone }, openAt.startTime) });
      setOnGrid(true);
    }
  }

  const findFree = useCallback(
    async (wanted: Service, opensCard: boolean) => {
      const staffIds = shown ? [...shown] : undefined;
      const found = await nextFree(wanted, date === today ? now : { date, zone }, staffIds);
      if (!found.ok) return say(found.error);
      const slot = found.value;
      const on = dateAt(slot.startTime, zone);
      setDate(on);
      put({ staffId: slot.staffId, minute: minuteAt({ date: on, zone }, slot.startTime) });
      if (opensCard) booking.openAt(slot, wanted);
      else setOnGrid(true);
    },
    [nextFree, shown, date, today, now, zone, put, setOnGrid, booking.openAt],
  );

  const beginBooking = useCallback(() => {
    const wanted = service ?? servicesByFit(services, 45)[0];
    if (wanted) void findFree(wanted, true);
    else say(text.noServices);
  }, [service, services, findFree]);

  /** The booking that a key is about: the selected one, or the one under the cursor. */
  function bookingInQuestion(): NamedBooking | undefined {
    if (day && keyboard.isOnGrid && keyboard.cursor) {
      const under = bookingAt(day, keyboard.cursor);
      if (under) return under;
    }
    return selected;
  }

  function stepByKey(status: 'arrived' | 'completed'): boolean {
    const subject = bookingInQuestion();
    if (!subject) return false;
    select(subject.id);
    if (mayStep(subject.status, status)) void changes.step(subject, status);
    return true;
  }

  function pressKey(key: DayKey): boolean {
    switch (key.does) {
      case 'carry': {
        if (!ground || !proposal) return false;
        const next = carriedProposal(ground.day, hours, columns, proposal, key.move);
        if (next) booking.take(next, 'keys');
        return true;
      }
      case 'put_down':
        if (proposal) booking.drop(proposal);
        return true;
      case 'put_back':
        back();
        return true;
      case 'move_cursor': {
        const hasMoved = keyboard.move(key.move);
        return hasMoved || !key.leavesAtEnd;
      }
      case 'use_cursor': {
        if (!day || !keyboard.cursor) return false;
        const under = bookingAt(day, keyboard.cursor);
        if (under) select(under.id);
        else if (isCurrent) booking.drop(proposalOfPoint(day, hours, keyboard.cursor, service));
        return true;
      }
      case 'close':
        if (flow.kind === 'composing') discard();
        else if (flow.kind !== 'idle') back();
        else if (asksCancel) setAsksCancel(false);
        else if (selectedId) close();
        else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        return true;
      case 'previous_day':
        goBefore();
        return true;
      case 'next_day':
        goAfter();
        return true;
      case 'today':
        goToday();
        return true;
      case 'new_booking':
        beginBooking();
        return true;
      case 'next_free':
        if (service) void findFree(service, false);
        else {
          say(text.nextFree.needsService);
          servicePicker.current?.querySelector('button')?.focus();
        }
        return true;
      case 'move_booking': {
        const subject = bookingInQuestion();
        if (!day || !isCurrent || !subject || !blocks(subject.status)) return false;
        booking.take(proposeMove(day, subject, subject), 'keys');
        return true;
      }
      case 'arrived':
      case 'completed':
        return stepByKey(key.does);
      case 'cancel': {
        const subject = bookingInQuestion();
        if (!subject || !mayStep(subject.status, 'cancelled')) return false;
        select(subject.id);
        setAsksCancel(true);
        return true;
      }
    }
  }
  useDayKeys(
    { isCarrying: flow.kind === 'in_hand' && flow.by === 'keys', isOnGrid: keyboard.isOnGrid },
    pressKey,
  );

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

  const offered = proposal && day.staffById.get(proposal.staffId);
  const draftWaits = flow.kind === 'idle' && isWorthKeeping(draft);
  return (
    <div className="day-screen">
      <DayToolbar
        date={date}
        isToday={date === today}
        services={services}
        service={service}
        draftOf={draftWaits ? (draft.client?.name ?? null) : undefined}
        isRailShown={isRailShown}
        servicePicker={servicePicker}
        onRail={toggleRail}
        onPrevious={goBefore}
        onToday={goToday}
        onNext={goAfter}
        onService={pick}
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
            shown={shown}
            atWork={atWork}
            onDate={turnTo}
            onShown={setShown}
            onOpen={openOn}
          />
        ) : null}
        <div className="day-screen-grid">
          {columns.length === 0 ? (
            <NobodyAtWork
              hasStaff={day.staff.some(({ isActive }) => isActive)}
              onEveryone={() =>
                setShown(new Set(day.staff.filter(({ isActive }) => isActive).map(({ id }) => id)))
              }
              onPeople={() => go({ screen: 'settings', section: 'people' })}
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
              selectedId={selectedId}
              preview={preview}
              labelOf={labelOf}
              onSelect={select}
              onPreview={setPreview}
              card={
                flow.kind === 'composing' && proposal ? (
                  <BookingCardForm
                    key={draft.id}
                    salonId={salon.id}
                    title={
                      <>
                        <span className="figures">
                          {formatTimes(proposal.startTime, proposal.endTime, zone)}
                        </span>{' '}
                        {staffName(day, proposal.staffId)}
                      </>
                    }
                    services={offered ? servicesOf(offered, day.services) : services}
                    service={proposal.service}
                    client={draft.client}
                    notes={draft.notes}
                    objection={objectionTo(proposal) ?? flow.refusal?.message}
                    isSaving={flow.isSaving}
                    onService={booking.changeService}
                    onClient={(client) => booking.write({ client })}
                    onNotes={(notes) => booking.write({ notes })}
                    onBook={booking.book}
                    onDiscard={discard}
                  >
                    {flow.refusal ? (
                      <Suggestions
                        suggestions={flow.refusal.suggestions}
                        labelOf={labelOf}
                        onChoose={booking.chooseSlot}
                        onPreview={setPreview}
                      />
                    ) : null}
                  </BookingCardForm>
                ) : null
              }
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
                  onFocus={() => setOnGrid(true)}
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
            changes={changes}
            asksCancel={asksCancel}
            typedNotes={typedNotes}
            onTypedNotes={setTypedNotes}
            labelOf={panelLabelOf}
            onAskCancel={setAsksCancel}
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

function NobodyAtWork({
  hasStaff,
  onEveryone,
  onPeople,
}: {
  readonly hasStaff: boolean;
  readonly onEveryone: () => void;
  readonly onPeople: () => void;
}) {
  if (!hasStaff) {
    return (
      <EmptyState
        icon={<UserRoundPlus size={28} aria-hidden />}
        title={text.noStaff.title}
        action={<Button onPress={onPeople}>{text.noStaff.action}</Button>}
      >
        {text.noStaff.explanation}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<CalendarOff size={28} aria-hidden />}
      title={text.nobody.title}
      action={<Button onPress={onEveryone}>{text.nobody.action}</Button>}
    >
      {text.nobody.explanation}
    </EmptyState>
  );
}
