import fc from 'fast-check';
import { expect, test } from 'vitest';
import { busyParts } from '../../../src/shared/domain/holds.ts';
import { addMinutes, intervalOf, minutesOf, overlaps } from '../../../src/shared/domain/interval.ts';
import { processingFits } from '../../../src/shared/domain/service.ts';
import { monday } from './world.ts';

const ten = monday('10:00');
const time = (minutes: number) => intervalOf(ten, addMinutes(ten, minutes));
const none = { bufferBeforeMinutes: 0, bufferAfterMinutes: 0, processing: null };

test('without processing the whole booking is one part, held with its buffers', () => {
  expect(busyParts(time(45), { ...none, bufferBeforeMinutes: 5, bufferAfterMinutes: 10 })).toEqual([
    { own: time(45), hold: intervalOf(monday('09:55'), monday('10:55')) },
  ]);
});

test('processing leaves a part before it and one after it, each with the buffer on its own side', () => {
  const terms = {
    bufferBeforeMinutes: 5,
    bufferAfterMinutes: 10,
    processing: { afterMinutes: 30, minutes: 45 },
  };
  expect(busyParts(time(120), terms)).toEqual([
    { own: time(30), hold: intervalOf(monday('09:55'), monday('10:30')) },
    {
      own: intervalOf(monday('11:15'), monday('12:00')),
      hold: intervalOf(monday('11:15'), monday('12:10')),
    },
  ]);
});

test('processing that would not be over before the booking is none', () => {
  const processing = { afterMinutes: 30, minutes: 45 };
  for (const minutes of [20, 75]) {
    expect(busyParts(time(minutes), { ...none, processing }).map(({ own }) => own)).toEqual([time(minutes)]);
  }
  expect(busyParts(time(76), { ...none, processing })).toHaveLength(2);
});

test('the parts of a service never touch, and leave out just its processing', () => {
  const minutes = fc.integer({ min: 0, max: 300 });
  fc.assert(
    fc.property(minutes, minutes, minutes, minutes, minutes, (duration, before, after, from, length) => {
      const processing = { afterMinutes: from, minutes: length };
      fc.pre(processingFits({ durationMinutes: duration, processing }));
      const terms = { bufferBeforeMinutes: before, bufferAfterMinutes: after, processing };
      const [first, last, ...more] = busyParts(time(duration), terms).map(({ hold }) => hold);
      if (!first || !last || more.length > 0) throw new Error('processing makes two parts');
      expect(overlaps(first, last)).toBe(false);
      expect(last.start - first.end).toBe(length * 60_000);
      expect(minutesOf(first) + minutesOf(last)).toBe(before + duration + after - length);
    }),
  );
});
