import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sideBySide } from '../../../../src/renderer/calendar/grid/side-by-side.ts';

const span = (fromMinute: number, toMinute: number) => ({ fromMinute, toMinute });
const sharesOf = (...spans: readonly ReturnType<typeof span>[]) =>
  sideBySide(spans).map(({ share: { index, of } }) => `${index + 1} of ${of}`);

test('a card that stands alone, or begins where another ends, has the whole width', () => {
  expect(sharesOf(span(540, 600), span(600, 630), span(700, 730))).toEqual(['1 of 1', '1 of 1', '1 of 1']);
});

test('cards that overlap share the width, and so does whoever overlaps one of them', () => {
  expect(sharesOf(span(540, 600), span(570, 660), span(600, 630), span(660, 690))).toEqual([
    '1 of 2',
    '2 of 2',
    '1 of 2',
    '1 of 1',
  ]);
});

test('a card of five minutes is as high as a line, so that the next one stands beside it', () => {
  expect(sharesOf(span(540, 545), span(545, 550), span(553, 560))).toEqual(['1 of 2', '2 of 2', '1 of 2']);
});

const anySpans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 5, max: 240 }))
    .map(([from, length]) => span(from, from + length)),
  { maxLength: 25 },
);

test('no two cards that overlap stand in the same part of the column, and none is left out', () => {
  fc.assert(
    fc.property(anySpans, (spans) => {
      const cards = sideBySide(spans);
      expect(cards).toHaveLength(spans.length);
      for (const [position, one] of cards.entries())
        for (const other of cards.slice(position + 1)) {
          if (one.toMinute <= other.fromMinute || other.toMinute <= one.fromMinute) continue;
          expect(one.share.of).toBe(other.share.of);
          expect(one.share.index).not.toBe(other.share.index);
        }
    }),
  );
});
