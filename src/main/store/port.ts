import type { KnownClient } from '../../shared/domain/advice.ts';
import type { Booking, BookingStatus, NamedBooking } from '../../shared/domain/booking.ts';
import type { CalendarRange } from '../../shared/domain/calendar-range.ts';
import type { Client } from '../../shared/domain/client.ts';
import type { SearchWord } from '../../shared/domain/client-search.ts';
import type { Command } from '../../shared/domain/command.ts';
import type { DeskWorld, Near } from '../../shared/domain/desk-world.ts';
import type { Diary, SlotContext } from '../../shared/domain/free-slots.ts';
import type { ChainVerdict, Change, Entity, Recorded, SavedChange } from '../../shared/domain/history.ts';
import type {
  BookingId,
  ClientId,
  HeldId,
  SalonId,
  SeriesId,
  ServiceId,
  StaffId,
  VisitId,
  WaitlistEntryId,
} from '../../shared/domain/ids.ts';
import type { Instant, Interval } from '../../shared/domain/interval.ts';
import type { Resource, ResourceKind } from '../../shared/domain/resource.ts';
import type { Salon } from '../../shared/domain/salon.ts';
import type { Service } from '../../shared/domain/service.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import type { Removable } from '../../shared/domain/undo.ts';
import type { NamedWaitlistEntry } from '../../shared/domain/waitlist.ts';
import type {
  AvailabilityWindow,
  Closure,
  DateOverride,
  Schedule,
  TimeOff,
} from '../../shared/domain/working-time.ts';
import type { CalendarDate } from '../../shared/domain/zoned-time.ts';
import type { Locale } from '../../shared/locale.ts';
import type { Result } from '../../shared/result.ts';
import type { Examination } from './opening.ts';

/**
 * Where the desk's records live. Every method is one transaction; no handle of a transaction leaves it. What the store cannot do is thrown as
 * a `StoreFailure`, by every method alike.
 */
export interface Store {
  readonly salons: SalonStore;
  readonly staff: StaffStore;
  readonly services: ServiceStore;
  readonly resources: ResourceStore;
  readonly schedules: ScheduleStore;
  readonly clients: ClientStore;
  readonly bookings: BookingStore;
  readonly waitlist: WaitlistStore;
  readonly slots: SlotStore;
  readonly calendar: CalendarStore;
  readonly settings: SettingsStore;
  readonly history: HistoryStore;
  /** What `decide` would see, for a judgement that writes nothing. */
  readonly look: (needs: (world: DeskWorld) => Needs) => Promise<DeskWorld>;
  /**
   * Loads what the decision needs, asks it, and saves all of its changes with a history entry for each, or nothing when it refuses or throws.
   * Commands are carried out one after the other, in the order in which they were called.
   *
   * `needs` and `decision` are pure, and may run several times. `needs` is asked what to load by what has been loaded, from a world without
   * clients and bookings on, until it asks for nothing more. Bookings that trade times may do so: only the end counts.
   *
   * Where the store itself finds that a booking collides with another one, everything is loaded and decided again; `conflict` is answered when
   * the decision goes on not to see it.
   */
  readonly decide: <Answer, Refusal>(
    command: Command,
    needs: (world: DeskWorld) => Needs,
    decision: (world: DeskWorld, found: Found) => Result<Settlement<Answer>, Refusal>,
  ) => Promise<Result<Answer, Refusal | Conflict>>;
  /** Calls `listener` after every transaction of this desk that saved something, in their order; answers how to stop. */
  readonly onSaved: (listener: (saved: Saved) => void) => () => void;
  /**
   * Calls `listener` with the entries that somebody else has added to the history of the same database, oldest first, soon after it was done;
   * answers how to stop. What was there when the store was opened is no news.
   */
  readonly onNews: (listener: (entries: readonly Change[]) => void) => () => void;
  readonly examination: Examination;
  /** Whether what looks at everything keeps the thread that answers calls too long. */
  readonly isLarge: () => boolean;
  readonly status: () => Promise<StoreStatus>;
  /** The file that the store is kept in; undefined for a store that is kept elsewhere. */
  readonly file: DatabaseFile | undefined;
  /** Finishes what is running, and closes. Nothing may be called after it. */
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
  /** The clients of whom the history tells nothing any more. */
  readonly erased: readonly ClientId[];
};

