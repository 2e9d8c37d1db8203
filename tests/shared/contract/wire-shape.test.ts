import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import * as field from '../../../src/shared/contract/fields.ts';
import { change } from '../../../src/shared/contract/records.ts';
import {
  announcementShape,
  refusalShape,
  screenMethods,
} from '../../../src/shared/contract/screen-contract.ts';
import { wireShapeOf } from '../../../src/shared/contract/wire-shape.ts';

describe('the shape of what travels', () => {
  test('tells where instants stand, and nothing of what is the same on both sides', () => {
    expect(
      wireShapeOf(z.strictObject({ id: field.staffId, date: field.calendarDate, name: field.name })),
    ).toBeNull();
    expect(
      wireShapeOf(
        z.strictObject({
          name: z.string(),
          times: z.array(z.strictObject({ startTime: field.instant, of: z.enum(['a', 'b']) })).readonly(),
          until: field.instant.nullable(),
          from: field.bookableInstant.exactOptional(),
        }),
      ),
    ).toEqual({
      fields: {
        times: { each: { fields: { startTime: 'instant' } } },
        until: { maybe: 'instant' },
        from: { maybe: 'instant' },
      },
    });
  });

  test('is that of its kind where one of the fields names the kind', () => {
    const kinds = z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal(['move', 'swap']), startTime: field.instant }),
      z.strictObject({ kind: z.literal('keep') }),
    ]);
    const moved = { fields: { startTime: 'instant' } };
    expect(wireShapeOf(kinds)).toEqual({ by: 'kind', kinds: { move: moved, swap: moved, keep: null } });
  });

  test('of a record of unknown kind leaves open whether a field is an instant or a time on the wall', () => {
    const booking = z.strictObject({ startTime: field.instant, name: z.string() });
    const wait = z.strictObject({ startTime: field.wallTime, createdAt: field.instant });
    const expected = { fields: { startTime: { maybe: 'instant_or_text' }, createdAt: { maybe: 'instant' } } };
    expect(wireShapeOf(z.union([booking, wait]))).toEqual(expected);
    expect(wireShapeOf(z.union([wait, booking, booking]))).toEqual(expected);
    const { shape } = change;
    expect(wireShapeOf(shape.before)).toEqual({
      maybe: {
        fields: {
          startTime: { maybe: 'instant_or_text' },
          endTime: { maybe: 'instant_or_text' },
          createdAt: { maybe: 'instant_or_text' },
        },
      },
    });
  });

  test('is not made up for what nobody has thought of', () => {
    expect(() => wireShapeOf(z.map(z.string(), z.string()))).toThrow('map');
    expect(() => wireShapeOf(z.union([z.string(), field.instant]))).toThrow('union');
    const nested = z.strictObject({ at: z.strictObject({ startTime: field.instant }) });
    expect(() => wireShapeOf(z.union([nested, z.strictObject({ at: field.instant })]))).toThrow(
      'at is one thing',
    );
  });

  test('of the whole contract is plain data, as the build writes it down', () => {
    const whole = { screenMethods, refusalShape, announcementShape };
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
  });
});
