import { describe, expect, test } from 'vitest';
import type { Client } from '../../../src/shared/domain/client.ts';
import {
  erasureChanges,
  forgetting,
  isNameOf,
  unseenBooking,
} from '../../../src/shared/domain/client-erasure.ts';
import type { SavedChange } from '../../../src/shared/domain/history.ts';
import type { UndoStep } from '../../../src/shared/domain/undo-step.ts';
import { booked, date, deskWorld, elif, monday, stored } from './world.ts';

const theirs = { clientId: elif.id, clientName: elif.name };
const over = booked(1, monday('09:00'), { ...theirs, notes: 'Tea' });
const plain = booked(2, monday('09:45'), theirs);
const ahead = booked(3, monday('14:00'), theirs);
const when = { now: monday('12:00'), today: date('2026-03-02') };
const world = {
  ...deskWorld(),
  bookings: new Map([over, plain, ahead].map((one) => [one.id, one])),
};
const nobody: Client = {
  ...elif,
  ...{ name: '•••', phone: null, email: null, notes: null, alert: null, birthday: null },
  ...{ mayContact: null, contactAskedOn: null, erasedOn: when.today, version: elif.version + 1 },
};

describe('who is erased', () => {
  test('is nobody; of their bookings those change that told something of them', () => {
    const { changes, client, cancelled } = erasureChanges(world, elif, 'keep', when);
    expect(client).toEqual(nobody);
    expect(cancelled).toBe(0);
    expect(changes.map(({ key, after }) => [key, after])).toEqual([
      [over.id, { ...stored(over), notes: null, version: over.version + 1 }],
      [elif.id, nobody],
    ]);
  });

  test('has what is ahead cancelled, without a reason, where that is chosen', () => {
    const { changes, cancelled } = erasureChanges(world, elif, 'cancel', when);
    expect(cancelled).toBe(1);
    expect(changes.find(({ key }) => key === ahead.id)?.after).toMatchObject({
      ...{ status: 'cancelled', cancellationReason: null },
    });
    expect(changes.at(-1)?.key).toBe(elif.id);
  });
});

test('a booking that was seen in another version, or not at all, was not decided on', () => {
  expect(unseenBooking([ahead], [{ id: ahead.id, version: ahead.version }])).toBeUndefined();
  expect(unseenBooking([ahead], [{ id: ahead.id, version: ahead.version + 1 }])).toBe(ahead);
  expect(unseenBooking([ahead], [])).toBe(ahead);
});

describe('a step forgets', () => {
  const step = (...changes: readonly SavedChange[]): UndoStep => ({
    ...{ action: 'any', at: when.now, session: 'one', changes },
  });
  const ofBooking = {
    ...({ entity: 'booking', key: over.id, salonId: elif.salonId } as const),
    ...{ before: stored(over), after: { ...stored(over), notes: 'Coffee' } },
  };
  const ofClient = {
    ...({ entity: 'client', key: elif.id, salonId: elif.salonId } as const),
    ...{ before: elif, after: { ...elif, notes: 'Tea' } },
  };
  const erased = new Set([elif.id]);

  test('what it knew of a booking, and can be taken back', () => {
    const left = forgetting(step(ofBooking), erased, new Set());
    expect(left.isErased).toBeUndefined();
    expect(left.changes).toMatchObject([{ before: { notes: null }, after: { notes: null } }]);
  });

  test('what it knew of the client, and is never taken back', () => {
    const left = forgetting(step(ofBooking, ofClient), erased, new Set());
    expect(left.isErased).toBe(true);
    expect(JSON.stringify(left)).not.toMatch(/Tea|Coffee|Elif/);
  });

  test('what was said of a booking before anybody knew that it was theirs', () => {
    const nobodys = {
      ...ofBooking,
      before: { ...stored(over), clientId: null },
      after: { ...stored(over), clientId: null },
    };
    expect(forgetting(step(nobodys), erased, new Set())).toEqual(step(nobodys));
    const left = forgetting(step(nobodys), erased, new Set([over.id]));
    expect(left.changes).toMatchObject([{ before: { notes: null }, after: { notes: null } }]);
  });

  test('nothing of anybody else', () => {
    const other = step(ofBooking, ofClient);
    expect(forgetting(other, new Set(), new Set())).toBe(other);
  });
});

test('an erasure is confirmed by the whole name, however it is spaced', () => {
  expect(isNameOf(' Elif  Kaya ', { name: 'Elif Kaya' })).toBe(true);
  expect(isNameOf('Elif', { name: 'Elif Kaya' })).toBe(false);
  expect(isNameOf('', { name: 'Elif Kaya' })).toBe(false);
});
