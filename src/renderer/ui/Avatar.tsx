import { initialsOf } from './initials.ts';
import { paletteNameOf } from './palette.ts';
import './palette-field.css';

/** A person's initials in their colour; the name stands beside it. */
export function Avatar({ name, color }: { readonly name: string; readonly color: string }) {
  return (
    <span className="avatar" data-color={paletteNameOf(color)} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
