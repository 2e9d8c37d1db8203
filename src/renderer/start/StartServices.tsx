import { Plus, Trash2 } from 'lucide-react';
import type { ServiceId } from '../../shared/domain/ids.ts';
import { newId } from '../api/new-id.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { isDuration, type StartForm } from './first-salon.ts';

const usualMinutes = 30;

/** The services of a new salon: a name and how long it takes on each line. */
export function StartServices({
  services,
  onChange,
  problem,
  isTried,
}: {
  readonly services: StartForm['services'];
  readonly onChange: (services: StartForm['services']) => void;
  readonly problem: string | undefined;
  /** Whether to say what is missing: not before the person has tried to go on. */
  readonly isTried: boolean;
}) {
  const { words } = useLanguage();
  const text = words.start.services;
  const change = (id: ServiceId, part: Partial<StartForm['services'][number]>) =>
    onChange(services.map((service) => (service.id === id ? { ...service, ...part } : service)));
  return (
    <section className="start-screen-part">
      <h2>{text.title}</h2>
      {services.map(({ id, name, durationMinutes }, index) => (
        <div key={id} className="start-screen-row start-screen-service">
          <TextField
            label={text.name(index + 1)}
            hidesLabel
            placeholder={text.hint}
            value={name}
            onChange={(typed) => change(id, { name: typed })}
            error={index === 0 ? problem : undefined}
            maxLength={120}
          />
          <NumberField
            label={text.minutes(index + 1)}
            hidesLabel
            unit={text.unit}
            value={durationMinutes}
            onChange={(minutes) => change(id, { durationMinutes: minutes })}
            minValue={1}
            maxValue={1440}
            error={
              isTried && name.trim() !== '' && !isDuration(durationMinutes)
                ? words.start.problems.durationMissing
                : undefined
            }
          />
          <IconButton
            label={name === '' ? text.removeUnnamed : text.remove(name)}
            icon={Trash2}
            isDisabled={services.length === 1}
            onPress={() => onChange(services.filter((service) => service.id !== id))}
          />
        </div>
      ))}
      <Button
        variant="quiet"
        size="small"
        icon={Plus}
        onPress={() =>
          onChange([...services, { id: newId<ServiceId>(), name: '', durationMinutes: usualMinutes }])
        }
      >
        {text.add}
      </Button>
    </section>
  );
}
