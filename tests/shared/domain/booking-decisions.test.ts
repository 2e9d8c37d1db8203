import { describe, expect, test } from 'vitest';
import {
  type CreateBooking,
  decideAnnotation,
  decideCreation,
  decideMove,
  decideStatusChange,
} from '../../../src/shared/domain/booking-decisions.ts';
import { requestForNew } from '../../../src/shared/domain/booking-request.ts';
import { instantToText } from '../../../src/shared/domain/zoned-time.ts';
import {
  ana,
  booked,
  cut,
  elif,
  firstBasin,
  has,
  idOf,
  monday,
  salon,
  secondBasin,
  stored,
  wax,
  weekly,
  worldWith,
} from './world.ts';

const mornings = { windows: [weekly(1, '09:00', '12:00')], schedules: [], overrides: [] };

const request = requestForNew({
  staffId: ana.id,
  serviceId: cut.id,
  clientId: elif.id,
  startTime: '2026-03-02T10:00:00+03:00',
  endTime: '2026-03-02T10:45:00+03:00',
});
const command = { id: idOf<never>(101), request, status: 'confirmed', notes: null } as const;
const existing = stored(booked(1, monday('10:00')));
const unknown = { current: undefined, created: undefined };

describe('a creation', () => {
  test('saves the booking with the terms of its service', () => {
    expect(decideCreation({ ...unknown, context: worldWith() }, command)).toEqual({
      ok: true,
      value: { kind: 'saved', record: existing },
    });
  });

  test('saves what its service costs then', () => {
    const context = worldWith({ service: { ...cut, priceCents: 4500 } });
    expect(decideCreation({ ...unknown, context }, command)).toMatchObject({
      value: { record: { priceCents: 4500, cancellationReason: null } },
    });
  });

  test('is refused with every violation', () => {
    const refusal = decideCreation(
      { ...unknown, context: worldWith({ plan: { ...mornings, windows: [weekly(2, '09:00', '12:00')] } }) },
      command,
    );
    expect(refusal).toMatchObject({
      ok: false,
      error: { code: 'booking_rejected', violations: [{ code: 'outside_availability' }] },
    });
  });

  test('sent again answers as the first time, though the booking has moved on since', () => {
    const current = { ...existing, version: 3, status: 'arrived' } as const;
    const again = decideCreation({ current, created: existing, context: worldWith() }, command);
    expect(again).toEqual({ ok: true, value: { kind: 'unchanged', record: existing } });
  });

  test('for nobody saves no client, and sent again answers as the first time', () => {
    const anonymous = { ...command, request: { ...request, clientId: undefined } };
    const forNobody = { ...existing, clientId: null };
    const context = worldWith({ client: undefined });
    expect(decideCreation({ ...unknown, context }, anonymous)).toEqual({
      ok: true,
      value: { kind: 'saved', record: forNobody },
    });
    expect(decideCreation({ current: forNobody, created: forNobody, context }, anonymous)).toEqual({
      ok: true,
      value: { kind: 'unchanged', record: forNobody },
    });
  });

  test.each<[string, CreateBooking]>([
    ['person', { ...command, request: { ...request, staffId: idOf(11) } }],
    ['service', { ...command, request: { ...request, serviceId: wax.id } }],
    ['client', { ...command, request: { ...request, clientId: idOf(31) } }],
    ['client: nobody', { ...command, request: { ...request, clientId: undefined } }],
    ['start', { ...command, request: { ...request, startTime: monday('09:45') } }],
    ['end', { ...command, request: { ...request, endTime: monday('11:00') } }],
    ['status', { ...command, status: 'pending' }],
    ['note', { ...command, notes: 'by the window' }],
  ])('with an id that stands for another %s is refused', (_, other) => {
    expect(decideCreation({ current: existing, created: existing, context: worldWith() }, other)).toEqual({
      ok: false,
      error: { code: 'duplicate_id' },
    });
  });

  test('that names units is repeated by those alone that the booking was given', () => {
    const washed = { ...existing, ...has(firstBasin) };
    const known = { current: washed, created: washed, context: worldWith() };
    const naming = (...resourceIds: CreateBooking['request']['resourceIds']) =>
      decideCreation(known, { ...command, request: { ...request, resourceIds } });
    expect(naming(firstBasin.id)).toEqual({ ok: true, value: { kind: 'unchanged', record: washed } });
    expect(naming()).toMatchObject({ ok: true });
    expect(naming(secondBasin.id)).toMatchObject({ error: { code: 'duplicate_id' } });
    expect(naming(firstBasin.id, secondBasin.id)).toMatchObject({ error: { code: 'duplicate_id' } });
    expect(naming('unknown')).toMatchObject({ error: { code: 'duplicate_id' } });
  });

  test('with an id of which nobody knows how it began is refused', () => {
    expect(
      decideCreation({ current: existing, created: undefined, context: worldWith() }, command),
    ).toMatchObject({ error: { code: 'duplicate_id' } });
  });

  test('in a world that does not hold together is a fault, not a booking', () => {
    const context = worldWith({ salon: undefined });
    expect(() => decideCreation({ ...unknown, context }, command)).toThrow(
      'a request with a missing part passed the rules',
    );
  });
});

