import {
  Armchair,
  CalendarClock,
  CalendarX,
  Languages,
  type LucideIcon,
  Scissors,
  Store,
  Users,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { useNavigation } from '../app/navigation.tsx';
import { type Chosen, type SettingsSection, settingsSections } from '../app/route.ts';
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

type Section = {
  readonly icon: LucideIcon;
  readonly Content: ComponentType<{ readonly chosen: Chosen | undefined }>;
};

const sections: Readonly<Record<SettingsSection, Section>> = {
  salon: { icon: Store, Content: SalonSection },
  people: { icon: Users, Content: PeopleSection },
  services: { icon: Scissors, Content: ServicesSection },
  resources: { icon: Armchair, Content: ResourcesSection },
  schedules: { icon: CalendarClock, Content: SchedulesSection },
  closures: { icon: CalendarX, Content: ClosuresSection },
  language: { icon: Languages, Content: LanguageSection },
};

/** All that a manager sets up: the salon, its people, services, rooms and devices, schedules and closures. */
export function SettingsScreen({
  section,
  chosen,
}: {
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
        tabs={settingsSections.map((id) => {
          const { icon: Icon, Content } = sections[id];
          return {
            id,
            label: text.sections[id],
            icon: <Icon size={16} aria-hidden />,
            content: <Content chosen={chosen} />,
          };
        })}
      />
    </div>
  );
}
