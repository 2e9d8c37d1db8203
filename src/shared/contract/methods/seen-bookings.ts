import { z } from 'zod';
import { complain } from '../complaints.ts';
import * as field from '../fields.ts';

/** Bookings that a command is about, each named once, in the version that the caller saw. */
export function seenBookings(most: number, least = 1) {
  return z
    .array(z.strictObject({ id: field.bookingId, version: field.version }))
    .min(least)
    .max(most)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, complain({ code: 'named_twice' }))
    .readonly();
}
