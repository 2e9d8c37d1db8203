import { z } from 'zod';
import { maxSearchDays } from '../../domain/slot.ts';
import * as field from '../fields.ts';
import { bookingKinds, query } from '../method.ts';
import { slot } from '../records.ts';

export const slotMethods = {
  /**
   * What could be booked at or after `from`, on its date and the `days - 1` that follow it on the salon's calendar (7 by
   * default); earliest first, then by the staff's order; starts on the salon's slot grid. At most `limit`, 50 by default. With a client none at which
   * they sit elsewhere.
   */
  'slots.find': query({
    access: 'reception',
    reads: bookingKinds.filter((kind) => kind !== 'client'),
    input: z.strictObject({
      salonId: field.salonId,
      serviceId: field.serviceId,
      from: field.bookableInstant,
      days: z.int().min(1).max(maxSearchDays).exactOptional(),
      clientId: field.clientId.exactOptional(),
      staffIds: z.array(field.staffId).max(200).exactOptional(),
      limit: z.int().min(1).max(1000).exactOptional(),
    }),
    output: z.array(slot).readonly(),
  }),
};
