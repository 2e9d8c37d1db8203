import { type ReactNode, useState } from 'react';
import { TextField as AriaTextField } from 'react-aria-components';
import { FieldLabel, FieldNote, type FieldTraits, fieldState } from './FieldParts.tsx';

export type TypedFieldProps = FieldTraits & {
  readonly value: string;
  /** Hears what `read` makes of the text, and the text itself while that is nothing, so that a form can refuse it. */
  readonly onChange: (value: string) => void;
};

/**
 * A value that is typed in one notation and kept in another; `children` is the control. The text stays as it is typed until the field is
 * left, or its value is changed by others.
 */
export function TypedField({
  label,
  description,
  error,
  value,
  onChange,
  maxLength,
  read,
  write,
  children,
  ...looks
}: TypedFieldProps & {
  readonly maxLength: number;
  readonly read: (text: string) => string | undefined;
  /** Undefined for what was not read. */
  readonly write: (value: string) => string | undefined;
  readonly children: ReactNode;
}) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: string }>();
  return (
    <AriaTextField
      value={typed?.value === value ? typed.text : (write(value) ?? value)}
      onChange={(text) => {
        const next = read(text) ?? text;
        setTyped({ text, value: next });
        onChange(next);
      }}
      onBlur={() => setTyped(undefined)}
      maxLength={maxLength}
      {...fieldState({ ...looks, error })}
    >
      <FieldLabel>{label}</FieldLabel>
      {children}
      <FieldNote description={description} error={error} />
    </AriaTextField>
  );
}
