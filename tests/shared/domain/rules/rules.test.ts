import { describe, expect, test } from 'vitest';
import type { BookingContext } from '../../../../src/shared/domain/booking-context.ts';
import {
  type BookingRequest,
  requestForNew,
  requestToKeep,
  requestToMove,
} from '../../../../src/shared/domain/booking-request.ts';
import { addMinutes, type Instant } from '../../../../src/shared/domain/interval.ts';
import { validateBookingRequest } from '../../../../src/shared/domain/rules/rules.ts';
import type { Violation } from '../../../../src/shared/domain/violation.ts';
import { instantToText } from '../../../../src/shared/domain/zoned-time.ts';
import {
  ana,
  at,
  booked,
  cut,
  date,
  elif,
  idOf,
  monday,
  salon,
  stored,
  wax,
  weekly,
  window,
  worldWith,
} from '../world.ts';

/** A cut with Ana for Elif. */
function asking(startTime: Instant, changes: Partial<BookingRequest> = {}): BookingRequest {
  return {
    staffId: ana.id,
    serviceId: cut.id,
    clientId: elif.id,
    startTime,
    endTime: addMinutes(startTime, 45),
    booking: undefined,
    ...changes,
  };
}

const codes = (context: BookingContext, request: BookingRequest) =>
  validateBookingRequest(context, request).map(({ code }) => code);
const messages = (context: BookingContext, request: BookingRequest) =>
  validateBookingRequest(context, request).map(({ message }) => message);

const mondays = { windows: [weekly(1, '09:00', '12:00'), weekly(1, '13:00', '17:00')], overrides: [] };

test('a request that breaks no rule has no violations', () => {
  expect(validateBookingRequest(worldWith({ plan: mondays }), asking(monday('09:00')))).toEqual([]);
});

describe('every broken rule is told by its code, its sentence and the field that it is about', () => {
  const closure = {
    id: idOf<never>(50),
    salonId: salon.id,
    startDate: date('2026-03-02'),
    endDate: date('2026-03-02'),
    reason: null,
  };
  const away = {
    id: idOf<never>(51),
    staffId: ana.id,
    startTime: monday('10:00'),
    endTime: monday('11:00'),
    reason: null,
  };
  const tuesdays = [{ dayOfWeek: 2 as const, ...window('08:00', '20:00') }];

  type Told = [
    code: Violation['code'],
    message: string,
    field: Violation['field'],
    context: Partial<BookingContext>,
    request: Partial<BookingRequest>,
  ];
  test.each<Told>([
    [
      'staff_required',
      'Choose who takes this booking.',
      'staffId',
      { staff: undefined },
      { staffId: undefined },
    ],
    [
      'staff_unknown',
      'This person is not on the team. Choose someone else.',
      'staffId',
      { staff: undefined },
      { staffId: 'unknown' },
    ],
    [
      'staff_inactive',
      'Ana takes no bookings any more. Choose someone else.',
      'staffId',
      { staff: { ...ana, isActive: false } },
      {},
    ],
    ['service_required', 'Choose a service.', 'serviceId', { service: undefined }, { serviceId: undefined }],
    [
      'service_unknown',
      'This service does not exist. Choose another one.',
      'serviceId',
      { service: undefined },
      { serviceId: 'unknown' },
    ],
    [
      'service_inactive',
      'Cut is no longer offered. Choose another service.',
      'serviceId',
      { service: { ...cut, isActive: false } },
      {},
    ],
    [
      'staff_other_salon',
      'Ana works for another salon than the one that offers Cut.',
      'staffId',
      { service: { ...cut, salonId: idOf(2) } },
      {},
    ],
    [
      'service_not_offered',
      'Ana does not offer Cut. Choose another person or service.',
      'serviceId',
      { staff: { ...ana, serviceIds: [wax.id] } },
      {},
    ],
    [
      'time_invalid',
      'A booking starts and ends at a date and time on a whole minute.',
      'startTime',
      {},
      { startTime: undefined },
    ],
    [
      'time_invalid',
      'A booking starts and ends at a date and time on a whole minute.',
      'endTime',
      {},
      { endTime: undefined },
    ],
    [
      'time_invalid',
      'A booking starts and ends at a date and time on a whole minute.',
      'startTime',
      {},
      { startTime: undefined, endTime: undefined },
    ],
    ['end_before_start', 'A booking must end after it starts.', 'endTime', {}, { endTime: monday('10:00') }],
    ['duration_mismatch', 'Cut takes 45 minutes, not 60.', 'endTime', {}, { endTime: monday('11:00') }],
    [
      'outside_availability',
      'Ana starts at 11:00.',
      'startTime',
      { plan: { windows: [weekly(1, '11:00', '12:00')], overrides: [] } },
      {},
    ],
    [
      'outside_business_hours',
      'The salon is closed on Monday 2 March.',
      'startTime',
      { salon: { ...salon, businessHours: tuesdays } },
      {},
    ],
    ['salon_closed', 'The salon is closed on Monday 2 March.', 'startTime', { closures: [closure] }, {}],
    ['staff_time_off', 'Ana is away 10:00–11:00.', 'startTime', { timeOff: [away] }, {}],
    [
      'overlap',
      'Ana is booked 10:30–11:15 (Cut, Elif K.).',
      'startTime',
      { bookings: [booked(1, monday('10:30'))] },
      {},
    ],
    [
      'client_unknown',
      'This client is not in the client list of the salon.',
      'clientId',
      { client: undefined },
      { clientId: 'unknown' },
    ],
  ])('%s: %s (%s)', (code, message, field, context, request) => {
    const told = validateBookingRequest(worldWith(context), asking(monday('10:00'), request));
    expect(told).toEqual([expect.objectContaining({ code, message, field })]);
  });

  test('and what it touches as data: the closure, the time off', () => {
    const world = worldWith({ closures: [closure], timeOff: [away] });
    expect(validateBookingRequest(world, asking(monday('10:30'))).map(({ window: about }) => about)).toEqual([
      { startTime: monday('00:00'), endTime: at('2026-03-03T00:00:00+03:00') },
      { startTime: monday('10:00'), endTime: monday('11:00') },
    ]);
  });

  test('once, though there are two closures and two times off', () => {
    const world = worldWith({
      closures: [
        { ...closure, startDate: date('2026-03-03'), endDate: date('2026-03-03') },
        { ...closure, reason: 'Stocktaking' },
        closure,
      ],
      timeOff: [
        { ...away, startTime: monday('11:00'), endTime: monday('12:00') },
        { ...away, reason: 'Dentist' },
        away,
      ],
    });
    expect(messages(world, asking(monday('10:00')))).toEqual([
      'The salon is closed on Monday 2 March (Stocktaking).',
      'Ana is away 10:00–11:00 (Dentist).',
    ]);
  });

  test('and not at all by what the booking only touches', () => {
    const world = worldWith({
      timeOff: [
        { ...away, startTime: monday('09:00'), endTime: monday('10:00') },
        { ...away, startTime: monday('10:45'), endTime: monday('11:00') },
      ],
      bookings: [booked(1, monday('09:15')), booked(2, monday('10:45'))],
    });
    expect(codes(world, asking(monday('10:00')))).toEqual([]);
  });
});

