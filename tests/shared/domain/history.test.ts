import { expect, test } from 'vitest';
import { overrideKey } from '../../../src/shared/domain/history.ts';
import { ana, date } from './world.ts';

test('the history knows a date override by its person and its date', () => {
  expect(overrideKey({ staffId: ana.id, date: date('2026-03-02') })).toBe(`${ana.id}/2026-03-02`);
});
