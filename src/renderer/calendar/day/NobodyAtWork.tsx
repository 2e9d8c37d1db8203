import { CalendarOff, UserRoundPlus } from 'lucide-react';
import { useMemo } from 'react';
import { addDays, type CalendarDate } from '../../../shared/domain/zoned-time.ts';
import { useDeskQuery } from '../../api/queries.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useSalon } from '../../app/use-salon.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { indexed } from '../range/indexed-range.ts';
import { firstDateAtWork } from './day-columns.ts';

/** How many days ahead a day at work is looked for. */
const daysAhead = 42;

/** A day without a column: what can be done about it. */
export function NobodyAtWork({
  hasStaff,
  date,
  onDate,
  onEveryone,
}: {
  /** Whether there is anybody at all who takes bookings. */
  readonly hasStaff: boolean;
  readonly date: CalendarDate;
  readonly onDate: (date: CalendarDate) => void;
  readonly onEveryone: () => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.calendar;
  const { go } = useNavigation();
  const salonId = useSalon().id;
  const later = useDeskQuery(
    'calendar.range',
    { salonId, from: addDays(date, 1), to: addDays(date, daysAhead) },
    { enabled: hasStaff },
  );
  const nextDate = useMemo(() => later.data && firstDateAtWork(indexed(later.data)), [later.data]);
  if (!hasStaff) {
    return (
      <EmptyState
        icon={<UserRoundPlus size={28} aria-hidden />}
        title={text.noStaff.title}
        action={
          <Button onPress={() => go({ screen: 'settings', section: 'people' })}>{text.noStaff.action}</Button>
        }
      >
        {text.noStaff.explanation}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<CalendarOff size={28} aria-hidden />}
      title={text.nobody.title}
      action={
        <div className="nobody-at-work-ways">
          {nextDate === undefined ? null : (
            <Button variant="primary" onPress={() => onDate(nextDate)}>
              {text.nobody.next(formats.date(nextDate, 'short'))}
            </Button>
          )}
          <Button onPress={onEveryone}>{text.nobody.action}</Button>
        </div>
      }
    >
      {text.nobody.explanation}
    </EmptyState>
  );
}