describe('the rules about who and what', () => {
  test('an empty request names everything that it lacks, in the rules’ order', () => {
    const nobody = worldWith({ staff: undefined, service: undefined, client: undefined, salon: undefined });
    expect(codes(nobody, requestForNew({}))).toEqual(['staff_required', 'service_required', 'time_invalid']);
  });

  test('blank and null name nothing; what is no id is unknown', () => {
    const nobody = worldWith({ staff: undefined, service: undefined, client: undefined, salon: undefined });
    const typed = { staffId: ' ', serviceId: null, clientId: 'nobody', startTime: 'soon', endTime: null };
    expect(codes(nobody, requestForNew(typed))).toEqual([
      'staff_required',
      'service_required',
      'time_invalid',
      'client_unknown',
    ]);
  });

  test('a person who does not exist is unknown, and nothing is guessed about their time', () => {
    const world = worldWith({ staff: undefined, plan: mondays });
    expect(codes(world, asking(monday('03:00'), { staffId: idOf(99), endTime: monday('03:10') }))).toEqual([
      'staff_unknown',
    ]);
  });

  test('someone who has left takes no bookings, and their time is judged all the same', () => {
    const world = worldWith({ staff: { ...ana, isActive: false }, plan: mondays });
    expect(codes(world, asking(monday('08:00')))).toEqual(['staff_inactive', 'outside_availability']);
  });

  test('a service must exist, be offered by the salon still, and by the person', () => {
    expect(codes(worldWith({ service: undefined }), asking(monday('09:00')))).toEqual(['service_unknown']);
    expect(codes(worldWith({ service: { ...cut, isActive: false } }), asking(monday('09:00')))).toEqual([
      'service_inactive',
    ]);
    expect(codes(worldWith({ staff: { ...ana, serviceIds: [wax.id] } }), asking(monday('09:00')))).toEqual([
      'service_not_offered',
    ]);
  });

  test('someone who offers no service at all is asked for none', () => {
    expect(codes(worldWith({ staff: { ...ana, serviceIds: [] } }), asking(monday('09:00')))).toEqual([
      'service_not_offered',
    ]);
  });

  test('person and service belong to one salon', () => {
    expect(codes(worldWith({ service: { ...cut, salonId: idOf(2) } }), asking(monday('09:00')))).toEqual([
      'staff_other_salon',
    ]);
  });

  test('the client belongs to the salon', () => {
    expect(codes(worldWith({ client: { ...elif, salonId: idOf(2) } }), asking(monday('09:00')))).toEqual([
      'client_unknown',
    ]);
    expect(codes(worldWith({ client: undefined }), asking(monday('09:00')))).toEqual(['client_unknown']);
    expect(codes(worldWith({ client: undefined }), asking(monday('09:00'), { clientId: undefined }))).toEqual(
      [],
    );
  });
});

