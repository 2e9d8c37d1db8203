import type Sqlite from 'better-sqlite3';
import type { Actor, Change, Entity, Snapshot } from '../../../shared/domain/history.ts';
import { isId, type SalonId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import { bytesToId, idToBytes } from './id-bytes.ts';
import { decodeSnapshot } from './snapshots.ts';

/** An entry of the history as it is stored. */
export type ChangeRow = {
  readonly sequence: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly action: string;
  readonly salon_id: Buffer;
  readonly entity: Entity;
  readonly entity_id: Buffer | string;
  readonly snapshot: string | null;
  readonly hash: Buffer;
  /** What of it is about a person, and the salt of its digest; both null where nothing is, and where it was erased. */
  readonly personal: string | null;
  readonly salt: Buffer | null;
  /** Of an entry that was erased, the digest of what stood there. */
  readonly digest: Buffer | null;
  /** A JSON list of the entries that this one erases; null for any other. */
  readonly erases: string | null;
};

export const keyToBytes = (key: string): Buffer | string => (isId(key) ? idToBytes(key) : key);
const bytesToKey = (stored: Buffer | string): string =>
  typeof stored === 'string' ? stored : bytesToId(stored);

export type ChangeRows = {
  /** The entries of one record, oldest first from its creation on, each with the record before and after it. */
  readonly unfold: (rows: readonly ChangeRow[]) => readonly Change[];
  /** Any entries with their records before and after, in the order of the rows. */
  readonly toChanges: (rows: readonly ChangeRow[]) => readonly Change[];
};

/** How what is stored of an entry becomes the change that it tells of. Inside a transaction of the caller. */
export function createChangeRows(connection: Sqlite.Database): ChangeRows {
  const upTo = connection.prepare<[Buffer | string, Entity, number], ChangeRow>(
    'SELECT * FROM change WHERE entity_id = +? AND entity = +? AND sequence <= ? ORDER BY sequence',
  );

  function unfold(rows: readonly ChangeRow[]): readonly Change[] {
    let state: Snapshot | null = null;
    return rows.map((row) => {
      const before: Snapshot | null = state;
      const key = bytesToKey(row.entity_id);
      // The column holds ids of salons alone.
      const salonId = bytesToId(row.salon_id) as SalonId;
      state = decodeSnapshot({ entity: row.entity, key, salonId }, before, row);
      return {
        sequence: row.sequence,
        at: row.at,
        actor: row.actor,
        action: row.action,
        salonId,
        entity: row.entity,
        entityId: key,
        before,
        after: state,
        isErased: row.digest !== null,
        hash: row.hash.toString('hex'),
      };
    });
  }

  function toChanges(rows: readonly ChangeRow[]): readonly Change[] {
    const changes = new Map<number, Change>();
    for (const row of [...rows].sort((a, b) => b.sequence - a.sequence)) {
      // Newest first: the first entry of a record that is met brings all of its older ones with it.
      if (changes.has(row.sequence)) continue;
      for (const change of unfold(upTo.all(row.entity_id, row.entity, row.sequence))) {
        changes.set(change.sequence, change);
      }
    }
    return rows.map(({ sequence }) => {
      const change = changes.get(sequence);
      if (!change) throw new Error(`history: no entry ${sequence}`);
      return change;
    });
  }

  return { unfold, toChanges };
}
