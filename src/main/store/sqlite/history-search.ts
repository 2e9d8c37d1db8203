import { setImmediate } from 'node:timers/promises';
import { type Change, namesClient, namesPerson } from '../../../shared/domain/history.ts';
import { type ClientId, toId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { FoundChanges, HistorySearch, HistoryStore } from '../port.ts';
import type { ChangeRow, ChangeRows } from './change-rows.ts';
import type { Database } from './database.ts';
import { idToBytes } from './id-bytes.ts';

/** How many entries are passed over before others get their turn: some milliseconds. */
const passedAtOnce = 5_000;
/** The same where it has to be asked of each whether its record was ever of the person who is looked for. */
const askedAtOnce = 2_500;
/** After so many pieces a search answers what it has, and where it goes on. */
const maxPieces = 8;

const wholeHistory = Number.MAX_SAFE_INTEGER;

type Bound = {
  readonly salon: Buffer;
  readonly from: Instant | number;
  readonly to: Instant | number;
  readonly entities: string | null;
  readonly below: number;
  readonly limit: number;
};

/** From when on and before when; any time where nothing is said. */
const timeOf = ({ from, to }: Pick<HistorySearch, 'from' | 'to'>): Pick<Bound, 'from' | 'to'> => ({
  from: from ?? Number.MIN_SAFE_INTEGER,
  to: to ?? Number.MAX_SAFE_INTEGER,
});

const isAskedFor = `+salon_id = +@salon AND +at >= @from AND +at < @to
  AND (@entities IS NULL OR entity IN (SELECT value FROM json_each(@entities)))`;

/** Each by its index: the sort is of what belongs to one booking, or to one client. */
export const historySearches = {
  ofBooking: `SELECT * FROM change WHERE entity_id = +@booking AND sequence < @below AND ${isAskedFor}
    ORDER BY sequence DESC LIMIT +@limit`,
  ofClient: `SELECT * FROM change
    WHERE entity_id IN (SELECT id FROM booking WHERE client_id = +@client
        UNION ALL SELECT id FROM waitlist_entry WHERE client_id = +@client UNION ALL SELECT @client)
      AND sequence < @below AND ${isAskedFor}
    ORDER BY +sequence DESC LIMIT +@limit`,
  within: `SELECT * FROM change WHERE sequence >= @floor AND sequence < @below AND ${isAskedFor}
    ORDER BY sequence DESC LIMIT +@limit`,
  // Whoever a record names stands in an entry of it: that of a date override in its key, in any other one as text.
  withinOfPerson: `SELECT * FROM change AS entry WHERE sequence >= @floor AND sequence < @below AND ${isAskedFor}
      AND (entity_id = +@person OR (entity = 'override' AND instr(entity_id, @named) = 1)
        OR EXISTS (SELECT 1 FROM change WHERE entity_id = entry.entity_id AND instr(snapshot, @named) > 0))
    ORDER BY sequence DESC LIMIT +@limit`,
  newestWithin: 'SELECT max(sequence) FROM change WHERE at >= ? AND at < ? AND +sequence < ?',
};

/** Candidates, newest first, and below which entry the next ones are; null when there are no more. */
type Piece = { readonly rows: readonly ChangeRow[]; readonly next: number | null };

/**
 * Finds what was changed, a bounded piece of the history at a time. What belongs to a booking or to a client is found by an index; anything else
 * by walking down the history, which can be left and gone on with at any entry, since none of it ever changes.
 */
export function createHistorySearch(
  { connection, read }: Database,
  toChanges: ChangeRows['toChanges'],
): HistoryStore['find'] {
  const ofBooking = connection.prepare<[Bound & { booking: Buffer }], ChangeRow>(historySearches.ofBooking);
  const ofClient = connection.prepare<[Bound & { client: Buffer }], ChangeRow>(historySearches.ofClient);
  const within = connection.prepare<[Bound & { floor: number }], ChangeRow>(historySearches.within);
  const withinOfPerson = connection.prepare<
    [Bound & { floor: number; person: Buffer; named: string }],
    ChangeRow
  >(historySearches.withinOfPerson);
  const nextBelow = connection
    .prepare<[number], readonly [number, Instant]>(
      'SELECT sequence, at FROM change WHERE sequence < ? ORDER BY sequence DESC LIMIT 1',
    )
    .raw();
  const newestWithin = connection
    .prepare<[number, number, number], number | null>(historySearches.newestWithin)
    .pluck();
  const clientName = connection.prepare<[Buffer], string>('SELECT name FROM client WHERE id = ?').pluck();

  /**
   * Below which entry a walk goes on: just above the newest one of the time that is asked for; undefined where there is none. Mostly it is the very next. The clock of
   * a PC may have been set back, so that whole years of other entries lie between two of one day: only the index by time knows.
   */
  function endBelow(search: HistorySearch, below: number): number | undefined {
    const { from, to } = timeOf(search);
    const [next, at] = nextBelow.get(below) ?? [];
    if (next === undefined || at === undefined) return undefined;
    const newest = from <= at && at < to ? next : newestWithin.get(from, to, below);
    return typeof newest === 'number' ? newest + 1 : undefined;
  }

  function boundOf(search: HistorySearch, below: number, limit: number): Bound {
    const { salonId, entities } = search;
    return {
      salon: idToBytes(salonId),
      ...timeOf(search),
      entities: entities === undefined ? null : JSON.stringify(entities),
      below,
      limit,
    };
  }

  function byIndex(rows: readonly ChangeRow[], limit: number): Piece {
    const end = rows.at(-1);
    return { rows, next: end && rows.length === limit ? end.sequence : null };
  }

  function walk(search: HistorySearch, before: number, limit: number): Piece {
    const below = endBelow(search, before);
    if (below === undefined) return { rows: [], next: null };
    const { staffId } = search;
    const floor = below - (staffId === undefined ? passedAtOnce : askedAtOnce);
    const bound = { ...boundOf(search, below, limit), floor };
    const rows =
      staffId === undefined
        ? within.all(bound)
        : withinOfPerson.all({ ...bound, person: idToBytes(staffId), named: staffId });
    const full = rows.length === limit ? rows.at(-1)?.sequence : undefined;
    return { rows, next: endBelow(search, full ?? floor) ?? null };
  }

  function pieceOf(search: HistorySearch, below: number, limit: number): Piece {
    const { bookingId, clientId } = search;
    const bound = boundOf(search, below, limit);
    if (bookingId !== undefined)
      return byIndex(ofBooking.all({ ...bound, booking: idToBytes(bookingId) }), limit);
    if (clientId !== undefined)
      return byIndex(ofClient.all({ ...bound, client: idToBytes(clientId) }), limit);
    return walk(search, below, limit);
  }

  function isMeant(change: Change, { bookingId, clientId, staffId }: HistorySearch): boolean {
    if (staffId !== undefined && !namesPerson(change, staffId)) return false;
    return bookingId === undefined || clientId === undefined || namesClient(change, clientId);
  }

  function namesOf(changes: readonly Change[]): FoundChanges['clients'] {
    const ids = new Set(
      changes.flatMap(({ before, after }) => [clientIn(before), clientIn(after)]).filter((id) => id !== null),
    );
    return [...ids].flatMap((id) => {
      const name = clientName.get(idToBytes(id));
      return name === undefined ? [] : [{ id, name }];
    });
  }

  return async (search) => {
    const found: Change[] = [];
    let below = search.before ?? wholeHistory;
    let next: number | null = below;
    for (let piece = 1; piece <= maxPieces && next !== null && found.length < search.limit; piece += 1) {
      if (piece > 1) await setImmediate();
      const looked = await read(() => {
        const { rows, next: end } = pieceOf(search, below, search.limit - found.length);
        return { changes: toChanges(rows).filter((change) => isMeant(change, search)), end };
      });
      found.push(...looked.changes);
      next = looked.end;
      below = looked.end ?? below;
    }
    return { changes: found, clients: await read(() => namesOf(found)), next };
  };
}

function clientIn(snapshot: Change['after']): ClientId | null {
  const id = snapshot?.['clientId'];
  return typeof id === 'string' ? (toId<ClientId>(id) ?? null) : null;
}
