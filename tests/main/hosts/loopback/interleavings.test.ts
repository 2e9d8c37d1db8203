import { describe, expect, test } from 'vitest';
import type { WireOutput } from '../../../../src/shared/contract/contract.ts';
import { codesOf, move, type Round, racingDesk, type Sent, step } from './racing-desk.ts';

// Two desks' worth of calls at one moment. Of two bookings that cannot both be kept just one is accepted, and the other is told why; what
// does not collide is never in each other's way.

const { must, atOnce, everyRound } = racingDesk();

/** Calls that race, once what they need is there. */
type Race = (round: Round) => Promise<readonly Sent[]> | readonly Sent[];

const cancelled = async ({ booked }: Round, clock: string) => {
  const booking = await booked(clock);
  await must(...step(booking, 'cancelled'));
  return booking;
};

describe('of two bookings in one place just one is accepted, and the other is told of it', () => {
  const races: Readonly<Record<string, Race>> = {
    'the same place': ({ create }) => [create('10:00'), create('10:00')],
    'overlapping places': ({ create }) => [create('10:00'), create('10:30')],
    'a place inside the other': ({ create }) => [create('10:00'), create('10:15', 'trim')],
    'places whose buffers reach into each other': ({ create }) => [create('10:00'), create('10:50', 'wax')],
    'a place in the buffer after the other': ({ create }) => [create('10:00', 'wax'), create('10:35')],
    'a place that begins in the last minute of the other': ({ create }) => [create('10:00'), create('10:44')],
    'a booking that is moved there, and a new one': async ({ create, booked, at }) => [
      move(await booked('14:00'), { startTime: at('10:15') }),
      create('10:00'),
    ],
    'two bookings that are moved there': async ({ booked, at }) => [
      move(await booked('13:00'), { startTime: at('10:00') }),
      move(await booked('14:00'), { startTime: at('10:30') }),
    ],
    'a booking given to a person, and a new one of theirs': async ({ colleague, create, staffId }) => [
      move(await (await colleague()).booked('10:00'), { staffId }),
      create('10:30'),
    ],
    'a cancelled booking that comes back, and a new one': async (round) => [
      step(await cancelled(round, '10:00'), 'confirmed', 2),
      round.create('10:15'),
    ],
    'two cancelled bookings that come back': async (round) => [
      step(await cancelled(round, '10:00'), 'confirmed', 2),
      step(await cancelled(round, '10:30'), 'pending', 2),
    ],
    'two bookings in the gap of one': async ({ booked, create }) => {
      await booked('10:00', 'colour');
      return [create('10:30'), create('10:45', 'trim')];
    },
    'a booking behind another one, and one that would be back just then': ({ create }) => [
      create('11:15'),
      create('10:00', 'colour'),
    ],
    'a booking that becomes a longer service, and a new one after it': async ({ salon, booked, create }) => [
      move(await booked('10:00', 'trim'), { serviceId: salon.services.cut }),
      create('10:15'),
    ],
  };
  test.each(Object.entries(races))('%s', (_name, race) =>
    everyRound(async (round, isReversed) => {
      const answers = await atOnce(await race(round), isReversed);
      expect(codesOf(answers)).toEqual(['ok', 'overlap']);
      const winner = answers.find(({ code }) => code === 'ok');
      if (!winner) throw new Error('nobody won');
      const { id, startTime, endTime, status } = winner.value as WireOutput<'bookings.create'>;
      expect(answers.find(({ code }) => code === 'overlap')?.error).toMatchObject({
        violations: [{ conflicts: [{ bookingId: id, startTime, endTime, status }] }],
      });
    })(),
  );

  test(
    'the same place, ten at once',
    everyRound(async ({ create }, isReversed) => {
      const ten = Array.from({ length: 10 }, () => create('10:00'));
      expect(codesOf(await atOnce(ten, isReversed))).toEqual(['ok', ...Array(9).fill('overlap')]);
    }),
  );

  test(
    'a cancellation that is taken back, and a new booking: it comes back first, or there is nothing more to take back',
    everyRound(async (round, isReversed) => {
      const { id } = await cancelled(round, '10:00');
      const undo: Sent = ['history.undo', { only: { bookingId: id, version: 2 } }];
      const [undone, booking] = await atOnce([undo, round.create('10:15')], isReversed);
      if (!undone || !booking) throw new Error('not answered');
      expect(undone.code).toBe('ok');
      const { done } = undone.value as WireOutput<'history.undo'>;
      expect(booking.code).toBe(done ? 'overlap' : 'ok');
    }),
  );

  test(
    'a visit of two people, and a booking in the way of its second part: the visit is whole, or not there',
    everyRound(async ({ salon, staffId, at, create, colleague }, isReversed) => {
      const other = await colleague();
      const parts = [
        { staffId: other.staffId, serviceId: salon.services.cut, startTime: at('10:00') },
        { staffId, serviceId: salon.services.cut },
      ];
      const answers = await atOnce([['visits.create', { parts }], create('11:00')], isReversed);
      const [visit, booking] = answers.map(({ code }) => code);
      expect([visit, booking]).toEqual(visit === 'ok' ? ['ok', 'overlap'] : ['bookings_rejected', 'ok']);
      const day = await must('bookings.list', { salonId: salon.id, from: at('08:00'), to: at('20:00') });
      expect(day).toHaveLength(visit === 'ok' ? 2 : 1);
    }),
  );

  test(
    'a series, and a booking in the way of its second date: all dates are booked, or none',
    everyRound(async ({ salon, staffId, at, create }, isReversed) => {
      const [, first] = create('10:00');
      const series: Sent = ['series.create', { ...first, everyWeeks: 1, count: 3, accept: 'all' }];
      const weekLater = (text: string): string => new Date(Date.parse(text) + 7 * 86_400_000).toISOString();
      const times = { startTime: weekLater(at('10:30')), endTime: weekLater(at('11:15')) };
      const answers = await atOnce([series, create('10:30', 'cut', times)], isReversed);
      const [all, booking] = answers.map(({ code }) => code);
      expect([all, booking]).toEqual(all === 'ok' ? ['ok', 'overlap'] : ['bookings_rejected', 'ok']);
      const to = weekLater(weekLater(at('20:00')));
      const booked = await must('bookings.list', { salonId: salon.id, staffId, from: at('08:00'), to });
      expect(booked).toHaveLength(all === 'ok' ? 3 : 1);
    }),
  );
});

