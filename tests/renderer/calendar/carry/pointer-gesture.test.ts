import { expect, test } from 'vitest';
import {
  type Gesture,
  type Grip,
  gestureReducer,
  noGesture,
  type Outcome,
  type Over,
  type PointerInput,
} from '../../../../src/renderer/calendar/carry/pointer-gesture.ts';
import { ana, booked, date, monday } from '../../../shared/domain/world.ts';

const booking = booked(1, monday('10:00'));

const ground: Grip = { kind: 'ground' };
const card: Grip = { kind: 'card', booking, grabMinutes: 10, isMovable: true };
const point = (minute: number) => ({ of: { staffId: ana.id }, date: date('2026-03-02'), minute });
const down = (grip: Grip = ground, pointerId = 1): PointerInput => ({
  kind: 'down',
  pointerId,
  at: { x: 100, y: 100, point: point(600) },
  grip,
});
const move = (y: number, pointerId = 1): PointerInput => ({
  kind: 'move',
  pointerId,
  at: { x: 100, y, point: point(500 + y) },
});
const up = (pointerId = 1): PointerInput => ({ kind: 'up', pointerId, over: 'grid' });
const upBeside = (over: Over): PointerInput => ({ kind: 'up', pointerId: 1, over });

/** The outcomes of a series of inputs that did anything. */
function outcomes(...inputs: readonly PointerInput[]): readonly Outcome[] {
  let gesture: Gesture = noGesture;
  const found: Outcome[] = [];
  for (const input of inputs) {
    const step = gestureReducer(gesture, input);
    gesture = step.gesture;
    if (step.outcome.kind !== 'nothing') found.push(step.outcome);
  }
  return found;
}

test('a press that does not wander is a click where it began', () => {
  expect(outcomes(down(), move(102), up())).toEqual([{ kind: 'clicked', point: point(600), grip: ground }]);
});

test('a press that wanders is a drag from where it began to where it ends', () => {
  expect(outcomes(down(), move(110), move(150), up())).toEqual([
    { kind: 'began', pointerId: 1, drag: { grip: ground, from: point(600), to: point(610) } },
    { kind: 'dragged', drag: { grip: ground, from: point(600), to: point(650) } },
    { kind: 'dropped', drag: { grip: ground, from: point(600), to: point(650) } },
  ]);
});

test('scrolling under a pointer that rests drags on; without a drag it is nothing', () => {
  const scrolled: PointerInput = { kind: 'scrolled', point: point(700) };
  expect(outcomes(down(), scrolled)).toEqual([]);
  expect(outcomes(down(), move(110), scrolled).at(-1)).toEqual({
    kind: 'dragged',
    drag: { grip: ground, from: point(600), to: point(700) },
  });
});

test('an aborted drag is told once, and the release that follows is nothing', () => {
  expect(outcomes(down(card), move(150), { kind: 'abort' }, move(160), up()).map(({ kind }) => kind)).toEqual(
    ['began', 'aborted'],
  );
  expect(outcomes(down(), { kind: 'abort' }, up())).toEqual([]);
});

test('a booking can be let go on a date beside the grid, a new one cannot', () => {
  const day = date('2026-03-09');
  expect(outcomes(down(card), move(150), upBeside(day)).at(-1)).toEqual({
    kind: 'dropped_on_date',
    booking,
    date: day,
  });
  expect(outcomes(down(ground), move(150), upBeside(day)).at(-1)).toEqual({ kind: 'aborted' });
});

test('a drag that is let go beside the grid is put back', () => {
  expect(outcomes(down(card), move(150), upBeside(undefined)).map(({ kind }) => kind)).toEqual([
    'began',
    'aborted',
  ]);
});

test('a card that cannot be moved can only be clicked', () => {
  const pinned: Grip = { kind: 'card', booking, grabMinutes: 10, isMovable: false };
  expect(outcomes(down(pinned), move(300), up())).toEqual([
    { kind: 'clicked', point: point(600), grip: pinned },
  ]);
});

test('a second finger changes nothing', () => {
  expect(
    outcomes(down(), down(ground, 2), move(300, 2), up(2), move(110), up()).map(({ kind }) => kind),
  ).toEqual(['began', 'dropped']);
});
