import { expect, test } from 'vitest';
import { dayKey } from '../../../../src/renderer/calendar/day/shortcuts.ts';

const away = { isCarrying: false, isOnGrid: false };
const onGrid = { isCarrying: false, isOnGrid: true };
const carrying = { isCarrying: true, isOnGrid: true };

test('off the grid the arrow keys turn the days, on it they move', () => {
  expect(dayKey('ArrowRight', false, away)).toEqual({ does: 'next_day' });
  expect(dayKey('ArrowDown', false, away)).toBeUndefined();
  expect(dayKey('ArrowRight', false, onGrid)).toEqual({
    does: 'move_cursor',
    move: 'right',
    leavesAtEnd: false,
  });
});

test('Tab goes from person to person and leaves at the last; Shift goes back', () => {
  expect(dayKey('Tab', false, onGrid)).toEqual({ does: 'move_cursor', move: 'right', leavesAtEnd: true });
  expect(dayKey('Tab', true, onGrid)).toEqual({ does: 'move_cursor', move: 'left', leavesAtEnd: true });
  expect(dayKey('Tab', false, away)).toBeUndefined();
});

test('while a booking is carried only carrying keys work', () => {
  expect(dayKey('ArrowUp', false, carrying)).toEqual({ does: 'carry', move: 'up' });
  expect(dayKey('Enter', false, carrying)).toEqual({ does: 'put_down' });
  expect(dayKey('Escape', false, carrying)).toEqual({ does: 'put_back' });
  expect(dayKey('x', false, carrying)).toBeUndefined();
});

test('letters mean the same in either case', () => {
  expect(dayKey('n', false, away)).toEqual({ does: 'new_booking' });
  expect(dayKey('N', true, onGrid)).toEqual({ does: 'new_booking' });
  expect(dayKey('q', false, away)).toBeUndefined();
});
