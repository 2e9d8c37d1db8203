import { type Booking, isAhead, type NamedBooking } from './booking.ts';
import { type Client, erasedName, tidied } from './client.ts';
import type { DeskWorld } from './desk-world.ts';
import type { Entity, Recorded, SavedChange } from './history.ts';
import type { ClientId } from './ids.ts';
import type { Instant } from './interval.ts';
import { bookingChange, type CancelOne, storedOfClient } from './several-bookings.ts';
import type { UndoStep } from './undo-step.ts';
import type { WaitlistEntry } from './waitlist.ts';
import type { CalendarDate } from './zoned-time.ts';

/** What becomes of the bookings that are ahead: they are cancelled, or kept for nobody in particular. */
export const upcomingChoices = ['cancel', 'keep'] as const;

export type UpcomingChoice = (typeof upcomingChoices)[number];

/** What tells of a person, by the kind of record, and what it says once they are erased. */
export const erasedValues = {
  client: {
    name: erasedName,
    phone: null,
    email: null,
    notes: null,
    alert: null,
    birthday: null,
    mayContact: null,
    contactAskedOn: null,
  },
  booking: { notes: null, cancellationReason: null },
  waitlist_entry: { notes: null },
} as const satisfies { readonly [Kind in Entity]?: Partial<Recorded[Kind]> };

/** A client without anything that tells of a person. */
export const withoutPerson = (client: Client): Client => ({ ...client, ...erasedValues.client });

const withoutTexts = <Record extends Booking>(booking: Record): Record => ({
  ...booking,
  ...erasedValues.booking,
});

const withoutNotes = (entry: WaitlistEntry): WaitlistEntry => ({ ...entry, ...erasedValues.waitlist_entry });

/** The bookings of a client that block and start now or later, by start. `world` holds all of theirs. */
export function upcomingBookings(
  { bookings }: Pick<DeskWorld, 'bookings'>,
  clientId: ClientId,
  now: Instant,
): readonly NamedBooking[] {
  return [...bookings.values()]
    .filter((one) => one.clientId === clientId && isAhead(one, now))
    .sort((a, b) => a.startTime - b.startTime);
}

/** The first booking that is ahead and was not seen as it is now: nothing is decided about it. */
export function unseenBooking(
  upcoming: readonly NamedBooking[],
  seen: readonly CancelOne[],
): NamedBooking | undefined {
  return upcoming.find(({ id, version }) => !seen.some((one) => one.id === id && one.version === version));
}

/**
 * What erases a client: their record says nothing of a person any more, and neither do their bookings, which stay. Those that are ahead are cancelled or
 * kept. What they wait for is taken off the list. The client comes last. `world` holds all of their bookings and entries of the waitlist.
 */
export function erasureChanges(
  world: DeskWorld,
  client: Client,
  choice: UpcomingChoice,
  { now, today }: { readonly now: Instant; readonly today: CalendarDate },
): { readonly changes: readonly SavedChange[]; readonly client: Client; readonly cancelled: number } {
  const { id, salonId } = client;
  const cancelled = new Set(
    choice === 'cancel' ? upcomingBookings(world, id, now).map((booking) => booking.id) : [],
  );
  const bookings = storedOfClient(world, id).filter(
    (one) => cancelled.has(one.id) || one.notes !== null || one.cancellationReason !== null,
  );
  const erased = { ...withoutPerson(client), erasedOn: today, version: client.version + 1 };
  return {
    client: erased,
    cancelled: cancelled.size,
    changes: [
      ...bookings.map((booking) =>
        bookingChange(booking, {
          ...withoutTexts(booking),
          status: cancelled.has(booking.id) ? 'cancelled' : booking.status,
          version: booking.version + 1,
        }),
      ),
      ...[...world.waitlist.values()]
        .filter((entry) => entry.clientId === id)
        .flatMap((entry): readonly SavedChange[] => {
          const about = { entity: 'waitlist_entry', key: entry.id, salonId, before: entry } as const;
          if (entry.bookingId === null) return [{ ...about, after: undefined }];
          if (entry.notes === null) return [];
          return [{ ...about, after: { ...withoutNotes(entry), version: entry.version + 1 } }];
        }),
      { entity: 'client', key: id, salonId, before: client, after: erased },
    ],
  };
}

/**
 * A step of which nothing is left that tells of these clients, their bookings included. One that changed a client's own record can never be
 * taken back: it would bring the person back.
 */
export function forgetting(
  step: UndoStep,
  clients: ReadonlySet<string>,
  bookings: ReadonlySet<string>,
): UndoStep {
  const isOf = (change: SavedChange): boolean => {
    if (change.entity === 'client') return clients.has(change.key);
    if (change.entity !== 'booking' && change.entity !== 'waitlist_entry') return false;
    const named = [change.before?.clientId, change.after?.clientId];
    return bookings.has(change.key) || named.some((id) => typeof id === 'string' && clients.has(id));
  };
  if (!step.changes.some(isOf)) return step;
  return {
    ...step,
    ...(step.changes.some((change) => change.entity === 'client' && isOf(change)) && { isErased: true }),
    changes: step.changes.map((change) => (isOf(change) ? withoutPersonIn(change) : change)),
  };
}

function withoutPersonIn(change: SavedChange): SavedChange {
  switch (change.entity) {
    case 'client': {
      const { before, after } = change;
      return { ...change, before: before && withoutPerson(before), after: after && withoutPerson(after) };
    }
    case 'booking': {
      const { before, after } = change;
      return { ...change, before: before && withoutTexts(before), after: after && withoutTexts(after) };
    }
    case 'waitlist_entry': {
      const { before, after } = change;
      return { ...change, before: before && withoutNotes(before), after: after && withoutNotes(after) };
    }
    default:
      return change;
  }
}

/** Whether what is typed confirms that a client is erased: their name, however it is spaced. */
export function isNameOf(typed: string, { name }: Pick<Client, 'name'>): boolean {
  return tidied(typed) === tidied(name);
}
