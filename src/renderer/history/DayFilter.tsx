import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { addDays, type CalendarDate, parseDate } from '../../shared/domain/zoned-time.ts';
import { useToday } from '../app/clock.ts';
import { DateField } from '../ui/DateField.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useHistorySpeech } from './use-history-speech.ts';

/** The day whose changes are wanted: typed, chosen on a calendar, or gone to from its neighbour. Emptied, it is all days. */
export function DayFilter({
  date,
  onChange,
}: {
  readonly date: CalendarDate | undefined;
  readonly onChange: (date: CalendarDate | undefined) => void;
}) {
  const text = useHistorySpeech().words.history.filters;
  const today = useToday();
  // What is typed and no date yet, over the day that was wanted then: once another is, it is that which counts.
  const [unread, setUnread] = useState<{
    readonly written: string;
    readonly over: CalendarDate | undefined;
  }>();
  const shown = unread && unread.over === date ? unread.written : date;

  function take(written: string) {
    const read = parseDate(written);
    const isMeant = read !== undefined || written.trim() === '';
    setUnread(isMeant ? undefined : { written, over: date });
    if (isMeant) onChange(read);
  }

  return (
    <div className="history-day-filter">
      <IconButton
        label={text.previous}
        icon={ChevronLeft}
        onPress={() => onChange(date ? addDays(date, -1) : today)}
      />
      <DateField label={text.date} hidesLabel value={shown ?? ''} onChange={take} />
      <IconButton
        label={text.next}
        icon={ChevronRight}
        isDisabled={!date}
        onPress={() => date && onChange(addDays(date, 1))}
      />
    </div>
  );
}