describe('of two bookings that need the last basin just one is accepted, and the other is told who has it', () => {
  /** The other basin is taken all the time. */
  const withOneLeft = async ({ colleague }: Round): Promise<void> => {
    const somebody = await colleague();
    for (const clock of ['10:00', '10:20']) await somebody.booked(clock, 'wash');
  };
  const races: Readonly<Record<string, Race>> = {
    'of two people': async (round) => [
      round.create('10:10', 'wash'),
      (await round.colleague()).create('10:10', 'wash'),
    ],
    'a new one, and one that is moved there': async (round) => [
      round.create('10:10', 'wash'),
      move(await (await round.colleague()).booked('14:00', 'wash'), { startTime: round.at('10:15') }),
    ],
    'two that are given another service': async (round) => [
      move(await round.booked('10:10', 'trim'), { serviceId: round.salon.services.wash }),
      move(await (await round.colleague()).booked('10:10', 'trim'), {
        serviceId: round.salon.services.wash,
      }),
    ],
    'a new one, and one that comes back': async (round) => [
      round.create('10:10', 'wash'),
      step(await washedAndCancelled(await round.colleague()), 'confirmed', 2),
    ],
  };
  const washedAndCancelled = async ({ booked }: Round) => {
    const booking = await booked('10:00', 'wash');
    await must(...step(booking, 'cancelled'));
    return booking;
  };
  test.each(Object.entries(races))('%s', (_name, race) =>
    everyRound(async (round, isReversed) => {
      const sent = await race(round);
      await withOneLeft(round);
      const answers = await atOnce(sent, isReversed);
      expect(codesOf(answers)).toEqual(['ok', 'resource_taken']);
      const winner = answers.find(({ code }) => code === 'ok');
      if (!winner) throw new Error('nobody won');
      const { id, resources } = winner.value as WireOutput<'bookings.create'>;
      const holders = (unit: string) =>
        unit === resources[0]?.resourceId
          ? [expect.objectContaining({ bookingId: id })]
          : expect.not.arrayContaining([expect.objectContaining({ bookingId: id })]);
      expect(answers.find(({ code }) => code === 'resource_taken')?.error).toMatchObject({
        violations: [
          {
            units: round.salon.basins.map((basin) => ({ resourceId: basin.id, holders: holders(basin.id) })),
          },
        ],
      });
    })(),
  );

  test(
    'as many as there are basins are accepted of five at once, and no two have the same one',
    everyRound(async (round, isReversed) => {
      const people = [round, ...(await Promise.all([1, 2, 3, 4].map(() => round.colleague())))];
      const answers = await atOnce(
        people.map(({ create }) => create('10:00', 'wash')),
        isReversed,
      );
      expect(codesOf(answers)).toEqual(['ok', 'ok', ...Array(3).fill('resource_taken')]);
      const units = answers.flatMap(({ code, value }) =>
        code === 'ok' ? (value as WireOutput<'bookings.create'>).resources : [],
      );
      expect(new Set(units.map(({ resourceId }) => resourceId)).size).toBe(2);
    }),
  );

  test(
    'a basin that is taken out of use, and a booking that would have it: the booking was first, or is refused',
    everyRound(async (round, isReversed) => {
      const last = (await must('resources.list', { salonId: round.salon.id })).at(-1);
      if (!last) throw new Error('no basins');
      const { id, version } = last;
      const answers = await atOnce(
        [
          ['resources.update', { id, version, isActive: false, resolutions: [] }],
          round.create('10:00', 'wash', { resourceIds: [id] }),
        ],
        isReversed,
      );
      // Whoever takes it out decides on every booking that it strands: one that came first is not passed over.
      expect([
        ['ok', 'resource_taken'],
        ['stranded', 'ok'],
      ]).toContainEqual(answers.map(({ code }) => code));
      if (answers[0]?.code === 'ok')
        await must('resources.update', { id, version: version + 1, isActive: true });
    }),
  );
});

