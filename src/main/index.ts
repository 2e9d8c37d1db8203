// The Electron entry: the desk in a window of its own. Composition only.
// Nothing here is awaited at the top: Electron gets ready only once this module has been read.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { app } from 'electron/main';
import { type Locale, languageOf, localeForSystem } from '../shared/locale.ts';
import type { StartRefusal } from '../shared/start-refusal.ts';
import { startRefusalInWords } from '../shared/words/worded.ts';
import { type ProgramWords, wordsOf } from '../shared/words/words.ts';
import { defaultDatabaseName } from './application-folder.ts';
import { type DeskOptions, readWindowOptions } from './desk-options.ts';
import { reportUncaught } from './faults.ts';
import { showClosingFault, showFault, showRefusal } from './hosts/electron/dialogs.ts';
import { startElectronHost } from './hosts/electron/electron-host.ts';
import { registerScreensScheme } from './hosts/electron/screens-scheme.ts';
import { confineChromium, confinePages } from './hosts/electron/security.ts';
import { readScreens } from './hosts/screens.ts';
import { openLog } from './log.ts';
import { logFile, type OpenDesk, openDesk, ownFolder } from './open-desk.ts';

const bundle = import.meta.dirname;
const options = readWindowOptions(process.argv.slice(1));
const log = openLog(options.ok && options.value.isDemo ? undefined : logFile());

reportUncaught(log, endAfterFault);
confineChromium();
confinePages();
registerScreensScheme();

run().catch((failure) => endAfterFault(log.fault(failure)));

async function run(): Promise<void> {
  if (!options.ok) return refuseToStart(options.error);
  app.setPath('userData', windowFolder(options.value));
  // One window per database, and one demo: whoever opens the same again is shown the window that is there.
  if (app.requestSingleInstanceLock()) await start(options.value);
  else app.exit(0);
}

async function start(deskOptions: DeskOptions): Promise<void> {
  await app.whenReady();
  const screens = await readScreens(join(bundle, '..', 'renderer'));
  const open = await openDesk(deskOptions, {
    log,
    version: app.getVersion(),
    migrationsFolder: join(bundle, '..', '..', 'drizzle'),
    workerFile: join(bundle, 'jobs', 'worker.js'),
    electronVersion: process.versions.electron ?? null,
    systemLocale: systemLocale(),
  });
  if (!open.ok) return refuseToStart(open.error);
  closeBeforeQuitting(open.value);
  startElectronHost({
    desk: open.value.desk,
    callers: open.value.callers,
    locale: open.value.locale,
    screens,
    preloadFile: join(bundle, '..', 'preload', 'index.cjs'),
    about: { version: app.getVersion(), databaseFile: open.value.databaseFile, isDemo: open.value.isDemo },
  });
}

function closeBeforeQuitting(open: OpenDesk): void {
  let isClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    open.close().then(
      () => {
        isClosed = true;
        app.quit();
      },
      (failure: unknown) => {
        showClosingFault(log.fault(failure), wordsOf(languageOf(open.locale.current())));
        app.exit(1);
      },
    );
  });
}

/** Chromium's own things about the windows on one database: sizes, zoom, its lock. Never a booking. */
function windowFolder({ databaseFile, isDemo }: DeskOptions): string {
  const name = isDemo ? 'demo' : (databaseFile ?? defaultDatabaseName);
  return join(ownFolder(), 'windows', createHash('sha256').update(name).digest('hex').slice(0, 16));
}

/** What the computer is set to: the language of its programs, and the region by which it writes dates and numbers. */
function systemLocale(): Locale {
  return localeForSystem(app.getLocale(), app.getSystemLocale());
}

/** The words before any desk has said in which language it speaks. */
function systemWords(): ProgramWords {
  return wordsOf(languageOf(systemLocale()));
}

async function refuseToStart(refusal: StartRefusal): Promise<void> {
  await app.whenReady();
  const words = systemWords();
  await showRefusal(startRefusalInWords(refusal, words), words);
  app.exit(1);
}

function endAfterFault(reference: string): void {
  showFault(reference, systemWords());
  app.exit(1);
}
