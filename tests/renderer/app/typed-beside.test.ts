import { expect, test } from 'vitest';
import { type HandAct, type HandPlace, placeAfter } from '../../../src/renderer/app/typed-beside.ts';

const beside: HandAct = { kind: 'press', isOnControl: false };
const onCard: HandAct = { kind: 'press', isOnControl: true };
const keys = (...names: string[]): readonly HandAct[] => names.map((key) => ({ kind: 'key', key }));

test.each<[what: string, acts: readonly HandAct[], place: HandPlace]>([
  ['nothing was pressed yet', keys('t'), 'elsewhere'],
  ['a press beside everything', [beside], 'beside'],
  ['a key that stands with others', [beside, ...keys('Shift', 'CapsLock', 'Dead')], 'beside'],
  ['a space before anything is typed', [beside, ...keys(' ')], 'beside'],
  ['the keys of the search and of the help', [beside, ...keys('/', '?')], 'beside'],
  ['what is typed after it, in capitals too', [beside, ...keys('Shift', 'E', 'l', 'i', ' ')], 'typing'],
  ['a telephone number', [beside, ...keys('+', '4', '9')], 'typing'],
  ['a press on a card or a button', [beside, onCard], 'elsewhere'],
  ['a press on a card while it is typed', [beside, ...keys('e'), onCard, ...keys('m')], 'elsewhere'],
  ['a press on a card, and then beside it', [onCard, beside], 'beside'],
  ['an arrow', [beside, ...keys('ArrowDown', 'm')], 'elsewhere'],
  ['Tab', [beside, ...keys('Tab', 't')], 'elsewhere'],
  ['Escape', [beside, ...keys('Escape', 't')], 'elsewhere'],
  ['Enter, which does a command', [beside, ...keys('Enter')], 'elsewhere'],
  ['another date by its key', [beside, ...keys('PageDown')], 'elsewhere'],
  ['an arrow, and another press beside', [beside, ...keys('ArrowUp'), beside], 'beside'],
])('letters are text after a press beside everything, until somebody goes on: %s', (_, acts, place) => {
  expect(acts.reduce(placeAfter, 'elsewhere')).toBe(place);
});
