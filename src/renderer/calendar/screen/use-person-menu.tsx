import { type ReactNode, Suspense, useMemo, useState } from 'react';
import type { StaffId } from '../../../shared/domain/ids.ts';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { MenuBelow } from '../../ui/Menu.tsx';
import type { HeaderHand } from '../grid/CalendarGrid.tsx';
import type { GridFrame } from '../grid/grid-frame.ts';

const AwayDialog = lazyPart(async () => ({
  default: (await import('../../schedule/AwayDialog.tsx')).AwayDialog,
}));

/** What the header of a person opens: their menu and, from it or from elsewhere, the form in which they are away on a `date`. */
export function usePersonMenu(
  frame: GridFrame | undefined,
  date: CalendarDate,
  showWeek: (of: StaffId) => void,
  block: (of: StaffId) => void,
): {
  readonly headerHand: HeaderHand;
  /** Opens the form of whoever is ill, or away. */
  readonly askAway: (of: StaffId) => void;
  readonly drawn: ReactNode;
} {
  const { words } = useLanguage();
  const text = words.calendar.person;
  const { go } = useNavigation();
  const [open, setOpen] = useState<{ readonly lane: number; readonly button: HTMLElement }>();
  const [awayOf, askAway] = useState<StaffId | undefined>(undefined);
  const headerHand = useMemo(
    () => ({
      openLane: open?.lane,
      onPress: (lane: number, button: HTMLElement) => setOpen({ lane, button }),
    }),
    [open],
  );
  const of = open && frame?.grounds[open.lane]?.of;
  const staff = frame?.range.staff ?? [];
  const person = of && 'staffId' in of ? staff.find(({ id }) => id === of.staffId) : undefined;
  const away = staff.find(({ id }) => id === awayOf);
  const drawn = (
    <>
      {open && person ? (
        <MenuBelow
          key={person.id}
          button={open.button}
          label={person.name}
          actions={[
            { id: 'week', label: words.commandBar.weekOf(person.name), onAction: () => showWeek(person.id) },
            { id: 'away', label: text.away, onAction: () => askAway(person.id) },
            { id: 'block', label: words.calendar.blocked.action, onAction: () => block(person.id) },
            {
              id: 'hours',
              label: text.hours(person.name),
              onAction: () => go({ screen: 'settings', section: 'schedules', chosen: person.id }),
            },
          ]}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
      <Suspense fallback={null}>
        {away ? <AwayDialog person={away} date={date} onClose={() => askAway(undefined)} /> : null}
      </Suspense>
    </>
  );
  return { headerHand, askAway, drawn };
}
