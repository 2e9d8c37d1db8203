import { type RefObject, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import { useToday } from '../../app/clock.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Form } from '../../ui/Form.tsx';
import { MonthPicker } from '../../ui/MonthPicker.tsx';
import { datePattern, readDate } from '../../ui/read-date.ts';
import { TextField } from '../../ui/TextField.tsx';

/** A date to go to, typed or chosen from a month. */
function Choice({
  date,
  onChoose,
}: {
  readonly date: CalendarDate;
  readonly onChoose: (date: CalendarDate) => void;
}) {
  const { words, formats } = useLanguage();
  const today = useToday();
  const [typed, setTyped] = useState('');
  const [isRefused, setRefused] = useState(false);
  const read = readDate(typed, formats, today);

  function go() {
    if (read) onChoose(read);
    else setRefused(true);
  }

  return (
    <>
      <Form className="date-jump" onSubmit={go}>
        <TextField
          label={words.calendar.toolbar.dateToGoTo}
          hidesLabel
          autoFocus
          placeholder={datePattern(formats, words.fields.dateParts)}
          error={isRefused && !read ? words.fields.dateUnreadable(formats.date(today, 'numeric')) : undefined}
          value={typed}
          maxLength={24}
          onChange={(text) => {
            setTyped(text);
            setRefused(false);
          }}
        />
      </Form>
      <MonthPicker date={read ?? date} onChoose={onChoose} />
    </>
  );
}

/** The choice of a date, below the button that shows the present one. */
export function DateJump({
  button,
  date,
  onChoose,
  onClose,
}: {
  readonly button: RefObject<HTMLElement | null>;
  readonly date: CalendarDate;
  readonly onChoose: (date: CalendarDate) => void;
  readonly onClose: () => void;
}) {
  const label = useLanguage().words.calendar.toolbar.dateToGoTo;
  return (
    <Popover
      className="overlay"
      triggerRef={button}
      isOpen
      onOpenChange={onClose}
      offset={4}
      placement="bottom start"
    >
      <Dialog className="date-field-month" aria-label={label}>
        <Choice date={date} onChoose={onChoose} />
      </Dialog>
    </Popover>
  );
}
