import { describe, expect, test } from 'vitest';
import { type Answered, type Round, racingDesk, type Sent } from './racing-desk.ts';

// A booking and a change of what it stands on, at one moment. The change is made either way; the booking is judged by what was there before
// it, and is then told of as stranded, or by what is there after it.

const { must, atOnce, everyRound } = racingDesk();

type Change = {
  readonly send: (round: Round) => Sent;
  /** Which record tells of it in the history. */
  readonly record: (round: Round, answer: Answered) => string;
  /** What the booking breaks when it comes second, and what it is stranded by when it comes first. */
  readonly rule: string;
};

const idOf = (_: Round, { value }: Answered): string => (value as { id: string }).id;
const ofPerson = ({ staffId }: Round): string => staffId;
const everyDay = [0, 1, 2, 3, 4, 5, 6];

const changes: Readonly<Record<string, Change>> = {
  'other hours': {
    send: ({ staffId }) => [
      'availability.replace',
      {
        staffId,
        windows: everyDay.map((dayOfWeek) => ({ dayOfWeek, startTime: '13:00', endTime: '17:00' })),
      },
    ],
    record: ofPerson,
    rule: 'outside_availability',
  },
  'a day off': {
    send: ({ staffId, day }) => ['overrides.set', { staffId, date: day, windows: [] }],
    record: ({ staffId, day }) => `${staffId}/${day}`,
    rule: 'outside_availability',
  },
  'time off': {
    send: ({ staffId, at }) => ['timeOff.create', { staffId, startTime: at('10:30'), endTime: at('12:00') }],
    record: idOf,
    rule: 'staff_time_off',
  },
  'a closure': {
    send: ({ salon, day }) => ['closures.create', { salonId: salon.id, startDate: day, endDate: day }],
    record: idOf,
    rule: 'salon_closed',
  },
  'a person who leaves': {
    send: ({ staffId }) => ['staff.update', { id: staffId, version: 1, isActive: false }],
    record: ofPerson,
    rule: 'staff_inactive',
  },
  'a person who offers nothing any more': {
    send: ({ staffId }) => ['staff.update', { id: staffId, version: 1, serviceIds: [] }],
    record: ofPerson,
    rule: 'service_not_offered',
  },
};

async function sequenceOf(entityId: string): Promise<number> {
  return (await must('history.list', { entityId, limit: 1 }))[0]?.sequence ?? 0;
}

test.each(Object.entries(changes))('%s', (_name, { send, record, rule }) =>
  everyRound(async (round, isReversed) => {
    const [change, booking] = await atOnce([send(round), round.create('10:00')], isReversed);
    if (!change || !booking) throw new Error('not answered');
    expect(change.code).toBe('ok');
    expect(['ok', rule]).toContain(booking.code);
    const stranded = await must('bookings.stranded', { salonId: round.salon.id });
    const own = stranded.filter(({ staffId }) => staffId === round.staffId);
    if (booking.code === rule) return expect(own).toEqual([]);
    const { id } = booking.value as { id: string };
    expect(await sequenceOf(id)).toBeLessThan(await sequenceOf(record(round, change)));
    expect(own).toMatchObject([{ id, violations: [{ code: rule }] }]);
    const { stranded: told } = change.value as { stranded?: readonly { id: string }[] };
    if (told) expect(told.map((one) => one.id)).toEqual([id]);
  })(),
);

test(
  'blocked time and a booking race for one slot: one of them wins, and the other hears why',
  everyRound(async (round, isReversed) => {
    const { staffId, at, create, salon } = round;
    const block: Sent = [
      'timeOff.create',
      { staffId, kind: 'blocked', startTime: at('10:30'), endTime: at('12:00') },
    ];
    const [blocked, booking] = await atOnce([block, create('10:00')], isReversed);
    if (!blocked || !booking) throw new Error('not answered');
    const listed = await must('timeOff.list', { staffId });
    if (booking.code === 'ok') {
      const { id } = booking.value as { id: string };
      expect(blocked).toMatchObject({ code: 'stranded', error: { stranded: [{ id }] } });
      expect(listed).toEqual([]);
    } else {
      expect([blocked.code, booking.code]).toEqual(['ok', 'staff_time_off']);
      expect(listed).toMatchObject([{ kind: 'blocked', version: 1 }]);
    }
    expect(await must('bookings.stranded', { salonId: salon.id })).toEqual([]);
  }),
);

test(
  'two who move one blocked time at once: one of them does, and the other is shown where it is now',
  everyRound(async (round, isReversed) => {
    const { staffId, at } = round;
    const asked = { staffId, kind: 'blocked', startTime: at('10:00'), endTime: at('10:30') };
    const { id } = await must('timeOff.create', asked);
    const to = (start: string, end: string): Sent => [
      'timeOff.update',
      { id, version: 1, startTime: at(start), endTime: at(end) },
    ];
    const answers = await atOnce([to('12:00', '12:30'), to('13:00', '13:30')], isReversed);
    expect(answers.map(({ code }) => code).sort()).toEqual(['ok', 'stale_version']);
    const [standing] = await must('timeOff.list', { staffId });
    const loser = answers.find(({ code }) => code === 'stale_version');
    expect(loser).toMatchObject({ error: { current: JSON.parse(JSON.stringify({ id, version: 2 })) } });
    expect(standing).toMatchObject({ id, version: 2 });
  }),
);

describe('a change that decides on every booking it strands', () => {
  test(
    'is refused when one was made meanwhile that it does not name, or comes before that one',
    everyRound(async (round, isReversed) => {
      const { staffId, at, booked, create } = round;
      const known = await booked('10:00');
      const away: Sent = [
        'timeOff.create',
        {
          ...{ staffId, startTime: at('09:00'), endTime: at('13:00') },
          resolutions: [{ kind: 'move', bookingId: known.id, version: 1, startTime: at('15:00') }],
        },
      ];
      const [timeOff, booking] = await atOnce([away, create('11:00')], isReversed);
      const codes = [timeOff?.code, booking?.code];
      expect(codes).toEqual(booking?.code === 'ok' ? ['stranded', 'ok'] : ['ok', 'staff_time_off']);
      const moved = booking?.code === 'ok' ? { version: 1 } : { version: 2 };
      expect(await must('bookings.get', { id: known.id })).toMatchObject(moved);
      expect(await must('bookings.stranded', { salonId: round.salon.id })).toEqual([]);
    }),
  );

  test(
    'to a slot that is taken meanwhile is refused as a whole, or takes it first',
    everyRound(async (round, isReversed) => {
      const { staffId, at, booked, create } = round;
      const known = await booked('10:00');
      const away: Sent = [
        'timeOff.create',
        {
          ...{ staffId, startTime: at('09:00'), endTime: at('13:00') },
          resolutions: [{ kind: 'move', bookingId: known.id, version: 1, startTime: at('15:00') }],
        },
      ];
      const [timeOff, booking] = await atOnce([away, create('15:15')], isReversed);
      const codes = [timeOff?.code, booking?.code];
      expect(codes).toEqual(booking?.code === 'ok' ? ['bookings_rejected', 'ok'] : ['ok', 'overlap']);
      expect(await must('timeOff.list', { staffId })).toHaveLength(timeOff?.code === 'ok' ? 1 : 0);
    }),
  );
});
