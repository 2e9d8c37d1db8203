import type { VisibleHours } from '../range/visible-hours.ts';
import type { GridFrame } from './grid-frame.ts';

/** Starts that a hand can choose are never further apart; a salon that proposes hours can still be booked at a quarter past. */
const maxSnapMinutes = 15;

/** Minutes between the starts to which the pointer and the arrow keys snap. */
export function snapMinutesOf({ range }: GridFrame): number {
  return Math.min(range.salon.slotMinutes, maxSnapMinutes);
}

/** The start of the snap interval that holds `minute`: what a press on free ground means. */
export function snappedDown(minute: number, snap: number): number {
  return Math.floor(minute / snap) * snap;
}

/** The snapped minute nearest to `minute`: what a card that is carried means. */
export function snappedToNearest(minute: number, snap: number): number {
  return Math.round(minute / snap) * snap;
}

/** `startMinute` drawn back so that all of `lengthMinutes` is visible; what is longer than the grid starts at its top. */
export function withinHours(startMinute: number, lengthMinutes: number, hours: VisibleHours): number {
  return Math.max(hours.opensMinute, Math.min(startMinute, hours.closesMinute - lengthMinutes));
}
