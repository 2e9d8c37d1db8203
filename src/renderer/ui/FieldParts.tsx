import { FieldError, Label, Text } from 'react-aria-components';
import './field.css';

/** What every field may have around its control. */
export type FieldTraits = {
  readonly label: string;
  /** True where the surroundings already say it to the eye; a screen reader still hears it. */
  readonly hidesLabel?: boolean | undefined;
  readonly description?: string | undefined;
  /** What is wrong with the value, as a sentence; undefined when nothing is, empty where the sentence stands elsewhere. */
  readonly error?: string | undefined;
};

/** How a field of the library looks and is valid: the form that it stands in says what is wrong with it. */
export function fieldState({ hidesLabel = false, error }: Pick<FieldTraits, 'hidesLabel' | 'error'>) {
  return {
    className: hidesLabel ? 'field field-hidden-label' : 'field',
    isInvalid: error !== undefined,
    validationBehavior: 'aria',
  } as const;
}

export function FieldLabel({ children }: { readonly children: string }) {
  return <Label className="field-label">{children}</Label>;
}

/** The sentence below a field: what is wrong with it, else what it is for. */
export function FieldNote({ description, error }: Pick<FieldTraits, 'description' | 'error'>) {
  if (error === '') return null;
  if (error !== undefined) return <FieldError className="field-error">{error}</FieldError>;
  if (description === undefined) return null;
  return (
    <Text slot="description" className="field-description">
      {description}
    </Text>
  );
}
