import {
  createContext,
  lazy,
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
import { type NavigationEntry, type Route, readEntry } from './route.ts';

const UnsavedQuestion = lazy(async () => ({
  default: (await import('./UnsavedQuestion.tsx')).UnsavedQuestion,
}));

type Navigation = {
  readonly entry: NavigationEntry;
  /** Shows another screen. Where something is unsaved the person is asked first. */
  readonly go: (route: Route) => void;
  readonly goToSalon: (salonId: SalonId) => void;
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

  useEffect(() => {
    const comeBack = (event: PopStateEvent) => setEntry(readEntry(event.state));
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
    window.history.pushState(next, '');
    setEntry(next);
  }, []);

  const navigation = useMemo<Navigation>(() => {
    const visit = (next: NavigationEntry) => (unsaved.current > 0 ? setAsked(next) : enter(next));
    return {
      entry,
      go: (route) => visit({ ...entry, route }),
      goToSalon: (salonId) =>
        visit({ salonId, route: { screen: entry.route.screen === 'clients' ? 'clients' : 'day' } }),
      holdUnsaved: () => {
        unsaved.current += 1;
        return () => {
          unsaved.current -= 1;
        };
      },
    };
  }, [entry, enter]);

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
