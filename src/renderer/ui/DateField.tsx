import { CalendarDays } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Dialog, DialogTrigger, Group, Input, Popover } from 'react-aria-components';
import { parseDate } from '../../shared/domain/zoned-time.ts';
import { useToday } from '../app/clock.ts';
import { useLanguage } from '../language/use-language.ts';
import { IconButton } from './IconButton.tsx';
import { MonthPicker } from './MonthPicker.tsx';
import { datePattern, readDate } from './read-date.ts';
import { TypedField, type TypedFieldProps } from './TypedField.tsx';
import './overlay.css';

/**
 * A date, typed in the desk's order of parts or chosen from a month. The value is `YYYY-MM-DD` as soon as a date can be read; what cannot
 * stays as it was typed, for the form to refuse.
 */
export function DateField(field: TypedFieldProps) {
  const { words, formats } = useLanguage();
  const text = words.fields;
  const today = useToday();
  const [isOpen, setOpen] = useState(false);
  const group = useRef<HTMLDivElement>(null);

  function openByKey(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' || !event.altKey) return;
    event.preventDefault();
    setOpen(true);
  }

  return (
    <TypedField
      {...field}
      maxLength={24}
      read={(written) => readDate(written, formats, today)}
      write={(kept) => {
        const date = parseDate(kept);
        return date && formats.date(date, 'numeric');
      }}
    >
      <Group className="field-control date-field" ref={group}>
        <Input
          className="field-input figures"
          placeholder={datePattern(formats, text.dateParts)}
          autoComplete="off"
          onKeyDown={openByKey}
        />
        <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
          <IconButton
            label={text.chooseDate(field.label)}
            shortcut="Alt+↓"
            size="small"
            icon={CalendarDays}
            excludeFromTabOrder
          />
          <Popover className="overlay" triggerRef={group} offset={4} placement="bottom start">
            <Dialog className="date-field-month" aria-label={field.label}>
              <MonthPicker
                date={parseDate(field.value)}
                autoFocus
                onChoose={(chosen) => {
                  field.onChange(chosen);
                  setOpen(false);
                }}
              />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </Group>
    </TypedField>
  );
}
