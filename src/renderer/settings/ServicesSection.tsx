import { Scissors } from 'lucide-react';
import { useDeskQuery, useServices } from '../api/queries.ts';
import type { Chosen } from '../app/route.ts';
import { useSalon } from '../app/use-salon.ts';
import { useLanguage } from '../language/use-language.ts';
import { ColorDot } from '../ui/ColorDot.tsx';
import { Problem } from '../ui/Problem.tsx';
import { EditService } from './EditService.tsx';
import { NewService } from './NewService.tsx';
import { RecordPage } from './RecordPage.tsx';

/** What can be booked, by name. */
export function ServicesSection({ chosen }: { readonly chosen: Chosen | undefined }) {
  const { id: salonId } = useSalon();
  const { words, formats } = useLanguage();
  const text = words.settings.services;
  const services = useServices(salonId, true);
  const kinds = useDeskQuery('resourceKinds.list', { salonId });
  if (!services.data || !kinds.data) return <Problem text={(services.error ?? kinds.error)?.message} />;

  return (
    <RecordPage
      section="services"
      text={text}
      icon={<Scissors size={24} aria-hidden />}
      records={services.data}
      chosen={chosen}
      line={({ name, color, durationMinutes, isActive }) => ({
        name,
        mark: <ColorDot color={color} />,
        detail: isActive ? formats.minutes(durationMinutes) : text.inactive,
      })}
      newForm={<NewService services={services.data} kinds={kinds.data} />}
      editForm={(service) => <EditService key={service.id} service={service} kinds={kinds.data} />}
    />
  );
}
