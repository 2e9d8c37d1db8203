import { Plus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ServiceId } from '../../shared/domain/ids.ts';
import type { Service } from '../../shared/domain/service.ts';
import { maxVisitParts } from '../../shared/domain/visit.ts';
import { serviceChoice } from '../booking/service-choice.tsx';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';

/** The services that are waited for, in their order; each is chosen once. */
export function ServicesField({
  services,
  chosen,
  onChange,
  error,
}: {
  readonly services: readonly Service[];
  readonly chosen: readonly ServiceId[];
  readonly onChange: (chosen: readonly ServiceId[]) => void;
  readonly error: string | undefined;
}) {
  const { words, formats } = useLanguage();
  const text = words.waitlist.dialog;
  const [wantsAnother, setWantsAnother] = useState(false);
  // Whoever adds a service goes on to say which one.
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wantsAnother)
      list.current?.querySelector<HTMLElement>('.waitlist-service:last-of-type button')?.focus();
  }, [wantsAnother]);
  const hasOpenField = chosen.length === 0 || wantsAnother;
  const fields: readonly (ServiceId | undefined)[] = hasOpenField ? [...chosen, undefined] : chosen;
  return (
    <div ref={list} className="waitlist-services">
      {fields.map((serviceId, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field is its place, whatever is chosen in it.
        <div key={place} className="waitlist-service">
          <Select
            label={place === 0 ? text.service : text.nextService}
            placeholder={text.chooseService}
            choices={services
              .filter(({ id }) => id === serviceId || !chosen.includes(id))
              .map((one) => serviceChoice(one, formats))}
            value={serviceId}
            onChange={(id) => {
              onChange([...chosen.slice(0, place), id, ...chosen.slice(place + 1)]);
              if (serviceId === undefined) setWantsAnother(false);
            }}
            error={place === 0 ? error : undefined}
          />
          {place === 0 ? null : (
            <IconButton
              size="small"
              icon={X}
              label={text.without}
              onPress={() => {
                onChange(chosen.filter((_, index) => index !== place));
                setWantsAnother(false);
              }}
            />
          )}
        </div>
      ))}
      {hasOpenField || chosen.length >= Math.min(maxVisitParts, services.length) ? null : (
        <Button variant="quiet" size="small" icon={Plus} onPress={() => setWantsAnother(true)}>
          {text.another}
        </Button>
      )}
    </div>
  );
}
