import { describe, expect, test } from 'vitest';
import type { BookingContext } from '../../../../src/shared/domain/booking-context.ts';
import {
  type BookingRequest,
  requestForNew,
  requestToKeep,
  requestToMove,
} from '../../../../src/shared/domain/booking-request.ts';
import { validateBookingRequest, violationCodes } from '../../../../src/shared/domain/rules/rules.ts';
import type { Violation } from '../../../../src/shared/domain/rules/violation.ts';
import { instantToText } from '../../../../src/shared/domain/zoned-time.ts';
import { violationExamples } from '../../words/examples.ts';
import {
  ana,
  at,
  booked,
  cut,
  date,
  idOf,
  monday,
  salon,
  stored,
  wax,
  weekly,
  window,
  worldWith,
} from '../world.ts';
import { asking, codes, mondays, sentences } from './asking.ts';

test('the codes of the rules are all that there are, in the order of the rules', () => {
  expect(violationCodes).toEqual(Object.keys(violationExamples));
});

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
    version: 1,
    kind: 'away' as const,
    startTime: monday('10:00'),
    endTime: monday('11:00'),
    reason: null,
  };
  const tuesdays = [{ dayOfWeek: 2 as const, ...window('08:00', '20:00') }];

  type DeskErrorResult = [
    code: Violation['code'],
    message: string,
    field: Violation['field'],
    context: Partial<BookingContext>,
    request: Partial<BookingRequest>,
  ];
  test.each<DeskErrorResult>([
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
      { plan: { windows: [weekly(1, '11:00', '12:00')], schedules: [], overrides: [] } },
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
    const asked = asking(monday('10:00'), request);
    expect(validateBookingRequest(worldWith(context), asked)).toEqual([
      expect.objectContaining({ code, field }),
    ]);
    expect(sentences(worldWith(context), asked)).toEqual([message]);
  });

  test('and what it touches as data: the closure, the time off', () => {
    const world = worldWith({ closures: [closure], timeOff: [away] });
    expect(validateBookingRequest(world, asking(monday('10:30')))).toMatchObject([
      { window: { startTime: monday('00:00'), endTime: at('2026-03-03T00:00:00+03:00') } },
      { window: { startTime: monday('10:00'), endTime: monday('11:00') } },
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
    expect(sentences(world, asking(monday('10:00')))).toEqual([
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
});

describe('the rules about the time', () => {
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
        {
          id: idOf(51),
          staffId: ana.id,
          version: 1,
          kind: 'away' as const,
          startTime: monday('10:00'),
          endTime: monday('11:00'),
          reason: null,
        },
      ],
    });
    expect(sentences(world, asking(monday('10:30')))).toEqual([
      'The salon is closed on Monday 2 March.',
      'The salon is closed on Monday 2 March (Stocktaking).',
      'Ana is away 10:00–11:00.',
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
