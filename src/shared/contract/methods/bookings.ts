import { z } from 'zod';
import { maxNeeds } from '../../domain/resource.ts';
import { complain } from '../complaints.ts';
import * as field from '../fields.ts';
import { bookingKinds, command, query } from '../method.ts';
import { advice, booking, slot, strandedBooking, violation } from '../records.ts';

/**
 * A reference or a time of a booking request, as it was typed. What is missing, unknown or no time is not `invalid_input`
 * but a violation, so that one answer names everything that is wrong.
 */
export const asTyped = z.string().max(100).nullable().exactOptional();

/** Units that are asked for by name; of a kind of which none is named, the desk assigns one. */
export const namedUnits = z.array(z.string().max(100)).max(maxNeeds).exactOptional();

const request = {
  staffId: asTyped,
  serviceId: asTyped,
  startTime: asTyped,
  endTime: asTyped,
  clientId: asTyped,
  resourceIds: namedUnits,
};

const { clientId, ...move } = request;

export const bookingMethods = {
  /** Judges a request and writes nothing. With `bookingId` it judges moving that booking there. */
  'bookings.check': query({
    access: 'reception',
    reads: bookingKinds,
    input: z.strictObject({ ...request, bookingId: field.bookingId.exactOptional() }),
    output: z.strictObject({
      violations: z.array(violation).readonly(),
      suggestions: z.array(slot).readonly(),
      advice: z.array(advice).readonly(),
    }),
  }),
  /** The booking, with what the desk points out about it. It ends the entry of the waitlist that it names, whose client it is for. */
  'bookings.create': command({
    access: 'reception',
    writes: ['booking', 'waitlist_entry'],
    creates: true,
    repeatable: true,
    input: z.strictObject({
      ...request,
      id: field.bookingId.exactOptional(),
      status: z.enum(['pending', 'confirmed']).exactOptional(),
      notes: field.notes.nullable().exactOptional(),
      waitlistEntryId: field.waitlistEntryId.exactOptional(),
    }),
    output: booking.extend({ advice: z.array(advice).readonly() }),
  }),
  /** Moves in time or to another person, or changes the service. What is left out stays as it is. */
  'bookings.move': command({
    access: 'reception',
    writes: ['booking'],
    creates: false,
    repeatable: true,
    input: z.strictObject({ id: field.bookingId, version: field.version, ...move }),
    output: booking,
  }),
  /** A reason is said of a cancellation alone; whatever restores the booking takes it away. */
  'bookings.setStatus': command({
    access: 'reception',
    writes: ['booking'],
    creates: false,
    repeatable: true,
    input: z
      .strictObject({
        id: field.bookingId,
        version: field.version,
        status: field.bookingStatus,
        cancellationReason: field.remark.nullable().exactOptional(),
      })
      .refine(
        ({ status, cancellationReason = null }) => cancellationReason === null || status === 'cancelled',
        complain({ code: 'not_cancelled' }, 'cancellationReason'),
      ),
    output: booking,
  }),
  /** Another client, other notes, another price. What is left out stays as it is. */
  'bookings.annotate': command({
    access: 'reception',
    writes: ['booking'],
    creates: false,
    repeatable: true,
    input: z.strictObject({
      id: field.bookingId,
      version: field.version,
      clientId,
      notes: field.notes.nullable().exactOptional(),
      priceCents: field.priceCents.nullable().exactOptional(),
    }),
    output: booking,
  }),
  'bookings.get': query({
    access: 'reception',
    reads: ['booking', 'service', 'client'],
    input: z.strictObject({ id: field.bookingId }),
    output: booking,
  }),
  /** Every booking that overlaps `[from, to)`, by start, then staff member. */
  'bookings.list': query({
    access: 'reception',
    reads: ['booking', 'service', 'client'],
    input: z
      .strictObject({
        salonId: field.salonId,
        from: field.instant,
        to: field.instant,
        staffId: field.staffId.exactOptional(),
        statuses: z.array(field.bookingStatus).max(6).exactOptional(),
      })
      .refine((range) => range.from < range.to, complain({ code: 'not_after', field: 'from' }, 'to')),
    output: z.array(booking).readonly(),
  }),
  /**
   * The bookings of the first fifty clients whom `clients.search` finds by those words, of whatever status: `upcoming` those that are not
   * over, by start, and `past` those that are, newest first. At most `limit` of each, 50 by default; an empty query finds none.
   */
  'bookings.search': query({
    access: 'reception',
    reads: ['booking', 'service', 'client', 'salon'],
    input: z.strictObject({
      salonId: field.salonId,
      query: field.searchText,
      limit: z.int().min(1).max(200).exactOptional(),
    }),
    output: z.strictObject({ upcoming: z.array(booking).readonly(), past: z.array(booking).readonly() }),
  }),
  /** The bookings that block, are not over, and break a rule where they stand, by start. */
  'bookings.stranded': query({
    access: 'reception',
    reads: bookingKinds,
    input: z.strictObject({ salonId: field.salonId }),
    output: z.array(strandedBooking).readonly(),
  }),
};
