// The loopback entry: the desk for a browser on this computer. Composition only.
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { z } from 'zod';
import { languageOf, localeForSystem } from '../shared/locale.ts';
import { ok, type Result } from '../shared/result.ts';
import type { StartRefusal } from '../shared/start-refusal.ts';
import { startRefusalInWords } from '../shared/words/worded.ts';
import { wordsOf } from '../shared/words/words.ts';
import { type DeskOptions, readServeOptions, type ServeOptions } from './desk-options.ts';
import { reportUncaught } from './faults.ts';
import { startLoopbackHost } from './hosts/loopback/loopback-host.ts';
import type { DemoAddress } from './hosts/loopback/routes.ts';
import { readScreens, type Screens } from './hosts/screens.ts';
import { type Log, openLog } from './log.ts';
import { logFile, type OpenDeskParts, openDesk } from './open-desk.ts';
import { openInBrowser } from './open-in-browser.ts';
import type { MigrationStep } from './store/sqlite/open.ts';

const root = join(import.meta.dirname, '..', '..');

/** What the computer is set to; the desk speaks otherwise only where somebody has chosen so. */
const systemLocale = localeForSystem(Intl.DateTimeFormat().resolvedOptions().locale);
const words = wordsOf(languageOf(systemLocale));

const options = readServeOptions(process.argv.slice(2));
if (!options.ok) refuseToStart(options.error);
else if (options.value.wantsHelp) process.stdout.write(words.opening.help);
else await serve(options.value);

async function serve({ port, isJson, opensBrowser, ...deskOptions }: ServeOptions): Promise<void> {
  const log = openLog(deskOptions.isDemo ? undefined : logFile());
  reportUncaught(log, () => process.exit(1));

  // Heard from the first moment on: a desk that is told to close while it is still opening opens first, and leaves nothing behind. A second
  // signal must not end it in the middle of closing: Ctrl+C reaches the desk from the terminal and once more from whoever started it.
  const { promise: closeRequested, resolve: requestClose } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => requestClose());

  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const screens = await readScreens(join(root, 'out', 'renderer'));
  const migrationsFolder = join(root, 'drizzle');
  const workerFile = join(import.meta.dirname, 'jobs', `worker${extname(import.meta.filename)}`);
  const parts = {
    screens,
    log,
    desk: {
      log,
      version,
      migrationsFolder,
      workerFile,
      electronVersion: null,
      systemLocale,
      reportMigration: tellOfMigration,
    },
  };

  // Opened when the first start asks for it, once; it answers beside this desk and goes with it.
  let demo: Promise<Result<ServedDesk, StartRefusal>> | undefined;
  const openDemo = (): Promise<Result<ServedDesk, StartRefusal>> => {
    demo ??= serveDesk({ databaseFile: undefined, isDemo: true }, 0, parts).then(
      (opened) => {
        // A refusal is not for ever: the next press tries again.
        if (!opened.ok) demo = undefined;
        return opened;
      },
      (failure: unknown) => {
        demo = undefined;
        throw failure;
      },
    );
    return demo;
  };
  const served = await serveDesk(deskOptions, port, parts, deskOptions.isDemo ? undefined : openDemo);
  if (!served.ok) return refuseToStart(served.error);

  const { url, token } = served.value;
  const close = async (): Promise<void> => {
    await served.value.close();
    const open = await demo?.catch(() => undefined);
    if (open?.ok) await open.value.close();
    process.exit(0);
  };
  closeRequested.then(close).catch((failure: unknown) => {
    const reference = log.fault(failure);
    console.error(words.opening.closingFault(reference));
    process.exit(1);
  });

  const address = `${url}/#token=${token}`;
  const { greeting, isDemo, keptIn, screensMissing } = words.opening;
  if (isJson) console.log(JSON.stringify({ url, token }));
  else console.log(greeting(address, deskOptions.isDemo ? isDemo : keptIn(served.value.databaseFile)));
  if (!screens.areBuilt) console.error(screensMissing);
  if (opensBrowser) openInBrowser(address, process.platform);
}

type ServedDesk = DemoAddress & { readonly databaseFile: string; readonly close: () => Promise<void> };

type ServedParts = { readonly screens: Screens; readonly log: Log; readonly desk: OpenDeskParts };

/** Opens a desk and serves it on a port of its own. Nothing is left open when it refuses. */
async function serveDesk(
  options: DeskOptions,
  port: number,
  { screens, log, desk: deskParts }: ServedParts,
  openDemo?: () => Promise<Result<DemoAddress, StartRefusal>>,
): Promise<Result<ServedDesk, StartRefusal>> {
  const open = await openDesk(options, deskParts);
  if (!open.ok) return open;
  const { desk, callers, databaseFile, close } = open.value;
  const host = await startLoopbackHost({
    desk,
    callers,
    screens,
    port,
    reportFault: log.fault,
    ...(openDemo && {
      openDemo: async () => {
        const demo = await openDemo();
        return demo.ok ? ok({ url: demo.value.url, token: demo.value.token }) : demo;
      },
    }),
  });
  if (!host.ok) {
    await close();
    return host;
  }
  const { url, token, close: closeHost } = host.value;
  return ok({ url, token, databaseFile, close: () => closeHost().then(close) });
}

/** Said beside the line that scripts read. */
function tellOfMigration(step: MigrationStep): void {
  const { copying, migrating } = words.opening.migration;
  console.error(step.kind === 'copying' ? copying(step.copy) : migrating);
}

function refuseToStart(refusal: StartRefusal): void {
  console.error(startRefusalInWords(refusal, words));
  process.exitCode = 1;
}
