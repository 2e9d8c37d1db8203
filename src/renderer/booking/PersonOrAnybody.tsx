import type { StaffId } from '../../shared/domain/ids.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import { useLanguage } from '../language/use-language.ts';
import { Select } from '../ui/Select.tsx';
import { personChoice } from './person-choice.tsx';

const anybody = 'anybody';

/** With whom a service is booked: a certain one of those who offer it, or anybody, which is undefined. */
export function PersonOrAnybody({
  people,
  value,
  onChange,
  isDisabled = false,
}: {
  readonly people: readonly Staff[];
  readonly value: StaffId | undefined;
  readonly onChange: (value: StaffId | undefined) => void;
  readonly isDisabled?: boolean;
}) {
  const text = useLanguage().words.booking.visit;
  return (
    <Select<StaffId | typeof anybody>
      label={text.person}
      hidesLabel
      choices={[{ id: anybody, label: text.anybody }, ...people.map(personChoice)]}
      value={value ?? anybody}
      isDisabled={isDisabled}
      onChange={(id) => onChange(id === anybody ? undefined : id)}
    />
  );
}
