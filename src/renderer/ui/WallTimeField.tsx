import { TextField as AriaTextField, Input } from 'react-aria-components';
import { FieldLabel, FieldNote, type FieldTraits, fieldClass } from './FieldParts.tsx';
import { readWallTime } from './read-wall-time.ts';

/**
 * A time of day as text: `9`, `930` and `9:30` are all taken, and written out as `09:30` on leaving the field. `24:00` is the midnight
 * that ends the day. What cannot be read stays as it was typed.
 */
export function WallTimeField({
  label,
  hidesLabel = false,
  description,
  error,
  value,
  onChange,
  isDisabled = false,
}: FieldTraits & {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly isDisabled?: boolean;
}) {
  return (
    <AriaTextField
      value={value}
      onChange={onChange}
      onBlur={() => {
        const time = readWallTime(value);
        if (time !== undefined && time !== value) onChange(time);
      }}
      isDisabled={isDisabled}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      maxLength={8}
      className={fieldClass({ hidesLabel })}
    >
      <FieldLabel>{label}</FieldLabel>
      <Input className="field-control figures wall-time" autoComplete="off" />
      <FieldNote description={description} error={error} />
    </AriaTextField>
  );
}