/** What a decision must see beside what changes seldom, all of which is always there. */
export type Needs = {
  readonly bookings?: readonly BookingId[];
  /** All bookings of that visit, and of that series. The clients of bookings that are asked for come with them. */
  readonly visitId?: VisitId | undefined;
  readonly seriesId?: SeriesId | undefined;
  readonly clients?: readonly ClientId[];
  readonly waitlist?: readonly WaitlistEntryId[];
  /** Of each of these bookings the entry of the waitlist that it ended. */
  readonly endedBy?: readonly BookingId[];
  /** All bookings of these clients, of whatever status, and all their entries of the waitlist. */
  readonly ofClients?: readonly ClientId[];
  /** The bookings that keep a person or a unit free within that time. */
  readonly near?: readonly Near[];
  /** The bookings of a person, a unit or a salon that block, end after `after`, and start before `before`, where it is given. */
  readonly upcoming?: readonly {
    readonly of: { readonly held: HeldId } | { readonly salonId: SalonId };
    readonly after: Instant;
    readonly before: Instant | undefined;
  }[];
  /** Records as they were created; `key` is that of their history. */
  readonly created?: readonly { readonly entity: Entity; readonly key: string }[];
  /** Whether another record names this one. */
  readonly referredTo?: readonly { readonly entity: Removable; readonly id: string }[];
};

/** What was found beside the world. Both functions throw when asked for what the decision did not say it needs. */
export type Found = {
  /** The record as it was when it was created, the last time if it was removed in between; undefined when there was none. */
  readonly created: <Kind extends Entity>(entity: Kind, key: string) => Recorded[Kind] | undefined;
  /** Whether any other record names this one, so that it cannot be removed. */
  readonly isReferredTo: (entity: Removable, id: string) => boolean;
  /** The sequence number of the newest entry of the history, 0 without any: those of this decision follow it. */
  readonly lastSequence: number;
};

/** What a decision answers: what is to be saved, in this order, and what its caller is answered. */
export type Settlement<Answer> = {
  readonly changes: readonly SavedChange[];
  readonly answer: Answer;
  /**
   * A client who is erased, by the last of the changes: what the history has told of them until now is taken from it for good, and of those who became
   * one with them. That it is gone from the disk, too, may wait until the store is closed.
   */
  readonly erases?: ClientId;
};

/** A booking that cannot be saved, although the decision found nothing against it: others hold its time. Trying again may succeed. */
export type Conflict = {
  readonly code: 'conflict';
  readonly booking: Booking;
  readonly inTheWay: readonly NamedBooking[];
};

export interface SalonStore {
  /** All salons, by name. */
  readonly list: () => Promise<readonly Salon[]>;
  readonly get: (id: SalonId) => Promise<Salon | undefined>;
}

export interface StaffStore {
  /** By position, then name. */
  readonly list: (salonId: SalonId, includeInactive: boolean) => Promise<readonly Staff[]>;
  readonly get: (id: StaffId) => Promise<Staff | undefined>;
}

export interface ServiceStore {
  /** By name. */
  readonly list: (salonId: SalonId, includeInactive: boolean) => Promise<readonly Service[]>;
  readonly get: (id: ServiceId) => Promise<Service | undefined>;
}

export interface ResourceStore {
  /** By name. */
  readonly kinds: (salonId: SalonId) => Promise<readonly ResourceKind[]>;
  /** Of all kinds, by position, then name. */
  readonly list: (salonId: SalonId) => Promise<readonly Resource[]>;
}

/** When people work and when the salon is closed */
export interface ScheduleStore {
  /** By day of the week, then start. */
  readonly windows: (staffId: StaffId) => Promise<readonly AvailabilityWindow[]>;
  /** By first date. */
  readonly schedules: (staffId: StaffId) => Promise<readonly Schedule[]>;
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
  /** The first `limit` bookings that are not over at the asked instant, of whatever status, by start. */
  readonly upcoming: readonly NamedBooking[];
  /** The newest `limit` of those that are, newest first. */
  readonly past: readonly NamedBooking[];
  readonly bookingCount: number;
  /** Of their bookings those that began before the asked instant, were neither cancelled nor missed, and are over unless their client has come. */
  readonly visitCount: number;
  readonly noShowCount: number;
  /** Their next booking that blocks and starts at or after the asked instant. */
  readonly nextBooking: NamedBooking | undefined;
};

