import {
  createContext,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { SalonId } from '../../shared/domain/ids.ts';
import { lazyPart } from '../ui/lazy-part.ts';
import { type NavigationEntry, type Route, readEntry, type ShownCalendar } from './route.ts';

const UnsavedQuestion = lazyPart(async () => ({
  default: (await import('./UnsavedQuestion.tsx')).UnsavedQuestion,
}));

type Navigation = {
  readonly entry: NavigationEntry;
  /** Shows another screen. Where something is unsaved the person is asked first. */
  readonly go: (route: Route) => void;
  readonly goToSalon: (salonId: SalonId) => void;
  /** What the calendar showed last in this window, also before a reload; undefined at first, and in another salon. */
  readonly shownCalendar: () => ShownCalendar | undefined;
  /** Keeps what the calendar shows; a booking that it was to open with is open by then. */
  readonly keepCalendar: (shown: ShownCalendar) => void;
  /** Says that something on the screen is not saved yet, until the answer is called. */
  readonly holdUnsaved: () => () => void;
};

const NavigationContext = createContext<Navigation | undefined>(undefined);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('useNavigation: there is no NavigationProvider above this component');
  return navigation;
}

/** While `isUnsaved`, leaving this screen or closing the window asks first. */
export function useUnsavedChanges(isUnsaved: boolean): void {
  const { holdUnsaved } = useNavigation();
  useEffect(() => (isUnsaved ? holdUnsaved() : undefined), [isUnsaved, holdUnsaved]);
}

/** Keeps where the person is in the window's history, so that back, forward and reload work; the address stays as it is. */
export function NavigationProvider({ children }: { readonly children: ReactNode }) {
  const [entry, setEntry] = useState(() => readEntry(window.history.state));
  const [asked, setAsked] = useState<NavigationEntry | undefined>(undefined);
  const unsaved = useRef(0);
  // Nothing is drawn again when the calendar turns: only the next screen and a reload ask for it.
  const calendar = useRef(entry.calendar);

  useEffect(() => {
    const comeBack = (event: PopStateEvent) => {
      const next = readEntry(event.state);
      calendar.current = next.calendar;
      setEntry(next);
    };
    const leave = (event: BeforeUnloadEvent) => {
      if (unsaved.current > 0) event.preventDefault();
    };
    window.addEventListener('popstate', comeBack);
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('popstate', comeBack);
      window.removeEventListener('beforeunload', leave);
    };
  }, []);

  const enter = useCallback((next: NavigationEntry) => {
    calendar.current = next.calendar;
    window.history.pushState(next, '');
    setEntry(next);
  }, []);
  const shownCalendar = useCallback(() => calendar.current, []);
  const keepCalendar = useCallback((shown: ShownCalendar) => {
    calendar.current = shown;
    const { salonId } = readEntry(window.history.state);
    const kept: NavigationEntry = {
      route: { screen: 'day' },
      calendar: shown,
      ...(salonId ? { salonId } : {}),
    };
    window.history.replaceState(kept, '');
  }, []);

  const navigation = useMemo<Navigation>(() => {
    const visit = (next: NavigationEntry) => (unsaved.current > 0 ? setAsked(next) : enter(next));
    return {
      entry,
      go: (route) => {
        const shown = calendar.current;
        const next = { ...entry, route, ...(shown ? { calendar: shown } : {}) };
        // Nothing that is unsaved is lost by another date of the same calendar.
        if (route.screen === 'day' && entry.route.screen === 'day') enter(next);
        else visit(next);
      },
      goToSalon: (salonId) =>
        visit({ salonId, route: { screen: entry.route.screen === 'clients' ? 'clients' : 'day' } }),
      shownCalendar,
      keepCalendar,
      holdUnsaved: () => {
        unsaved.current += 1;
        return () => {
          unsaved.current -= 1;
        };
      },
    };
  }, [entry, enter, shownCalendar, keepCalendar]);

  return (
    <NavigationContext value={navigation}>
      {children}
      {asked ? (
        <Suspense fallback={null}>
          <UnsavedQuestion
            onLeave={() => {
              enter(asked);
              setAsked(undefined);
            }}
            onStay={() => setAsked(undefined)}
          />
        </Suspense>
      ) : null}
    </NavigationContext>
  );
}
