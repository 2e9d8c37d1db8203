import { z } from 'zod';
import * as field from '../fields.ts';
import { command, query } from '../method.ts';
import { booking, client } from '../records.ts';

const particulars = {
  phone: field.phone.nullable().exactOptional(),
  email: field.email.nullable().exactOptional(),
  notes: field.notes.nullable().exactOptional(),
};

export const clientMethods = {
  /**
   * The clients whose name or telephone number matches every word of `query`, accents and case aside; names that begin with
   * it first, then by name. An empty query lists all by name. At most `limit`, 20 unless told otherwise.
   */
  'clients.search': query(
    z.strictObject({
      salonId: field.salonId,
      query: field.searchText,
      limit: z.int().min(1).max(200).exactOptional(),
    }),
    z.array(client).readonly(),
  ),
  /** `visits` are the newest fifty bookings, newest first; the counts are over all of them. */
  'clients.get': query(
    z.strictObject({ id: field.clientId }),
    z.strictObject({
      client,
      visits: z.array(booking).readonly(),
      visitCount: z.int(),
      noShowCount: z.int(),
      nextBooking: booking.nullable(),
    }),
  ),
  'clients.create': command(
    z.strictObject({
      id: field.clientId.exactOptional(),
      salonId: field.salonId,
      name: field.name,
      ...particulars,
    }),
    client,
    { creates: true },
  ),
  'clients.update': command(
    z.strictObject({
      id: field.clientId,
      version: field.version,
      name: field.name.exactOptional(),
      ...particulars,
    }),
    client,
  ),
};
