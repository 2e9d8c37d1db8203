import { describe, expect, test } from 'vitest';
import { refusalShape, screenMethods } from '../../../src/shared/contract/screen-contract.ts';
import { fromWire, toWire } from '../../../src/shared/contract/wire-values.ts';
import type { StaffId } from '../../../src/shared/domain/ids.ts';
import { idOf, monday } from '../domain/world.ts';

const staffId = idOf<StaffId>(10);

describe('what travels', () => {
  test('has text for instants, and comes back the same', () => {
    const { input } = screenMethods['bookings.list'];
    const asked = { salonId: idOf(1), from: monday('00:00'), to: monday('23:00') };
    const wire = toWire(input, asked);
    expect(wire).toEqual({
      salonId: idOf(1),
      from: '2026-03-01T21:00:00.000Z',
      to: '2026-03-02T20:00:00.000Z',
    });
    expect(fromWire(input, wire)).toEqual(asked);
  });

  test('leaves out what is left out', () => {
    const { input } = screenMethods['timeOff.list'];
    expect(toWire(input, { staffId })).toEqual({ staffId });
    expect(toWire(input, { staffId, from: undefined })).toEqual({ staffId, from: undefined });
  });

  test('that should have an instant and has none is refused', () => {
    const { output } = screenMethods['timeOff.list'];
    const times = { startTime: '2026-03-02T06:00:00.000Z', endTime: '2026-03-02T07:00:00.000Z' };
    expect(fromWire(output, [times])).toEqual([{ startTime: monday('09:00'), endTime: monday('10:00') }]);
    for (const wire of [
      undefined,
      null,
      'OK',
      times,
      [null],
      [[]],
      [{}],
      [{ ...times, endTime: undefined }],
      [{ ...times, endTime: null }],
      [{ ...times, endTime: '10:00' }],
      [{ ...times, endTime: 7 }],
    ])
      expect(() => fromWire(output, wire), JSON.stringify(wire)).toThrow(TypeError);
  });

  test('as a kind that nobody knows is refused', () => {
    expect(fromWire(refusalShape, { code: 'busy', message: 'later' })).toEqual({
      code: 'busy',
      message: 'later',
    });
    for (const error of [undefined, {}, { code: 'weather' }, { code: 'toString' }])
      expect(() => fromWire(refusalShape, error), JSON.stringify(error)).toThrow(TypeError);
  });

  test('of a record of unknown kind has instants where they are some, and times on the wall where those are', () => {
    const current = {
      code: 'stale_version',
      message: '',
      current: { startTime: '2026-03-02T06:00:00.000Z' },
    };
    expect(fromWire(refusalShape, current)).toMatchObject({ current: { startTime: monday('09:00') } });
    const wall = { ...current, current: { startTime: '09:00' } };
    expect(fromWire(refusalShape, wall)).toEqual(wall);
    expect(toWire(refusalShape, wall)).toEqual(wall);
    expect(fromWire(refusalShape, { ...current, current: null })).toEqual({ ...current, current: null });
  });
});
