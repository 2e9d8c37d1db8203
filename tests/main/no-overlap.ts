import Sqlite from 'better-sqlite3';

type Row = {
  readonly id: string;
  readonly person: string;
  /** One after the other, in hexadecimal; empty without any. */
  readonly units: string;
  readonly start: number;
  readonly end: number;
  /** When the person is free in between; null without processing. */
  readonly freeFrom: number | null;
  readonly freeUntil: number | null;
};

const meet = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  a[0] < b[1] && b[0] < a[1];

/** When the person is busy: all the time, or before and after the processing. */
function busy({ start, end, freeFrom, freeUntil }: Row): readonly (readonly [number, number])[] {
  if (freeFrom === null || freeUntil === null) return [[start, end]];
  return [
    [start, freeFrom],
    [freeUntil, end],
  ];
}

const unitsOf = ({ units }: Row): readonly string[] => units.match(/.{32}/g) ?? [];

function cannotBothBeKept(one: Row, other: Row): boolean {
  const sharesUnit = unitsOf(one).some((unit) => unitsOf(other).includes(unit));
  if (sharesUnit && meet([one.start, one.end], [other.start, other.end])) return true;
  return one.person === other.person && busy(one).some((part) => busy(other).some((its) => meet(part, its)));
}

/**
 * The pairs of bookings that cannot both be kept, because of their person or of a unit, read from the rows themselves: by time, buffers,
 * processing and status, not by the holds that the database derives, and by comparing every pair, not by the desk's own question.
 */
export function overlappingPairs(file: string): readonly string[] {
  const connection = new Sqlite(file, { readonly: true });
  try {
    const rows = connection
      .prepare<[], Row>(
        `SELECT hex(id) AS id, hex(staff_id) AS person, ifnull(hex(resources), '') AS units,
           start_time - buffer_before_minutes * 60000 AS start, end_time + buffer_after_minutes * 60000 AS end,
           start_time + processing_after_minutes * 60000 AS freeFrom,
           start_time + (processing_after_minutes + processing_minutes) * 60000 AS freeUntil
         FROM booking WHERE status NOT IN ('completed', 'cancelled', 'no_show')`,
      )
      .all();
    return rows.flatMap((one, index) =>
      rows
        .slice(index + 1)
        .filter((other) => cannotBothBeKept(one, other))
        .map((other) => `${one.id} ${other.id}`),
    );
  } finally {
    connection.close();
  }
}
