import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sideBySide, stripPixels } from '../../../../src/renderer/calendar/grid/side-by-side.ts';

const span = (fromMinute: number, toMinute: number) => ({ fromMinute, toMinute });
const lineMinutes = 13;
const laidOut = (spans: Parameters<typeof sideBySide>[0], minutes = lineMinutes) =>
  sideBySide(spans, minutes);
const sharesOf = (...spans: Parameters<typeof sideBySide>[0]) =>
  laidOut(spans).map(
    ({ share: { left, width } }) =>
      `${Math.round(left.share / width.share) + 1} of ${Math.round(1 / width.share)}`,
  );

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
      const cards = laidOut(spans);
      expect(cards).toHaveLength(spans.length);
      for (const [position, one] of cards.entries())
        for (const other of cards.slice(position + 1)) {
          if (one.toMinute <= other.fromMinute || other.toMinute <= one.fromMinute) continue;
          expect(one.share.width).toEqual(other.share.width);
          expect(one.share.left).not.toEqual(other.share.left);
        }
    }),
  );
});

describe('processing', () => {
  const colour = { ...span(600, 720), gap: span(645, 675) };

  test('holds what fits into it, beside the strip that joins its parts', () => {
    const [whole, guest] = laidOut([colour, span(645, 675)]).map(({ share }) => share);
    expect(whole).toEqual({ left: { share: 0, pixels: 0 }, width: { share: 1, pixels: 0 } });
    expect(guest).toEqual({
      left: { share: 0, pixels: stripPixels },
      width: { share: 1, pixels: -stripPixels },
    });
  });

  test('is shared by those that stand in it side by side', () => {
    const [, first, second] = laidOut([colour, span(645, 665), span(650, 675)]).map(({ share }) => share);
    expect(first).toEqual({
      left: { share: 0, pixels: stripPixels },
      width: { share: 0.5, pixels: -stripPixels / 2 },
    });
    expect(second?.left).toEqual({ share: 0.5, pixels: stripPixels / 2 });
  });

  test('does not hold what reaches out of it: that stands beside the whole card', () => {
    expect(sharesOf(colour, span(640, 670))).toEqual(['1 of 2', '2 of 2']);
    expect(sharesOf(colour, span(670, 680))).toEqual(['1 of 2', '2 of 2']);
  });

  test('of another inside it holds what stands in both', () => {
    const inner = { ...span(645, 675), gap: span(650, 670) };
    const shares = laidOut([colour, inner, span(650, 665)]).map(({ share }) => share.left.pixels);
    expect(shares).toEqual([0, stripPixels, 2 * stripPixels]);
  });
});
