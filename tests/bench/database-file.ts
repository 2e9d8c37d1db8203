import { statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { Row } from './report.ts';
import type { SeededSalon } from './seeded-salon.ts';

const megabyte = 1_000_000;

/** What the database file holds, by table and index, the largest first. */
export function contentsOf(
  salon: SeededSalon,
): readonly { readonly name: string; readonly megabytes: number }[] {
  const connection = new Sqlite(salon.file, { readonly: true });
  try {
    return connection
      .prepare<[], { name: string; bytes: number }>(
        'SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name ORDER BY bytes DESC',
      )
      .all()
      .map(({ name, bytes }) => ({ name, megabytes: bytes / megabyte }));
  } finally {
    connection.close();
  }
}

/** The size of the file with all bookings and their history. */
export function databaseFile(salon: SeededSalon): readonly Row[] {
  return [
    {
      what: 'database file with its history',
      bookings: salon.bookings,
      unit: 'megabytes',
      figure: statSync(salon.file).size / megabyte,
      yardstick: undefined,
      limit:
        salon.bookings >= 1_000_000
          ? { kind: 'figure', most: (750 * salon.bookings) / 1_000_000 }
          : undefined,
    },
  ];
}
