import { ChevronDown } from 'lucide-react';
import { ComboBox as AriaComboBox, Button, Group, Input, ListBox, Popover } from 'react-aria-components';
import { FieldLabel, FieldNote, type FieldTraits, fieldClass } from './FieldParts.tsx';
import { type Choice, ListOption } from './ListOption.tsx';
import './select.css';

export type ComboBoxProps<Id extends string> = FieldTraits & {
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | undefined;
  readonly onChange: (id: Id | undefined) => void;
  /** Said when nothing fits what was typed. */
  readonly emptyText: string;
};

/** One of many choices, all known beforehand, found by typing a part of its name. */
export function ComboBox<Id extends string>({
  label,
  hidesLabel = false,
  description,
  error,
  choices,
  value,
  onChange,
  emptyText,
}: ComboBoxProps<Id>) {
  return (
    <AriaComboBox
      defaultItems={choices}
      value={value ?? null}
      onChange={(key) => onChange(choices.find(({ id }) => id === key)?.id)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      menuTrigger="focus"
      allowsEmptyCollection
      className={fieldClass({ hidesLabel })}
    >
      <FieldLabel>{label}</FieldLabel>
      <Group className="field-control">
        <Input className="field-input" />
        <Button className="button button-quiet button-icon button-small">
          <ChevronDown size={14} aria-hidden />
        </Button>
      </Group>
      <FieldNote description={description} error={error} />
      <Popover className="overlay" offset={4}>
        <ListBox<Choice<Id>>
          className="list"
          renderEmptyState={() => <div className="list-empty">{emptyText}</div>}
        >
          {(choice) => <ListOption choice={choice} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
