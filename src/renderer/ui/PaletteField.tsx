import { Check } from 'lucide-react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useLanguage } from '../language/use-language.ts';
import { FieldLabel } from './FieldParts.tsx';
import { paletteNameOf, paletteNames } from './palette.ts';
import './palette-field.css';

/** A colour of the palette. */
export function PaletteField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (color: string) => void;
}) {
  const names = useLanguage().words.settings.colors;
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
