import { expect, test } from 'vitest';
import { changeInWords } from '../../../src/renderer/booking/history-in-words.ts';
import type { Change, Snapshot } from '../../../src/shared/domain/history.ts';
import { booked, idOf, monday, salon, stored } from '../../shared/domain/world.ts';
import { english } from '../english.ts';

const names = {
  personAndTime: (staffId: string, startTime: number) =>
    `${staffId.slice(-2)} ${new Date(startTime).toISOString().slice(11, 16)}`,
  service: (id: string) => `service ${id.slice(-2)}`,
  client: (id: string) => `client ${id.slice(-2)}`,
  unit: (id: string) => `unit ${id.slice(-2)}`,
  price: english.formats.price,
};
const before: Snapshot = stored(booked(1, monday('10:00')));

const words = (earlier: Snapshot | null, later: Snapshot | null) => {
  const change: Change = {
    sequence: 1,
    at: monday('09:00'),
    actor: 'reception',
    action: 'bookings.move',
    salonId: salon.id,
    entity: 'booking',
    entityId: String(before['id']),
    before: earlier,
    after: later,
    isErased: false,
    hash: '',
  };
  return changeInWords(change, names, english.words);
};

test('a new booking is told with its status and place', () => {
  expect(words(null, before)).toEqual(['Booked as confirmed: 10 07:00']);
});

test('a move is told as old and new, times as numbers or as text', () => {
  expect(words(before, { ...before, startTime: '2026-03-02T08:00:00.000Z', staffId: idOf(11) })).toEqual([
    'Moved: 10 07:00 → 11 08:00',
  ]);
});

test('every thing that differs has a line of its own', () => {
  expect(
    words(before, { ...before, status: 'no_show', serviceId: idOf(21), clientId: null, notes: 'Late' }),
  ).toEqual([
    'Service: service 20 → service 21',
    'Marked as a no-show',
    'Client: client 30 → none',
    'Notes changed',
  ]);
});

test('another unit is told as old and new, but not where another service needs it', () => {
  const holding = (...units: number[]) => units.map((unit) => ({ kindId: idOf(40), resourceId: idOf(unit) }));
  const held: Snapshot = { ...before, resources: holding(41) };
  expect(words(held, { ...held, resources: holding(42) })).toEqual(['unit 41 → unit 42']);
  expect(words(held, { ...held, resources: holding(42), serviceId: idOf(21) })).toEqual([
    'Service: service 20 → service 21',
  ]);
});

test('a change of nothing that is shown is still a change', () => {
  expect(words(before, { ...before, version: 2 })).toEqual(['Changed']);
});

test('a cancellation says why where somebody said it', () => {
  const cancelled = { ...before, status: 'cancelled' };
  expect(words(before, { ...cancelled, cancellationReason: 'Ill' })).toEqual(['Cancelled: Ill']);
  expect(words(before, { ...cancelled, cancellationReason: null })).toEqual(['Cancelled']);
});

test('another price is told, unless it came with another service', () => {
  expect(words({ ...before, priceCents: 4500 }, { ...before, priceCents: null })).toEqual([
    'Price: 45.00 → none',
  ]);
  const { priceCents: _, ...fromBeforePrices } = before;
  expect(words(fromBeforePrices, { ...before, notes: 'Late' })).toEqual(['Notes changed']);
  expect(words(before, { ...before, serviceId: idOf(21), priceCents: 3900 })).toEqual([
    'Service: service 20 → service 21',
  ]);
});
