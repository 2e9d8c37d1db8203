import Sqlite from 'better-sqlite3';

type Row = { id: string; person: string; start: number; end: number };

/**
 * The pairs of bookings of one person whose blocks overlap, read from the rows themselves: by time and buffers and status, not by the
 * block that the desk wrote beside them, and by comparing every pair, not by the desk's own question.
 */
export function overlappingPairs(file: string): readonly string[] {
  const connection = new Sqlite(file, { readonly: true });
  try {
    const rows = connection
      .prepare<[], Row>(
        `SELECT hex(id) AS id, hex(staff_id) AS person, start_time - buffer_before_minutes * 60000 AS start,
           end_time + buffer_after_minutes * 60000 AS end
         FROM booking WHERE status NOT IN ('completed', 'cancelled', 'no_show')`,
      )
      .all();
    return rows.flatMap((one, index) =>
      rows
        .slice(index + 1)
        .filter((other) => one.person === other.person && one.start < other.end && other.start < one.end)
        .map((other) => `${one.id} ${other.id}`),
    );
  } finally {
    connection.close();
  }
}
