import { describe, expect, test } from 'vitest';
import { type SavedChange, subjectOf } from '../../../src/shared/domain/history.ts';
import { bookingChange } from '../../../src/shared/domain/several-bookings.ts';
import { bookingSidesOf, contentOf, differIn, netChanges } from '../../../src/shared/domain/undo-step.ts';
import { ana, booked, cut, elif, idOf, monday, salon, stored, weekly } from './world.ts';

const about = { salonId: salon.id };

const staffChange = (before: typeof ana | undefined, after: typeof ana | undefined): SavedChange => ({
  ...about,
  entity: 'staff',
  key: ana.id,
  before,
  after,
});
const serviceChange = (after: typeof cut): SavedChange => ({
  ...about,
  entity: 'service',
  key: cut.id,
  before: cut,
  after,
});

describe('the changes of one command, taken together', () => {
  test('are one for each record: from what it was at first to what it became in the end', () => {
    const first = { ...ana, name: 'Anna', version: 2 };
    const second = { ...first, name: 'Anne', version: 3 };
    const ofCut = serviceChange({ ...cut, version: 2 });
    expect(netChanges([staffChange(ana, first), ofCut, staffChange(first, second)])).toEqual([
      staffChange(ana, second),
      ofCut,
    ]);
  });

  test('tell records of two kinds apart, whatever their ids', () => {
    const ofStaff = staffChange(undefined, ana);
    const ofClient: SavedChange = {
      ...about,
      entity: 'client',
      key: ana.id,
      before: undefined,
      after: { ...elif, id: idOf(10) },
    };
    expect(netChanges([ofStaff, ofClient])).toEqual([ofStaff, ofClient]);
  });

  test('leave nothing of a record that came and went', () => {
    expect(netChanges([staffChange(undefined, ana), staffChange(ana, undefined)])).toEqual([]);
    expect(netChanges([staffChange(undefined, ana)])).toHaveLength(1);
    expect(netChanges([staffChange(ana, undefined)])).toHaveLength(1);
  });
});

describe('the content of a record', () => {
  test('is the same in every version and in every order of its fields and lists', () => {
    const { version, ...rest } = { ...ana, serviceIds: [idOf(20), idOf(21)] };
    expect(contentOf({ version: 7, ...rest, serviceIds: [idOf(21), idOf(20)] })).toBe(
      contentOf({ ...rest, version }),
    );
    const windows = [weekly(1, '09:00', '12:00'), weekly(2, '09:00', '12:00')];
    expect(contentOf({ windows })).toBe(contentOf({ windows: windows.toReversed() }));
  });

  test('is the same week under windows of other ids, and another record under an id of its own', () => {
    const window = weekly(1, '09:00', '12:00');
    const savedAgain = { ...window, id: idOf<typeof window.id>(41) };
    expect(contentOf({ windows: [savedAgain] })).toBe(contentOf({ windows: [window] }));
    expect(contentOf({ windows: [{ ...savedAgain, isActive: false }] })).not.toBe(
      contentOf({ windows: [window] }),
    );
    expect(contentOf(savedAgain)).not.toBe(contentOf(window));
  });

  test('is the same with its fields in another order', () => {
    expect(contentOf({ name: 'Ana', color: 'rose' })).toBe(contentOf({ color: 'rose', name: 'Ana' }));
  });

  test('differs with any other field, and what is not there equals only what is not there', () => {
    expect(contentOf({ ...elif, phone: '1' })).not.toBe(contentOf(elif));
    expect(contentOf({ ...elif, phone: 'null' })).not.toBe(contentOf(elif));
    expect(contentOf([1, 2])).not.toBe(contentOf([12]));
    expect(contentOf({ a: 1, b: 2 })).not.toBe(contentOf({ a: 1 }));
    expect(contentOf(undefined)).not.toBe(contentOf({}));
    expect(contentOf(null)).not.toBe(contentOf({}));
    expect(contentOf([])).not.toBe(contentOf({}));
    expect(contentOf(undefined)).toBe(contentOf(undefined));
  });

  test('differs in a field only where it is named', () => {
    const renamed = { ...ana, name: 'Anna' };
    expect(differIn(ana, renamed, ['name'])).toBe(true);
    expect(differIn(ana, renamed, ['isActive', 'name'])).toBe(true);
    expect(differIn(ana, renamed, ['isActive'])).toBe(false);
    expect(differIn(ana, undefined, ['isActive'])).toBe(true);
    expect(differIn(undefined, ana, ['isActive'])).toBe(true);
  });
});

test('a change is about what it saves or, where it removes, what was there', () => {
  expect(subjectOf({ before: 1, after: 2 })).toBe(2);
  expect(subjectOf({ before: 1, after: undefined })).toBe(1);
  expect(() => subjectOf({ before: undefined, after: undefined })).toThrow('nothing into nothing');
});

describe('the sides of a booking’s change', () => {
  const booking = stored(booked(1, monday('10:00')));
  const moved = { ...booking, startTime: monday('12:00') };

  test('are after and before to undo, before and after to redo', () => {
    const change = bookingChange(booking, moved);
    expect(bookingSidesOf(change, 'undo')).toEqual({ left: moved, returned: booking });
    expect(bookingSidesOf(change, 'redo')).toEqual({ left: booking, returned: moved });
  });

  test('before it was booked is cancelled, otherwise the same', () => {
    const change = bookingChange(undefined, booking);
    const cancelled = { ...booking, status: 'cancelled' };
    expect(bookingSidesOf(change, 'undo')).toEqual({ left: booking, returned: cancelled });
    expect(bookingSidesOf(change, 'redo')).toEqual({ left: cancelled, returned: booking });
  });
});
