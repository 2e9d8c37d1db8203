import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Salon } from '../../shared/domain/salon.ts';
import { parseTimeZone } from '../../shared/domain/zoned-time.ts';
import { languageOf } from '../../shared/locale.ts';
import { useConnection } from '../api/desk-context.ts';
import { useDeskStatus } from '../api/queries.ts';
import { CalendarScreen } from '../calendar/screen/CalendarScreen.tsx';
import { loadSentence } from '../language/load-words.ts';
import { useLanguage } from '../language/use-language.ts';
import { Banner } from '../ui/Banner.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { showNotice } from '../ui/notices.ts';
import { AtRest } from './AtRest.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { isTyping } from './keyboard.ts';
import { useNavigation } from './navigation.tsx';
import { useOfferedCommands } from './offered-commands.ts';
import { TypedMeanwhile } from './TypedMeanwhile.tsx';
import { CommandBarContext } from './use-command-bar.ts';
import { useKeyPress } from './use-key-press.ts';
import { PrintContext, type Printed } from './use-print.ts';
import { SalonContext } from './use-salon.ts';
import { useUndo } from './use-undo.ts';

// The calendar is the first screen that is shown; the script of any other is loaded when it is opened.
const ClientsScreen = lazyPart(async () => ({
  default: (await import('../clients/ClientsScreen.tsx')).ClientsScreen,
}));
const SettingsScreen = lazyPart(async () => ({
  default: (await import('../settings/SettingsScreen.tsx')).SettingsScreen,
}));
const HistoryScreen = lazyPart(async () => ({
  default: (await import('../history/HistoryScreen.tsx')).HistoryScreen,
}));

const HelpDialog = lazyPart(async () => ({ default: (await import('./HelpDialog.tsx')).HelpDialog }));
const PrintDialog = lazyPart(async () => ({
  default: (await import('../calendar/print/PrintDialog.tsx')).PrintDialog,
}));
const CommandBar = lazyPart(async () => ({
  default: (await import('../command-bar/CommandBar.tsx')).CommandBar,
}));
const FreedPlaces = lazyPart(async () => ({
  default: (await import('../waitlist/FreedPlaces.tsx')).FreedPlaces,
}));
const AboutDialog = lazyPart(async () => ({ default: (await import('./AboutDialog.tsx')).AboutDialog }));

/** Whoever opens the command bar types at once: its script is there before that. */
function CommandBarAhead() {
  const { locale } = useLanguage().formats;
  useEffect(() => {
    void CommandBar.loadAhead();
    void loadSentence(languageOf(locale));
  }, [locale]);
  return null;
}

function ConnectionBanner() {
  const text = useLanguage().words.frame;
  const connection = useConnection();
  const before = useRef(connection);
  useEffect(() => {
    // Whoever waits for it, or does not see that the line is gone, is told.
    if (before.current === 'lost' && connection === 'connected')
      showNotice({ text: text.connection.back, tone: 'success' });
    before.current = connection;
  }, [connection, text]);
  switch (connection) {
    case 'connected':
      return null;
    case 'lost':
      return <Banner tone="danger">{text.connection.lost}</Banner>;
    case 'locked_out':
      return <Banner tone="danger">{text.connection.lockedOut}</Banner>;
  }
}

function Screen({ knowsZone }: { readonly knowsZone: boolean }) {
  const { route } = useNavigation().entry;
  // Any other screen tells a time. This one is where another zone is chosen.
  if (!knowsZone) return <SettingsScreen section="salon" chosen={undefined} />;
  switch (route.screen) {
    case 'day':
      return <CalendarScreen opened={route.booking} asks={route.asks} />;
    case 'clients':
      return (
        <ClientsScreen clientId={route.clientId} newClient={route.newClient} merges={route.merges === true} />
      );
    case 'settings':
      return <SettingsScreen section={route.section} chosen={route.chosen} />;
    case 'history':
      return <HistoryScreen filter={route.filter} />;
  }
}

