import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { blocks, type NamedBooking } from '../../../shared/domain/booking.ts';
import { type BookingId, toId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { type CalendarDate, dateAt } from '../../../shared/domain/zoned-time.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { Flow } from '../carry/booking-flow.ts';
import { proposalOfDrag, proposalOfPoint } from '../carry/drag-proposal.ts';
import { Ghost, spanOf } from '../carry/Ghost.tsx';
import type { Drag, Grip } from '../carry/pointer-gesture.ts';
import { isSameProposal, type Proposal } from '../carry/proposal.ts';
import { RefusedPlace } from '../carry/RefusedPlace.tsx';
import { SpringBack } from '../carry/SpringBack.tsx';
import type { BookingFlow } from '../carry/use-booking-flow.ts';
import { usePointerOnGrid } from '../carry/use-pointer-on-grid.ts';
import { Anchored } from '../grid/Anchored.tsx';
import { DayGrid } from '../grid/DayGrid.tsx';
import { drawnCards, drawnColumns } from '../grid/day-drawing.ts';
import { GridOverlay } from '../grid/GridOverlay.tsx';
import type { GridGeometry, GridPoint } from '../grid/grid-geometry.ts';
import { OffTimes } from '../grid/OffTimes.tsx';
import type { Column } from '../range/columns-of-day.ts';
import { minuteAt } from '../range/day-clock.ts';
import type { DayKnowledge } from '../range/day-context.ts';
import type { VisibleHours } from '../range/visible-hours.ts';

type Flight = { readonly from: DOMRect; readonly to: DOMRect | undefined };

/** The grid, and on it whatever is in the hand, open or refused. */
export function DayStage({
  day,
  isCurrent,
  now,
  columns,
  hours,
  geometry,
  booking,
  picked,
  selected,
  preview,
  labelOf,
  onSelect,
  onPreview,
  children,
  card,
}: {
  readonly day: DayKnowledge;
  /** False while another day is on its way: nothing can be booked on the one that is still drawn. */
  readonly isCurrent: boolean;
  readonly now: Instant;
  readonly columns: readonly Column[];
  readonly hours: VisibleHours;
  readonly geometry: GridGeometry;
  readonly booking: BookingFlow;
  readonly picked: Service | undefined;
  readonly selected: NamedBooking | undefined;
  /** A suggested place that the hand or the focus is at. */
  readonly preview: Slot | undefined;
  readonly labelOf: (slot: Slot) => string;
  readonly onSelect: (id: BookingId) => void;
  readonly onPreview: (slot: Slot | undefined) => void;
  /** What else lies over the columns. */
  readonly children: ReactNode;
  /** The card for a new booking, shown at the ghost while it is composed. */
  readonly card: ReactNode;
}) {
  const language = useLanguage();
  const host = useRef<HTMLDivElement>(null);
  const handElement = useRef<HTMLDivElement>(null);
  const ghost = useRef<HTMLElement | null>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [flight, setFlight] = useState<Flight | undefined>(undefined);
  const { flow, proposal } = booking;
  const zone = day.salon.timeZone;
  const salonDay = useMemo(() => ({ date: day.date, zone }), [day.date, zone]);
  const today: CalendarDate = dateAt(now, zone);

  const gridColumns = useMemo(
    () => drawnColumns(day, columns, today, language),
    [day, columns, today, language],
  );
  const gridCards = useMemo(
    () => drawnCards(day, columns, today, language.formats),
    [day, columns, today, language.formats],
  );
  // Read once for a day: the grid must not jump when a minute passes.
  const [scroll, setScroll] = useState<{ readonly date: CalendarDate; readonly minute: number }>();
  const scrollMinute = scroll?.date === day.date ? scroll.minute : firstMinute(day, hours, now);
  if (scroll?.date !== day.date) setScroll({ date: day.date, minute: scrollMinute });

  const isBusy = !isCurrent || flow.kind === 'moving' || (flow.kind === 'composing' && flow.isSaving);
  const last = useRef<Proposal | undefined>(undefined);

  const cardElement = (id: BookingId): Element | null =>
    host.current?.querySelector(`[data-booking-id="${id}"]`) ?? null;

  usePointerOnGrid(host, handElement, geometry, hours, {
    gripAt: (target: Element, point: GridPoint): Grip | undefined => {
      if (isBusy) return undefined;
      const named = target.closest<HTMLElement>('[data-booking-id]')?.dataset['bookingId'];
      const bookingId = named === undefined ? undefined : toId<BookingId>(named);
      if (bookingId === undefined) return { kind: 'ground' };
      const held = day.bookings.find(({ id }) => id === bookingId);
      if (!held) return undefined;
      const grabMinutes = point.minute - minuteAt(salonDay, held.startTime);
      return { kind: 'card', bookingId, grabMinutes, isMovable: blocks(held.status) };
    },
    onDrag: (drag: Drag) => {
      const next = proposalOfDrag(day, hours, drag, picked);
      if (!next || (flow.kind === 'in_hand' && last.current && isSameProposal(last.current, next))) return;
      last.current = next;
      // Drawn inside the pointer's own event: the judgement belongs to this frame.
      flushSync(() => booking.take(next, 'pointer'));
    },
    onDrop: (drag: Drag) => {
      const target = proposalOfDrag(day, hours, drag, picked);
      last.current = undefined;
      if (!target) return booking.back();
      if (ghost.current && target.violations.length > 0) {
        const origin = target.moving && cardElement(target.moving.id);
        setFlight({ from: ghost.current.getBoundingClientRect(), to: origin?.getBoundingClientRect() });
      }
      booking.drop(target);
    },
    onClick: (point: GridPoint, grip: Grip) => {
      if (grip.kind === 'card') onSelect(grip.bookingId);
      else booking.drop(proposalOfPoint(day, hours, point, picked));
    },
    onAbort: () => {
      last.current = undefined;
      booking.back();
    },
  });

  // A flight belongs to the refusal that it led to.
  if (flight && flow.kind !== 'refused') setFlight(undefined);
  const isHere = proposal !== undefined && dateAt(proposal.startTime, zone) === day.date;
  const isGhostShown = isHere && flow.kind !== 'refused' && flow.kind !== 'idle';
  const keepGhost = useCallback((element: HTMLElement | null) => {
    ghost.current = element;
    setAnchor(element);
  }, []);
  const sight = useCallback(() => geometry.sight(), [geometry]);
  const overlay = { geometry, hours };

  return (
    <>
      <div ref={host} className={picked ? 'day-stage day-stage-armed' : 'day-stage'} aria-busy={!isCurrent}>
        <DayGrid
          key={`${day.date} ${hours.opensMinute} ${hours.closesMinute}`}
          date={day.date}
          zone={zone}
          hours={hours}
          scrollMinute={scrollMinute}
          now={now}
          columns={gridColumns}
          cards={gridCards}
          geometry={geometry}
        />
        <OffTimes day={day} columns={columns} {...overlay} />
        {selected ? (
          <GridOverlay {...overlay} span={spanOf(day, selected)} className="selected-outline" />
        ) : null}
        {preview && dateAt(preview.startTime, zone) === day.date ? (
          <GridOverlay {...overlay} span={spanOf(day, preview)} className="ghost ghost-preview">
            <span className="ghost-times">{labelOf(preview)}</span>
          </GridOverlay>
        ) : null}
        {children}
        <div ref={handElement} className={`hand ${handClass(flow)}`} />
      </div>
      {isGhostShown && proposal ? (
        <Ghost
          day={day}
          proposal={proposal}
          {...overlay}
          isPending={flow.kind === 'moving' || (flow.kind === 'composing' && flow.isSaving)}
          hidesReason={flow.kind === 'composing'}
          followsKeys={flow.kind !== 'in_hand' || flow.by === 'keys'}
          anchorRef={keepGhost}
        />
      ) : null}
      {flow.kind === 'composing' && anchor ? (
        <Anchored anchor={anchor} sight={sight} className="booking-card-place">
          {card}
        </Anchored>
      ) : null}
      {flow.kind === 'refused' && proposal ? (
        <RefusedPlace
          day={day}
          proposal={proposal}
          refusal={flow.refusal}
          {...overlay}
          labelOf={labelOf}
          onChoose={booking.chooseSlot}
          onPreview={onPreview}
          onCompose={booking.compose}
          onClose={booking.back}
        />
      ) : null}
      {flow.kind === 'refused' && flight ? <SpringBack from={flight.from} to={flight.to} /> : null}
    </>
  );
}

/** What the pointer shows while it carries something. */
function handClass(flow: Flow): string {
  if (flow.kind !== 'in_hand') return '';
  if (flow.proposal.violations.length > 0) return 'hand-refused';
  return flow.proposal.moving ? 'hand-card' : 'hand-ground';
}

/** Room for the label of the first hour in sight, which stands half above its line. */
const labelMinutes = 8;

/** What is at the top when a day is first shown: an hour before now on the day itself, else the first opening. */
function firstMinute(day: DayKnowledge, hours: VisibleHours, now: Instant): number {
  const zone = day.salon.timeZone;
  if (dateAt(now, zone) !== day.date) return hours.opensMinute;
  const minute = minuteAt({ date: day.date, zone }, now) - 60;
  return Math.max(hours.opensMinute, Math.floor(minute / 30) * 30 - labelMinutes);
}
