import {
  CalendarDays,
  CircleHelp,
  History,
  Info,
  Printer,
  Redo2,
  Search,
  Settings,
  Undo2,
  Users,
} from 'lucide-react';
import type { Salon } from '../../shared/domain/salon.ts';
import type { Direction } from '../../shared/domain/undo-step.ts';
import { StrandedCounter } from '../schedule/StrandedCounter.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { useNavigation } from './navigation.tsx';
import type { Route } from './route.ts';
import './header.css';
import { useLanguage } from '../language/use-language.ts';
import { usePrint } from './use-print.ts';
import { useSalon } from './use-salon.ts';
import type { Undo } from './use-undo.ts';

const screens: readonly { readonly route: Route; readonly icon: typeof CalendarDays }[] = [
  { route: { screen: 'day' }, icon: CalendarDays },
  { route: { screen: 'clients' }, icon: Users },
  { route: { screen: 'settings', section: 'salon' }, icon: Settings },
  { route: { screen: 'history', filter: {} }, icon: History },
];

const returnIcons = { undo: Undo2, redo: Redo2 };
const returnKeys = { undo: 'Ctrl+Z', redo: 'Ctrl+Y' };

/** Takes back what was done last, or does it again; says what that is as soon as the pointer or the focus comes near. */
function ReturnButton({ direction, undo }: { readonly direction: Direction; readonly undo: Undo }) {
  const { buttons } = useLanguage().words.undo;
  const what = undo.upcoming[direction];
  return (
    <IconButton
      label={what === undefined ? buttons[direction] : buttons.what(buttons[direction], what)}
      shortcut={returnKeys[direction]}
      icon={returnIcons[direction]}
      onHoverStart={undo.lookUp}
      onFocus={undo.lookUp}
      onPress={() => undo.run(direction)}
    />
  );
}

/** The bar across every screen: which salon, which screen, help. */
export function Header({
  salons,
  undo,
  onSearch,
  onHelp,
  onAbout,
}: {
  readonly salons: readonly Salon[];
  readonly undo: Undo;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
  readonly onAbout: () => void;
}) {
  const { frame: text, commandBar, print: printing } = useLanguage().words;
  const print = usePrint();
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
        <IconButton label={commandBar.label} shortcut="Ctrl+K" icon={Search} onPress={onSearch} />
        <ReturnButton direction="undo" undo={undo} />
        <ReturnButton direction="redo" undo={undo} />
        <IconButton
          label={printing.day}
          // Elsewhere the key is not the calendar's.
          {...(entry.route.screen === 'day' ? { shortcut: 'P' } : {})}
          icon={Printer}
          onPress={() => print({ what: 'day' })}
        />
        <IconButton label={text.help} shortcut="?" icon={CircleHelp} onPress={onHelp} />
        <IconButton label={text.about.button} icon={Info} onPress={onAbout} />
      </div>
    </header>
  );
}
