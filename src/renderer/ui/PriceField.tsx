import type { FieldTraits } from './FieldParts.tsx';
import { NumberField } from './NumberField.tsx';
import { centsOfPrice, priceOfCents } from './price.ts';

const priceFormat: Intl.NumberFormatOptions = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
const highestPrice = 1_000_000;

/** A price in the salon's currency, which the desk does not name; null where nothing is said. */
export function PriceField({
  priceCents,
  onChange,
  ...traits
}: FieldTraits & {
  readonly priceCents: number | null;
  readonly onChange: (priceCents: number | null) => void;
}) {
  return (
    <NumberField
      {...traits}
      value={priceOfCents(priceCents)}
      onChange={(price) => onChange(centsOfPrice(price))}
      minValue={0}
      maxValue={highestPrice}
      step={0.01}
      formatOptions={priceFormat}
    />
  );
}
