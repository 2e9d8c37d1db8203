import type { Booking } from './booking.ts';
import type { Client } from './client.ts';
import type { ClientId, SalonId, StaffId } from './ids.ts';
import type { Instant } from './interval.ts';
import type { Resource, ResourceKind } from './resource.ts';
import type { Salon } from './salon.ts';
import type { Service } from './service.ts';
import type { Staff } from './staff.ts';
import type { WaitlistEntry } from './waitlist.ts';
import type { AvailabilityWindow, Closure, DateOverride, Schedule, TimeOff } from './working-time.ts';

/** What a change can be about. A set of windows changes as a whole, under the id of its staff member. */
export const entities = [
  'salon',
  'staff',
  'service',
  'resource_kind',
  'resource',
  'availability',
  'schedule',
  'override',
  'time_off',
  'closure',
  'client',
  'booking',
  'waitlist_entry',
] as const;

export type Entity = (typeof entities)[number];

/** Who did it: the role of the caller, or the demo, which writes under its own name. */
export const actors = ['reception', 'manager', 'demo'] as const;

export type Actor = (typeof actors)[number];

/** Who does something, when, and under which name of the contract; comes in from the shell with every command. */
export type Authorship = {
  readonly at: Instant;
  readonly actor: Actor;
  /** The contract's method, such as `bookings.move`. */
  readonly action: string;
};

/** A person's whole week, which changes as one. */
export type Week = { readonly staffId: StaffId; readonly windows: readonly AvailabilityWindow[] };

/** The record that each kind of change is about. */
export type Recorded = {
  readonly salon: Salon;
  readonly staff: Staff;
  readonly service: Service;
  readonly resource_kind: ResourceKind;
  readonly resource: Resource;
  readonly availability: Week;
  readonly schedule: Schedule;
  readonly override: DateOverride;
  readonly time_off: TimeOff;
  readonly closure: Closure;
  readonly client: Client;
  readonly booking: Booking;
  readonly waitlist_entry: WaitlistEntry;
};

type SavedOf<Kind extends Entity> = {
  readonly entity: Kind;
  /** The record's id or, for a date override, `overrideKey`. */
  readonly key: string;
  readonly salonId: SalonId;
  /** Undefined for a record that did not exist before. A week always exists: one without windows is empty. */
  readonly before: Recorded[Kind] | undefined;
  /** Undefined for a record that is removed. */
  readonly after: Recorded[Kind] | undefined;
};

/** A record that is, or is to be, saved: new without `before`, removed without `after`. */
export type SavedChange<Kind extends Entity = Entity> = { [One in Kind]: SavedOf<One> }[Kind];

/** Whether a change blocks time, or blocks other time than before. */
export function blocksTime({ entity, after }: SavedChange): boolean {
  return entity === 'time_off' && after?.kind === 'blocked';
}

export type BookingChange = SavedChange<'booking'>;
export type OtherChange = Exclude<SavedChange, BookingChange>;

export const isOfBooking = (change: SavedChange): change is BookingChange => change.entity === 'booking';

/** What a change is about: at least one of its sides is there. */
export function subjectOf<Item>({
  before,
  after,
}: {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}): Item {
  const subject = after ?? before;
  if (subject === undefined) throw new Error('a change of nothing into nothing');
  return subject;
}

/** The key of a date override in the history; it has no id of its own. */
export function overrideKey({ staffId, date }: Pick<DateOverride, 'staffId' | 'date'>): string {
  return `${staffId}/${date}`;
}

/** A record as plain JSON, the way that the history keeps it. */
export type Snapshot = { readonly [field: string]: unknown };

/** One entry of the history: who did what to which record, before and after. */
export type Change = Authorship & {
  /** 1, 2, 3 …: the order in which changes were made, without a gap. */
  readonly sequence: number;
  readonly salonId: SalonId;
  readonly entity: Entity;
  readonly entityId: string;
  /** Null for a record that did not exist before. */
  readonly before: Snapshot | null;
  /** Null for a record that was removed. */
  readonly after: Snapshot | null;
  /** Whether what it said of a person was erased: it is missing in what was before and after. */
  readonly isErased: boolean;
  /** SHA-256 over this entry and the hash of the one before, in hexadecimal. */
  readonly hash: string;
};

const names = (field: string, { before, after }: Pick<Change, 'before' | 'after'>, id: string): boolean =>
  before?.[field] === id || after?.[field] === id;

/** Whether a change is of a person, of their hours or absences, or of a booking that was or is theirs. */
export function namesPerson(change: Pick<Change, 'entityId' | 'before' | 'after'>, id: StaffId): boolean {
  return change.entityId === id || names('staffId', change, id);
}

/** Whether a change is of a client, or of a booking or an entry of the waitlist that was or is theirs. */
export function namesClient(change: Pick<Change, 'entityId' | 'before' | 'after'>, id: ClientId): boolean {
  return change.entityId === id || names('clientId', change, id);
}

/** What a recomputation of the hash chain found. */
export type ChainVerdict =
  /** `erased` of the entries have lost, by an erasure that the history tells of, what they said of a person; nothing else of them. */
  | { readonly sound: true; readonly entries: number; readonly erased: number }
  | { readonly sound: false; readonly entries: number; readonly firstBadSequence: number };
