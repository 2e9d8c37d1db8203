import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ServiceId } from '../../../shared/domain/ids.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { offers, peopleOffering, type Staff } from '../../../shared/domain/staff.ts';
import { maxVisitParts } from '../../../shared/domain/visit.ts';
import { PersonOrAnybody } from '../../booking/PersonOrAnybody.tsx';
import { serviceChoice } from '../../booking/service-choice.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import type { WishedService } from './wish.ts';

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
  // Whoever adds a service goes on to say which one.
  const list = useRef<HTMLDivElement>(null);
  const isAdding = useRef(false);
  useEffect(() => {
    if (!isAdding.current) return;
    isAdding.current = false;
    list.current?.querySelector<HTMLElement>('.find-service:last-of-type button')?.focus();
  });
  return (
    <div ref={list} className="find-services">
      {rows.map((one, index) => {
        const name = rows.length === 1 ? words.booking.new.service : text.service(index + 1, formats);
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
            <PersonOrAnybody
              people={one ? peopleOffering(staff, one.serviceId) : []}
              value={one?.staffId}
              isDisabled={one === undefined}
              onChange={(staffId) => {
                if (one) onChange(wished.with(index, { ...one, staffId }));
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
            isAdding.current = true;
            if (last) onChange([...wished, { ...last, staffId: undefined }]);
          }}
        >
          {text.add}
        </Button>
      ) : null}
    </div>
  );
}
