import { expect, test } from 'vitest';
import { historyKinds } from '../../../src/renderer/app/route.ts';
import { entitiesOf, kindOf } from '../../../src/renderer/history/history-kinds.ts';
import { searchOf } from '../../../src/renderer/history/use-history.ts';
import { entities } from '../../../src/shared/domain/history.ts';
import { ana, at, date, elif, salon } from '../../shared/domain/world.ts';

test('a day is asked for from its midnight in the salon to the next one', () => {
  expect(searchOf(salon, { date: date('2026-03-02') })).toEqual({
    salonId: salon.id,
    from: at('2026-03-02T00:00:00+03:00'),
    to: at('2026-03-03T00:00:00+03:00'),
  });
});

test('what is not limited is not asked for', () => {
  expect(searchOf(salon, {})).toEqual({ salonId: salon.id });
  expect(searchOf(salon, { kind: 'clients', clientId: elif.id, staffId: ana.id })).toEqual({
    salonId: salon.id,
    entities: ['client', 'waitlist_entry'],
    clientId: elif.id,
    staffId: ana.id,
  });
});

test('every kind of record belongs to one sort of change, and every sort has some', () => {
  expect(historyKinds.flatMap(entitiesOf).sort()).toEqual([...entities].sort());
  for (const kind of historyKinds) {
    for (const entity of entitiesOf(kind)) expect(kindOf(entity)).toBe(kind);
  }
});
