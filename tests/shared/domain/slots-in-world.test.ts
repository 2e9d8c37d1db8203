import { expect, test } from 'vitest';
import type { NamedBooking } from '../../../src/shared/domain/booking.ts';
import { withChanges } from '../../../src/shared/domain/desk-world.ts';
import type { SlotContext } from '../../../src/shared/domain/free-slots.ts';
import type { SavedChange } from '../../../src/shared/domain/history.ts';
import { intervalOf } from '../../../src/shared/domain/interval.ts';
import { bookingChange } from '../../../src/shared/domain/several-bookings.ts';
import { slotsInWorld } from '../../../src/shared/domain/slots-in-world.ts';
import {
  ana,
  booked,
  cut,
  deskWorld,
  firstBasin,
  has,
  idOf,
  monday,
  salon,
  secondBasin,
  stored,
  weekly,
} from './world.ts';

const within = intervalOf(monday('00:00'), monday('23:00'));
const held = (index: number, from: string, to: string) => ({
  bookingId: booked(index, monday(from)).id,
  hold: intervalOf(monday(from), monday(to)),
});

const today: SlotContext = {
  salon,
  service: cut,
  closures: [],
  units: [],
  diaries: [
    {
      staff: ana,
      plan: { windows: [], schedules: [], overrides: [] },
      timeOff: [],
      holds: [held(1, '09:00', '09:45'), held(2, '10:00', '10:45')],
    },
  ],
};

/** A world in which a decision has put these bookings where they stand. */
const decidedOn = (...bookings: readonly NamedBooking[]) =>
  withChanges(
    deskWorld(),
    bookings.map((booking) => bookingChange(undefined, booking)),
  );

test('bookings that were decided on are where they stand in the world; the others where they are', () => {
  const moved = booked(1, monday('14:00'));
  const cancelled = booked(2, monday('10:00'), { status: 'cancelled' });
  expect(slotsInWorld(decidedOn(moved, cancelled))(today, within).diaries[0]?.holds).toEqual([
    held(1, '14:00', '14:45'),
  ]);
  expect(slotsInWorld(decidedOn(moved))(today, within).diaries[0]?.holds).toEqual([
    held(2, '10:00', '10:45'),
    held(1, '14:00', '14:45'),
  ]);
});

test('a booking that somebody moved after the world was loaded is where it is now', () => {
  const asLoaded = booked(1, monday('14:00'));
  const world = deskWorld({ bookings: [asLoaded] });
  expect(slotsInWorld(world)(today, within).diaries[0]?.holds).toEqual(today.diaries[0]?.holds);
});

test('what stands outside the time that was asked for is left out, and so is what stands with others', () => {
  const world = decidedOn(
    booked(3, monday('15:00'), { staffId: idOf(11) }),
    booked(4, monday('23:00')),
    booked(5, monday('22:30')),
  );
  const [diary] = slotsInWorld(world)(today, within).diaries;
  expect(diary?.holds.map(({ bookingId }) => bookingId.slice(-3))).toEqual(['101', '102', '105']);
});

test('schedules are those of the world', () => {
  const windows = [weekly(1, '09:00', '12:00')];
  const week: SavedChange = {
    entity: 'availability',
    key: ana.id,
    salonId: salon.id,
    before: { staffId: ana.id, windows: [] },
    after: { staffId: ana.id, windows },
  };
  const context = slotsInWorld(withChanges(deskWorld(), [week]))(today, within);
  expect(context.diaries[0]?.plan.windows).toEqual(windows);
});

test('salon and service are those of the world, or today’s where it has none', () => {
  const finer = { ...salon, slotMinutes: 5 };
  const longer = { ...cut, durationMinutes: 90 };
  const world = withChanges(deskWorld(), [
    { entity: 'salon', key: salon.id, salonId: salon.id, before: salon, after: finer },
    { entity: 'service', key: cut.id, salonId: salon.id, before: cut, after: longer },
  ]);
  expect(slotsInWorld(world)(today, within)).toMatchObject({ salon: finer, service: longer });
  const bare = { ...deskWorld(), salons: new Map(), services: new Map() };
  expect(slotsInWorld(bare)(today, within)).toMatchObject({ salon, service: cut });
});

test('a person whom the world does not know is not searched', () => {
  expect(slotsInWorld({ ...deskWorld(), staff: new Map() })(today, within).diaries).toEqual([]);
});

test.each([
  ['has left', { isActive: false }],
  ['no longer offers the service', { serviceIds: [] }],
])('a person who %s in it is not searched', (_name, changes) => {
  const left: SavedChange = {
    entity: 'staff',
    key: ana.id,
    salonId: salon.id,
    before: ana,
    after: { ...ana, ...changes },
  };
  expect(slotsInWorld(withChanges(deskWorld(), [left]))(today, within).diaries).toEqual([]);
});

test('nobody is searched for a service that is no longer offered in it', () => {
  const gone: SavedChange = {
    entity: 'service',
    key: cut.id,
    salonId: salon.id,
    before: cut,
    after: { ...cut, isActive: false },
  };
  expect(slotsInWorld(withChanges(deskWorld(), [gone]))(today, within).diaries).toEqual([]);
});

test('the booking of the world is not changed by asking', () => {
  const booking = booked(1, monday('14:00'));
  const world = decidedOn(booking);
  slotsInWorld(world)(today, within);
  expect([...world.bookings.values()].map(stored)).toEqual([stored(booking)]);
});

test('a unit is held by the bookings that were decided on where they stand, for the whole of their block, and as the world has it', () => {
  const renamed = { ...firstBasin, name: 'Window basin' };
  const withUnits: SlotContext = {
    ...today,
    units: [
      { resource: firstBasin, holds: [held(1, '09:00', '09:45'), held(2, '10:00', '10:45')] },
      { resource: secondBasin, holds: [] },
    ],
  };
  const moved = booked(1, monday('14:00'), { ...has(firstBasin), bufferAfterMinutes: 15 });
  const without = booked(3, monday('16:00'));
  const world = withChanges(
    deskWorld({ resources: [renamed] }),
    [moved, without].map((booking) => bookingChange(undefined, booking)),
  );
  expect(slotsInWorld(world)(withUnits, within).units).toEqual([
    { resource: renamed, holds: [held(2, '10:00', '10:45'), held(1, '14:00', '15:00')] },
    { resource: secondBasin, holds: [] },
  ]);
});
