import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBlock } from '../../../../src/renderer/command-bar/sentence/read-block.ts';
import { wallTimeOfMinutes } from '../../../../src/shared/domain/zoned-time.ts';
import { date } from '../../../shared/domain/world.ts';
import { english } from '../../english.ts';
import { staff } from './salon.ts';

/** Monday 2 March 2026, 10:00 on the wall of the salon. */
const wall = { today: date('2026-03-02'), minute: 600, formats: english.formats };
const open = {
  businessHours: ([1, 2, 3, 4, 5, 6] as const).map((dayOfWeek) => ({
    dayOfWeek,
    startTime: wallTimeOfMinutes(9 * 60),
    endTime: wallTimeOfMinutes(20 * 60),
  })),
};

/** What is read, in a line: of whom, the day, from when to when, and why; a dash stands for what is not said. */
function read(sentence: string): string {
  const block = readBlock(sentence, staff, wall, open);
  const clock = (minute: number | undefined) => (minute === undefined ? '-' : wallTimeOfMinutes(minute));
  const who = block.staff.map(({ name }) => name).join(' / ') || '-';
  const when = `${clock(block.fromMinute)}–${clock(block.toMinute)}`;
  return [who, block.date ?? '-', when, block.reason || '-'].join(', ');
}

describe('time that is to be blocked', () => {
  test.each([
    ['ana 17:00 supplier call', 'Ana, 2026-03-02, 17:00–-, supplier call'],
    ['ana 17:00-18:00 supplier call', 'Ana, 2026-03-02, 17:00–18:00, supplier call'],
    ['ana 17:00–18:00', 'Ana, 2026-03-02, 17:00–18:00, -'],
    ['ana 17:00 - 18:30 call', 'Ana, 2026-03-02, 17:00–18:30, call'],
    ['ana 5-6 call', 'Ana, 2026-03-02, 17:00–18:00, call'],
    ['ana 5 to 6pm call', 'Ana, 2026-03-02, 17:00–18:00, call'],
    ['ana 11 to 1 training', 'Ana, 2026-03-02, 11:00–13:00, training'],
    ['ana tomorrow 9.30 cleaning', 'Ana, 2026-03-03, 09:30–-, cleaning'],
    ['ana thu 17:00 call', 'Ana, 2026-03-05, 17:00–-, call'],
    ['ana 12/3 17:00-18:00 call', 'Ana, 2026-03-12, 17:00–18:00, call'],
    ['ana 9:00 call', 'Ana, 2026-03-03, 09:00–-, call'],
    // What stands around a reason is not of it; what stands amid its words is, whatever else it could be.
    ['for ana at 17:00 for a call with the supplier', 'Ana, 2026-03-02, 17:00–-, call with the supplier'],
    ['ana 17:00 cut hair of Zeynep', 'Ana, 2026-03-02, 17:00–-, cut hair of Zeynep'],
    ['ana 17:00 Wella, new colours', 'Ana, 2026-03-02, 17:00–-, Wella new colours'],
    // In Turkish.
    [
      "ana'yı yarın 17:00'den 18:00'e tedarikçi görüşmesi",
      'Ana, 2026-03-03, 17:00–18:00, tedarikçi görüşmesi',
    ],
    ['ana yarın 17:00 tedarikçi ile görüşme', 'Ana, 2026-03-03, 17:00–-, tedarikçi ile görüşme'],
    ['ana 17 ile 18 arası temizlik', 'Ana, 2026-03-02, 17:00–18:00, temizlik'],
    ['şule 17-18 temizlik', 'Şule, 2026-03-02, 17:00–18:00, temizlik'],
    ['ana 17-18 arası temizlik', 'Ana, 2026-03-02, 17:00–18:00, temizlik'],
    ['ana between 17:00 and 18:00 call', 'Ana, 2026-03-02, 17:00–18:00, call'],
    // Neither a number to call nor how often is lost.
    ['ana 17:00 call 0532 123 45 67', 'Ana, 2026-03-02, 17:00–-, call 0532 123 45 67'],
    ['ana 17:00 training every week', 'Ana, 2026-03-02, 17:00–-, training every week'],
    // Parts that are missing, and an end that is none.
    ['', '-, -, -–-, -'],
    ['ana', 'Ana, -, -–-, -'],
    ['ana tomorrow lunch', 'Ana, 2026-03-03, -–-, lunch'],
    ['17:00 lunch', '-, 2026-03-02, 17:00–-, lunch'],
    ['ana 18:00-17:00 lunch', 'Ana, 2026-03-02, 18:00–-, lunch'],
    // A date is no range.
    ['ana 2026-03-12 17:00 call', 'Ana, 2026-03-12, 17:00–-, call'],
  ])('is read: %o', (sentence, expected) => {
    expect(read(sentence)).toBe(expected);
  });

  test('from one time to a later one of a day is read in every way in which it is written', () => {
    const minute = fc.integer({ min: 130, max: 287 }).map((fives) => fives * 5);
    const ways: readonly ((from: string, to: string) => string)[] = [
      (from, to) => `${from}-${to}`,
      (from, to) => `${from} – ${to}`,
      (from, to) => `${from} to ${to}`,
      (from, to) => `${from}'den ${to}'e`,
      (from, to) => `${from} ile ${to} arası`,
    ];
    fc.assert(
      fc.property(minute, minute, fc.constantFrom(...ways), (one, other, write) => {
        fc.pre(one !== other);
        const [from, to] = [Math.min(one, other), Math.max(one, other)].map(wallTimeOfMinutes);
        expect(read(`ana ${write(from ?? '', to ?? '')} call`)).toBe(`Ana, 2026-03-02, ${from}–${to}, call`);
      }),
    );
  });

  test('whatever is typed, nothing is thrown, and an end is behind its beginning', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (typed) => {
        const { fromMinute, toMinute } = readBlock(typed, staff, wall, open);
        if (toMinute !== undefined) expect(toMinute).toBeGreaterThan(fromMinute ?? Number.NaN);
      }),
    );
  });
});
