import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { blocks, type NamedBooking } from '../../../shared/domain/booking.ts';
import { type BookingId, type ServiceId, toId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { type CalendarDate, dateAt } from '../../../shared/domain/zoned-time.ts';
import { useLanguage } from '../../language/use-language.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { whenIdle } from '../../ui/when-idle.ts';
import { BlockedTimes } from '../block/BlockedTimes.tsx';
import { BlockGhost } from '../block/BlockGhost.tsx';
import { blockingHand } from '../block/blocking-hand.ts';
import type { Blocking } from '../block/use-blocking.ts';
import type { Flow } from '../carry/booking-flow.ts';
import { proposalOfDrag, proposalOfPoint, proposalOfPuttingDown } from '../carry/drag-proposal.ts';
import { BookingMark, Ghost } from '../carry/Ghost.tsx';
import { NewBookingCard } from '../carry/NewBookingCard.tsx';
import { atSlot, spanOfProposal } from '../carry/place.ts';
import type { OfferedSlot } from '../carry/places-of-visit.ts';
import type { Drag, Grip } from '../carry/pointer-gesture.ts';
import { isSameProposal, type Proposal, violationsOf } from '../carry/proposal.ts';
import { adviceOnInWords } from '../carry/proposal-words.ts';
import type { Flight } from '../carry/SpringBack.tsx';
import type { BookingFlow } from '../carry/use-booking-flow.ts';
import { usePointerOnGrid } from '../carry/use-pointer-on-grid.ts';
import { visitMates } from '../carry/visit-parts.ts';
import { Anchored } from '../grid/Anchored.tsx';
import { BookingCards } from '../grid/BookingCards.tsx';
import { CalendarGrid, type HeaderHand } from '../grid/CalendarGrid.tsx';
import { drawnCards, drawnHeaders, drawnTraces } from '../grid/drawing.ts';
import { type GridFrame, GridFrameContext } from '../grid/grid-frame.ts';
import type { GridPoint } from '../grid/grid-geometry.ts';
import { NowLine } from '../grid/NowLine.tsx';
import { ClosedDay, OffTimes } from '../grid/OffTimes.tsx';
import { minuteAt } from '../range/day-clock.ts';
import { holdsDate } from '../range/indexed-range.ts';
import { PreviewMark } from './PreviewMark.tsx';
import { SelectedMark } from './SelectedMark.tsx';
import { useShownTop } from './use-shown-top.ts';

const load = () => import('./after-the-first-picture.ts');
const RefusedDrop = lazyPart(async () => ({ default: (await load()).RefusedDrop }));
const BlockCard = lazyPart(async () => ({ default: (await load()).BlockCard }));
const ForbiddenStarts = lazyPart(async () => ({ default: (await load()).ForbiddenStarts }));
const openedByHand = [RefusedDrop, BlockCard, ForbiddenStarts];
/** These two are always there. First the grid is drawn. */
const loadOnceDrawn = async () => {
  await whenIdle();
  return await load();
};
const BookHint = lazyPart(async () => ({ default: (await loadOnceDrawn()).BookHint }));
const GlanceAtCards = lazyPart(async () => ({ default: (await loadOnceDrawn()).GlanceAtCards }));

/** Nothing is anchored at the ghost of what is typed. */
const leaveGhost = (): void => undefined;

/** The grid, and on it what is carried, composed or refused. */
export function CalendarStage({
  frame,
  isCurrent,
  now,
  booking,
  blocking,
  picked,
  selected,
  opened,
  serviceId,
  labelOf,
  preview,
  sought,
  headerHand,
  nowAsked,
  isCovered,
  onSelect,
  onCarryTo,
  onPreview,
  onRepeat,
  onWait,
  children,
}: {
  readonly frame: GridFrame;
  /** False while other dates are on their way: nothing can be booked on those that are still drawn. */
  readonly isCurrent: boolean;
  readonly now: Instant;
  readonly booking: BookingFlow;
  readonly blocking: Blocking;
  readonly picked: Service | undefined;
  readonly selected: NamedBooking | undefined;
  /** It was opened from elsewhere than its card; a new object brings it into sight again. */
  readonly opened: object | undefined;
  /** The service whose bookings alone are shown in full; undefined shows all. */
  readonly serviceId: ServiceId | undefined;
  readonly labelOf: (slot: OfferedSlot) => string;
  /** What is suggested under the pointer or with the focus: a slot, or one for each service of a visit. */
  readonly preview: readonly Slot[];
  /** What is being typed in the command bar, at its place. */
  readonly sought: Proposal | undefined;
  readonly headerHand: HeaderHand;
  /** How often today was asked for: each time now is brought to the top. */
  readonly nowAsked: number;
  /** Whether a panel lies over the right end of the grid. */
  readonly isCovered: boolean;
  readonly onSelect: (id: BookingId) => void;
  /** Takes a booking to another date, in the hand. */
  readonly onCarryTo: (booking: NamedBooking, date: CalendarDate) => void;
  readonly onPreview: (slots: readonly Slot[]) => void;
  /** Opens the dates on which the booking that is composed would repeat. */
  readonly onRepeat: () => void;
  /** Puts somebody on the waitlist for what was refused. */
  readonly onWait: (proposal: Proposal) => void;
  /** What else lies over the columns. */
  readonly children: ReactNode;
}) {
  useEffect(() => {
    void whenIdle().then(() => Promise.all(openedByHand.map((part) => part.loadAhead())));
  }, []);
  const host = useRef<HTMLDivElement>(null);
  const handElement = useRef<HTMLDivElement>(null);
  const ghost = useRef<HTMLElement | null>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [blockAnchor, setBlockAnchor] = useState<HTMLElement | null>(null);
  const [flight, setFlight] = useState<Flight | undefined>(undefined);
  const { range, grounds, hours, geometry } = frame;
  const { flow, proposal } = booking;
  const zone = range.salon.timeZone;
  const today = dateAt(now, zone);
  const language = useLanguage();

  const headers = useMemo(
    () => drawnHeaders(range, grounds, today, language),
    [range, grounds, today, language],
  );
  const isTodayShown = holdsDate(range, today);
  const lateAt = isTodayShown ? now : undefined;
  const cards = useMemo(
    () => drawnCards(frame, { today, formats: language.formats, now: lateAt, serviceId }),
    [frame, today, language, lateAt, serviceId],
  );
  const traces = useMemo(() => drawnTraces(frame, language), [frame, language]);
  const isTraced = traces.some((lane) => lane.some(({ bookingId }) => bookingId === selected?.id));
  const minute = isTodayShown ? minuteAt({ date: today, zone }, now) : undefined;
  const soughtSpan = sought && spanOfProposal(frame, sought);
  const top = useShownTop(frame, isCurrent, minute, nowAsked, soughtSpan);

  const isBlocking = blocking.isArmed || blocking.held !== undefined;
  const isBusy = !isCurrent || flow.kind === 'moving' || (flow.kind === 'composing' && flow.isSaving);
  const isHandBusy = isBusy || flow.kind === 'in_hand' || (blocking.held !== undefined && !blocking.card);
  // Something else that is carried begins elsewhere.
  const shaded = isBlocking || proposal?.moving ? undefined : picked;
  const classes = [
    'calendar-stage',
    ...(picked || blocking.isArmed ? ['calendar-stage-armed'] : []),
    ...(shaded ? ['calendar-stage-shaded'] : []),
    ...(isCovered ? ['calendar-stage-covered'] : []),
  ];
  /** What the arrow keys carry, until it is put down: the pointer can put it down as well. */
  const carried = flow.kind === 'in_hand' && flow.by === 'keys' ? flow.proposal.moving : undefined;
  const carriedNow = useRef<NamedBooking | undefined>(undefined);
  const last = useRef<Proposal | undefined>(undefined);

  const cardElement = (id: BookingId): Element | null =>
    host.current?.querySelector(`[data-booking-id="${id}"]`) ?? null;

  const blockHand = blockingHand(frame, blocking);
  usePointerOnGrid(host, handElement, geometry, hours, {
    gripAt: (target: Element, point: GridPoint): Grip | undefined => {
      carriedNow.current = carried;
      if (isBusy) return undefined;
      if (carried) return { kind: 'card', booking: carried, grabMinutes: 0, isMovable: true };
      const blocked = blockHand.gripAt(target, point);
      if (blocked) return blocked;
      // Where time is to be blocked nothing that is booked is taken in the hand.
      if (blocking.isArmed) return { kind: 'ground' };
      const named = target.closest<HTMLElement>('[data-booking-id]')?.dataset['bookingId'];
      const bookingId = named === undefined ? undefined : toId<BookingId>(named);
      if (bookingId === undefined) return { kind: 'ground' };
      const held = range.bookings.find(({ id }) => id === bookingId);
      if (!held) return undefined;
      const grabMinutes = point.minute - minuteAt({ date: point.date, zone }, held.startTime);
      return { kind: 'card', booking: held, grabMinutes, isMovable: blocks(held.status) };
    },
    onDrag: (drag: Drag) => {
      if (blockHand.takes(drag.grip)) {
        flushSync(() => blockHand.onDrag(drag));
        return;
      }
      const next = proposalOfDrag(frame, drag, picked);
      if (!next) return;
      if (flow.kind === 'in_hand' && last.current && isSameProposal(last.current, next)) return;
      last.current = next;
      // Rendered within the pointer event, so that ghost and verdict are on the screen in the same frame.
      flushSync(() => booking.take(next, 'pointer'));
    },
    onDrop: (drag: Drag) => {
      if (blockHand.takes(drag.grip)) {
        blockHand.onDrop(drag);
        return;
      }
      const target = proposalOfDrag(frame, drag, picked);
      last.current = undefined;
      if (!target) return;
      if (ghost.current && violationsOf(target).length > 0) {
        const origin = target.moving && cardElement(target.moving.id);
        setFlight({ from: ghost.current.getBoundingClientRect(), to: origin?.getBoundingClientRect() });
      }
      booking.drop(target);
    },
    onDropOnDate: (held, date) => {
      last.current = undefined;
      onCarryTo(held, date);
    },
    onClick: (point: GridPoint, grip: Grip) => {
      if (blockHand.takes(grip)) blockHand.onClick(point, grip);
      else if (carriedNow.current) booking.drop(proposalOfPuttingDown(frame, point, carriedNow.current));
      else if (grip.kind === 'card') onSelect(grip.booking.id);
      else {
        const target = proposalOfPoint(frame, point, picked);
        if (target) booking.drop(target);
      }
    },
    onAbort: () => {
      last.current = undefined;
      if (blocking.held) blocking.back();
      else booking.back();
    },
    keepsFocus: () => flow.kind === 'composing' || flow.kind === 'refused' || blocking.card !== undefined,
  });

  // A ghost flies back only while its refusal is shown.
  if (flight && flow.kind !== 'refused') setFlight(undefined);
  const span = proposal && spanOfProposal(frame, proposal);
  const isGhostShown = flow.kind !== 'refused' && flow.kind !== 'idle';
  const showPreview = useCallback((slot: Slot | undefined) => onPreview(slot ? [slot] : []), [onPreview]);
  const keepGhost = useCallback((element: HTMLElement | null) => {
    ghost.current = element;
    setAnchor(element);
  }, []);

  return (
    <GridFrameContext value={frame}>
      <div ref={host} className={classes.join(' ')} aria-busy={!isCurrent}>
        <CalendarGrid headers={headers} headerHand={headerHand} top={top} isCovered={isCovered} />
        <BookingCards
          lanes={cards}
          traces={traces}
          selectedId={isTraced ? selected?.id : undefined}
          onSelect={onSelect}
        />
        <ClosedDay frame={frame} />
        <OffTimes />
        {shaded ? (
          <Suspense fallback={null}>
            <ForbiddenStarts service={shaded} />
          </Suspense>
        ) : null}
        {flow.kind === 'idle' && !isBusy && !isBlocking ? (
          <Suspense fallback={null}>
            <BookHint host={host} picked={picked} />
          </Suspense>
        ) : null}
        <BlockedTimes heldId={blocking.held?.blocked?.id} />
        {minute === undefined ? null : (
          <NowLine today={today} minute={minute} text={language.formats.time(now, zone)} />
        )}
        {/* A trace is marked by itself: around its time, another card would look selected. */}
        {selected ? (
          <SelectedMark booking={selected} opened={opened} className={isTraced ? '' : 'selected-outline'} />
        ) : null}
        {selected
          ? visitMates(range, selected).map((mate) => (
              <BookingMark key={mate.id} booking={mate} className="visit-outline" />
            ))
          : null}
        {preview.map((slot) => {
          const at = spanOfProposal(frame, atSlot(range, slot, proposal?.moving));
          return at ? (
            <PreviewMark key={`${slot.staffId} ${slot.startTime}`} span={at} label={labelOf(slot)} />
          ) : null;
        })}
        {children}
        <div ref={handElement} className={`hand ${handClass(flow, blocking)}`} />
      </div>
      <Suspense fallback={null}>
        <GlanceAtCards host={host} openId={selected?.id} isOff={isHandBusy} />
      </Suspense>
      {isGhostShown && proposal && span ? (
        <Ghost
          proposal={proposal}
          client={(flow.kind === 'in_hand' ? flow.client : undefined) ?? booking.draft.client?.name}
          advice={adviceOnInWords(range, proposal, now, language)}
          span={span}
          isPending={flow.kind === 'moving' || (flow.kind === 'composing' && flow.isSaving)}
          hasCard={flow.kind === 'composing'}
          followsKeys={flow.kind !== 'in_hand' || flow.by === 'keys'}
          anchorRef={keepGhost}
        />
      ) : null}
      {sought && soughtSpan ? (
        <Ghost
          proposal={sought}
          advice={[]}
          span={soughtSpan}
          isPending={false}
          // The command bar says what speaks against it.
          hasCard
          followsKeys
          anchorRef={leaveGhost}
        />
      ) : null}
      {blocking.held ? (
        <BlockGhost held={blocking.held} hasCard={blocking.card !== undefined} anchorRef={setBlockAnchor} />
      ) : null}
      {blocking.card && blockAnchor ? (
        <Anchored anchor={blockAnchor} sight={geometry.sight} className="anchored-booking-card">
          <Suspense fallback={null}>
            <BlockCard key={blocking.card.id} blocking={blocking} card={blocking.card} />
          </Suspense>
        </Anchored>
      ) : null}
      {flow.kind === 'composing' && anchor ? (
        <Anchored anchor={anchor} sight={geometry.sight} className="anchored-booking-card">
          <NewBookingCard
            key={booking.draft.id}
            booking={booking}
            labelOf={labelOf}
            onPreview={showPreview}
            onBlock={(span) => blocking.open({ span, blocked: undefined })}
            onRepeat={onRepeat}
          />
        </Anchored>
      ) : null}
      {flow.kind === 'refused' && proposal && span ? (
        <Suspense fallback={null}>
          <RefusedDrop
            proposal={proposal}
            span={span}
            refusal={flow.refusal}
            flight={flight}
            booking={booking}
            labelOf={labelOf}
            onPreview={showPreview}
            onWait={onWait}
          />
        </Suspense>
      ) : null}
    </GridFrameContext>
  );
}

/** What the pointer shows while it carries something. */
function handClass(flow: Flow, { held, card }: Blocking): string {
  if (held && !card) return held.blocked ? 'hand-card' : 'hand-ground';
  if (flow.kind !== 'in_hand' || flow.by === 'keys') return '';
  if (violationsOf(flow.proposal).length > 0) return 'hand-refused';
  return flow.proposal.moving ? 'hand-card' : 'hand-ground';
}
