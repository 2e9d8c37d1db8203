import { CalendarOff, UserRoundPlus } from 'lucide-react';
import { useNavigation } from '../app/navigation.tsx';
import { strings } from '../app/strings.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

const text = strings.calendar;

/** A day without a column: what can be done about it. */
export function NobodyAtWork({
  hasStaff,
  onEveryone,
}: {
  /** Whether there is anybody at all who takes bookings. */
  readonly hasStaff: boolean;
  readonly onEveryone: () => void;
}) {
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
      action={<Button onPress={onEveryone}>{text.nobody.action}</Button>}
    >
      {text.nobody.explanation}
    </EmptyState>
  );
}
