import { z } from 'zod';
import { entities } from '../../domain/history.ts';
import { maxPlacesFound, maxSearchDays } from '../../domain/slot.ts';
import { maxVisitParts } from '../../domain/visit.ts';
import * as field from '../fields.ts';
import { query } from '../method.ts';
import { slot } from '../records.ts';

/** What a place is next to without a gap. */
const neighbour = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('booking'),
      bookingId: field.bookingId,
      serviceName: z.string(),
      clientName: z.string().nullable(),
    }),
    z.strictObject({ kind: z.literal('hours') }),
  ])
  .nullable();

export const placeMethods = {
  /**
   * Where one or several services could be booked for one client, one after the other or at once, on the date of `from` and the `days - 1`
   * that follow it on the salon's calendar (28 by default). At each start of the slot grid one place; the earliest first, or those that leave
   * least time which is too short for anything the person offers. At most `limit`, 50 by default. With a client none at which they sit elsewhere.
   */
  'places.find': query({
    access: 'reception',
    reads: entities,
    input: z.strictObject({
      salonId: field.salonId,
      parts: z
        .array(
          z.strictObject({
            serviceId: field.serviceId,
            /** Who may take it; left out, anybody who offers it. */
            staffIds: z.array(field.staffId).max(200).exactOptional(),
          }),
        )
        .min(1)
        .max(maxVisitParts)
        .readonly(),
      clientId: field.clientId.exactOptional(),
      isAtOnce: z.boolean().exactOptional(),
      from: field.bookableInstant,
      days: z.int().min(1).max(maxSearchDays).exactOptional(),
      /** The days of the week that suit; left out, all. */
      daysOfWeek: z.array(field.dayOfWeek).max(7).exactOptional(),
      /** When it may start on the salon's clock: from the one until just before the other. */
      between: field.wallWindow.exactOptional(),
      order: z.enum(['earliest', 'best_fit']).exactOptional(),
      /** Bookings that are in nobody's way, because they are what is to move. */
      without: z.array(field.bookingId).max(maxVisitParts).exactOptional(),
      limit: z.int().min(1).max(maxPlacesFound).exactOptional(),
    }),
    output: z.strictObject({
      places: z
        .array(
          z.strictObject({
            /** One for each part, in their order. */
            slots: z.array(slot).readonly(),
            fit: z.strictObject({ unsellableMinutes: z.int(), before: neighbour, after: neighbour }),
          }),
        )
        .readonly(),
    }),
  }),
};
