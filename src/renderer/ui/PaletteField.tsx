import { Check } from 'lucide-react';
import { Radio, RadioGroup } from 'react-aria-components';
import { FieldLabel } from './FieldParts.tsx';
import { paletteNameOf, paletteNames } from './palette.ts';
import './palette-field.css';

/** A colour of the palette. `names` says each colour's name in the person's language. */
export function PaletteField({
  label,
  names,
  value,
  onChange,
}: {
  readonly label: string;
  readonly names: Readonly<Record<(typeof paletteNames)[number], string>>;
  readonly value: string;
  readonly onChange: (color: string) => void;
}) {
  return (
    <RadioGroup className="field" value={paletteNameOf(value)} onChange={onChange} orientation="horizontal">
      <FieldLabel>{label}</FieldLabel>
      <div className="palette-field">
        {paletteNames.map((name) => (
          <Radio
            key={name}
            value={name}
            aria-label={names[name]}
            className="palette-swatch"
            data-color={name}
          >
            <Check size={12} strokeWidth={3} aria-hidden />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
