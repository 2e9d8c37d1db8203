import { ChevronDown } from 'lucide-react';
import { ComboBox as AriaComboBox, Button, Group, Input, ListBox, Popover } from 'react-aria-components';
import { FieldLabel, FieldNote, type FieldTraits, fieldState } from './FieldParts.tsx';
import { type Choice, ListOption } from './ListOption.tsx';
import './select.css';

type ComboBoxProps = Omit<FieldTraits, 'hidesLabel'> & {
  readonly choices: readonly Choice<string>[];
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
  /** Said when nothing fits what was typed. */
  readonly emptyText: string;
};

/** One of many choices, all known beforehand, found by typing a part of its name. */
export function ComboBox({ label, description, error, choices, value, onChange, emptyText }: ComboBoxProps) {
  return (
    <AriaComboBox
      defaultItems={choices}
      value={value ?? null}
      onChange={(key) => onChange(choices.find(({ id }) => id === key)?.id)}
      menuTrigger="focus"
      allowsEmptyCollection
      {...fieldState({ error })}
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
        <ListBox<Choice<string>>
          className="list"
          renderEmptyState={() => <div className="list-empty">{emptyText}</div>}
        >
          {(choice) => <ListOption choice={choice} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