describe('what does not collide is not in each other’s way', () => {
  test(
    'bookings in the gap of another, and with the other basin',
    everyRound(async (round, isReversed) => {
      await round.booked('10:00', 'colour');
      const other = await round.colleague();
      const calls = [round.create('10:30'), round.create('12:00', 'wash'), other.create('12:00', 'wash')];
      expect(codesOf(await atOnce(calls, isReversed))).toEqual(['ok', 'ok', 'ok']);
    }),
  );

  test(
    'bookings that touch',
    everyRound(async ({ create }, isReversed) => {
      const answers = await atOnce([create('10:00'), create('10:45'), create('09:45', 'trim')], isReversed);
      expect(codesOf(answers)).toEqual(['ok', 'ok', 'ok']);
    }),
  );

  test(
    'bookings of two people at one time',
    everyRound(async ({ create, colleague }, isReversed) => {
      const other = await colleague();
      const answers = await atOnce([create('10:00'), other.create('10:00')], isReversed);
      expect(codesOf(answers)).toEqual(['ok', 'ok']);
    }),
  );

  test(
    'a booking that leaves its place, and a new one that may come too early',
    everyRound(async ({ create, booked, at }, isReversed) => {
      const leaving = await booked('10:00');
      const leave = isReversed ? step(leaving, 'cancelled') : move(leaving, { startTime: at('14:00') });
      const [left, taken] = await atOnce([leave, create('10:00')], isReversed);
      expect(left?.code).toBe('ok');
      expect(['ok', 'overlap']).toContain(taken?.code);
    }),
  );
});

