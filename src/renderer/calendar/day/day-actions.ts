import { blocks, mayStep, type NamedBooking } from '../../../shared/domain/booking.ts';
import type { BookingId } from '../../../shared/domain/ids.ts';
import { type CalendarDate, dateAt, type TimeZone } from '../../../shared/domain/zoned-time.ts';
import type { BookingChanges } from '../../booking/use-booking-changes.ts';
import type { ScreenLanguage } from '../../language/use-language.ts';
import { showNotice } from '../../ui/notices.ts';
import { carriedProposal, proposalOfPoint } from '../carry/drag-proposal.ts';
import { proposeMove } from '../carry/proposal.ts';
import type { BookingFlow } from '../carry/use-booking-flow.ts';
import { bookingAt } from '../cursor/grid-cursor.ts';
import type { GridCursorState } from '../cursor/use-grid-cursor.ts';
import type { DayKey } from './shortcuts.ts';
import type { DayView } from './use-day-view.ts';
import type { FindFree } from './use-find-free.ts';

/** The booking whose panel is open, and its question. */
export type Selection = {
  readonly selected: NamedBooking | undefined;
  readonly asksCancel: boolean;
  readonly select: (id: BookingId | undefined) => void;
  readonly askCancel: (asks: boolean) => void;
};

/** Turning the days. */
export type DayTurning = {
  readonly before: () => void;
  readonly today: () => void;
  readonly after: () => void;
};

/** What the day's keys act on. */
export type DayParts = {
  readonly language: ScreenLanguage;
  readonly zone: TimeZone;
  /** The salon's today. */
  readonly today: CalendarDate;
  readonly view: DayView;
  /** False while another day is on its way: nothing is booked or moved on the one that is still drawn. */
  readonly isCurrent: boolean;
  readonly booking: BookingFlow;
  readonly keyboard: GridCursorState;
  readonly selection: Selection;
  readonly changes: BookingChanges;
  readonly turning: DayTurning;
  readonly free: FindFree;
  /** Asks for a service, because one must be picked first. */
  readonly askForService: () => void;
  /** Takes the keyboard off the grid, to where the arrow keys turn the days. */
  readonly leaveGrid: () => void;
};

/** The booking that a key is about: the one under the cursor, else the selected one. */
function bookingInQuestion({ view, keyboard, selection }: DayParts): NamedBooking | undefined {
  const { ground } = view;
  const isOverGrid = ground && keyboard.isOnGrid && keyboard.cursor;
  const under = isOverGrid ? bookingAt(ground.day, isOverGrid) : undefined;
  return under ?? selection.selected;
}

/** Says why a key did nothing. */
function say(sentence: string): void {
  showNotice({ text: sentence, tone: 'neutral' });
}

function stepByKey(parts: DayParts, status: 'arrived' | 'completed'): boolean {
  const subject = bookingInQuestion(parts);
  if (!subject) return false;
  parts.selection.select(subject.id);
  const date = dateAt(subject.startTime, parts.zone);
  const { words, formats } = parts.language;
  if (date > parts.today) say(words.calendar.cannot.beforeItsDay(formats.date(date, 'short'), status));
  else if (mayStep(subject.status, status)) void parts.changes.step(subject, status);
  return true;
}

function close({ booking, selection, leaveGrid }: DayParts): void {
  if (booking.flow.kind !== 'idle') booking.back();
  else if (selection.asksCancel) selection.askCancel(false);
  else if (selection.selected) selection.select(undefined);
  else leaveGrid();
}

function actAtCursor({ view, isCurrent, booking, keyboard, selection }: DayParts): boolean {
  const { ground, hours, service } = view;
  if (!ground || !keyboard.cursor) return false;
  const under = bookingAt(ground.day, keyboard.cursor);
  if (under) selection.select(under.id);
  else if (isCurrent) booking.drop(proposalOfPoint(ground.day, hours, keyboard.cursor, service));
  return true;
}

function takeInHand(parts: DayParts): boolean {
  const { view, isCurrent, booking } = parts;
  const subject = bookingInQuestion(parts);
  if (!view.ground || !isCurrent) return false;
  if (!subject || !blocks(subject.status)) {
    const { cannot } = parts.language.words.calendar;
    say(subject ? cannot.move(subject.status) : cannot.nothingToMove);
    return true;
  }
  booking.take(proposeMove(view.ground.day, subject, subject), 'keys');
  return true;
}

/** Does what a key means. False when there is nothing for it to act on, and the key is the browser's. */
export function actOnKey(key: DayKey, parts: DayParts): boolean {
  const { view, booking, keyboard, selection, turning, free } = parts;
  switch (key.does) {
    case 'carry': {
      if (!view.ground || !booking.proposal) return false;
      const { day } = view.ground;
      const next = carriedProposal(day, view.hours, view.columns, booking.proposal, key.move);
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
      return actAtCursor(parts);
    case 'close':
      close(parts);
      return true;
    case 'previous_day':
      turning.before();
      return true;
    case 'next_day':
      turning.after();
      return true;
    case 'today':
      turning.today();
      return true;
    case 'new_booking':
      if (!free.begin()) parts.askForService();
      return true;
    case 'next_free':
      if (!free.find()) parts.askForService();
      return true;
    case 'move_booking':
      return takeInHand(parts);
    case 'arrived':
    case 'completed':
      return stepByKey(parts, key.does);
    case 'cancel': {
      const subject = bookingInQuestion(parts);
      if (!subject || !mayStep(subject.status, 'cancelled')) {
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
