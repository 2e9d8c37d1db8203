const centsPerUnit = 100;

/** A price in the currency's main unit, as people type it; undefined where nothing is said. */
export function priceOfCents(cents: number | null): number | undefined {
  return cents === null ? undefined : cents / centsPerUnit;
}

/** What a typed price is in hundredths: whole, because 19.99 × 100 is not a whole number to a computer. */
export function centsOfPrice(price: number | undefined): number | null {
  return price === undefined ? null : Math.round(price * centsPerUnit);
}