describe('a move', () => {
  const known = {
    current: existing,
    created: undefined,
    context: worldWith({ plan: mornings, bookings: [booked(1, monday('10:00'))] }),
  };

  test('changes the time and counts the version up', () => {
    const moved = decideMove(known, { version: 1, startTime: instantToText(monday('11:00')) });
    expect(moved).toMatchObject({
      ok: true,
      value: {
        kind: 'saved',
        record: { startTime: monday('11:00'), endTime: monday('11:45'), version: 2, status: 'confirmed' },
      },
    });
  });

  test('keeps its visit and its series, but for one to another salon', () => {
    const part = { ...existing, visitId: idOf<never>(60), seriesId: idOf<never>(61) };
    const stays = decideMove(
      { ...known, current: part },
      { version: 1, startTime: instantToText(monday('11:00')) },
    );
    expect(stays).toMatchObject({ value: { record: { visitId: idOf(60), seriesId: idOf(61) } } });
    const other = { ...salon, id: idOf<typeof salon.id>(2) };
    const context = worldWith({
      salon: other,
      staff: { ...ana, id: idOf(12), salonId: other.id },
      service: { ...cut, id: idOf(29), salonId: other.id },
      client: undefined,
    });
    const alone = { ...part, clientId: null };
    const left = decideMove(
      { ...known, current: alone, context },
      { version: 1, staffId: idOf(12), serviceId: idOf(29) },
    );
    expect(left).toMatchObject({ value: { record: { salonId: other.id, visitId: null, seriesId: null } } });
  });

  test('to where the booking already is changes nothing', () => {
    expect(decideMove(known, { version: 1, startTime: instantToText(monday('10:00')) })).toEqual({
      ok: true,
      value: { kind: 'unchanged', record: existing },
    });
  });

  test('to another person changes the person alone', () => {
    const berk = { ...ana, id: idOf<typeof ana.id>(11), name: 'Berk' };
    const context = worldWith({ staff: berk });
    expect(decideMove({ ...known, context }, { version: 1, staffId: berk.id })).toEqual({
      ok: true,
      value: { kind: 'saved', record: { ...existing, staffId: berk.id, version: 2 } },
    });
  });

  test('to another service of the same length changes the service', () => {
    const shave = { ...cut, id: idOf<typeof cut.id>(22), name: 'Shave' };
    const context = { ...known.context, service: shave };
    expect(decideMove({ ...known, context }, { version: 1, serviceId: shave.id })).toEqual({
      ok: true,
      value: { kind: 'saved', record: { ...existing, serviceId: shave.id, version: 2 } },
    });
  });

  test('to an earlier start that overlaps its own time is a move', () => {
    expect(decideMove(known, { version: 1, startTime: instantToText(monday('09:30')) })).toMatchObject({
      value: { kind: 'saved', record: { startTime: monday('09:30'), endTime: monday('10:15') } },
    });
  });

  test('is refused like a new booking', () => {
    expect(decideMove(known, { version: 1, startTime: instantToText(monday('11:30')) })).toMatchObject({
      error: { code: 'booking_rejected', violations: [{ code: 'outside_availability' }] },
    });
  });

  test('of a version that is no longer current is refused before any rule', () => {
    expect(decideMove(known, { version: 2, startTime: 'never' })).toMatchObject({
      error: { code: 'stale_version' },
    });
    expect(decideMove({ ...known, current: undefined }, { version: 1 })).toMatchObject({
      error: { code: 'not_found' },
    });
  });

  test('to another service takes its length and buffers', () => {
    const context = { ...known.context, service: wax };
    expect(decideMove({ ...known, context }, { version: 1, serviceId: wax.id })).toMatchObject({
      value: {
        record: { serviceId: wax.id, durationMinutes: 30, bufferAfterMinutes: 15, endTime: monday('10:30') },
      },
    });
  });

  test('keeps the price that was agreed; to another service takes that of the service', () => {
    const agreed = { ...existing, priceCents: 3900 };
    const moveTo = (service: typeof cut, serviceId?: string) =>
      decideMove(
        { current: agreed, created: undefined, context: worldWith({ service, bookings: [] }) },
        { version: 1, startTime: '2026-03-02T12:00:00+03:00', ...(serviceId ? { serviceId } : {}) },
      );
    expect(moveTo({ ...cut, priceCents: 9900 })).toMatchObject({ value: { record: { priceCents: 3900 } } });
    expect(moveTo({ ...wax, priceCents: 2000 }, wax.id)).toMatchObject({
      value: { record: { serviceId: wax.id, priceCents: 2000 } },
    });
  });

  test('that keeps the service keeps the terms of the day it was booked', () => {
    const context = { ...known.context, service: { ...cut, durationMinutes: 90, bufferAfterMinutes: 30 } };
    expect(
      decideMove({ ...known, context }, { version: 1, startTime: instantToText(monday('09:00')) }),
    ).toMatchObject({
      value: { record: { durationMinutes: 45, bufferAfterMinutes: 0 } },
    });
  });
});

