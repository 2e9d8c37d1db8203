import { expect, test } from 'vitest';
import { blockedAt } from '../../../../src/renderer/calendar/range/blocked-time.ts';
import type { TimeOff } from '../../../../src/shared/domain/working-time.ts';
import { ana, date, idOf, monday } from '../../../shared/domain/world.ts';
import { bea, rangeWith } from '../range.ts';

const call: TimeOff = {
  id: idOf(50),
  staffId: ana.id,
  version: 1,
  kind: 'blocked',
  startTime: monday('15:00'),
  endTime: monday('16:00'),
  reason: 'Call',
};
const at = (staffId: typeof ana.id, minute: number) => ({
  of: { staffId },
  date: date('2026-03-02'),
  minute,
});

test('blocked time is found from its first minute to the one before its end, with its person only', () => {
  const range = rangeWith({ timeOff: [call] });
  expect(blockedAt(range, at(ana.id, 15 * 60 - 1))).toBeUndefined();
  expect(blockedAt(range, at(ana.id, 15 * 60))).toBe(call);
  expect(blockedAt(range, at(ana.id, 16 * 60 - 1))).toBe(call);
  expect(blockedAt(range, at(ana.id, 16 * 60))).toBeUndefined();
  expect(blockedAt(range, at(bea.id, 15 * 60))).toBeUndefined();
});

test('somebody who is away has no blocked time', () => {
  const range = rangeWith({ timeOff: [{ ...call, kind: 'away' }] });
  expect(blockedAt(range, at(ana.id, 15 * 60))).toBeUndefined();
});
