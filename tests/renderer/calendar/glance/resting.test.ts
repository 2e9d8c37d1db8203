import { expect, test } from 'vitest';
import {
  nowhere,
  type Resting,
  type RestingInput,
  resting,
  shownIn,
  waitOf,
} from '../../../../src/renderer/calendar/glance/resting.ts';

type Card = { readonly key: string; readonly by: 'pointer' | 'keys' };

const [elif, jonas]: readonly [Card, Card] = [
  { key: 'Elif', by: 'pointer' },
  { key: 'Jonas', by: 'pointer' },
];
const elifByKeys: Card = { key: 'Elif', by: 'keys' };
const here = { x: 100, y: 100 };
const over = (on: Card, at = here): RestingInput<Card> => ({ kind: 'over', on, at });
const away = (by: Card['by'] = 'pointer', at = { x: 300, y: 300 }): RestingInput<Card> => ({
  kind: 'elsewhere',
  by,
  at,
});
const waited = { kind: 'waited' } as const;
const putOff = { kind: 'put_off', at: here } as const;

const after = (...inputs: readonly RestingInput<Card>[]): Resting<Card> =>
  inputs.reduce<Resting<Card>>(resting, nowhere);

test('a card is told of once the pointer has rested on it for a moment', () => {
  expect(shownIn(after(over(elif)))).toBeUndefined();
  expect(waitOf(after(over(elif)))).toBe(600);
  expect(shownIn(after(over(elif), waited))).toBe(elif);
  expect(waitOf(after(over(elif), waited))).toBeUndefined();
});

test('a hand that trembles rests, and one that goes on over the same card does not', () => {
  const rests = after(over(elif));
  expect(resting(rests, over(elif, { x: 104, y: 102 }))).toBe(rests);
  expect(resting(rests, over(elif, { x: 120, y: 100 }))).not.toBe(rests);
});

test('it stays while the pointer is on the card or on what is told, and for a moment on the way there', () => {
  const shown = after(over(elif), waited);
  expect(resting(shown, over(elif, { x: 130, y: 130 }))).toBe(shown);
  const leaves = resting(shown, away());
  expect(shownIn(leaves)).toBe(elif);
  expect(waitOf(leaves)).toBeLessThan(600);
  expect(resting(leaves, { kind: 'over_shown' })).toEqual(shown);
  expect(resting(leaves, over(elif))).toEqual(shown);
  expect(resting(leaves, waited)).toBe(nowhere);
});

test('another card takes its place sooner than the first was told of, and not where it is only passed', () => {
  const passes = after(over(elif), waited, over(jonas));
  expect(shownIn(passes)).toBe(elif);
  expect(waitOf(passes)).toBeLessThan(600);
  expect(shownIn(resting(passes, { kind: 'over_shown' }))).toBe(elif);
  expect(shownIn(resting(passes, waited))).toBe(jonas);
  expect(resting(passes, away())).toEqual({ kind: 'leaving', shown: elif });
});

test('what was put off comes back only where the card is left and come to again', () => {
  const off = after(over(elif), waited, putOff);
  expect(shownIn(off)).toBeUndefined();
  expect(resting(off, over(elif, { x: 140, y: 140 }))).toBe(off);
  expect(shownIn([away(), over(elif), waited].reduce<Resting<Card>>(resting, off))).toBe(elif);
  expect(resting(off, over(jonas, { x: 140, y: 140 }))).toMatchObject({ kind: 'waiting', on: jonas });
});

test('a card that comes under a pointer which does not move is not told of', () => {
  const pressed = after(putOff);
  expect(resting(pressed, over(jonas))).toBe(pressed);
  expect(resting(pressed, away('pointer', here))).toBe(pressed);
  expect(resting(pressed, over(jonas, { x: 120, y: 100 }))).toMatchObject({ kind: 'waiting', on: jonas });
});

test('a key puts off what is waited for, and takes away nothing that is told', () => {
  const key = { kind: 'key' } as const;
  expect(after(over(elif), key, waited)).toMatchObject({ kind: 'put_off', on: elif });
  const shown = after(over(elif), waited);
  expect(resting(shown, key)).toBe(shown);
});

test('what the focus asks for goes with it at once, and no pointer elsewhere takes it away', () => {
  const shown = after(over(elifByKeys), waited);
  expect(resting(shown, away())).toBe(shown);
  expect(resting(shown, { kind: 'over_shown' })).toBe(shown);
  expect(resting(shown, away('keys'))).toBe(nowhere);
  expect(resting(shown, { kind: 'focus_left' })).toBe(nowhere);
  expect(after(over(elifByKeys), { kind: 'focus_left' })).toBe(nowhere);
});

test('a pointer that passes over a card leaves what the focus asked for', () => {
  const passes = after(over(elifByKeys), waited, over(jonas));
  expect(shownIn(passes)).toBe(elifByKeys);
  expect(resting(passes, away())).toEqual({ kind: 'shown', shown: elifByKeys });
});

test('put off, it stays so while the focus is in the panel and comes back to the same card', () => {
  const off = after(over(elifByKeys), waited, putOff, { kind: 'focus_left' });
  expect(resting(off, over(elifByKeys))).toBe(off);
  expect(resting(off, away('keys'))).toBe(nowhere);
});
