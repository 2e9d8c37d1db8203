import { Armchair, CalendarClock, CalendarX, Languages, Scissors, Store, Users } from 'lucide-react';
import type { Salon } from '../../shared/domain/salon.ts';
import { useNavigation } from '../app/navigation.tsx';
import type { Chosen, SettingsSection } from '../app/route.ts';
import { ClosuresSection } from '../schedule/ClosuresSection.tsx';
import { SchedulesSection } from '../schedule/SchedulesSection.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { LanguageSection } from './LanguageSection.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { ResourcesSection } from './ResourcesSection.tsx';
import { SalonSection } from './SalonSection.tsx';
import { ServicesSection } from './ServicesSection.tsx';
import './settings-screen.css';
import { useLanguage } from '../language/use-language.ts';

/** All that a manager sets up: the salon, its people, services, rooms and devices, schedules and closures. */
export function SettingsScreen({
  salon,
  section,
  chosen,
}: {
  readonly salon: Salon;
  readonly section: SettingsSection;
  readonly chosen: Chosen | undefined;
}) {
  const text = useLanguage().words.settings;
  const { go } = useNavigation();
  return (
    <div className="settings-screen">
      <Tabs
        label={text.title}
        orientation="vertical"
        selected={section}
        onSelect={(next) => go({ screen: 'settings', section: next })}
        tabs={[
          {
            id: 'salon',
            label: text.sections.salon,
            icon: <Store size={16} aria-hidden />,
            content: <SalonSection salon={salon} />,
          },
          {
            id: 'people',
            label: text.sections.people,
            icon: <Users size={16} aria-hidden />,
            content: <PeopleSection salon={salon} chosen={chosen} />,
          },
          {
            id: 'services',
            label: text.sections.services,
            icon: <Scissors size={16} aria-hidden />,
            content: <ServicesSection salon={salon} chosen={chosen} />,
          },
          {
            id: 'resources',
            label: text.sections.resources,
            icon: <Armchair size={16} aria-hidden />,
            content: <ResourcesSection salon={salon} chosen={chosen} />,
          },
          {
            id: 'schedules',
            label: text.sections.schedules,
            icon: <CalendarClock size={16} aria-hidden />,
            content: <SchedulesSection salon={salon} chosen={chosen} />,
          },
          {
            id: 'closures',
            label: text.sections.closures,
            icon: <CalendarX size={16} aria-hidden />,
            content: <ClosuresSection salon={salon} />,
          },
          {
            id: 'language',
            label: text.sections.language,
            icon: <Languages size={16} aria-hidden />,
            content: <LanguageSection />,
          },
        ]}
      />
    </div>
  );
}
