import { expect, test } from 'vitest';
import { blockedAt } from '../../../../src/renderer/calendar/range/blocked-time.ts';
import { ana, date } from '../../../shared/domain/world.ts';
import { bea, blockedCall, rangeWith } from '../range.ts';

const call = blockedCall('15:00', '16:00');
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