describe('two bookings that would change places stay where they are: each finds the other still there', () => {
  const races: Readonly<Record<string, (round: Round) => Promise<readonly Sent[]>>> = {
    'of one person': async ({ booked, at }) => [
      move(await booked('10:00'), { startTime: at('11:00') }),
      move(await booked('11:00'), { startTime: at('10:00') }),
    ],
    'of two people': async ({ booked, colleague, staffId }) => {
      const other = await colleague();
      return [
        move(await booked('10:00'), { staffId: other.staffId }),
        move(await other.booked('10:00'), { staffId }),
      ];
    },
  };
  test.each(Object.entries(races))('%s', (_name, race) =>
    everyRound(async (round, isReversed) => {
      const calls = await race(round);
      const day = () =>
        must('bookings.list', { salonId: round.salon.id, from: round.at('08:00'), to: round.at('20:00') });
      const before = await day();
      expect(codesOf(await atOnce(calls, isReversed))).toEqual(['overlap', 'overlap']);
      expect(await day()).toEqual(before);
    })(),
  );
});

describe('of two changes of one version just one is made, and the other is shown what it is now', () => {
  const races: Readonly<Record<string, (round: Round, booking: { id: string }) => readonly [Sent, Sent]>> = {
    'two moves': ({ at }, booking) => [
      move(booking, { startTime: at('12:00') }),
      move(booking, { startTime: at('13:00') }),
    ],
    'two moves to one place': ({ at }, booking) => [
      move(booking, { startTime: at('12:00') }),
      move(booking, { startTime: at('12:00') }),
    ],
    'a move and a cancellation': ({ at }, booking) => [
      move(booking, { startTime: at('12:00') }),
      step(booking, 'cancelled'),
    ],
    'an arrival and a no-show': (_, booking) => [step(booking, 'arrived'), step(booking, 'no_show')],
    'a move and a note': ({ at }, booking) => [
      move(booking, { startTime: at('12:00') }),
      ['bookings.annotate', { id: booking.id, version: 1, notes: 'late' }],
    ],
  };
  test.each(Object.entries(races))('%s', (_name, race) =>
    everyRound(async (round, isReversed) => {
      const booking = await round.booked('10:00');
      const answers = await atOnce(race(round, booking), isReversed);
      expect(codesOf(answers)).toEqual(['ok', 'stale_version']);
      const winner = answers.find(({ code }) => code === 'ok');
      const loser = answers.find(({ code }) => code === 'stale_version');
      expect(loser?.error).toMatchObject({ current: winner?.value });
      expect(await must('bookings.get', { id: booking.id })).toEqual(winner?.value);
    })(),
  );

  test(
    'two undos take back two commands, not one of them twice',
    everyRound(async ({ booked, at }, isReversed) => {
      const [one, other] = [await booked('10:00'), await booked('11:00')];
      await must(...move(one, { startTime: at('12:00') }));
      await must(...move(other, { startTime: at('13:00') }));
      const answers = await atOnce(
        [
          ['history.undo', {}],
          ['history.undo', {}],
        ],
        isReversed,
      );
      expect(codesOf(answers)).toEqual(['ok', 'ok']);
      for (const { id, startTime } of [one, other])
        expect(await must('bookings.get', { id })).toMatchObject({ version: 3, startTime });
    }),
  );
});

describe('one id sent twice makes one booking', () => {
  test(
    'with the same content: both are answered the same',
    everyRound(async ({ create }, isReversed) => {
      const call = create('10:00', 'cut', { id: crypto.randomUUID() });
      const answers = await atOnce([call, call], isReversed);
      expect(codesOf(answers)).toEqual(['ok', 'ok']);
      expect(answers[0]).toEqual(answers[1]);
    }),
  );

  test(
    'with other content: one of them is told that the id is taken',
    everyRound(async ({ create }, isReversed) => {
      const id = crypto.randomUUID();
      const answers = await atOnce(
        [create('10:00', 'cut', { id }), create('12:00', 'cut', { id })],
        isReversed,
      );
      expect(codesOf(answers)).toEqual(['duplicate_id', 'ok']);
    }),
  );
});