describe('the rules about the time', () => {
  test('an end that is not after its start leaves the later rules out, but not the client’s', () => {
    const world = worldWith({ plan: mondays, client: undefined });
    expect(codes(world, asking(monday('03:00'), { endTime: monday('03:00') }))).toEqual([
      'end_before_start',
      'client_unknown',
    ]);
  });

  test('a length that is not the service’s is named with both lengths', () => {
    expect(messages(worldWith(), asking(monday('09:00'), { endTime: monday('10:00') }))).toEqual([
      'Cut takes 45 minutes, not 60.',
    ]);
  });

  test.each([
    ['before the first window', '08:30', 'Ana starts at 09:00.'],
    ['into the break', '11:30', 'Ana is off 12:00–13:00.'],
    ['inside the break', '12:10', 'Ana is off 12:00–13:00.'],
    ['past the last window', '16:30', 'Ana is off after 17:00.'],
    ['after work', '19:00', 'Ana is off after 17:00.'],
  ])('%s', (_, clock, sentence) => {
    expect(messages(worldWith({ plan: mondays }), asking(monday(clock)))).toEqual([sentence]);
  });

  test('a day without windows is named by its date', () => {
    expect(messages(worldWith({ plan: mondays }), asking(at('2026-03-03T10:00:00+03:00')))).toEqual([
      'Ana does not work on Tuesday 3 March.',
    ]);
  });

  test('a salon may count days without hours as open', () => {
    const world = worldWith({ plan: mondays, salon: { ...salon, daysWithoutHours: 'open' } });
    expect(codes(world, asking(at('2026-03-03T10:00:00+03:00')))).toEqual([]);
    expect(codes(world, asking(monday('08:00')))).toEqual(['outside_availability']);
  });

  test('a date override replaces the week, also with nothing', () => {
    const overrides = [{ staffId: ana.id, date: date('2026-03-02'), windows: [window('20:00', '22:00')] }];
    const world = worldWith({ plan: { ...mondays, overrides } });
    expect(codes(world, asking(monday('10:00')))).toEqual(['outside_availability']);
    expect(codes(world, asking(monday('20:00')))).toEqual([]);
    const off = worldWith({
      plan: { windows: [], overrides: [{ staffId: ana.id, date: date('2026-03-02'), windows: [] }] },
    });
    expect(messages(off, asking(monday('10:00')))).toEqual(['Ana does not work on Monday 2 March.']);
  });

  test('touching windows are two, and the sentence says where they touch', () => {
    const plan = { windows: [weekly(1, '09:00', '13:00'), weekly(1, '13:00', '17:00')], overrides: [] };
    expect(messages(worldWith({ plan }), asking(monday('12:30')))).toEqual([
      'Ana’s working windows change at 13:00; a booking cannot run across it.',
    ]);
  });

  test('a booking cannot run across midnight', () => {
    const plan = { windows: [weekly(1, '20:00', '24:00'), weekly(2, '00:00', '02:00')], overrides: [] };
    expect(messages(worldWith({ plan }), asking(monday('23:30')))).toEqual([
      'A booking cannot run across midnight.',
    ]);
  });

  test('the nearest window is named as data', () => {
    const [violation] = validateBookingRequest(worldWith({ plan: mondays }), asking(monday('12:10')));
    expect(violation).toMatchObject({
      field: 'startTime',
      window: { startTime: monday('13:00'), endTime: monday('17:00') },
    });
  });

  test('the salon’s own hours, closures and a person’s time off are each named', () => {
    const world = worldWith({
      salon: { ...salon, businessHours: [{ dayOfWeek: 2, ...window('08:00', '20:00') }] },
      closures: [
        {
          id: idOf(50),
          salonId: salon.id,
          startDate: date('2026-03-02'),
          endDate: date('2026-03-02'),
          reason: 'Stocktaking',
        },
      ],
      timeOff: [
        { id: idOf(51), staffId: ana.id, startTime: monday('10:00'), endTime: monday('11:00'), reason: null },
      ],
    });
    expect(messages(world, asking(monday('10:30')))).toEqual([
      'The salon is closed on Monday 2 March.',
      'The salon is closed on Monday 2 March (Stocktaking).',
      'Ana is away 10:00–11:00.',
    ]);
  });

  test('a time off of several days is told by its dates', () => {
    const timeOff = [
      {
        id: idOf<never>(51),
        staffId: ana.id,
        startTime: monday('00:00'),
        endTime: at('2026-03-09T00:00:00+03:00'),
        reason: 'Holiday',
      },
    ];
    expect(messages(worldWith({ timeOff }), asking(monday('10:30')))).toEqual([
      'Ana is away from Monday 2 March to Sunday 8 March (Holiday).',
    ]);
  });
});

