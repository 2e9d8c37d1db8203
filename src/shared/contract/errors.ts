import { z } from 'zod';
import type { Advice } from '../domain/advice.ts';
import type { Entity } from '../domain/history.ts';
import type { Violation } from '../domain/rules/violation.ts';
import type { Slot } from '../domain/slot.ts';
import type { Direction } from '../domain/undo-step.ts';
import type { Complaint } from './complaints.ts';
import * as field from './fields.ts';
import {
  advice,
  booking,
  client,
  resource,
  resourceKind,
  salon,
  schedule,
  service,
  shownClient,
  slot,
  staff,
  strandedBooking,
  timeOff,
  violation,
  waitlistEntry,
} from './records.ts';

/** The kinds of record that a call can name and the desk can fail to find. */
export const missingEntities = [
  'method',
  'salon',
  'staff',
  'service',
  'resource_kind',
  'resource',
  'client',
  'booking',
  'visit',
  'series',
  'schedule',
  'override',
  'time_off',
  'closure',
  'waitlist_entry',
  'job',
] as const;

/** What can be wrong with a database. */
export const damages = [
  'structure',
  'references',
  'overlaps',
  'holds',
  'tables',
  'guards',
  'history',
] as const;

const message = z.string();

/** Why one of several bookings that were asked for together is refused. */
export const rejection = z.strictObject({
  /** Its index in what was asked for, from 0: among the dates of a series, the parts of a visit, the resolutions of a change. */
  index: z.int(),
  /** The booking that was to move, where there is one already. */
  bookingId: field.bookingId.nullable(),
  violations: z.array(violation).readonly(),
  suggestions: z.array(slot).readonly(),
});

/** Everything that the desk refuses with; the code says which. `message` is a sentence for a person. */
export const deskError = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('booking_rejected'),
    message,
    violations: z.array(violation).readonly(),
    suggestions: z.array(slot).readonly(),
    /** Where a new booking was asked for. */
    advice: z.array(advice).readonly().exactOptional(),
  }),
  z.strictObject({
    code: z.literal('bookings_rejected'),
    message,
    /** In the order of what was asked for; what is not named here could have been booked. */
    rejections: z.array(rejection).readonly(),
  }),
  z.strictObject({
    code: z.literal('stranded'),
    message,
    /** The bookings that the change strands and nobody decided on. */
    stranded: z.array(strandedBooking).readonly(),
  }),
  z.strictObject({
    code: z.literal('in_use'),
    message,
    entity: z.enum(missingEntities),
    id: z.string(),
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
    /** Null for a record that is gone, or that has no version: a week, an exception, a closure. */
    current: z
      .union([
        booking,
        salon,
        staff,
        service,
        shownClient,
        client,
        resource,
        resourceKind,
        schedule,
        timeOff,
        waitlistEntry,
      ])
      .nullable(),
  }),
  z.strictObject({ code: z.literal('duplicate_id'), message, id: z.string() }),
  /** The client's personal data was erased: nothing of it is changed or brought back any more. */
  z.strictObject({ code: z.literal('erased'), message }),
  z.strictObject({ code: z.literal('method_not_allowed'), message }),
  z.strictObject({ code: z.literal('payload_too_large'), message, limitBytes: z.int() }),
  z.strictObject({ code: z.literal('unreachable'), message }),
  z.strictObject({ code: z.literal('unconfirmed'), message }),
  z.strictObject({ code: z.literal('busy'), message }),
  z.strictObject({ code: z.literal('disk_full'), message }),
  z.strictObject({ code: z.literal('read_only'), message }),
  /** Nothing can be saved: the examination of the database found it damaged. */
  z.strictObject({ code: z.literal('damaged'), message, damage: z.enum(damages) }),
  /** The salon's time zone is none that this computer knows: no time of its clock can be told. */
  z.strictObject({ code: z.literal('unknown_time_zone'), message, timeZone: z.string() }),
  z.strictObject({ code: z.literal('internal'), message, reference: z.string() }),
]);

/** A refusal as the contract answers it: with a sentence in place of the facts that it was made of. Instants are numbers, ids are branded. */
export type WordedError = z.output<typeof deskError>;

export type DeskErrorCode = WordedError['code'];

type WordedBy<Code extends DeskErrorCode> = Extract<WordedError, { code: Code }>;

/** What is wrong with an input: a field, and what it must be, by our own rules or, worded already, by the schema's. */
export type InputIssue = {
  readonly path: string;
  readonly complaint: Complaint | { readonly code: 'worded'; readonly message: string };
};

/** The errors of which a sentence needs, or the desk holds, other facts than travel. */
type FactsByCode = {
  /** `returning` where a booking was to return to a time by undo or redo. */
  booking_rejected: {
    readonly violations: readonly Violation[];
    readonly suggestions: readonly Slot[];
    readonly advice?: readonly Advice[];
    readonly returning?: Direction;
  };
  bookings_rejected: {
    readonly rejections: readonly (Omit<WordedBy<'bookings_rejected'>['rejections'][number], 'violations'> & {
      readonly violations: readonly Violation[];
    })[];
    readonly returning?: Direction;
  };
  invalid_input: { readonly issues: readonly InputIssue[] };
  /** `returning` where undo or redo found such a record changed. */
  stale_version: {
    readonly current: WordedBy<'stale_version'>['current'];
    readonly returning?: { readonly direction: Direction; readonly entity: Entity };
  };
  /** `returning` where undo or redo met a step of such a client. */
  erased: { readonly returning?: Direction };
  forbidden: { readonly because: 'foreign_host' | 'foreign_origin' };
};

type Facts<Code extends DeskErrorCode> = Code extends keyof FactsByCode
  ? FactsByCode[Code]
  : Omit<WordedBy<Code>, 'code' | 'message'>;

/** A refusal of that code inside the desk, before it is worded in the caller's language. */
export type DeskErrorOf<Code extends DeskErrorCode> = { readonly code: Code } & Facts<Code>;

/** A refusal inside the desk, before it is worded in the caller's language. */
export type DeskError = { [Code in DeskErrorCode]: DeskErrorOf<Code> }[DeskErrorCode];

/** The HTTP status of each refusal on the loopback host. */
export const httpStatusOf: Readonly<
  Record<DeskErrorCode, 400 | 401 | 403 | 404 | 405 | 409 | 413 | 500 | 503 | 507>
> = {
  booking_rejected: 400,
  bookings_rejected: 400,
  invalid_input: 400,
  illegal_transition: 400,
  unauthenticated: 401,
  manager_required: 403,
  forbidden: 403,
  not_found: 404,
  stale_version: 409,
  duplicate_id: 409,
  erased: 409,
  stranded: 409,
  in_use: 409,
  method_not_allowed: 405,
  payload_too_large: 413,
  unreachable: 503,
  unconfirmed: 503,
  busy: 503,
  disk_full: 507,
  read_only: 503,
  damaged: 503,
  unknown_time_zone: 503,
  internal: 500,
};
