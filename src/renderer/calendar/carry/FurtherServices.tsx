import { X } from 'lucide-react';
import { bookableServices, peopleOffering } from '../../../shared/domain/staff.ts';
import { PersonOrAnybody } from '../../booking/PersonOrAnybody.tsx';
import { serviceChoice } from '../../booking/service-choice.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { staffName } from '../range/column-words.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import './further-services.css';
import type { FurtherService, ProposedPart } from './visit-parts.ts';

/** The services of a visit after the first: what, with whom, and whether after the one before it or at the same time. */
export function FurtherServices({
  range,
  further,
  parts,
  onChange,
}: {
  readonly range: IndexedRange;
  readonly further: readonly FurtherService[];
  /** Where each of them would be. */
  readonly parts: readonly ProposedPart[];
  readonly onChange: (further: readonly FurtherService[]) => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.booking.visit;
  const zone = range.salon.timeZone;
  const services = bookableServices(range.services, range.staff);
  const changed = (one: FurtherService, change: Partial<FurtherService>) =>
    onChange(further.map((other) => (other === one ? { ...one, ...change } : other)));
  return further.map((one, index) => {
    const part = parts.find(({ id }) => id === one.id);
    const name = text.service(index + 2, formats);
    return (
      <fieldset key={one.id} className="further-service" aria-label={name}>
        <p className="further-service-title">
          <span>
            {part ? (
              <span className="figures">{formats.times(part.startTime, part.endTime, zone)}</span>
            ) : null}{' '}
            {part ? staffName(range, part.staffId, words) : name}
          </span>
          <IconButton
            label={text.remove(one.service.name)}
            size="small"
            icon={X}
            onPress={() => onChange(further.filter((other) => other !== one))}
          />
        </p>
        <Select
          label={name}
          hidesLabel
          choices={services.map((service) => serviceChoice(service, formats))}
          value={one.service.id}
          onChange={(id) => {
            const service = services.find((candidate) => candidate.id === id);
            if (service) changed(one, { service });
          }}
        />
        <div className="further-service-how">
          <PersonOrAnybody
            people={peopleOffering(range.staff, one.service.id)}
            value={one.staffId}
            onChange={(staffId) => changed(one, { staffId })}
          />
          <Select<'after' | 'at_once'>
            label={text.when}
            hidesLabel
            choices={[
              { id: 'after', label: text.after },
              { id: 'at_once', label: text.atOnce },
            ]}
            value={one.isAtOnce ? 'at_once' : 'after'}
            onChange={(id) => changed(one, { isAtOnce: id === 'at_once' })}
          />
        </div>
      </fieldset>
    );
  });
}
