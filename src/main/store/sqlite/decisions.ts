import { type Booking, blockOf, blocks } from '../../../shared/domain/booking.ts';
import { heldBy } from '../../../shared/domain/columns.ts';
import type { Command } from '../../../shared/domain/command.ts';
import { type Entity, isOfBooking, type SavedChange } from '../../../shared/domain/history.ts';
import type { ClientId } from '../../../shared/domain/ids.ts';
import { ok } from '../../../shared/result.ts';
import { createListeners } from '../listeners.ts';
import type { Conflict, Saved, Store } from '../port.ts';
import type { BookingRows } from './booking-rows.ts';
import type { Database } from './database.ts';
import { classify } from './errors.ts';
import type { History } from './history.ts';
import type { Erasure } from './history-erasure.ts';
import type { Load } from './loading.ts';
import { assertSuccessor, type Keeping } from './records.ts';
import { isQuicklyRewritten, rewriteWhereDue, writeUpkeep } from './upkeep.ts';

export type Keepings = { readonly [Kind in Entity]: Keeping<Kind> };

type Parts = {
  readonly database: Database;
  readonly history: History;
  readonly bookingRows: BookingRows;
  readonly keepings: Keepings;
  readonly load: Load;
  /** Takes what a listener throws. */
  readonly reportFault: (fault: unknown) => void;
};

/** How often a decision runs whose bookings the database refuses. */
const maxTries = 3;

/** What the records that are kept in memory do not hold. */
const besideReference: readonly Entity[] = ['booking', 'client', 'waitlist_entry'];

/** A booking that the guards did not let in. */
class Collision extends Error {
  readonly booking: Booking;

  constructor(booking: Booking, cause: unknown) {
    super(`booking ${booking.id} collides with another one`, { cause });
    this.booking = booking;
  }
}

export function createDecisions({
  database,
  history,
  bookingRows,
  keepings,
  load,
  reportFault,
}: Parts): Pick<Store, 'look' | 'decide' | 'onSaved'> {
  const { connection, reference, read, write } = database;
  const listeners = createListeners<[Saved]>(reportFault);

  function save<Kind extends Entity>(
    change: SavedChange<Kind>,
    command: Command,
    erasure: Erasure | undefined,
  ): void {
    const keeping: Keeping<Kind> = keepings[change.entity];
    const { before, after, entity, key, salonId } = change;
    if (after) {
      assertSuccessor(key, before, after);
      if (before) keeping.update(after, before);
      else keeping.insert(after);
    } else if (before) keeping.remove(before);
    else throw new Error(`a change of ${entity} ${key} from nothing into nothing`);
    history.append({ entity, key, salonId }, command, before, after, erasure);
  }

  /** Bookings that move at once may pass through each other's times: the guards judge every single statement. */
  function park(changes: readonly SavedChange[]): void {
    const moving = changes
      .filter(isOfBooking)
      .flatMap(({ before, after }) => (before && after && blocks(before.status) ? [before] : []));
    if (moving.length > 1) for (const before of moving) bookingRows.park(before);
  }

  function saveAll(
    changes: readonly SavedChange[],
    command: Command,
    erases: ClientId | undefined,
  ): readonly ClientId[] {
    // Before anything is saved: what this command itself writes tells nothing of the client.
    const erasure = erases && history.erasureOf(erases);
    if (erasure && changes.at(-1)?.key !== erases)
      throw new Error(`the last change is not of ${erases}, who is erased`);
    park(changes);
    for (const change of changes) {
      try {
        save(change, command, change.key === erases ? erasure : undefined);
      } catch (error) {
        if (isOfBooking(change) && change.after && classify(error) === 'overlap')
          throw new Collision(change.after, error);
        throw error;
      }
    }
    if (changes.some(({ entity }) => !besideReference.includes(entity))) reference.forget();
    if (erasure) writeUpkeep(connection, 'to_be_rewritten');
    return erasure?.clients ?? [];
  }

  /** A file that is not too large is written anew at once; any other when it is closed. */
  function rewriteNow(): void {
    if (!isQuicklyRewritten(connection)) return;
    try {
      rewriteWhereDue(connection);
    } catch (error) {
      // The client is erased all the same, and the file is written anew when it is closed.
      reportFault(error);
    }
  }

  async function conflictOf(booking: Booking): Promise<Conflict> {
    const block = blockOf(booking);
    const found = await read(() => heldBy(booking).flatMap((held) => bookingRows.inTheWay(held, block)));
    const others = new Map(found.map((one) => [one.id, one]));
    others.delete(booking.id);
    return { code: 'conflict', booking, inTheWay: [...others.values()] };
  }

  return {
    look: (needs) => read(() => load(needs).world),

    decide: async (command, needs, decision) => {
      for (let tries = 1; ; tries += 1) {
        try {
          const decided = await write(
            () => {
              const { world, found } = load(needs);
              const settled = decision(world, found);
              if (!settled.ok) return settled;
              const { changes, answer, erases } = settled.value;
              const erased = saveAll(changes, command, erases);
              return ok({ changes, answer, erased, first: found.lastSequence + 1 });
            },
            ({ changes, first, erased }) => {
              if (changes.length > 0)
                listeners.tell({ command, first, last: first + changes.length - 1, changes, erased });
              if (erased.length > 0) rewriteNow();
            },
          );
          return decided.ok ? ok(decided.value.answer) : decided;
        } catch (error) {
          if (!(error instanceof Collision)) throw error;
          if (tries === maxTries) return { ok: false, error: await conflictOf(error.booking) };
        }
      }
    },

    onSaved: listeners.add,
  };
}
