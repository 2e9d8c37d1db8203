import { z } from 'zod';
import * as field from './fields.ts';
import { booking, client, salon, service, slot, staff, violation } from './records.ts';

/** The kinds of record that a call can name and the desk can fail to find. */
export const missingEntities = [
  'method',
  'salon',
  'staff',
  'service',
  'client',
  'booking',
  'override',
  'time_off',
  'closure',
] as const;

const message = z.string();

/** Everything that the desk refuses with; the code says which. `message` is a sentence for a person. */
export const deskError = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('booking_rejected'),
    message,
    violations: z.array(violation).readonly(),
    suggestions: z.array(slot).readonly(),
  }),
  z.strictObject({
    code: z.literal('invalid_input'),
    message,
    issues: z.array(z.strictObject({ path: z.string(), message })).readonly(),
  }),
  z.strictObject({
    code: z.literal('illegal_transition'),
    message,
    from: field.bookingStatus,
    to: field.bookingStatus,
  }),
  z.strictObject({ code: z.literal('unauthenticated'), message }),
  z.strictObject({ code: z.literal('manager_required'), message }),
  z.strictObject({ code: z.literal('forbidden'), message }),
  z.strictObject({ code: z.literal('not_found'), message, entity: z.enum(missingEntities), id: z.string() }),
  z.strictObject({
    code: z.literal('stale_version'),
    message,
    current: z.union([booking, salon, staff, service, client]),
  }),
  z.strictObject({ code: z.literal('duplicate_id'), message, id: z.string() }),
  z.strictObject({ code: z.literal('method_not_allowed'), message }),
  z.strictObject({ code: z.literal('payload_too_large'), message, limitBytes: z.int() }),
  z.strictObject({ code: z.literal('internal'), message, reference: z.string() }),
]);

/** A refusal inside the desk: instants are numbers, ids are branded. */
export type DeskError = z.output<typeof deskError>;

/** A refusal as it travels. */
export type WireDeskError = z.input<typeof deskError>;

export type DeskErrorCode = DeskError['code'];

/** The HTTP status of each refusal on the loopback host. */
export const httpStatusOf: Readonly<Record<DeskErrorCode, 400 | 401 | 403 | 404 | 405 | 409 | 413 | 500>> = {
  booking_rejected: 400,
  invalid_input: 400,
  illegal_transition: 400,
  unauthenticated: 401,
  manager_required: 403,
  forbidden: 403,
  not_found: 404,
  stale_version: 409,
  duplicate_id: 409,
  method_not_allowed: 405,
  payload_too_large: 413,
  internal: 500,
};
