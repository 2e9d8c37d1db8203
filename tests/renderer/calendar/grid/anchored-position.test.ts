import { expect, test } from 'vitest';
import { anchoredPosition, raisedAbove } from '../../../../src/renderer/calendar/grid/anchored-position.ts';

const window = { width: 1366, height: 768 };
const card = { width: 300, height: 200 };
const anchor = (left: number, top: number) => ({ left, right: left + 200, top, bottom: top + 60 });

test('to the right while there is room, else to the left, else over it', () => {
  expect(anchoredPosition(anchor(100, 300), card, window, undefined)).toEqual({
    left: 308,
    top: 300,
    side: 'right',
  });
  expect(anchoredPosition(anchor(1100, 300), card, window, undefined)).toEqual({
    left: 792,
    top: 300,
    side: 'left',
  });
  const wide = { left: 60, right: 1360, top: 300, bottom: 360 };
  expect(anchoredPosition(wide, card, window, undefined)).toEqual({ left: 60, top: 300, side: 'over' });
});

test('never outside the window', () => {
  expect(anchoredPosition(anchor(100, 740), card, window, undefined).top).toBe(560);
  expect(anchoredPosition(anchor(100, -300), card, window, undefined).top).toBe(8);
});

test('in what is seen of the grid where something lies over its end', () => {
  const sight = { top: 180, bottom: 768, right: 1062 };
  expect(anchoredPosition(anchor(700, 300), card, window, sight)).toMatchObject({ left: 392, side: 'left' });
  expect(anchoredPosition(anchor(1150, 300), card, window, sight)).toMatchObject({ left: 754, side: 'left' });
  const wide = { left: 60, right: 1360, top: 300, bottom: 360 };
  expect(anchoredPosition(wide, card, window, sight)).toMatchObject({ left: 60, side: 'over' });
});

test('what is scrolled out of sight is pointed at from the edge of the grid', () => {
  expect(anchoredPosition(anchor(100, 50), card, window, { top: 180, bottom: 768, right: 1366 }).top).toBe(
    180,
  );
});

test('where the anchor is kept clear it is below or above one that leaves no room on its sides, about the point', () => {
  const wide = (top: number) => ({ left: 60, right: 1360, top, bottom: top + 60 });
  const placed = (top: number, x: number | undefined) =>
    anchoredPosition(wide(top), card, window, undefined, { x });
  expect(placed(300, 700)).toEqual({ left: 676, top: 368, side: 'below' });
  expect(placed(300, undefined)).toEqual({ left: 60, top: 368, side: 'below' });
  expect(placed(600, 1300)).toEqual({ left: 1058, top: 392, side: 'above' });
  const whole = { ...wide(20), bottom: 700 };
  expect(anchoredPosition(whole, card, window, undefined, { x: 700 }).side).toBe('over');
  expect(anchoredPosition(anchor(100, 300), card, window, undefined, { x: 700 }).side).toBe('right');
});

test('nothing ends under what stands at the foot of the window, unless it is higher than what is left', () => {
  const notices = { left: 500, right: 860, top: 650, bottom: 752 };
  const placed = { left: 400, top: 500, side: 'right' } as const;
  expect(raisedAbove(notices, placed, card)).toEqual({ ...placed, top: 442 });
  expect(raisedAbove(undefined, placed, card)).toBe(placed);
  expect(raisedAbove(notices, { ...placed, left: 150 }, card).top).toBe(500);
  expect(raisedAbove(notices, { ...placed, left: 860 }, card).top).toBe(500);
  expect(raisedAbove(notices, { ...placed, top: 442 }, card).top).toBe(442);
  expect(raisedAbove(notices, placed, { ...card, height: 700 }).top).toBe(8);
});
