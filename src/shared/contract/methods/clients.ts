import { z } from 'zod';
import { upcomingChoices } from '../../domain/client-erasure.ts';
import { mergeChoices } from '../../domain/client-merge.ts';
import { complain } from '../complaints.ts';
import * as field from '../fields.ts';
import { command, query } from '../method.ts';
import { booking, shownClient } from '../records.ts';
import { seenBookings } from './seen-bookings.ts';

const particulars = {
  phone: field.phone.nullable().exactOptional(),
  email: field.email.nullable().exactOptional(),
  notes: field.notes.nullable().exactOptional(),
  alert: field.remark.nullable().exactOptional(),
  birthday: field.birthday.nullable().exactOptional(),
  /** The desk notes the date on which the answer was given or became another. */
  mayContact: z.boolean().nullable().exactOptional(),
};

/** More than anybody has ahead: a few of the longest series. */
const maxErasedAtOnce = 5_000;

const seenClient = z.strictObject({ id: field.clientId, version: field.version });
const oneOfBoth = z.enum(['kept', 'merged']).exactOptional();
const oneOrBoth = z.enum(mergeChoices).exactOptional();

export const clientMethods = {
  /**
   * The clients whose name or telephone number matches every word of `query`, accents and case aside; names that begin with
   * it first, then by name; after them those whose e-mail address, alert or notes match what the name does not. An empty query lists all by name. At most `limit`, 20 by default.
   */
  'clients.search': query({
    access: 'reception',
    reads: ['client'],
    input: z.strictObject({
      salonId: field.salonId,
      query: field.searchText,
      limit: z.int().min(1).max(200).exactOptional(),
    }),
    output: z.array(shownClient).readonly(),
  }),
  /**
   * `upcoming` are the next fifty bookings that are not over, by start, and `past` the newest fifty that are, newest first; both of whatever status. The
   * counts are over all of them: `bookingCount` of whatever status, `visitCount` of those to which they have come: arrived or
   * completed ones that have begun, and such as are over without having been marked.
   */
  'clients.get': query({
    access: 'reception',
    reads: ['client', 'booking', 'service'],
    input: z.strictObject({ id: field.clientId }),
    output: z.strictObject({
      client: shownClient,
      upcoming: z.array(booking).readonly(),
      past: z.array(booking).readonly(),
      bookingCount: z.int(),
      visitCount: z.int(),
      noShowCount: z.int(),
      nextBooking: booking.nullable(),
    }),
  }),
  /** The clients of all bookings that overlap a date of the salon's calendar, whatever the status; each once, by id. */
  'clients.booked': query({
    access: 'reception',
    reads: ['client', 'booking', 'salon'],
    input: z.strictObject({ salonId: field.salonId, date: field.calendarDate }),
    output: z.array(shownClient).readonly(),
  }),
  /** A client's bookings that block and start now or later, by start, each with the name of its person. */
  'clients.upcoming': query({
    access: 'reception',
    reads: ['client', 'booking', 'service', 'staff'],
    input: z.strictObject({ id: field.clientId }),
    output: z.array(booking.extend({ staffName: z.string() })).readonly(),
  }),
  'clients.create': command({
    access: 'reception',
    writes: ['client'],
    creates: true,
    repeatable: true,
    input: z.strictObject({
      id: field.clientId.exactOptional(),
      salonId: field.salonId,
      name: field.name,
      ...particulars,
    }),
    output: shownClient,
  }),
  'clients.update': command({
    access: 'reception',
    writes: ['client'],
    creates: false,
    repeatable: true,
    input: z.strictObject({
      id: field.clientId,
      version: field.version,
      name: field.name.exactOptional(),
      ...particulars,
    }),
    output: shownClient,
  }),
  /** Who else may be the same person: has the same telephone number or, accents and case aside, the same name or e-mail address. At most ten. */
  'clients.duplicates': query({
    access: 'reception',
    reads: ['client'],
    input: z.strictObject({ id: field.clientId }),
    output: z.array(shownClient).readonly(),
  }),
  /**
   * Makes two clients of a salon one: `keep` has what `fields` choose of both, its own where they say nothing; the bookings of `merge` and
   * its entries of the waitlist become theirs, and `merge` is removed. `moved` is how many bookings.
   */
  'clients.merge': command({
    access: 'reception',
    writes: ['client', 'booking', 'waitlist_entry'],
    creates: false,
    repeatable: true,
    input: z
      .strictObject({
        keep: seenClient,
        merge: seenClient,
        fields: z.strictObject({
          name: oneOfBoth,
          phone: oneOfBoth,
          email: oneOfBoth,
          alert: oneOrBoth,
          notes: oneOrBoth,
          birthday: oneOfBoth,
          mayContact: oneOfBoth,
        }),
      })
      .refine(({ keep, merge }) => keep.id !== merge.id, complain({ code: 'named_twice' }, 'merge', 'id')),
    output: z.strictObject({ client: shownClient, moved: z.int() }),
  }),
  /**
   * Takes a client's personal data out of the desk, its history included, for good: the record stays without it, and so do the bookings, without notes and
   * reasons. Those that are ahead, of which each must be in `bookings` as it is, are cancelled or kept; what the client waits for is taken off the list.
   * It is never taken back.
   */
  'clients.erase': command({
    access: 'manager',
    writes: ['client', 'booking', 'waitlist_entry'],
    creates: false,
    repeatable: true,
    input: z.strictObject({
      id: field.clientId,
      version: field.version,
      upcoming: z.enum(upcomingChoices),
      bookings: seenBookings(maxErasedAtOnce, 0),
    }),
    output: z.strictObject({ client: shownClient, cancelled: z.int() }),
  }),
};
