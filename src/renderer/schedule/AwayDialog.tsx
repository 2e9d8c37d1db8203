import type { Staff } from '../../shared/domain/staff.ts';
import type { CalendarDate } from '../../shared/domain/zoned-time.ts';
import { useLanguage } from '../language/use-language.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { AddTimeOff } from './AddTimeOff.tsx';

/** Somebody is ill, or away, on a date that the calendar shows: the form of the settings, filled in as far as that is known. */
export function AwayDialog({
  person,
  date,
  onSaved,
  onClose,
}: {
  readonly person: Staff;
  readonly date: CalendarDate;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}) {
  const { words } = useLanguage();
  return (
    <Dialog
      title={words.schedule.away.of(person.name)}
      closeLabel={words.frame.close}
      isOpen
      onClose={onClose}
      width="wide"
      staysOnPressOutside
    >
      <AddTimeOff person={person} begun={{ firstDay: date }} onAdded={onSaved} />
    </Dialog>
  );
}