/** The desk of one salon: header, what must be known, and the screen. */
export function SalonDesk({ salons, salon }: { readonly salons: readonly Salon[]; readonly salon: Salon }) {
  const language = useLanguage();
  const text = language.words.frame;
  const { entry, go } = useNavigation();
  const status = useDeskStatus();
  const { timeZone } = salon;
  const knowsZone = useMemo(() => parseTimeZone(timeZone) !== undefined, [timeZone]);
  // Once opened a dialog stays: it fades when it is closed, and what was begun in it goes on.
  const [dialogs, setDialogs] = useState<{ readonly help?: boolean; readonly about?: boolean }>({});
  const show = (dialog: 'help' | 'about', isOpen = true) =>
    setDialogs((all) => ({ ...all, [dialog]: isOpen }));

  const undo = useUndo(salon);
  // What is typed in it when it opens; undefined while it is closed.
  const [begun, setBegun] = useState<string | undefined>(undefined);
  const [kept, setKept] = useState('');
  const closeBar = (typed: string) => {
    setKept(typed);
    setBegun(undefined);
  };
  const openBar = useCallback((typed = '') => setBegun((before = '') => before + typed), []);
  const [printed, setPrinted] = useState<Printed | undefined>(undefined);

  useOfferedCommands(() => [
    { id: 'undo', label: language.words.undo.buttons.undo, shortcut: 'Ctrl+Z', run: () => undo.run('undo') },
    { id: 'redo', label: language.words.undo.buttons.redo, shortcut: 'Ctrl+Y', run: () => undo.run('redo') },
    { id: 'help', label: text.help, shortcut: '?', run: () => show('help') },
    { id: 'about', label: text.about.button, run: () => show('about') },
  ]);

  useEffect(() => {
    document.title = `${salon.name} – ${text.productName}`;
  }, [salon.name, text]);

  useKeyPress((event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      openBar();
      return;
    }
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
      return;
    if (event.key === '?') show('help');
    else if (event.key === '/') go({ screen: 'clients' });
    else return;
    event.preventDefault();
  });

  return (
    <SalonContext value={salon}>
      <PrintContext value={setPrinted}>
        <div className="app">
          <Header
            salons={salons}
            undo={undo}
            onSearch={() => openBar()}
            onHelp={() => show('help')}
            onAbout={() => show('about')}
          />
          <ConnectionBanner />
          {knowsZone ? null : <Banner tone="danger">{text.unknownTimeZone(timeZone)}</Banner>}
          {status.data?.integrity.state === 'damaged' ? <Banner tone="danger">{text.damaged}</Banner> : null}
          {status.data?.database.isDemo ? <Banner tone="neutral">{text.demo}</Banner> : null}
          <main className="app-screen">
            <ErrorBoundary key={entry.route.screen}>
              <Suspense fallback={null}>
                <CommandBarContext value={openBar}>
                  <Screen knowsZone={knowsZone} />
                </CommandBarContext>
              </Suspense>
            </ErrorBoundary>
          </main>
          <Suspense fallback={null}>
            {dialogs.help === undefined ? null : (
              <HelpDialog isOpen={dialogs.help} onClose={() => show('help', false)} />
            )}
          </Suspense>
          <Suspense fallback={<TypedMeanwhile onTyped={openBar} onEscape={() => setBegun(undefined)} />}>
            {begun === undefined ? null : <CommandBar begun={begun} kept={kept} onClose={closeBar} />}
          </Suspense>
          <AtRest>
            <CommandBarAhead />
            <Suspense fallback={null}>{knowsZone ? <FreedPlaces key={salon.id} /> : null}</Suspense>
          </AtRest>
          <Suspense fallback={null}>
            {printed && knowsZone ? (
              <PrintDialog printed={printed} onClose={() => setPrinted(undefined)} />
            ) : null}
          </Suspense>
          <Suspense fallback={null}>
            {dialogs.about === undefined ? null : (
              <AboutDialog isOpen={dialogs.about} onClose={() => show('about', false)} />
            )}
          </Suspense>
        </div>
      </PrintContext>
    </SalonContext>
  );
}
