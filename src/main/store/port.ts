import type { Booking, BookingStatus, NamedBooking } from '../../shared/domain/booking.ts';
import type { BookingContext } from '../../shared/domain/booking-context.ts';
import type { RequestScope } from '../../shared/domain/booking-request.ts';
import type { CalendarRange } from '../../shared/domain/calendar-range.ts';
import type { Client } from '../../shared/domain/client.ts';
import type { Command } from '../../shared/domain/command.ts';
import type { DeskWorld } from '../../shared/domain/desk-world.ts';
import type { Diary, SlotContext } from '../../shared/domain/free-slots.ts';
import type { ChainVerdict, Change, Entity, Recorded, SavedChange } from '../../shared/domain/history.ts';
import type {
  BookingId,
  ClientId,
  SalonId,
  SeriesId,
  ServiceId,
  StaffId,
  VisitId,
} from '../../shared/domain/ids.ts';
import type { Instant, Interval } from '../../shared/domain/interval.ts';
import type { Salon } from '../../shared/domain/salon.ts';
import type { Service } from '../../shared/domain/service.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import type { AvailabilityWindow, Closure, DateOverride, TimeOff } from '../../shared/domain/working-time.ts';
import type { CalendarDate } from '../../shared/domain/zoned-time.ts';
import type { Result } from '../../shared/result.ts';
import type { Examination } from './opening.ts';

/**
 * Where the desk's records live. Every method is one transaction; no handle of a transaction leaves it.
 *
 * A method that takes a decision opens a write transaction, loads what the decision needs, calls it, and saves the records that it
 * answers together with one history entry for each, or rolls everything back when it refuses or throws. Decisions are pure and
 * synchronous: they must not await.
 */
export interface Store {
  readonly salons: SalonStore;
  readonly staff: StaffStore;
  readonly services: ServiceStore;
  readonly schedules: ScheduleStore;
  readonly clients: ClientStore;
  readonly bookings: BookingStore;
  readonly slots: SlotStore;
  readonly calendar: CalendarStore;
  readonly world: WorldStore;
  readonly history: HistoryStore;
  /** Calls `listener` after every transaction of this desk that saved something, in their order; answers how to stop. */
  readonly onSaved: (listener: (saved: Saved) => void) => () => void;
  readonly examination: Examination;
  readonly status: () => Promise<StoreStatus>;
  /** Finishes what is running, moves the log into the database file, and closes it. Nothing may be called after it. */
  readonly close: () => Promise<void>;
}

/** What one transaction of this desk saved. */
export type Saved = {
  readonly command: Command;
  /** The sequence numbers of the first and the last of its history entries; there is one for each change, without a gap. */
  readonly first: number;
  readonly last: number;
  /** In the order in which they were saved. */
  readonly changes: readonly SavedChange[];
};

/** What a decision about one record knows of it. */
export type Known<Kept> = {
  /** The record as it is, or undefined when there is none with that id. */
  readonly current: Kept | undefined;
  /**
   * The record as it was when it was created, by the history, even when it was removed since; tells a repeated creation from a second one.
   * Looked up when it is asked for.
   */
  readonly created: Kept | undefined;
};

/** A record to be saved: a new one where there was none, else the next version. `unchanged` saves nothing, adds no history. */
export type Saving<Kept> =
  | { readonly kind: 'saved'; readonly record: Kept }
  | { readonly kind: 'unchanged'; readonly record: Kept };

export type Decision<Context, Kept, Refusal> = (context: Context) => Result<Saving<Kept>, Refusal>;

export interface SalonStore {
  /** All salons, by name. */
  readonly list: () => Promise<readonly Salon[]>;
  readonly get: (id: SalonId) => Promise<Salon | undefined>;
  readonly decide: <Refusal>(
    id: SalonId,
    by: Command,
    decision: Decision<Known<Salon>, Salon, Refusal>,
  ) => Promise<Result<Salon, Refusal>>;
}

/** What a decision about a staff member or service knows beside it. */
export type KnownInSalon<Kept> = Known<Kept> & {
  /** The salon named by the command or, without one, the record's own; undefined when there is none. */
  readonly salon: Salon | undefined;
};

