import { expect, test } from 'vitest';
import { anchoredPosition } from '../../../../src/renderer/calendar/grid/anchored-position.ts';

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

test('what is scrolled out of sight is pointed at from the edge of the grid', () => {
  expect(anchoredPosition(anchor(100, 50), card, window, { top: 180, bottom: 768 }).top).toBe(180);
});
