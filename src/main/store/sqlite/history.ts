import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Command } from '../../../shared/domain/command.ts';
import type { Actor, ChainVerdict, Change, Entity, Recorded } from '../../../shared/domain/history.ts';
import type { ClientId, SalonId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { HistoryStore } from '../port.ts';
import { type ChangeRow, createChangeRows, keyToBytes } from './change-rows.ts';
import { type Database, expectOne } from './database.ts';
import { beginningOfChain, hashOf, saltBytes } from './history-chain.ts';
import { createErasure, type Erasure, readErased } from './history-erasure.ts';
import { createHistorySearch } from './history-search.ts';
import { idToBytes } from './id-bytes.ts';
import { encodeSnapshot } from './snapshots.ts';

/** Which record an entry is about; the key is its id or, for a date override, `overrideKey`. */
export type Subject<Kind extends Entity> = {
  readonly entity: Kind;
  readonly key: string;
  readonly salonId: SalonId;
};

/** The history as the other parts of the store write and read it, inside their transactions. */
export type History = HistoryStore & {
  /** Adds the entry of one saved record: new without `before`, removed without `after`. With `erasure` it erases those entries. */
  readonly append: <Kind extends Entity>(
    subject: Subject<Kind>,
    by: Command,
    before: Recorded[Kind] | undefined,
    after: Recorded[Kind] | undefined,
    erasure: Erasure | undefined,
  ) => void;
  /** What the history tells of a client that is about to be erased. */
  readonly erasureOf: (client: ClientId) => Erasure;
  /** The record as it was when it was created, the last time if it was removed in between; undefined when the history knows none. */
  readonly created: <Kind extends Entity>(entity: Kind, key: string) => Recorded[Kind] | undefined;
  /** The sequence number of the newest entry, 0 when there is none. */
  readonly lastSequence: () => number;
  /** The entries that follow `after`, up to and with `last`, oldest first. */
  readonly between: (after: number, last: number) => readonly Change[];
};

/** The entries that are verified before others get their turn: some ten milliseconds. */
const verifiedAtOnce = 2_000;

export function createHistory(database: Database): History {
  const { connection, read } = database;
  const { unfold, toChanges } = createChangeRows(connection);
  const head = connection
    .prepare<[], readonly [number, string]>(
      'SELECT sequence, lower(hex(hash)) FROM change ORDER BY sequence DESC LIMIT 1',
    )
    .raw();
  // By index and in this order: the way of every accepted booking leads through here.
  const insert = connection.prepare<
    [
      number,
      Instant,
      Actor,
      string,
      Buffer,
      Entity,
      Buffer | string,
      string | null,
      Buffer,
      string | null,
      Buffer | null,
      string | null,
    ]
  >(
    `INSERT INTO change (sequence, at, actor, action, salon_id, entity, entity_id, snapshot, hash, personal, salt, erases)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const erasing = createErasure(connection);
  const creation = connection.prepare<[Buffer | string, Entity], ChangeRow>(
    `SELECT * FROM change WHERE entity_id = +? AND entity = +? AND snapshot LIKE '[%' ORDER BY sequence DESC LIMIT 1`,
  );
  const newest = connection.prepare<[number, number], ChangeRow>(
    'SELECT * FROM change WHERE sequence < ? ORDER BY sequence DESC LIMIT +?',
  );
  // Without an index of its own, which every booking would pay for: a database holds one salon, or a few that are all at work.
  const newestOfSalon = connection.prepare<[Buffer, number, number], ChangeRow>(
    'SELECT * FROM change WHERE salon_id = +? AND sequence < ? ORDER BY sequence DESC LIMIT +?',
  );
  // The unary plus keeps a record's few entries from being looked for among all of its salon's.
  const newestOfRecord = connection.prepare<
    [{ key: Buffer | string; salon: Buffer | null; below: number; limit: number }],
    ChangeRow
  >(
    `SELECT * FROM change WHERE entity_id = +@key AND +salon_id = ifnull(@salon, salon_id) AND sequence < @below
     ORDER BY sequence DESC LIMIT +@limit`,
  );
  const savedHead = connection
    .prepare<[], readonly [number, string]>('SELECT sequence, lower(hex(hash)) FROM history_head')
    .raw();
  const following = connection.prepare<[number, number], ChangeRow>(
    'SELECT * FROM change WHERE sequence > ? ORDER BY sequence LIMIT +?',
  );
  const count = connection.prepare<[], number>('SELECT count(*) FROM change').pluck();

  function append<Kind extends Entity>(
    { entity, key, salonId }: Subject<Kind>,
    by: Command,
    before: Recorded[Kind] | undefined,
    after: Recorded[Kind] | undefined,
    erasure: Erasure | undefined,
  ): void {
    const { at, actor, action } = by;
    const [last, lastHash] = head.get() ?? [0, beginningOfChain];
    const row = {
      sequence: last + 1,
      at,
      actor,
      action,
      salon_id: idToBytes(salonId),
      entity,
      entity_id: keyToBytes(key),
      ...encodeSnapshot(entity, before, after),
      digest: null,
      erases: erasure ? JSON.stringify(erasure.entries) : null,
    };
    const salt = row.personal === null ? null : randomBytes(saltBytes);
    const written = insert.run(
      row.sequence,
      row.at,
      row.actor,
      row.action,
      row.salon_id,
      row.entity,
      row.entity_id,
      row.snapshot,
      hashOf(lastHash, { ...row, salt }),
      row.personal,
      salt,
      row.erases,
    );
    expectOne(written, 'history');
    if (erasure) erasing.erase(erasure.entries);
  }

  function created<Kind extends Entity>(entity: Kind, key: string): Recorded[Kind] | undefined {
    const row = creation.get(keyToBytes(key), entity);
    // Its shape is that of `fields`, which the compiler holds against the record when the entry is written.
    return row && ((unfold([row])[0]?.after as Recorded[Kind] | null | undefined) ?? undefined);
  }

  function select({
    salonId,
    entityId,
    before,
    limit,
  }: Parameters<HistoryStore['list']>[0]): readonly ChangeRow[] {
    const below = before ?? Number.MAX_SAFE_INTEGER;
    const salon = salonId === undefined ? undefined : idToBytes(salonId);
    if (entityId !== undefined)
      return newestOfRecord.all({ key: keyToBytes(entityId), salon: salon ?? null, below, limit });
    return salon ? newestOfSalon.all(salon, below, limit) : newest.all(below, limit);
  }

  const lastSequence = (): number => head.get()?.[0] ?? 0;

  return {
    append,
    erasureOf: erasing.of,
    created,
    lastSequence,
    between: (after, last) => toChanges(following.all(after, last - after)),
    list: (query) => read(() => toChanges(select(query))),
    find: createHistorySearch(database, toChanges),
    verify: async (onProgress): Promise<ChainVerdict> => {
      const total = lastSequence();
      const erased = new Set<number>();
      const named = new Set<number>();
      let link: Link = { sequence: 0, hash: beginningOfChain };
      for (;;) {
        // The last entries and the head are read in one state: an entry that is added meanwhile moves both.
        const { rows, head: end } = await read(() => ({
          rows: following.all(link.sequence, verifiedAtOnce),
          head: savedHead.get(),
        }));
        for (const row of rows) {
          if (row.sequence !== link.sequence + 1 || !hashOf(link.hash, row).equals(row.hash))
            return unsound(link.sequence + 1);
          if (row.digest !== null) erased.add(row.sequence);
          for (const sequence of readErased(row.erases)) named.add(sequence);
          link = { sequence: row.sequence, hash: row.hash.toString('hex') };
        }
        if (rows.length < verifiedAtOnce) {
          const firstBad = firstThatDiffers(erased, named) ?? afterTheEnd(link, end);
          return firstBad === undefined
            ? { sound: true, entries: link.sequence, erased: erased.size }
            : unsound(firstBad);
        }
        onProgress?.(link.sequence, total);
        await setImmediate();
      }
    },
  };

  function unsound(firstBadSequence: number): ChainVerdict {
    return { sound: false, entries: count.get() ?? 0, firstBadSequence };
  }
}

/** The first entry that was erased and no entry says so, or is said to be erased and is there. */
function firstThatDiffers(erased: ReadonlySet<number>, named: ReadonlySet<number>): number | undefined {
  const differing = [
    ...[...erased].filter((sequence) => !named.has(sequence)),
    ...[...named].filter((sequence) => !erased.has(sequence)),
  ];
  return differing.sort((a, b) => a - b)[0];
}

type Link = { readonly sequence: number; readonly hash: string };

/**
 * The first entry that is missing, or too many, after the last that is there, by the head that every entry moves; undefined when the
 * history ends where it should. A head that is gone vouches for nothing.
 */
function afterTheEnd(last: Link, head: readonly [number, string] | undefined): number | undefined {
  const [sequence, hash] = head ?? [0, beginningOfChain];
  if (sequence === last.sequence) return hash === last.hash ? undefined : last.sequence;
  return Math.min(sequence, last.sequence) + 1;
}
