import type Sqlite from 'better-sqlite3';
import { phoneKey, searchKey } from '../../../shared/domain/client.ts';
import type { Change, Entity, Snapshot } from '../../../shared/domain/history.ts';
import { type ClientId, toId } from '../../../shared/domain/ids.ts';
import { type ChangeRow, createChangeRows } from './change-rows.ts';
import { expectOne } from './database.ts';
import { digestOf } from './history-chain.ts';
import { bytesToId, idToBytes } from './id-bytes.ts';
import { changesOf } from './schema.ts';

/** What of the history goes with a client who is erased. */
export type Erasure = {
  /** The client, and those who were one with them and are removed. */
  readonly clients: readonly ClientId[];
  /** The numbers of the entries that tell of them, in order. */
  readonly entries: readonly number[];
};

export type HistoryErasure = {
  readonly of: (client: ClientId) => Erasure;
  /** Puts digests in the place of what these entries tell of a person; the newest entry must say that it does. */
  readonly erase: (entries: readonly number[]) => void;
};

/** Each by its index. */
export const erasureQueries = {
  removedClients: `SELECT entity_id, max(sequence) FROM change INDEXED BY change_of_removed_client
    WHERE ${changesOf.removedClients} GROUP BY entity_id`,
  bookings: `SELECT id FROM booking WHERE client_id = @client
    UNION SELECT entity_id FROM change AS given INDEXED BY change_of_booked_client WHERE ${changesOf.bookedClients}
      AND EXISTS (SELECT 1 FROM change WHERE entity_id = given.entity_id AND instr(snapshot, @named) > 0)`,
  waiting: `SELECT DISTINCT entity_id FROM change INDEXED BY change_of_waiting
    WHERE ${changesOf.waiting} AND instr(snapshot, @named) > 0`,
};

/** The numbers that an entry says it erases. */
export function readErased(erases: string | null): readonly number[] {
  const parsed: unknown = erases === null ? [] : JSON.parse(erases);
  return Array.isArray(parsed) ? parsed.filter((one): one is number => typeof one === 'number') : [];
}

type Removed = {
  readonly id: ClientId;
  readonly states: readonly Snapshot[];
  readonly mergedInto: ClientId | undefined;
};

const statesOf = (changes: readonly Change[]): readonly Snapshot[] =>
  changes.map(({ after }) => after).filter((after) => after !== null);

const clientIn = (state: Snapshot | null | undefined): ClientId | undefined => {
  const id = state?.['clientId'];
  return typeof id === 'string' ? toId<ClientId>(id) : undefined;
};

/** By what one sees that two entries were of one person: their numbers and their names. */
function marksOf(states: readonly Snapshot[]): readonly string[] {
  return states.flatMap(({ name, phone }) => [
    ...(typeof name === 'string' ? [`name ${searchKey(name)}`] : []),
    ...(typeof phone === 'string' && phoneKey(phone) !== '' ? [`phone ${phoneKey(phone)}`] : []),
  ]);
}