export interface ClientStore {
  /**
   * The clients for whom every word of `words` begins a word of the name or, of digits, is a part of the telephone number; those whose
   * name begins with the first word first, then by name. After them those for whom some begin words of the e-mail address, the alert or the notes
   * instead; of a word that very many share, not all. No words: all by name.
   */
  readonly search: (
    salonId: SalonId,
    words: readonly SearchWord[],
    limit: number,
  ) => Promise<readonly Client[]>;
  readonly card: (id: ClientId, now: Instant, limit: number) => Promise<ClientCard | undefined>;
  /** The bookings of these clients together, as the cards of each show them; at most `limit` of both. */
  readonly bookings: (
    ids: readonly ClientId[],
    now: Instant,
    limit: number,
  ) => Promise<Pick<ClientCard, 'upcoming' | 'past'>>;
  /** Others of the salon who have the same telephone number, or the same name, accents and case aside; by name. Nobody where there is no such client. */
  readonly alike: (id: ClientId, limit: number) => Promise<readonly Client[]>;
  /** What advice is made of: with the bookings that overlap `within` and block; with none where there is no such time. */
  readonly known: (id: ClientId, within: Interval | undefined) => Promise<KnownClient | undefined>;
  /** The bookings of each of these clients that overlap `within` and block, by start. */
  readonly sitting: (
    ids: Iterable<ClientId>,
    within: Interval,
  ) => Promise<ReadonlyMap<ClientId, readonly NamedBooking[]>>;
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
}

export interface WaitlistStore {
  /** Those who wait, the oldest first; with the client's number as it is kept. */
  readonly list: (salonId: SalonId) => Promise<readonly NamedWaitlistEntry[]>;
}

export type SlotQuery = {
  readonly salonId: SalonId;
  readonly serviceId: ServiceId;
  readonly staffIds: readonly StaffId[] | undefined;
  readonly within: Interval;
};

export interface SlotStore {
  /**
   * What a search for free slots needs: the salon's units, and its active staff that offer the service with their plans, absences and the
   * holds that touch `within` or the day on either side. Undefined when salon or service is missing or they do not belong together.
   */
  readonly context: (query: SlotQuery) => Promise<SlotContext | undefined>;
  /** The same without saying which booking each hold is of: a search for a new booking needs no ids, and they cost more than the rest. */
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

/** What is set for the whole desk. It belongs to no salon, so that the history, which is the salons', does not tell of it. */
export type DeskSettings = { readonly version: number; readonly locale: Locale };

export interface SettingsStore {
  /** Undefined until somebody has chosen. */
  readonly get: () => Promise<DeskSettings | undefined>;
  /** Asks the pure decision and saves what it answers, where that is a later version than the present one. */
  readonly decide: <Refusal>(
    decision: (current: DeskSettings | undefined) => Result<DeskSettings, Refusal>,
  ) => Promise<Result<DeskSettings, Refusal>>;
  /** Calls `listener` with what was saved, and with the number of the history's newest entry at that moment; answers how to stop. */
  readonly onSaved: (listener: (settings: DeskSettings, sequence: number) => void) => () => void;
}

/** What of a salon's history is looked for; what is undefined limits nothing. */
export type HistorySearch = {
  readonly salonId: SalonId;
  /** The change was made in `[from, to)`. */
  readonly from: Instant | undefined;
  readonly to: Instant | undefined;
  readonly entities: readonly Entity[] | undefined;
  readonly bookingId: BookingId | undefined;
  /** The client's own record, and the bookings and entries of the waitlist that are theirs now; of one booking, what names them. */
  readonly clientId: ClientId | undefined;
  /** What is, or was before the change, of this person. */
  readonly staffId: StaffId | undefined;
  /** Only what is older than the entry of this number. */
  readonly before: number | undefined;
  readonly limit: number;
};

export type FoundChanges = {
  /** Newest first. */
  readonly changes: readonly Change[];
  /** The clients of the bookings and of the entries of the waitlist among them, as they are called now; without those who are gone. */
  readonly clients: readonly Pick<Client, 'id' | 'name'>[];
  /** `before` of the search that goes on; null when the history has no more. */
  readonly next: number | null;
};

export interface HistoryStore {
  /** Looks through a bounded part of the history, so that it may answer fewer than asked for, or none, and still have more. */
  readonly find: (search: HistorySearch) => Promise<FoundChanges>;
  /** Newest first. */
  readonly list: (query: {
    readonly salonId: SalonId | undefined;
    readonly entityId: string | undefined;
    readonly before: number | undefined;
    readonly limit: number;
  }) => Promise<readonly Change[]>;
  /** Recomputes the whole chain, oldest first, and holds what was erased against what says so; `onProgress` hears how many of its entries it has looked at. */
  readonly verify: (onProgress?: (entries: number, total: number) => void) => Promise<ChainVerdict>;
}

export type StoreStatus = {
  readonly schemaVersion: number;
  /** The version of the database's engine. */
  readonly engineVersion: string;
  /** The names of the checks that its examination makes. */
  readonly checks: readonly string[];
};

/** What only a store in a file has. */
export interface DatabaseFile {
  /** Without its folder; `:memory:` for one that is kept nowhere. */
  readonly name: string;
  readonly sizeBytes: () => Promise<number>;
}