describe('a step of the status', () => {
  const cancelled = { ...existing, status: 'cancelled' } as const;

  test('within what blocks is judged by no other rule: a stranded client can arrive', () => {
    const context = worldWith({
      plan: { windows: [weekly(2, '09:00', '12:00')], schedules: [], overrides: [] },
    });
    expect(
      decideStatusChange(
        { current: existing, created: undefined, context },
        { version: 1, status: 'arrived', cancellationReason: null },
      ),
    ).toMatchObject({
      value: { kind: 'saved', record: { status: 'arrived', version: 2 } },
    });
  });

  test('back to one that blocks is judged by every rule again', () => {
    const context = worldWith({ bookings: [booked(2, monday('10:30'))] });
    expect(
      decideStatusChange(
        { current: cancelled, created: undefined, context },
        { version: 1, status: 'confirmed', cancellationReason: null },
      ),
    ).toMatchObject({
      error: { code: 'booking_rejected', violations: [{ code: 'overlap' }] },
    });
    expect(
      decideStatusChange(
        { current: cancelled, created: undefined, context: worldWith() },
        { version: 1, status: 'confirmed', cancellationReason: null },
      ).ok,
    ).toBe(true);
  });

  test('keeps why it was cancelled until it is restored', () => {
    const known = { current: existing, created: undefined, context: worldWith() };
    const decided = decideStatusChange(known, { version: 1, status: 'cancelled', cancellationReason: 'Ill' });
    if (!decided.ok) throw new Error('refused');
    const { record } = decided.value;
    expect(record).toMatchObject({ status: 'cancelled', cancellationReason: 'Ill' });
    expect(
      decideStatusChange(
        { ...known, current: record },
        { version: 2, status: 'confirmed', cancellationReason: null },
      ),
    ).toMatchObject({ value: { record: { status: 'confirmed', cancellationReason: null } } });
  });

  test('of a version that is no longer current, or of no booking, is refused', () => {
    const known = { current: existing, created: undefined, context: worldWith() };
    expect(decideStatusChange(known, { version: 2, status: 'arrived', cancellationReason: null })).toEqual({
      ok: false,
      error: { code: 'stale_version', current: existing },
    });
    expect(
      decideStatusChange(
        { ...known, current: undefined },
        { version: 1, status: 'arrived', cancellationReason: null },
      ),
    ).toEqual({
      ok: false,
      error: { code: 'not_found' },
    });
  });

  test('that is not written down is refused, staying included', () => {
    const known = { current: cancelled, created: undefined, context: worldWith() };
    expect(decideStatusChange(known, { version: 1, status: 'arrived', cancellationReason: null })).toEqual({
      ok: false,
      error: { code: 'illegal_transition', from: 'cancelled', to: 'arrived' },
    });
    expect(
      decideStatusChange(known, { version: 1, status: 'cancelled', cancellationReason: null }),
    ).toMatchObject({
      error: { code: 'illegal_transition' },
    });
  });
});

