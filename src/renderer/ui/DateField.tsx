import { CalendarDays } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import {
  TextField as AriaTextField,
  Dialog,
  DialogTrigger,
  Group,
  Input,
  Popover,
} from 'react-aria-components';
import { type CalendarDate, parseDate } from '../../shared/domain/zoned-time.ts';
import { useLanguage } from '../language/use-language.ts';
import { FieldLabel, FieldNote, type FieldTraits, fieldClass } from './FieldParts.tsx';
import { IconButton } from './IconButton.tsx';
import { MonthPicker } from './MonthPicker.tsx';
import { datePattern, readDate } from './read-date.ts';
import { useTypedValue } from './typed-value.ts';
import './overlay.css';

/**
 * A date, typed in the desk's order of parts or chosen from a month. The value is `YYYY-MM-DD` as soon as a date can be read; what cannot
 * stays as it was typed, for the form to refuse.
 */
export function DateField({
  label,
  hidesLabel = false,
  description,
  error,
  value,
  today,
  onChange,
}: FieldTraits & {
  readonly value: string;
  readonly today: CalendarDate;
  readonly onChange: (value: string) => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.fields;
  const [isOpen, setOpen] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const date = parseDate(value);
  const typed = useTypedValue(value, {
    read: (written) => readDate(written, formats, today),
    write: (kept) => {
      const read = parseDate(kept);
      return read && formats.date(read, 'numeric');
    },
    onChange,
  });

  function openByKey(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' || !event.altKey) return;
    event.preventDefault();
    setOpen(true);
  }

  return (
    <AriaTextField
      value={typed.text}
      onChange={typed.type}
      onBlur={typed.leave}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      maxLength={24}
      className={fieldClass({ hidesLabel })}
    >
      <FieldLabel>{label}</FieldLabel>
      <Group className="field-control date-field" ref={group}>
        <Input
          className="field-input figures"
          placeholder={datePattern(formats, text.dateParts)}
          autoComplete="off"
          onKeyDown={openByKey}
        />
        <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
          <IconButton
            label={text.chooseDate(label)}
            shortcut="Alt+↓"
            size="small"
            icon={<CalendarDays size={14} aria-hidden />}
            excludeFromTabOrder
          />
          <Popover className="overlay" triggerRef={group} offset={4} placement="bottom start">
            <Dialog className="date-field-month" aria-label={label}>
              <MonthPicker
                date={date}
                today={today}
                autoFocus
                onChoose={(chosen) => {
                  onChange(chosen);
                  setOpen(false);
                }}
              />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </Group>
      <FieldNote description={description} error={error} />
    </AriaTextField>
  );
}
