import { X } from 'lucide-react';
import type { ServiceId, StaffId } from '../../../shared/domain/ids.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { offers, type Staff } from '../../../shared/domain/staff.ts';
import { maxVisitParts } from '../../../shared/domain/visit.ts';
import { serviceChoice } from '../../booking/service-choice.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { Button } from '../../ui/Button.tsx';
import { ColorDot } from '../../ui/ColorDot.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import type { WishedService } from './wish.ts';

const anybody = 'anybody';

/** The services that a time is looked for, each with whom. */
export function WishedServices({
  wished,
  services,
  staff,
  onChange,
}: {
  readonly wished: readonly WishedService[];
  readonly services: readonly Service[];
  readonly staff: readonly Staff[];
  readonly onChange: (wished: readonly WishedService[]) => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.booking.visit;
  const choices = services.map((service) => serviceChoice(service, formats));
  function choose(index: number, serviceId: ServiceId) {
    const staffId = wished[index]?.staffId;
    const person = staff.find(({ id }) => id === staffId);
    // Who does not offer the other service is not asked for any more.
    const one = { serviceId, staffId: person && offers(person, serviceId) ? person.id : undefined };
    onChange(index < wished.length ? wished.with(index, one) : [...wished, one]);
  }
  const rows = wished.length === 0 ? [undefined] : wished;
  return (
    <>
      {rows.map((one, index) => {
        const name = rows.length === 1 ? words.booking.new.service : text.service(index + 1, formats);
        const people = staff.filter((person) => person.isActive && (!one || offers(person, one.serviceId)));
        return (
          // Two rows may be of the same service: a row is its place in the list.
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing else of their own.
          <fieldset key={index} className="find-service" aria-label={name}>
            <Select
              label={name}
              hidesLabel
              placeholder={words.booking.new.chooseService}
              choices={choices}
              value={one?.serviceId}
              onChange={(id) => choose(index, id)}
            />
            <Select<StaffId | typeof anybody>
              label={text.person}
              hidesLabel
              choices={[
                { id: anybody, label: text.anybody },
                ...people.map(({ id, name: who, color }) => ({
                  id,
                  label: who,
                  icon: <ColorDot color={color} />,
                })),
              ]}
              value={one?.staffId ?? anybody}
              isDisabled={one === undefined}
              onChange={(id) => {
                if (one) onChange(wished.with(index, { ...one, staffId: id === anybody ? undefined : id }));
              }}
            />
            {one && rows.length > 1 ? (
              <IconButton
                label={text.remove(services.find(({ id }) => id === one.serviceId)?.name ?? name)}
                size="small"
                icon={X}
                onPress={() => onChange(wished.filter((other) => other !== one))}
              />
            ) : null}
          </fieldset>
        );
      })}
      {wished.length > 0 && wished.length < maxVisitParts ? (
        <Button
          variant="quiet"
          size="small"
          onPress={() => {
            const last = wished.at(-1);
            if (last) onChange([...wished, { ...last, staffId: undefined }]);
          }}
        >
          {text.add}
        </Button>
      ) : null}
    </>
  );
}
