import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { bookingQueries } from '../../../src/main/store/sqlite/booking-queries.ts';
import { holdAudit, overlapAudit } from '../../../src/main/store/sqlite/examination.ts';
import { guardsOf } from '../../../src/main/store/sqlite/guards.ts';
import { erasureQueries } from '../../../src/main/store/sqlite/history-erasure.ts';
import { historySearches } from '../../../src/main/store/sqlite/history-search.ts';
import { readMigrations } from '../../../src/main/store/sqlite/migrations.ts';
import { migrationsFolder, newStore, openRaw } from './test-database.ts';

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

const clientName = ['SEARCH client USING PRIMARY KEY (id=?) LEFT-JOIN'];

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
        'LIST SUBQUERY 1',
        'SEARCH hold USING PRIMARY KEY (resource_id=? AND start_time>? AND start_time<?)',
        ...clientName,
        'USE TEMP B-TREE FOR ORDER BY',
      ],
    ],
    [
      'upcomingOfHeld',
      [
        'SEARCH booking USING PRIMARY KEY (id=?)',
        'LIST SUBQUERY 1',
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
    [
      'aheadOfClient',
      ['SEARCH booking USING INDEX booking_by_client (client_id=? AND start_time>?)', ...clientName],
    ],
    [
      'pastOfClient',
      ['SEARCH booking USING INDEX booking_by_client (client_id=? AND start_time<?)', ...clientName],
    ],
    [
      'visitsWithin',
      [
        'SEARCH booking USING INDEX booking_by_client (client_id=? AND start_time>? AND start_time<?)',
        ...clientName,
      ],
    ],
    ['noShows', ['SEARCH booking USING COVERING INDEX booking_no_show (client_id=?)']],
    ['ofClient', ['SEARCH booking USING INDEX booking_by_client (client_id=?)', ...clientName]],
    ['bookingCount', ['SEARCH booking USING COVERING INDEX booking_by_client (client_id=?)']],
    ['visitCount', ['SEARCH booking USING INDEX booking_by_client (client_id=? AND start_time<?)']],
    [
      'nextVisit',
      ['SEARCH booking USING INDEX booking_by_client (client_id=? AND start_time>?)', ...clientName],
    ],
  ])('%s goes by an index', (name, expected) => {
    expect(planOf(bookingQueries[name])).toEqual(expected);
  });

  test.each<[keyof typeof historySearches, string]>([
    ['ofBooking', 'SEARCH change USING INDEX change_by_entity (entity_id=? AND sequence<?)'],
    ['ofClient', 'SEARCH change USING INDEX change_by_entity (entity_id=? AND sequence<?)'],
    ['within', 'SEARCH change USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)'],
    ['newestWithin', 'SEARCH change USING COVERING INDEX change_by_time (at>? AND at<?)'],
    ['withinOfPerson', 'SEARCH entry USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)'],
  ])('a search of the history, %s, looks at its own part of it', (name, expected) => {
    const plan = planOf(historySearches[name]);
    expect(plan[0]).toBe(expected);
    expect(plan.filter((detail) => /^SCAN (change|entry|booking)/.test(detail))).toEqual([]);
  });

  test('the audits of holds step through their tree once, and through the bookings once for each sort of hold', () => {
    expect(planOf(overlapAudit)).toEqual([
      'SCAN one',
      'SEARCH later EXISTS USING PRIMARY KEY (resource_id=? AND start_time>? AND start_time<?)',
    ]);
    expect(
      planOf(holdAudit).filter((detail) => /^(SCAN|SEARCH) (booking|hold|held|due)\b/.test(detail)),
    ).toEqual([
      'SCAN booking',
      'SCAN booking',
      'SCAN booking',
      'SCAN due',
      'SEARCH held USING PRIMARY KEY (resource_id=? AND start_time=?) LEFT-JOIN',
      'SCAN hold',
    ]);
  });
});

// SQLite tells nobody that it plans a statement once more, so that the texts are held to how it decides whether to (decision 45).
test('no statement that sorts or ends early is planned anew for the values that it is run with', async () => {
  const prepare = vi.spyOn(Sqlite.prototype, 'prepare');
  await newStore();
  const prepared = prepare.mock.calls.map(([text]) => text);
  prepare.mockRestore();
  const chosen = prepared.filter((text) => /\b(ORDER BY|LIMIT)\b/.test(text) && /[?@]/.test(text));
  expect(chosen.length).toBeGreaterThan(15);
  expect(chosen.filter((text) => /([^<>]=|\bLIKE|\bLIMIT|\bOFFSET) (\?|@\w)/.test(text))).toEqual([]);
});

describe('a guard looks through no table that grows', () => {
  const { shipped } = readMigrations(migrationsFolder);
  const triggers = [...guardsOf(shipped)].filter(([, text]) => text.startsWith('CREATE TRIGGER'));
  /** What a trigger asks and does, as statements that stand alone: what it knows of its row is some value. */
  function statementsOf(text: string): readonly string[] {
    const [, condition] = / WHEN (.*?) BEGIN /.exec(text) ?? [];
    const [, body = ''] = / BEGIN (.*) END$/.exec(text) ?? [];
    return [...(condition ? [`SELECT 1 WHERE ${condition}`] : []), ...body.split(';')]
      .map((statement) =>
        statement.replaceAll(/RAISE\(ABORT, '[^']*'\)/g, '1').replaceAll(/\b(NEW|OLD)\.\w+/g, `x'00'`),
      )
      .filter((statement) => statement.trim() !== '');
  }
  // A unit is removed only when its creation is taken back.
  const rare = ['resource_of_bookings_never_deleted'];
  test.each(triggers.filter(([name]) => !rare.includes(name)))('%s', (_name, text) => {
    const statements = statementsOf(text);
    expect(statements.length).toBeGreaterThan(0);
    for (const statement of statements) {
      const plan = planOf(statement);
      expect(
        plan.filter((detail) => /^SCAN (booking|hold|other|held|client|resource)\b/.test(detail)),
        statement,
      ).toEqual([]);
    }
  });
});

test('an erasure looks through no more of the history than what it is about', () => {
  const plans = Object.values(erasureQueries).map(planOf);
  expect(plans.flat().filter((step) => /^SCAN/.test(step))).toEqual([
    'SCAN change USING INDEX change_of_removed_client',
    'SCAN given USING INDEX change_of_booked_client',
    'SCAN change USING INDEX change_of_waiting',
  ]);
});
