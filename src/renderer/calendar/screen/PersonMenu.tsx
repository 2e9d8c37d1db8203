import type { Staff } from '../../../shared/domain/staff.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { MenuBelow } from '../../ui/Menu.tsx';

/** What can be done for a person, below their name above the column. */
export function PersonMenu({
  person: { id, name },
  button,
  onWeek,
  onAway,
  onBlock,
  onClose,
}: {
  readonly person: Pick<Staff, 'id' | 'name'>;
  readonly button: HTMLElement;
  readonly onWeek: () => void;
  readonly onAway: () => void;
  readonly onBlock: () => void;
  readonly onClose: () => void;
}) {
  const { calendar, commandBar } = useLanguage().words;
  const { go } = useNavigation();
  const showHours = () => go({ screen: 'settings', section: 'schedules', chosen: id });
  return (
    <MenuBelow
      button={button}
      label={name}
      actions={[
        { id: 'week', label: commandBar.weekOf(name), onAction: onWeek },
        { id: 'away', label: calendar.person.away, onAction: onAway },
        { id: 'block', label: calendar.blocked.action, onAction: onBlock },
        { id: 'hours', label: calendar.person.hours(name), onAction: showHours },
      ]}
      onClose={onClose}
    />
  );
}
