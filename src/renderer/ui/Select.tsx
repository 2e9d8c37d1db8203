import { ChevronDown, type LucideIcon } from 'lucide-react';
import { Select as AriaSelect, Button, ListBox, Popover, SelectValue } from 'react-aria-components';
import { FieldLabel, FieldNote, type FieldTraits, fieldState } from './FieldParts.tsx';
import { type Choice, ListOption } from './ListOption.tsx';
import './select.css';

export type SelectProps<Id extends string> = FieldTraits & {
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | undefined;
  readonly onChange: (id: Id) => void;
  readonly placeholder?: string;
  /** Before what is chosen: for what it is, where it has no label that is seen. */
  readonly icon?: LucideIcon;
  readonly isDisabled?: boolean;
};

/** One of a few choices, all known beforehand. */
export function Select<Id extends string>({
  label,
  hidesLabel,
  description,
  error,
  choices,
  value,
  onChange,
  placeholder = '',
  icon: Icon,
  isDisabled = false,
}: SelectProps<Id>) {
  return (
    <AriaSelect
      value={value ?? null}
      onChange={(key) => {
        const chosen = choices.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
      placeholder={placeholder}
      isDisabled={isDisabled}
      {...fieldState({ hidesLabel, error })}
    >
      <FieldLabel>{label}</FieldLabel>
      <Button className="field-control select-button">
        {Icon ? <Icon size={15} aria-hidden /> : null}
        <SelectValue className="select-value" />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <FieldNote description={description} error={error} />
      <Popover className="overlay" offset={4}>
        {/* The label is hidden while the list is open, and names nothing then. */}
        <ListBox className="list" aria-label={label} items={choices}>
          {(choice) => <ListOption choice={choice} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
