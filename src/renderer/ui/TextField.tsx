import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
  TextArea,
} from 'react-aria-components';
import { FieldLabel, FieldNote, type FieldTraits, fieldState } from './FieldParts.tsx';

export type TextFieldProps = FieldTraits &
  Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> & {
    readonly placeholder?: string;
    /** Several lines, with line breaks. */
    readonly isMultiline?: boolean;
  };

/** A line or several of text. */
export function TextField({
  label,
  hidesLabel,
  description,
  error,
  placeholder,
  isMultiline = false,
  ...props
}: TextFieldProps) {
  const hint = placeholder === undefined ? {} : { placeholder };
  return (
    <AriaTextField {...props} {...fieldState({ hidesLabel, error })}>
      <FieldLabel>{label}</FieldLabel>
      {isMultiline ? (
        <TextArea className="field-control" {...hint} />
      ) : (
        <Input className="field-control" {...hint} />
      )}
      <FieldNote description={description} error={error} />
    </AriaTextField>
  );
}