describe('the rule about overlap', () => {
  test('names whom and what it collides with, by start', () => {
    const bookings = [booked(2, monday('11:00'), { clientName: null }), booked(1, monday('10:00'))];
    const [violation] = validateBookingRequest(worldWith({ bookings }), asking(monday('10:30')));
    expect(violation?.message).toBe('Ana is booked 10:00–10:45 (Cut, Elif K.) and 11:00–11:45 (Cut).');
    expect(violation?.conflicts?.map(({ bookingId }) => bookingId)).toEqual([idOf(101), idOf(102)]);
  });

  test('says when only the time between two bookings is in the way', () => {
    const bookings = [
      booked(1, monday('10:00'), { serviceId: wax.id, serviceName: 'Wax', clientName: null }),
    ];
    expect(messages(worldWith({ bookings }), asking(monday('10:30')))).toEqual([
      'Ana needs time to prepare or clean up around 10:00–10:30 (Wax); kept free: 10:00–10:45.',
    ]);
  });

  test.each(['completed', 'cancelled', 'no_show'] as const)(
    'a booking that is %s keeps nothing free',
    (status) => {
      expect(
        codes(worldWith({ bookings: [booked(1, monday('10:00'), { status })] }), asking(monday('10:00'))),
      ).toEqual([]);
    },
  );

  test('is judged without a service too: what collides without buffers collides with any', () => {
    const world = worldWith({ service: undefined, bookings: [booked(1, monday('10:00'))] });
    expect(codes(world, asking(monday('10:00'), { serviceId: undefined }))).toEqual([
      'service_required',
      'overlap',
    ]);
  });
});

describe('a booking that moves', () => {
  const before = booked(1, monday('10:00'), { durationMinutes: 30, endTime: monday('10:30') });

  test('is not in its own way', () => {
    const world = worldWith({ bookings: [before] });
    const request = requestToMove(stored(before), { startTime: instantToText(monday('10:15')) }, cut);
    expect(codes(world, request)).toEqual([]);
  });

  test('keeps the length it was made with, though the service has changed', () => {
    const request = requestToMove(stored(before), { startTime: instantToText(monday('14:00')) }, cut);
    expect(request.endTime).toBe(monday('14:30'));
    expect(codes(worldWith(), request)).toEqual([]);
  });

  test('takes the length of a new service', () => {
    const request = requestToMove(stored(before), { serviceId: wax.id }, { ...wax, durationMinutes: 90 });
    expect(request.endTime).toBe(monday('11:30'));
  });

  test('is judged by no length when its service is gone: there is no name to tell it by', () => {
    const request = { ...requestToKeep(stored(before)), endTime: monday('11:00') };
    expect(codes(worldWith({ service: undefined }), request)).toEqual(['service_unknown']);
  });

  test('keeps its buffers when its service is gone', () => {
    const waxing = booked(1, monday('10:00'), { serviceId: wax.id });
    const world = worldWith({ service: undefined, bookings: [waxing, booked(2, monday('10:30'))] });
    expect(codes(world, requestToKeep(stored(waxing)))).toEqual(['service_unknown', 'overlap']);
  });

  test('may be asked to stay where it is', () => {
    expect(codes(worldWith({ bookings: [before] }), requestToKeep(stored(before)))).toEqual([]);
  });
});
