import type { VisibleHours } from '../range/visible-hours.ts';

/** Starts that a hand can choose are never further apart; a salon that proposes hours can still be booked at a quarter past. */
const maxStep = 15;

/** Minutes between the starts that the pointer and the arrow keys step through. */
export function snapStep(slotMinutes: number): number {
  return Math.min(slotMinutes, maxStep);
}

/** The step that holds `minute`: what a press on free ground means. */
export function snappedDown(minute: number, step: number): number {
  return Math.floor(minute / step) * step;
}

/** The step nearest to `minute`: what a card that is carried means. */
export function snappedToNearest(minute: number, step: number): number {
  return Math.round(minute / step) * step;
}

/** `startMinute` drawn back so that all of `lengthMinutes` is in sight; what is longer than the grid starts at its top. */
export function withinHours(startMinute: number, lengthMinutes: number, hours: VisibleHours): number {
  return Math.max(hours.opensMinute, Math.min(startMinute, hours.closesMinute - lengthMinutes));
}
