import { z } from 'zod';
import { complain } from '../complaints.ts';
import * as field from '../fields.ts';
import { asTyped } from './bookings.ts';

const seen = { bookingId: field.bookingId, version: field.version };

const resolution = z.discriminatedUnion('kind', [
  /** To another time or person, judged by every rule; what is left out stays as it is. */
  z.strictObject({ kind: z.literal('move'), ...seen, staffId: asTyped, startTime: asTyped }),
  z.strictObject({ kind: z.literal('cancel'), ...seen }),
  /** It stays where it is, stranded, until somebody sees to it. */
  z.strictObject({ kind: z.literal('keep'), ...seen }),
]);

/**
 * What is to become of the bookings that a change strands, saved together with it or not at all. Without it they stay where they are; given
 * at all, it must decide on every one of them. The bound lies where a call becomes too large for its host: 10,000 that are cancelled or kept,
 * some 6,000 that are moved.
 */
export const resolutions = z
  .array(resolution)
  .max(10_000)
  .refine(
    (all) => new Set(all.map(({ bookingId }) => bookingId)).size === all.length,
    complain({ code: 'named_twice' }),
  )
  .readonly()
  .exactOptional();