export interface StaffStore {
  /** By position, then name. */
  readonly list: (salonId: SalonId, includeInactive: boolean) => Promise<readonly Staff[]>;
  readonly get: (id: StaffId) => Promise<Staff | undefined>;
  /** `colleagues` are all staff of the salon, the inactive ones too; `services` all services of it. */
  readonly decide: <Refusal>(
    target: { readonly id: StaffId; readonly salonId: SalonId | undefined },
    by: Command,
    decision: Decision<
      KnownInSalon<Staff> & { readonly colleagues: readonly Staff[]; readonly services: readonly Service[] },
      Staff,
      Refusal
    >,
  ) => Promise<Result<Staff, Refusal>>;
}

export interface ServiceStore {
  /** By name. */
  readonly list: (salonId: SalonId, includeInactive: boolean) => Promise<readonly Service[]>;
  readonly get: (id: ServiceId) => Promise<Service | undefined>;
  readonly decide: <Refusal>(
    target: { readonly id: ServiceId; readonly salonId: SalonId | undefined },
    by: Command,
    decision: Decision<KnownInSalon<Service>, Service, Refusal>,
  ) => Promise<Result<Service, Refusal>>;
}

/** When people work and when the salon is closed. What changes it is decided in a world (`WorldStore`): it may strand bookings. */
export interface ScheduleStore {
  /** By day of the week, then start. */
  readonly windows: (staffId: StaffId) => Promise<readonly AvailabilityWindow[]>;
  /** The overrides on the dates `from` to `to`, both included, by date. */
  readonly overrides: (
    staffId: StaffId,
    from: CalendarDate,
    to: CalendarDate,
  ) => Promise<readonly DateOverride[]>;
  /** What overlaps the interval, or everything without one; by start. */
  readonly timeOff: (staffId: StaffId, within: Interval | undefined) => Promise<readonly TimeOff[]>;
  /** What touches the dates `from` to `to`, both included and both optional; by first date. */
  readonly closures: (
    salonId: SalonId,
    from: CalendarDate | undefined,
    to: CalendarDate | undefined,
  ) => Promise<readonly Closure[]>;
}

/** A client with what the desk tells about their past and future. */
export type ClientCard = {
  readonly client: Client;
  /** The newest `visitLimit` bookings, newest first. */
  readonly visits: readonly NamedBooking[];
  readonly visitCount: number;
  readonly noShowCount: number;
  /** Their next booking that blocks and starts at or after the asked instant. */
  readonly nextBooking: NamedBooking | undefined;
};

export interface ClientStore {
  /**
   * The clients for whom every word of `words` (search keys, `searchKey` of the domain) begins a word of the name or occurs in the
   * digits of the telephone number; those whose name begins with the first word first, then by name. No words: all by name.
   */
  readonly search: (salonId: SalonId, words: readonly string[], limit: number) => Promise<readonly Client[]>;
  readonly card: (id: ClientId, now: Instant, visitLimit: number) => Promise<ClientCard | undefined>;
  readonly decide: <Refusal>(
    target: { readonly id: ClientId; readonly salonId: SalonId | undefined },
    by: Command,
    decision: Decision<KnownInSalon<Client>, Client, Refusal>,
  ) => Promise<Result<Client, Refusal>>;
}

export interface BookingStore {
  readonly get: (id: BookingId) => Promise<NamedBooking | undefined>;
  /** Every booking that overlaps `within`, by start, then staff member's position. */
  readonly list: (query: {
    readonly salonId: SalonId;
    readonly within: Interval;
    readonly staffId: StaffId | undefined;
    readonly statuses: readonly BookingStatus[] | undefined;
  }) => Promise<readonly NamedBooking[]>;
  /** What `decide` would see, for a judgement that writes nothing. */
  readonly context: (
    id: BookingId | undefined,
    scope: (current: Booking | undefined) => RequestScope,
  ) => Promise<{ readonly current: Booking | undefined; readonly context: BookingContext }>;
  /**
   * The heart: loads the context of the scope, asks the pure decision, saves the booking with its history entry. `id` is the
   * booking that is changed or created. When the database itself refuses for an overlap, which the engine must have seen before,
   * it is answered by `collided`, never thrown.
   */
  readonly decide: <Refusal>(
    id: BookingId,
    by: Command,
    scope: (current: Booking | undefined) => RequestScope,
    decision: Decision<Known<Booking> & { readonly context: BookingContext }, Booking, Refusal>,
    collided: (context: BookingContext) => Refusal,
  ) => Promise<Result<NamedBooking, Refusal>>;
}

