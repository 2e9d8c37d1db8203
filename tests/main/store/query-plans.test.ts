import type Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { bookingQueries } from '../../../src/main/store/sqlite/booking-queries.ts';
import { holdAudit, overlapAudit } from '../../../src/main/store/sqlite/examination.ts';
import { newStore, openRaw } from './test-database.ts';

// A question that is asked all day must find its rows by an index, whatever the number of bookings. SQLite says which one it takes.

let raw: Sqlite.Database;
beforeEach(async () => {
  raw = openRaw((await newStore()).file);
});

function planOf(query: string): readonly string[] {
  // A plan is made before anything is bound.
  const nothingBound = query.replaceAll(/@\w+|\?/g, 'NULL');
  return raw
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${nothingBound}`)
    .all()
    .map(({ detail }) => detail);
}

const clientName = ['CORRELATED SCALAR SUBQUERY 1', 'SEARCH client USING PRIMARY KEY (id=?)'];

describe('the plan of', () => {
  test.each<[keyof typeof bookingQueries, readonly string[]]>([
    ['get', ['SEARCH booking USING PRIMARY KEY (id=?)', ...clientName]],
    [
      'overlapping',
      [
        'SEARCH booking USING INDEX booking_by_day (salon_id=? AND start_time>? AND start_time<?)',
        ...clientName,
      ],
    ],
    [
      'startAfterMany',
      ['SEARCH booking USING COVERING INDEX booking_by_day (salon_id=? AND start_time>? AND start_time<?)'],
    ],
    ['holds', ['SEARCH hold USING PRIMARY KEY (resource_id=? AND start_time>? AND start_time<?)']],
    ['holdsAlone', ['SEARCH hold USING PRIMARY KEY (resource_id=? AND start_time>? AND start_time<?)']],
    [
      'inTheWay',
      [
        'SEARCH booking USING PRIMARY KEY (id=?)',
        'LIST SUBQUERY 2',
        'SEARCH hold USING PRIMARY KEY (resource_id=? AND start_time>? AND start_time<?)',
        ...clientName,
        'USE TEMP B-TREE FOR ORDER BY',
      ],
    ],
    [
      'upcomingOfStaff',
      [
        'SEARCH booking USING PRIMARY KEY (id=?)',
        'LIST SUBQUERY 2',
        'SEARCH hold USING PRIMARY KEY (resource_id=? AND start_time>? AND start_time<?)',
        ...clientName,
        'USE TEMP B-TREE FOR ORDER BY',
      ],
    ],
    [
      'upcomingOfSalon',
      [
        'SEARCH booking USING INDEX booking_by_day (salon_id=? AND start_time>? AND start_time<?)',
        ...clientName,
      ],
    ],
    [
      'ofVisit',
      [
        'SEARCH booking USING INDEX booking_by_visit (visit_id=?)',
        ...clientName,
        'USE TEMP B-TREE FOR ORDER BY',
      ],
    ],
    [
      'ofSeries',
      [
        'SEARCH booking USING INDEX booking_by_series (series_id=?)',
        ...clientName,
        'USE TEMP B-TREE FOR ORDER BY',
      ],
    ],
    ['visits', ['SEARCH booking USING INDEX booking_by_client (client_id=?)', ...clientName]],
    ['visitCounts', ['SEARCH booking USING INDEX booking_by_client (client_id=?)']],
    [
      'nextVisit',
      ['SEARCH booking USING INDEX booking_by_client (client_id=? AND start_time>?)', ...clientName],
    ],
  ])('%s goes by an index', (name, expected) => {
    expect(planOf(bookingQueries[name])).toEqual(expected);
  });

  test('the audits of holds step through their tree once, and find each booking by its id', () => {
    expect(planOf(overlapAudit)).toEqual([
      'SCAN one',
      'SEARCH later EXISTS USING PRIMARY KEY (resource_id=? AND start_time>? AND start_time<?)',
    ]);
    expect(planOf(holdAudit)).toEqual([
      'CO-ROUTINE booking_hold',
      'COMPOUND QUERY',
      'LEFT-MOST SUBQUERY',
      'SCAN booking',
      'UNION ALL',
      'SCAN booking',
      'SCAN due',
      'SEARCH held USING PRIMARY KEY (resource_id=? AND start_time=?) LEFT-JOIN',
      'SCALAR SUBQUERY 1',
      'SCAN hold',
    ]);
  });

  test('the guards look a booking up by its id when they ask which holds are due', () => {
    expect(
      planOf(`SELECT 1 FROM booking_hold AS due WHERE due.booking_id = ? AND due.resource_id = ?
        AND due.start_time = ? AND due.end_time = ?`),
    ).toEqual([
      'COMPOUND QUERY',
      'LEFT-MOST SUBQUERY',
      'SEARCH booking USING PRIMARY KEY (id=?)',
      'UNION ALL',
      'SEARCH booking USING PRIMARY KEY (id=?)',
    ]);
  });
});
