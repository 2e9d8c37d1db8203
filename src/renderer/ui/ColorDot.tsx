import { paletteNameOf } from './palette.ts';
import './palette-field.css';

/** A small dot in a record's colour, beside its name; it says nothing that the name does not. */
export function ColorDot({ color }: { readonly color: string }) {
  return <span className="dot" data-color={paletteNameOf(color)} aria-hidden="true" />;
}
