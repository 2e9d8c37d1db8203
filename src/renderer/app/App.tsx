import { Suspense, useState } from 'react';
import { useSalons } from '../api/queries.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { whenIdle } from '../ui/when-idle.ts';
import { NavigationProvider, useNavigation } from './navigation.tsx';
import { SalonDesk } from './SalonDesk.tsx';
import './app.css';

// What is to be said before it is there waits for it.
const NoticeRegion = lazyPart(async () => {
  await whenIdle();
  return { default: (await import('../ui/NoticeRegion.tsx')).NoticeRegion };
});
// Shown once in the life of a desk.
const StartScreen = lazyPart(async () => ({
  default: (await import('../start/StartScreen.tsx')).StartScreen,
}));

function Screens() {
  const text = useLanguage().words.frame;
  const salons = useSalons();
  const { entry } = useNavigation();
  const [isStarting, setStarting] = useState(false);

  if (salons.error && !salons.data) {
    return (
      <main className="screen-middle">
        <EmptyState
          title={text.failed.title}
          action={<Button onPress={() => void salons.refetch()}>{text.failed.again}</Button>}
        >
          {salons.error.message}
        </EmptyState>
      </main>
    );
  }
  if (!salons.data) {
    return (
      <main className="screen-middle" aria-busy="true">
        <span className="unseen">{text.loading}</span>
      </main>
    );
  }
  // The first salon is there before its people are: the start screen stays until all of it is created.
  const salon = salons.data.find(({ id }) => id === entry.salonId) ?? salons.data[0];
  if (!salon || isStarting) {
    return (
      <Suspense fallback={null}>
        <StartScreen onBegin={() => setStarting(true)} onDone={() => setStarting(false)} />
      </Suspense>
    );
  }
  return <SalonDesk key={salon.id} salons={salons.data} salon={salon} />;
}

/** The whole window: the first start, or the desk of a salon. */
export function App() {
  const { frame } = useLanguage().words;
  return (
    <NavigationProvider>
      <Screens />
      <Suspense fallback={null}>
        <NoticeRegion label={frame.notices} closeLabel={frame.close} />
      </Suspense>
    </NavigationProvider>
  );
}
