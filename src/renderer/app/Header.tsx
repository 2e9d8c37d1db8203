import { CalendarDays, CircleHelp, Info, Settings, Users } from 'lucide-react';
import type { Salon } from '../../shared/domain/salon.ts';
import { StrandedCounter } from '../schedule/StrandedCounter.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { useNavigation } from './navigation.tsx';
import type { Route } from './route.ts';
import './header.css';
import { useLanguage } from '../language/use-language.ts';
import { useSalon } from './use-salon.ts';

const screens: readonly { readonly route: Route; readonly icon: typeof CalendarDays }[] = [
  { route: { screen: 'day' }, icon: CalendarDays },
  { route: { screen: 'clients' }, icon: Users },
  { route: { screen: 'settings', section: 'salon' }, icon: Settings },
];

/** The bar across every screen: which salon, which screen, help. */
export function Header({
  salons,
  onHelp,
  onAbout,
}: {
  readonly salons: readonly Salon[];
  readonly onHelp: () => void;
  readonly onAbout: () => void;
}) {
  const text = useLanguage().words.frame;
  const salon = useSalon();
  const { entry, go, goToSalon } = useNavigation();
  return (
    <header className="header">
      {salons.length > 1 ? (
        <div className="header-salons">
          <Select
            label={text.salon}
            hidesLabel
            choices={salons.map(({ id, name }) => ({ id, label: name }))}
            value={salon.id}
            onChange={goToSalon}
          />
        </div>
      ) : (
        <h1 className="header-salon">{salon.name}</h1>
      )}
      <nav className="header-screens" aria-label={text.screens}>
        {screens.map(({ route, icon: Icon }) => (
          <button
            key={route.screen}
            type="button"
            className="header-screen"
            aria-current={entry.route.screen === route.screen ? 'page' : undefined}
            onClick={() => go(route)}
          >
            <Icon size={16} aria-hidden />
            {text.screenNames[route.screen]}
          </button>
        ))}
      </nav>
      <div className="header-end">
        <StrandedCounter />
        <IconButton label={text.help.button} shortcut="?" icon={CircleHelp} onPress={onHelp} />
        <IconButton label={text.about.button} icon={Info} onPress={onAbout} />
      </div>
    </header>
  );
}
