import { blocks, canChangeStatus, hasResource, type NamedBooking } from '../../../shared/domain/booking.ts';
import type { ResourceId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { dateAt, type TimeZone } from '../../../shared/domain/zoned-time.ts';
import type { Speech } from '../../../shared/words/speech.ts';
import type { CalendarView } from '../../app/route.ts';
import type { Printed } from '../../app/use-print.ts';
import { tooSoonFor } from '../../booking/too-soon.ts';
import type { BookingChanges } from '../../booking/use-booking-changes.ts';
import { showNotice } from '../../ui/notices.ts';
import { spanOfPoint } from '../block/blocked-span.ts';
import type { Blocking } from '../block/use-blocking.ts';
import { isWorthKeeping } from '../carry/booking-draft.ts';
import { carriedProposal, proposalOfPoint } from '../carry/drag-proposal.ts';
import { pointOf } from '../carry/place.ts';
import { proposeMove } from '../carry/proposal.ts';
import type { BookingFlow } from '../carry/use-booking-flow.ts';
import { bookingAt } from '../cursor/grid-cursor.ts';
import type { GridCursorState } from '../cursor/use-grid-cursor.ts';
import type { GridFrame } from '../grid/grid-frame.ts';
import { blockedAt } from '../range/blocked-time.ts';
import { instantAtMinute } from '../range/day-clock.ts';
import type { KeyMeaning } from './shortcuts.ts';
import type { Copying } from './use-copying.ts';
import type { Selection } from './use-selection.ts';

/** Turning to other dates. */
export type Turning = {
  readonly before: () => void;
  readonly today: () => void;
  readonly after: () => void;
  /** The same date in another view. */
  readonly show: (kind: CalendarView) => void;
};

/** What the calendar's keys act on. */
export type KeyParts = {
  readonly language: Speech;
  readonly zone: TimeZone;
  /** The minute it is. */
  readonly now: Instant;
  /** What is drawn; undefined until the desk has answered. */
  readonly frame: GridFrame | undefined;
  /** Whether there are rooms and devices to show. */
  readonly hasRooms: boolean;
  /** What is picked in the toolbar. */
  readonly picked: Service | undefined;
  /** False while other dates are on their way: nothing is booked or moved on those that are still drawn. */
  readonly isCurrent: boolean;
  readonly booking: BookingFlow;
  readonly blocking: Blocking;
  readonly keyboard: GridCursorState;
  readonly selection: Selection;
  readonly changes: BookingChanges;
  readonly turning: Turning;
  /** Both ask for a service where none is picked, and go on with the one that is chosen. */
  readonly findNext: () => void;
  readonly beginBooking: () => void;
  /** Opens the panel in which a time is looked for. */
  readonly findTime: () => void;
  /** Begins a booking for somebody who stands at the counter. */
  readonly walkIn: () => void;
  readonly copying: Copying;
  readonly print: (printed: Printed) => void;
  /** Shows the day where there is no grid. */
  readonly showGrid: () => void;
  /** Opens the choice of a date. */
  readonly goToDate: () => void;
  /** Makes the hours a step taller or flatter; undefined where there is no grid. */
  readonly zoom: ((way: 'taller' | 'flatter') => void) | undefined;
  /** Takes the keyboard onto the grid; undefined where there is none. */
  readonly enterGrid: (() => void) | undefined;
  /** Takes the keyboard off the grid, to where the arrow keys turn the dates. */
  readonly leaveGrid: () => void;
  /** Takes the keyboard out of the panel that is about to close, back to where it was opened from. */
  readonly leavePanel: () => void;
  /** Puts the focus into the open card, so that the key which is being pressed is written there. */
  readonly writeInCard: () => void;
};

/** The booking that a key is about: the one under the cursor, else the selected one. */
export function bookingInQuestion({ frame, keyboard, selection }: KeyParts): NamedBooking | undefined {
  const { isOnGrid, cursor } = keyboard;
  const under = frame && isOnGrid && cursor ? bookingAt(frame, cursor) : undefined;
  return under ?? selection.selected;
}

/** Says why a key did nothing. */
function say(sentence: string): void {
  showNotice({ text: sentence, tone: 'neutral' });
}

function stepByKey(parts: KeyParts, status: 'arrived' | 'completed' | 'no_show'): boolean {
  const subject = bookingInQuestion(parts);
  if (!subject) return false;
  // A panel that is open goes along; none is opened over whoever is next.
  if (parts.selection.selected) parts.selection.select(subject.id);
  const { zone, now, language } = parts;
  const { words, formats } = language;
  const { cannot } = words.calendar;
  const tooSoon = tooSoonFor(subject, status, now, zone);
  if (!canChangeStatus(subject.status, status)) {
    if (subject.status !== status) say(cannot.become(subject.status, status));
  } else if (tooSoon === 'before_its_day')
    say(cannot.beforeItsDay(formats.date(dateAt(subject.startTime, zone), 'short'), status));
  else if (tooSoon === 'before_its_start') say(cannot.beforeItsStart(formats.time(subject.startTime, zone)));
  else void parts.changes.changeStatus(subject, status);
  return true;
}

function close({ booking, blocking, selection, leaveGrid, leavePanel }: KeyParts): void {
  if (blocking.isArmed || blocking.held) blocking.back();
  else if (booking.flow.kind !== 'idle') booking.back();
  else if (selection.asksCancel) selection.askCancel(false);
  else if (selection.selected) {
    leavePanel();
    selection.select(undefined);
  }
  // Whoever waits for a time to be chosen is in the hand.
  else if (isWorthKeeping(booking.draft)) booking.discard();
  else leaveGrid();
}

/** Opens what is at the cursor, and `enters` the panel of a booking; on free ground books there, or blocks the time. */
function actAtCursor(
  { frame, picked, isCurrent, booking, blocking, keyboard, selection }: KeyParts,
  enters: boolean,
): boolean {
  if (!frame || !keyboard.cursor) return false;
  const under = bookingAt(frame, keyboard.cursor);
  const blocked = blockedAt(frame.range, keyboard.cursor);
  if (under) (enters ? selection.enter : selection.select)(under.id);
  else if (blocked) blocking.open({ span: blocked, blocked });
  else if (blocking.isArmed) {
    const span = isCurrent ? spanOfPoint(frame, keyboard.cursor) : undefined;
    if (span) blocking.open({ span, blocked: undefined });
    return true;
  }
  const target = under || blocked || !isCurrent ? undefined : proposalOfPoint(frame, keyboard.cursor, picked);
  if (target) booking.drop(target);
  return true;
}

/** Where the keyboard is on the grid, the card of blocked time opens there; elsewhere the pointer draws it. */
function blockTime({ frame, isCurrent, keyboard, blocking }: KeyParts): void {
  const { isOnGrid, cursor } = keyboard;
  if (frame?.isOfUnits) return;
  const isHere = frame && isCurrent && isOnGrid && cursor;
  const blocked = isHere ? blockedAt(frame.range, cursor) : undefined;
  const span = isHere ? spanOfPoint(frame, cursor) : undefined;
  if (blocked) blocking.open({ span: blocked, blocked });
  else if (span) blocking.open({ span, blocked: undefined });
  else blocking.arm(!blocking.isArmed);
}

/** The unit of a booking in whose column the cursor is: that card is taken, where it has several. */
function unitAtCursor({ isOnGrid, cursor }: GridCursorState, subject: NamedBooking): ResourceId | undefined {
  if (!isOnGrid || !cursor || !('resourceId' in cursor.of)) return undefined;
  return hasResource(subject, cursor.of.resourceId) ? cursor.of.resourceId : undefined;
}

function takeInHand(parts: KeyParts): boolean {
  const { frame, isCurrent, booking } = parts;
  const subject = bookingInQuestion(parts);
  if (!frame || !isCurrent) return false;
  if (!subject || !blocks(subject.status)) {
    const { cannot } = parts.language.words.calendar;
    say(subject ? cannot.move(subject.status) : cannot.nothingToMove);
    return true;
  }
  parts.showGrid();
  const { staffId, startTime } = subject;
  const unit = unitAtCursor(parts.keyboard, subject);
  const proposal = proposeMove(frame.range, { staffId, startTime, resourceId: unit }, subject);
  booking.take(proposal, 'keys');
  // Out of a panel, whose buttons have keys of their own.
  parts.keyboard.put(pointOf(frame, proposal));
  parts.keyboard.setOnGrid(true);
  return true;
}

/** Text that is marked on the page is the browser's to copy. */
function copyBooking(parts: KeyParts): boolean {
  const subject = bookingInQuestion(parts);
  if (!subject || window.getSelection()?.toString()) return false;
  parts.copying.copy(subject);
  return true;
}

/** Where the keyboard is on the grid of people; else at the time that it was copied from. */
function pasteBooking({ frame, isCurrent, keyboard: { isOnGrid, cursor }, copying }: KeyParts): boolean {
  if (!frame || !isCurrent) return false;
  const isHere = isOnGrid && cursor && 'staffId' in cursor.of;
  const { timeZone: zone } = frame.range.salon;
  return copying.paste(
    isHere
      ? { ...cursor.of, startTime: instantAtMinute({ date: cursor.date, zone }, cursor.minute) }
      : undefined,
  );
}

/** Does what a key means. False when there is nothing for it to act on, and the key is the browser's. */
export function actOnKey(key: KeyMeaning, parts: KeyParts): boolean {
  const { frame, booking, keyboard, selection, turning } = parts;
  switch (key.does) {
    case 'carry': {
      if (!frame || !booking.proposal) return false;
      const next = carriedProposal(frame, booking.proposal, key.move);
      if (next) booking.take(next, 'keys');
      return true;
    }
    case 'put_down':
      if (booking.proposal) booking.drop(booking.proposal);
      return true;
    case 'put_back':
      booking.back();
      return true;
    case 'move_cursor':
      return keyboard.move(key.move) || !key.leavesAtEnd;
    case 'use_cursor':
      return actAtCursor(parts, true);
    case 'look_at_cursor':
      return actAtCursor(parts, false);
    case 'enter_grid':
      parts.enterGrid?.();
      return parts.enterGrid !== undefined;
    case 'close':
      close(parts);
      return true;
    case 'write':
      parts.writeInCard();
      return false;
    case 'previous':
      turning.before();
      return true;
    case 'next':
      turning.after();
      return true;
    case 'go_to_date':
      parts.goToDate();
      return true;
    case 'taller_hours':
      parts.zoom?.('taller');
      return parts.zoom !== undefined;
    case 'flatter_hours':
      parts.zoom?.('flatter');
      return parts.zoom !== undefined;
    case 'day':
    case 'week':
    case 'month':
    case 'list':
      turning.show(key.does);
      return true;
    case 'rooms':
      if (parts.hasRooms) turning.show(key.does);
      return parts.hasRooms;
    case 'today':
      turning.today();
      return true;
    case 'new_booking':
      parts.beginBooking();
      return true;
    case 'next_free':
      parts.findNext();
      return true;
    case 'walk_in':
      parts.walkIn();
      return true;
    case 'copy_booking':
      return copyBooking(parts);
    case 'paste_booking':
      return pasteBooking(parts);
    case 'find_time':
      parts.findTime();
      return true;
    case 'print_day':
      parts.print({ what: 'day' });
      return true;
    case 'print_next_day':
      parts.print({ what: 'next_day' });
      return true;
    case 'block_time':
      blockTime(parts);
      return true;
    case 'move_booking':
      return takeInHand(parts);
    case 'arrived':
    case 'completed':
    case 'no_show':
      return stepByKey(parts, key.does);
    case 'cancel': {
      const subject = bookingInQuestion(parts);
      if (!subject || !canChangeStatus(subject.status, 'cancelled')) {
        const { cannot } = parts.language.words.calendar;
        say(subject ? cannot.cancel(subject.status) : cannot.nothingToCancel);
        return true;
      }
      selection.select(subject.id);
      selection.askCancel(true);
      return true;
    }
  }
}
