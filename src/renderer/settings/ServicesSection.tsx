import { Plus, Scissors } from 'lucide-react';
import type { Salon } from '../../shared/domain/salon.ts';
import { useServices } from '../api/queries.ts';
import { useNavigation } from '../app/navigation.tsx';
import type { Chosen } from '../app/route.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { ColorDot } from '../ui/ColorDot.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { EditService } from './EditService.tsx';
import { NewService } from './NewService.tsx';
import { RecordList } from './RecordList.tsx';

/** What can be booked, by name. */
export function ServicesSection({
  salon,
  chosen,
}: {
  readonly salon: Salon;
  readonly chosen: Chosen | undefined;
}) {
  const { words, formats } = useLanguage();
  const text = words.settings.services;
  const { go } = useNavigation();
  const services = useServices(salon.id, true);
  if (!services.data)
    return services.error ? <p className="settings-problem">{services.error.message}</p> : null;

  const service =
    chosen === 'new' ? undefined : (services.data.find(({ id }) => id === chosen) ?? services.data[0]);
  const add = () => go({ screen: 'settings', section: 'services', chosen: 'new' });
  return (
    <div className="settings-page">
      <RecordList
        label={text.list}
        records={services.data.map(({ id, name, color, durationMinutes, isActive }) => ({
          id,
          name,
          mark: <ColorDot color={color} />,
          detail: isActive ? formats.minutes(durationMinutes) : text.inactive,
        }))}
        chosen={service?.id}
        onChoose={(id) => go({ screen: 'settings', section: 'services', chosen: id })}
        add={{ label: text.add, onAdd: add }}
      />
      <div className="settings-page-chosen">
        {chosen === 'new' ? (
          <NewService salonId={salon.id} services={services.data} />
        ) : service ? (
          <EditService key={service.id} service={service} zone={salon.timeZone} />
        ) : (
          <EmptyState
            icon={<Scissors size={24} aria-hidden />}
            title={text.none.title}
            action={
              <Button variant="primary" icon={<Plus size={14} aria-hidden />} onPress={add}>
                {text.add}
              </Button>
            }
          >
            {text.none.explanation}
          </EmptyState>
        )}
      </div>
    </div>
  );
}