/** Finds what the history tells of a client, and takes it away. Inside a transaction of the caller. */
export function createErasure(connection: Sqlite.Database): HistoryErasure {
  const { unfold } = createChangeRows(connection);
  const removedClients = connection
    .prepare<[], readonly [Buffer, number]>(erasureQueries.removedClients)
    .raw();
  const isThere = connection.prepare<[Buffer], number>('SELECT 1 FROM client WHERE id = ?').pluck();
  const entriesOf = connection.prepare<[Buffer, Entity], ChangeRow>(
    'SELECT * FROM change WHERE entity_id = +? AND entity = +? ORDER BY sequence',
  );
  const entryAt = connection.prepare<[number], ChangeRow>('SELECT * FROM change WHERE sequence = ?');
  type Named = { readonly client: Buffer; readonly named: ClientId };
  const bookings = connection.prepare<[Named], Buffer>(erasureQueries.bookings).pluck();
  const waiting = connection.prepare<[Pick<Named, 'named'>], Buffer>(erasureQueries.waiting).pluck();
  const replace = connection.prepare<[Buffer, number]>(
    'UPDATE change SET personal = NULL, salt = NULL, digest = ? WHERE sequence = ?',
  );

  /** Whose a removed client's bookings and entries became, by the changes of the same command before the removal; undefined where nothing tells. */
  function mergedInto(removal: number): ClientId | undefined {
    const last = entryAt.get(removal);
    // An undo removes a client whom it had made, and those before it may have been undone in the same millisecond.
    if (last?.action === 'history.undo') return undefined;
    for (let sequence = removal - 1; last; sequence -= 1) {
      const row = entryAt.get(sequence);
      if (!row || row.at !== last.at || row.action !== last.action) return undefined;
      if (row.entity === 'client')
        return row.snapshot === null ? undefined : (bytesToId(row.entity_id as Buffer) as ClientId);
      const clientId = /"clientId":"([^"]+)"/.exec(row.snapshot ?? '')?.[1];
      if (clientId !== undefined) return toId<ClientId>(clientId);
    }
    return undefined;
  }

  function removed(): readonly Removed[] {
    return removedClients.all().flatMap(([bytes, removal]) => {
      if (isThere.get(bytes)) return [];
      // The column holds ids, and these entries are of clients.
      const id = bytesToId(bytes) as ClientId;
      const changes = unfold(entriesOf.all(bytes, 'client'));
      return [{ id, states: statesOf(changes), mergedInto: mergedInto(removal) }];
    });
  }

  /**
   * The client and, of those who are removed, whoever became one with them; where the history does not tell with whom, whoever had their number
   * or name.
   */
  function samePerson(client: ClientId): readonly ClientId[] {
    const same = new Set([client]);
    const marks = new Set(marksOf(statesOf(unfold(entriesOf.all(idToBytes(client), 'client')))));
    const others = removed();
    // Until nobody is added: whoever is may have the number or name of somebody who was looked at before.
    for (let before = 0; before < same.size; ) {
      before = same.size;
      for (const { id, states, mergedInto: into } of others) {
        if (same.has(id)) continue;
        const own = marksOf(states);
        if (!(into === undefined ? own.some((mark) => marks.has(mark)) : same.has(into))) continue;
        same.add(id);
        for (const mark of own) marks.add(mark);
      }
    }
    return [...same];
  }

  /** The entries of a booking, or of a place on the waitlist, that tell of these clients: all where it is theirs, else those while it was. */
  function tellingOf(
    rows: readonly ChangeRow[],
    clients: ReadonlySet<ClientId | undefined>,
  ): readonly ChangeRow[] {
    const changes = unfold(rows);
    const isTheirs = clients.has(clientIn(statesOf(changes).at(-1)));
    return rows.filter((_, index) => {
      const { before, after } = changes[index] ?? {};
      return isTheirs || clients.has(clientIn(before)) || clients.has(clientIn(after));
    });
  }

  function of(client: ClientId): Erasure {
    const clients = samePerson(client);
    const all = new Set<ClientId | undefined>(clients);
    const named = clients.map((id) => ({ client: idToBytes(id), named: id }));
    const distinct = (ids: readonly Buffer[]): readonly Buffer[] => [
      ...new Map(ids.map((id) => [id.toString('hex'), id])).values(),
    ];
    const rows = [
      ...named.flatMap((one) => entriesOf.all(one.client, 'client')),
      ...distinct(named.flatMap((one) => bookings.all(one))).flatMap((id) =>
        tellingOf(entriesOf.all(id, 'booking'), all),
      ),
      ...distinct(named.flatMap((one) => waiting.all({ named: one.named }))).flatMap((id) =>
        tellingOf(entriesOf.all(id, 'waitlist_entry'), all),
      ),
    ];
    const entries = rows.filter(({ personal }) => personal !== null).map(({ sequence }) => sequence);
    return { clients, entries: entries.sort((a, b) => a - b) };
  }

  function erase(entries: readonly number[]): void {
    for (const sequence of entries) {
      const { salt, personal } = entryAt.get(sequence) ?? {};
      if (!salt || !personal) throw new Error(`entry ${sequence} tells nothing of a person`);
      expectOne(replace.run(digestOf(salt, personal), sequence), 'history');
    }
  }

  return { of, erase };
}
