import type { ServiceId } from '../../shared/domain/ids.ts';
import { newId } from '../api/new-id.ts';
import { useStartWords } from '../language/use-start-words.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { isDuration, type StartForm } from './first-salon.ts';
import { NamedRows } from './NamedRows.tsx';

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
  const text = useStartWords();
  return (
    <NamedRows
      kind="services"
      rows={services}
      newRow={() => ({ id: newId<ServiceId>(), name: '', durationMinutes: usualMinutes })}
      onChange={onChange}
      problem={problem}
      besideName={(service, number) => (
        <NumberField
          label={text.services.minutes(number)}
          hidesLabel
          unit={text.services.unit}
          value={service.durationMinutes}
          onChange={(durationMinutes) =>
            onChange(services.map((other) => (other === service ? { ...service, durationMinutes } : other)))
          }
          minValue={1}
          maxValue={1440}
          error={
            isTried && service.name.trim() !== '' && !isDuration(service.durationMinutes)
              ? text.problems.durationMissing
              : undefined
          }
        />
      )}
    />
  );
}
