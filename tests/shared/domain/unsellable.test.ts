import { expect, test } from 'vitest';
import { shortestSold, unsellableMinutes } from '../../../src/shared/domain/unsellable.ts';
import { ana, cut, wax } from './world.ts';

test('the shortest that is sold counts its buffers, and is of what the person offers now', () => {
  const brief = { ...wax, durationMinutes: 20, bufferBeforeMinutes: 5, bufferAfterMinutes: 10 };
  expect(shortestSold({ ...ana, serviceIds: null }, [cut, brief])).toBe(35);
  expect(shortestSold({ ...ana, serviceIds: [cut.id] }, [cut, brief])).toBe(cut.durationMinutes);
  expect(shortestSold({ ...ana, serviceIds: null }, [cut, { ...brief, isActive: false }])).toBe(
    cut.durationMinutes,
  );
  expect(shortestSold({ ...ana, serviceIds: [] }, [cut])).toBeUndefined();
});

test('what is as long as the shortest can be sold; where nothing is sold nothing is lost', () => {
  expect(unsellableMinutes([29, 30, 0, 5], 30)).toBe(34);
  expect(unsellableMinutes([10.6], 30)).toBe(11);
  expect(unsellableMinutes([29], undefined)).toBe(0);
});
