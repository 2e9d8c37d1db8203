import { expect, test } from 'vitest';
import { clipboardMeaning, keyMeaning, keyOf } from '../../../../src/renderer/calendar/screen/shortcuts.ts';

const away = { isCarrying: false, isOnGrid: false, isCardOpen: false };
const onGrid = { ...away, isOnGrid: true };
const carrying = { ...onGrid, isCarrying: true };
const writing = { ...away, isCardOpen: true };

test('off the grid the arrow keys turn the dates or lead onto it, on it they move', () => {
  expect(keyMeaning('ArrowRight', false, away)).toEqual({ does: 'next' });
  expect(keyMeaning('ArrowDown', false, away)).toEqual({ does: 'enter_grid' });
  expect(keyMeaning('ArrowRight', false, onGrid)).toEqual({
    does: 'move_cursor',
    move: 'right',
    leavesAtEnd: false,
  });
});

test('Tab goes from person to person and leaves at the last; Shift goes back', () => {
  expect(keyMeaning('Tab', false, onGrid)).toEqual({ does: 'move_cursor', move: 'right', leavesAtEnd: true });
  expect(keyMeaning('Tab', true, onGrid)).toEqual({ does: 'move_cursor', move: 'left', leavesAtEnd: true });
  expect(keyMeaning('Tab', false, away)).toBeUndefined();
});

test('while a booking is carried only carrying and turning keys work', () => {
  expect(keyMeaning('PageDown', false, carrying)).toEqual({ does: 'next' });
  expect(keyMeaning('W', true, carrying)).toEqual({ does: 'week' });
  expect(keyMeaning('r', false, carrying)).toEqual({ does: 'rooms' });
  expect(keyMeaning('ArrowUp', false, carrying)).toEqual({ does: 'carry', move: 'up' });
  expect(keyMeaning('Enter', false, carrying)).toEqual({ does: 'put_down' });
  expect(keyMeaning('Escape', false, carrying)).toEqual({ does: 'put_back' });
  expect(keyMeaning('x', false, carrying)).toBeUndefined();
});

test('letters mean the same in either case', () => {
  expect(keyMeaning('n', false, away)).toEqual({ does: 'new_booking' });
  expect(keyMeaning('N', true, onGrid)).toEqual({ does: 'new_booking' });
  expect(keyMeaning('q', false, away)).toBeUndefined();
});

test('each step of a booking has a letter', () => {
  for (const [letter, does] of Object.entries({ a: 'arrived', c: 'completed', s: 'no_show', x: 'cancel' }))
    expect(keyMeaning(letter, false, onGrid)).toEqual({ does });
});

test('while a card is open a letter is written there, wherever the focus is', () => {
  for (const letter of ['x', 'A', 'ğ', '7'])
    expect(keyMeaning(letter, false, writing)).toEqual({ does: 'write' });
  expect(keyMeaning('Escape', false, writing)).toEqual({ does: 'close' });
});

test('P prints the day and Shift+P the next one, on the grid and off it, never while something is carried or written', () => {
  for (const situation of [away, onGrid]) {
    expect(keyMeaning('p', false, situation)).toEqual({ does: 'print_day' });
    // With Caps Lock.
    expect(keyMeaning('P', false, situation)).toEqual({ does: 'print_day' });
    expect(keyMeaning('P', true, situation)).toEqual({ does: 'print_next_day' });
  }
  expect(clipboardMeaning('p', away)).toEqual({ does: 'print_day' });
  expect(keyMeaning('P', true, carrying)).toBeUndefined();
  expect(clipboardMeaning('p', carrying)).toBeUndefined();
  expect(keyMeaning('P', true, writing)).toEqual({ does: 'write' });
});

test('a command is written with the key that does it', () => {
  expect(keyOf('new_booking')).toBe('N');
  expect(keyOf('today')).toBe('T');
  expect(keyOf('print_day')).toBe('P');
  expect(keyOf('print_next_day')).toBe('Shift+P');
  expect(keyOf('copy_booking')).toBe('Ctrl+C');
});