describe('an annotation', () => {
  const stranded = worldWith({
    plan: { windows: [weekly(2, '09:00', '12:00')], schedules: [], overrides: [] },
  });
  const known = { current: existing, created: undefined, context: stranded };

  test('of a stranded booking is accepted: only its client is judged', () => {
    expect(
      decideAnnotation(known, { version: 1, clientId: undefined, notes: 'late', priceCents: undefined }),
    ).toMatchObject({
      value: { record: { notes: 'late', clientId: elif.id, version: 2 } },
    });
  });

  test('of a version that is no longer current, or of no booking, is refused', () => {
    const command = { version: 2, clientId: undefined, notes: 'late', priceCents: undefined };
    expect(decideAnnotation(known, command)).toEqual({
      ok: false,
      error: { code: 'stale_version', current: existing },
    });
    expect(decideAnnotation({ ...known, current: undefined }, command)).toEqual({
      ok: false,
      error: { code: 'not_found' },
    });
  });

  test('of a stranded booking can name another client of the salon', () => {
    const deniz = { ...elif, id: idOf<typeof elif.id>(31), name: 'Deniz' };
    expect(
      decideAnnotation(
        { ...known, context: { ...stranded, client: deniz } },
        { version: 1, clientId: deniz.id, notes: undefined, priceCents: undefined },
      ),
    ).toEqual({
      ok: true,
      value: { kind: 'saved', record: { ...existing, clientId: deniz.id, version: 2 } },
    });
  });

  test('with the client, the notes and the price that it has changes nothing', () => {
    expect(
      decideAnnotation(known, { version: 1, clientId: elif.id, notes: null, priceCents: undefined }),
    ).toEqual({
      ok: true,
      value: { kind: 'unchanged', record: existing },
    });
  });

  test('sets another price, nothing included', () => {
    for (const priceCents of [3900, 0]) {
      const command = { version: 1, clientId: undefined, notes: undefined, priceCents };
      expect(decideAnnotation(known, command)).toMatchObject({ value: { record: { priceCents } } });
    }
    const current = { ...existing, priceCents: 3900 };
    expect(
      decideAnnotation(
        { ...known, current },
        { version: 1, clientId: undefined, notes: undefined, priceCents: null },
      ),
    ).toMatchObject({ value: { kind: 'saved', record: { priceCents: null } } });
  });

  test('wipes the notes with null', () => {
    const current = { ...existing, notes: 'late' };
    expect(
      decideAnnotation(
        { ...known, current },
        { version: 1, clientId: undefined, notes: null, priceCents: undefined },
      ),
    ).toMatchObject({ value: { kind: 'saved', record: { notes: null } } });
  });

  test('takes the client off with null and leaves them when unnamed', () => {
    expect(
      decideAnnotation(known, { version: 1, clientId: null, notes: undefined, priceCents: undefined }),
    ).toMatchObject({
      value: { record: { clientId: null } },
    });
    const nobodyLoaded = { ...known, context: { ...stranded, client: undefined } };
    expect(
      decideAnnotation(nobodyLoaded, {
        version: 1,
        clientId: undefined,
        notes: undefined,
        priceCents: undefined,
      }),
    ).toEqual({
      ok: true,
      value: { kind: 'unchanged', record: existing },
    });
  });

  test('with a client of nobody is refused', () => {
    const context = worldWith({ client: undefined });
    expect(
      decideAnnotation(
        { ...known, context },
        { version: 1, clientId: 'unknown', notes: undefined, priceCents: undefined },
      ),
    ).toMatchObject({
      error: { code: 'booking_rejected', violations: [{ code: 'client_unknown' }] },
    });
  });
});
