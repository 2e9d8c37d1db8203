import { type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import type { StaffId } from '../../../shared/domain/ids.ts';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { whenIdle } from '../../ui/when-idle.ts';
import type { HeaderHand } from '../grid/CalendarGrid.tsx';
import type { GridFrame } from '../grid/grid-frame.ts';

const PersonMenu = lazyPart(async () => ({ default: (await import('./PersonMenu.tsx')).PersonMenu }));
const AwayDialog = lazyPart(async () => ({
  default: (await import('../../schedule/AwayDialog.tsx')).AwayDialog,
}));

/** What the header of a person opens: their menu and, from it or from elsewhere, the form in which they are away on a `date`; `goOn` takes the keyboard to the grid. */
export function usePersonMenu(
  frame: GridFrame | undefined,
  date: CalendarDate,
  showWeek: (of: StaffId) => void,
  block: (of: StaffId) => void,
  goOn: () => void,
): {
  readonly headerHand: HeaderHand;
  /** Opens the form of whoever is ill, or away. */
  readonly askAway: (of: StaffId) => void;
  readonly drawn: ReactNode;
} {
  const [open, setOpen] = useState<{ readonly lane: number; readonly button: HTMLElement }>();
  const [awayOf, askAway] = useState<StaffId | undefined>(undefined);
  const headerHand = useMemo(
    () => ({
      openLane: open?.lane,
      onPress: (lane: number, button: HTMLElement) => setOpen({ lane, button }),
    }),
    [open],
  );
  useEffect(() => {
    void whenIdle().then(PersonMenu.loadAhead);
  }, []);
  const of = open && frame?.grounds[open.lane]?.of;
  const staff = frame?.range.staff ?? [];
  const person = of && 'staffId' in of ? staff.find(({ id }) => id === of.staffId) : undefined;
  const away = staff.find(({ id }) => id === awayOf);
  const drawn = (
    <>
      <Suspense fallback={null}>
        {open && person ? (
          <PersonMenu
            key={person.id}
            person={person}
            button={open.button}
            onWeek={() => showWeek(person.id)}
            onAway={() => askAway(person.id)}
            onBlock={() => block(person.id)}
            onClose={() => setOpen(undefined)}
          />
        ) : null}
      </Suspense>
      <Suspense fallback={null}>
        {away ? (
          <AwayDialog
            person={away}
            date={date}
            onSaved={() => {
              askAway(undefined);
              // Not to the name: its column may go, with whoever is away.
              goOn();
            }}
            onClose={() => askAway(undefined)}
          />
        ) : null}
      </Suspense>
    </>
  );
  return { headerHand, askAway, drawn };
}
