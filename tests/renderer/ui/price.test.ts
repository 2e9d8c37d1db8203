import { expect, test } from 'vitest';
import { centsOfPrice, priceOfCents } from '../../../src/renderer/ui/price.ts';

test('a price is shown in whole units and kept to the cent', () => {
  expect(priceOfCents(1999)).toBe(19.99);
  for (const cents of [0, 1, 1999, 4035, 100_000_000]) expect(centsOfPrice(priceOfCents(cents))).toBe(cents);
});

test('no price is none either way', () => {
  expect(priceOfCents(null)).toBeUndefined();
  expect(centsOfPrice(undefined)).toBeNull();
});
