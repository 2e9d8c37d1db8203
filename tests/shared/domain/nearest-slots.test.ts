import { describe, expect, test } from 'vitest';
import { type Instant, instant } from '../../../src/shared/domain/interval.ts';
import { maxSuggestions, nearestSlots } from '../../../src/shared/domain/nearest-slots.ts';
import type { Slot } from '../../../src/shared/domain/slot.ts';
import { instantAt, wallTimeAt } from '../../../src/shared/domain/zoned-time.ts';
import { bea, team } from './small-team.ts';
import { ana, at, booked, cut, date, idOf, monday, salon, time, weekly, window } from './world.ts';

describe('the places near one that was refused', () => {
  const seeking = { terms: cut, moving: undefined };
  const asked = { staffId: ana.id, startTime: monday('10:15'), now: monday('08:00') };

  test('are nearest first and name the person asked for, a colleague and another day', () => {
    const near = nearestSlots(team(monday('10:00'), monday('10:45')), seeking, asked);
    const words = near.map(
      ({ staffId, startTime }) =>
        `${staffId === ana.id ? 'Ana' : 'Bea'} ${wallTimeAt(startTime, salon.timeZone)}`,
    );
    expect(words).toHaveLength(maxSuggestions);
    expect(words).toContain('Ana 11:30');
    expect(words).toContain('Ana 09:15');
    expect(words[0]).toBe('Bea 10:15');
    expect(
      near.some(
        ({ startTime }) => startTime === instantAt(date('2026-03-03'), time('10:15'), salon.timeZone),
      ),
    ).toBe(true);
    const distances = near.map(({ startTime }) => Math.abs(startTime - asked.startTime));
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  test('are not the same one over and over, a quarter of an hour apart, while there are others', () => {
    const alone = { ...team(monday('10:00')), diaries: team(monday('10:00')).diaries.slice(0, 1) };
    const near = nearestSlots(alone, seeking, { ...asked, startTime: monday('10:15') });
    const starts = near.map(({ startTime }) => startTime).sort((a, b) => a - b);
    const gaps = starts.slice(1).map((start, index) => (start - (starts[index] ?? 0)) / 60_000);
    expect(starts).toHaveLength(maxSuggestions);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(60);
  });

  test('are not where the booking already stands', () => {
    const booking = booked(0, monday('10:15'));
    const near = nearestSlots(
      team(monday('10:15')),
      { terms: cut, moving: booking.id },
      { ...asked, here: booking },
    );
    expect(near).not.toContainEqual(
      expect.objectContaining({ staffId: ana.id, startTime: booking.startTime }),
    );
    expect(near).toHaveLength(maxSuggestions);
    // A colleague may have it then, and the same person at other times.
    expect(near[0]).toMatchObject({ staffId: bea.id, startTime: booking.startTime });
    expect(near.filter(({ staffId }) => staffId === ana.id)).toHaveLength(3);
  });

  test('lie in the past only when the asked one would be over: what has begun is for now', () => {
    const near = (now: Instant) => nearestSlots(team(monday('10:00')), seeking, { ...asked, now });
    const isFrom = (clock: string) => (slot: Slot) => slot.startTime >= monday(clock);
    expect(near(monday('10:10')).every(isFrom('10:10'))).toBe(true);
    // Asked for at 10:15, 45 minutes long.
    expect(near(monday('10:59')).every(isFrom('10:59'))).toBe(true);
    expect(near(monday('11:00')).every(isFrom('11:00'))).toBe(false);
  });

  test('are from the minute on that it is, whatever its seconds', () => {
    const near = nearestSlots(team(), seeking, { ...asked, now: instant(monday('10:15') + 59_000) });
    expect(near[0]).toMatchObject({ staffId: ana.id, startTime: monday('10:15') });
    expect(near.every(({ startTime }) => startTime >= monday('10:15'))).toBe(true);
  });

  test('leave a booking that moves out of its own way', () => {
    const near = nearestSlots(team(monday('10:15')), { terms: cut, moving: idOf(100) }, asked);
    expect(near[0]).toMatchObject({ staffId: ana.id, startTime: monday('10:15') });
  });

  test('are none when nobody works', () => {
    const nobody = { ...team(), diaries: [] };
    expect(nearestSlots(nobody, seeking, asked)).toEqual([]);
  });

  test('keep clear of a window that is too short', () => {
    const short = {
      windows: [weekly(1, '09:00', '09:30')],
      schedules: [],
      overrides: [{ staffId: ana.id, date: date('2026-03-03'), windows: [window('11:00', '11:45')] }],
    };
    const alone = { ...team(), diaries: [{ staff: ana, plan: short, timeOff: [], holds: [] }] };
    expect(
      nearestSlots(alone, seeking, asked).map(({ startTime }) => wallTimeAt(startTime, salon.timeZone)),
    ).toEqual(['11:00']);
  });

  test('on the next date come before those that lie farther off on the asked one', () => {
    // Asked for at 23:00: her nearest that day lies eleven hours back, half past midnight an hour and a half ahead.
    const mornings = {
      windows: [],
      schedules: [],
      overrides: [
        { staffId: ana.id, date: date('2026-03-02'), windows: [window('09:00', '13:00')] },
        { staffId: ana.id, date: date('2026-03-03'), windows: [window('00:30', '06:00')] },
      ],
    };
    const alone = { ...team(), diaries: [{ staff: ana, plan: mornings, timeOff: [], holds: [] }] };
    const late = { staffId: undefined, startTime: monday('23:00'), now: monday('08:00') };
    expect(
      nearestSlots(alone, seeking, late).map(({ startTime }) => wallTimeAt(startTime, salon.timeZone)),
    ).toEqual(['00:30', '01:30', '02:30', '03:30', '12:15']);
  });

  test('of equally near ones are those of the person asked for, even behind a colleague', () => {
    const near = nearestSlots(team(), seeking, { ...asked, staffId: bea.id, startTime: monday('12:00') });
    const words = near.map(
      ({ staffId, startTime }) =>
        `${staffId === ana.id ? 'Ana' : 'Bea'} ${wallTimeAt(startTime, salon.timeZone)}`,
    );
    expect(words).toEqual(['Bea 12:00', 'Ana 12:00', 'Bea 11:00', 'Bea 13:00', 'Bea 12:00']);
  });

  test('may begin this very minute', () => {
    const near = nearestSlots(team(), seeking, { ...asked, now: monday('10:15') });
    expect(near[0]).toMatchObject({ staffId: ana.id, startTime: monday('10:15') });
    expect(near.every(({ startTime }) => startTime >= monday('10:15'))).toBe(true);
  });

  test('lie at most fourteen days ahead', () => {
    const only = (day: string) => {
      const plan = {
        windows: [weekly(1, '09:00', '09:30')],
        schedules: [],
        overrides: [{ staffId: ana.id, date: date(day), windows: [window('11:00', '11:45')] }],
      };
      const alone = { ...team(), diaries: [{ staff: ana, plan, timeOff: [], holds: [] }] };
      return [ana.id, undefined].map((staffId) =>
        nearestSlots(alone, seeking, { ...asked, staffId }).map(({ startTime }) => startTime),
      );
    };
    const start = at('2026-03-16T11:00:00+03:00');
    expect(only('2026-03-16')).toEqual([[start], [start]]);
    expect(only('2026-03-17')).toEqual([[], []]);
  });

  test('are as near across midnight as on this side of it, and of two equally near the later is offered', () => {
    const shifts = (...clocks: readonly (readonly [string, string])[]) => ({
      windows: [weekly(3, '09:00', '09:30')],
      schedules: [],
      overrides: [
        {
          staffId: ana.id,
          date: date('2026-03-02'),
          windows: clocks.map(([start, end]) => window(start, end)),
        },
        { staffId: ana.id, date: date('2026-03-03'), windows: [window('00:00', '00:45')] },
      ],
    });
    const evening = { staffId: undefined, startTime: monday('18:00'), now: monday('08:00') };
    const near = (plan: ReturnType<typeof shifts>) =>
      nearestSlots(
        { ...team(), diaries: [{ staff: ana, plan, timeOff: [], holds: [] }] },
        seeking,
        evening,
      ).map(({ startTime }) => wallTimeAt(startTime, salon.timeZone));
    const noon = ['12:00', '12:45'] as const;
    const four = ['16', '17', '18', '19'].map((hour) => [`${hour}:00`, `${hour}:45`] as const);
    expect(near(shifts(noon, ['13:00', '13:45']))).toEqual(['13:00', '12:00', '00:00']);
    expect(near(shifts(noon, ...four))).toEqual(['18:00', '17:00', '19:00', '16:00', '00:00']);
  });

  test('may be of two people at once: that is not much the same', () => {
    const near = nearestSlots(team(), seeking, { ...asked, staffId: undefined, startTime: monday('12:00') });
    expect(near.map(({ staffId, startTime }) => [staffId, startTime])).toEqual([
      [ana.id, monday('12:00')],
      [bea.id, monday('12:00')],
      [ana.id, monday('11:00')],
      [ana.id, monday('13:00')],
      [bea.id, monday('13:00')],
    ]);
  });

  describe('among many colleagues', () => {
    const [ofAna, ofBea] = team(monday('12:00')).diaries;
    if (!ofAna || !ofBea) throw new Error('the team is two people');
    /** Another colleague like Bea, at that position. */
    const colleague = (position: number) => ({
      ...ofBea,
      staff: { ...bea, id: idOf<typeof ana.id>(10 + position), name: `Colleague ${position}`, position },
    });
    const among = (...diaries: readonly (typeof ofAna)[]) =>
      nearestSlots({ ...team(), diaries }, seeking, { ...asked, startTime: monday('12:00') }).map(
        ({ staffId, startTime }) =>
          `${staffId.slice(-2)} ${new Date(startTime + 3 * 3_600_000).toISOString().slice(8, 16)}`,
      );

    test('are five all the same, and of equally near colleagues those who come first', () => {
      expect(among(ofAna, colleague(1), colleague(2), colleague(3), colleague(4))).toEqual([
        '11 02T12:00',
        '12 02T12:00',
        '10 02T11:15',
        '10 02T12:45',
        '10 03T12:00',
      ]);
    });

    test('are five also where a nearer one lies past midnight', () => {
      const plan = {
        windows: [],
        schedules: [],
        overrides: [
          { staffId: ana.id, date: date('2026-03-02'), windows: [window('09:00', '13:00')] },
          { staffId: ana.id, date: date('2026-03-03'), windows: [window('00:30', '23:45')] },
        ],
      };
      const diaries = [ofAna, colleague(1), colleague(2)].map((diary) => ({ ...diary, plan, holds: [] }));
      const late = { ...asked, startTime: monday('23:00') };
      const near = nearestSlots({ ...team(), diaries }, seeking, late);
      expect(near.map(({ startTime }) => wallTimeAt(startTime, salon.timeZone))).toEqual([
        '12:15',
        '12:15',
        '12:15',
        '11:15',
        '23:00',
      ]);
    });

    test('name one of each, of two equally near the later', () => {
      const taken = { ...colleague(1), holds: ofAna.holds };
      expect(among(ofAna, taken, colleague(2))).toEqual([
        '12 02T12:00',
        '10 02T11:15',
        '10 02T12:45',
        '11 02T12:45',
        '10 03T12:00',
      ]);
    });

    test('keep the only place that the person asked for has that day', () => {
      const late = { staffId: ana.id, date: date('2026-03-02'), windows: [window('16:15', '17:00')] };
      const busy = { ...ofAna, plan: { ...ofAna.plan, overrides: [late] } };
      expect(among(busy, colleague(1), colleague(2), colleague(3))).toEqual([
        '11 02T12:00',
        '12 02T12:00',
        '13 02T12:00',
        '10 02T16:15',
        '10 03T12:00',
      ]);
    });

    test('name the next date on which the person asked for has room, if not the very next', () => {
      const off = { staffId: ana.id, date: date('2026-03-03'), windows: [] };
      const resting = { ...ofAna, plan: { ...ofAna.plan, overrides: [off] } };
      expect(among(resting, colleague(1), colleague(2), colleague(3))).toContain('10 04T12:00');
      const inAFortnight = { staffId: ana.id, date: date('2026-03-16'), windows: [window('11:00', '11:45')] };
      const onMonday = { staffId: ana.id, date: date('2026-03-02'), windows: [window('09:00', '12:00')] };
      const gone = {
        ...ofAna,
        plan: { windows: [weekly(3, '09:00', '09:30')], schedules: [], overrides: [onMonday, inAFortnight] },
      };
      expect(among(gone, colleague(1), colleague(2), colleague(3))).toContain('10 16T11:00');
    });
  });
});
