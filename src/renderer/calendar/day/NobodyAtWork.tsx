import { CalendarOff, UserRoundPlus } from 'lucide-react';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** A day without a column: what can be done about it. */
export function NobodyAtWork({
  hasStaff,
  nextDate,
  onDate,
  onEveryone,
}: {
  /** Whether there is anybody at all who takes bookings. */
  readonly hasStaff: boolean;
  /** The next date on which someone works, if one is near. */
  readonly nextDate: CalendarDate | undefined;
  readonly onDate: (date: CalendarDate) => void;
  readonly onEveryone: () => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.calendar;
  const { go } = useNavigation();
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
