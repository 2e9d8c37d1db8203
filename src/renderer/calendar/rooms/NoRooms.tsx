import { DoorClosed } from 'lucide-react';
import { useNavigation } from '../../app/navigation.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** In place of the columns of rooms and devices, where the last one was taken out of use: the way to the settings. */
export function NoRooms() {
  const { words } = useLanguage();
  const { go } = useNavigation();
  const text = words.calendar.noRooms;
  return (
    <EmptyState
      icon={<DoorClosed size={28} aria-hidden />}
      title={text.title}
      action={<Button onPress={() => go({ screen: 'settings', section: 'resources' })}>{text.action}</Button>}
    >
      {text.explanation}
    </EmptyState>
  );
}