export type SlotQuery = {
  readonly salonId: SalonId;
  readonly serviceId: ServiceId;
  readonly staffIds: readonly StaffId[] | undefined;
  readonly within: Interval;
};

export interface SlotStore {
  /**
   * What a search for free slots needs: the active staff of the salon that offer the service, with their plans, absences and the
   * blocks that touch `within` or the day on either side. Undefined when salon or service is missing or they do not belong together.
   */
  readonly context: (query: SlotQuery) => Promise<SlotContext | undefined>;
  /** The same without saying which booking each block is of: a search for a new booking needs no ids, and they cost more than the rest. */
  readonly search: (query: SlotQuery) => Promise<SlotContext<Diary> | undefined>;
}

export interface CalendarStore {
  /** What a calendar of the dates `from` to `to`, both included, needs. Undefined when there is no such salon. */
  readonly range: (
    salonId: SalonId,
    from: CalendarDate,
    to: CalendarDate,
  ) => Promise<CalendarRange | undefined>;
}

/** What a command names itself; it is in the world before the command says what else it must see. */
export type Named = {
  readonly bookings?: readonly BookingId[];
  /** All bookings of that visit, and of that series. */
  readonly visitId?: VisitId | undefined;
  readonly seriesId?: SeriesId | undefined;
  readonly clients?: readonly ClientId[];
};

/** What else a decision must see, by a world that holds what the command names. */
export type Reach = {
  /** Everything that can be in the way of a booking of this person within this time: blocks that touch it, a day on either side. */
  readonly near: readonly { readonly staffId: StaffId; readonly within: Interval }[];
  /** The bookings of a person or a salon that block, end after `after`, and start before `before`, where it is given. */
  readonly upcoming: readonly {
    readonly of: { readonly staffId: StaffId } | { readonly salonId: SalonId };
    readonly after: Instant;
    readonly before: Instant | undefined;
  }[];
};

/** What a decision may ask beside its world; only while it decides. */
export type Asking = {
  /** The record as it was when it was created, the last time if it was removed in between; undefined when there was none. */
  readonly created: <Kind extends Entity>(entity: Kind, key: string) => Recorded[Kind] | undefined;
  /** Whether any other record names this one, so that it cannot be removed. */
  readonly isReferredTo: (entity: 'staff' | 'service' | 'client', id: string) => boolean;
  /** The sequence number of the newest entry of the history: those of this decision follow it. */
  readonly lastSequence: () => number;
};

/** What a decision about several records answers: what is to be saved, in this order, and what its caller is told. */
export type Settlement<Answer> = { readonly changes: readonly SavedChange[]; readonly answer: Answer };

/** Decisions about several records at once. */
export interface WorldStore {
  /** The world that `decide` would see, for a judgement that writes nothing. */
  readonly look: (named: Named, reach: (world: DeskWorld) => Reach) => Promise<DeskWorld>;
  /**
   * Loads the world, asks the pure decision, and saves all of its changes with a history entry for each, or nothing. Bookings that trade
   * places may do so: only the end counts. When the database itself refuses for an overlap, which the engine must have seen before, it is
   * answered by `collided`, never thrown.
   */
  readonly decide: <Answer, Refusal>(
    by: Command,
    named: Named,
    reach: (world: DeskWorld) => Reach,
    decision: (world: DeskWorld, asking: Asking) => Result<Settlement<Answer>, Refusal>,
    collided: (world: DeskWorld) => Refusal,
  ) => Promise<Result<Answer, Refusal>>;
}

export interface HistoryStore {
  /** Newest first. */
  readonly list: (query: {
    readonly salonId: SalonId | undefined;
    readonly entityId: string | undefined;
    readonly before: number | undefined;
    readonly limit: number;
  }) => Promise<readonly Change[]>;
  /** Recomputes the whole chain, oldest first. */
  readonly verify: () => Promise<ChainVerdict>;
}

export type StoreStatus = {
  /** The name of the database's file, without its folder; `:memory:` for one that is kept nowhere. */
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly schemaVersion: number;
  readonly sqliteVersion: string;
  /** The names of the checks that its examination makes. */
  readonly checks: readonly string[];
  readonly lastBackupAt: Instant | null;
};
