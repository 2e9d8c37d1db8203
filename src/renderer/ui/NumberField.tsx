import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
  Group,
  Input,
} from 'react-aria-components';
import { FieldLabel, FieldNote, type FieldTraits, fieldState } from './FieldParts.tsx';

export type NumberFieldProps = FieldTraits &
  Omit<AriaNumberFieldProps, 'children' | 'className' | 'style' | 'isInvalid' | 'value' | 'onChange'> & {
    /** Undefined is an empty field. */
    readonly value: number | undefined;
    readonly onChange: (value: number | undefined) => void;
    /** What is counted, drawn behind the number ("min"). */
    readonly unit?: string;
  };

/** A number in the person's own notation; arrow keys change it. */
export function NumberField({
  label,
  hidesLabel,
  description,
  error,
  value,
  onChange,
  unit,
  ...props
}: NumberFieldProps) {
  return (
    <AriaNumberField
      {...props}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
      {...fieldState({ hidesLabel, error })}
    >
      <FieldLabel>{label}</FieldLabel>
      <Group className="field-control">
        <Input className="field-input figures" />
        {unit === undefined ? null : (
          <span className="field-unit" aria-hidden="true">
            {unit}
          </span>
        )}
      </Group>
      <FieldNote description={description} error={error} />
    </AriaNumberField>
  );
}
