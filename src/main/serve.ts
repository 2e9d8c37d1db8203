// The loopback entry: the desk for a browser on this computer. Composition only.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readServeOptions, type ServeOptions, serveHelp } from './desk-options.ts';
import { startLoopbackHost } from './hosts/loopback/loopback-host.ts';
import { readScreens } from './hosts/screens.ts';
import { openLog } from './log.ts';
import { logFile, openDesk } from './open-desk.ts';
import { openInBrowser } from './open-in-browser.ts';

const root = join(import.meta.dirname, '..', '..');

const options = readServeOptions(process.argv.slice(2));
if (!options.ok) refuseToStart(options.error);
else if (options.value.wantsHelp) process.stdout.write(serveHelp);
else await serve(options.value);

async function serve({ port, isJson, opensBrowser, ...deskOptions }: ServeOptions): Promise<void> {
  const log = openLog(deskOptions.isDemo ? undefined : logFile());
  process.on('uncaughtException', (error) => {
    log.fault(error);
    process.exit(1);
  });

  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const open = await openDesk(deskOptions, {
    log,
    version,
    migrationsFolder: join(root, 'drizzle'),
    electronVersion: null,
  });
  if (!open.ok) return refuseToStart(open.error);

  const screens = await readScreens(join(root, 'out', 'renderer'));
  const host = await startLoopbackHost({ desk: open.value.desk, screens, port, reportFault: log.fault });
  if (!host.ok) {
    await open.value.close();
    return refuseToStart(host.error);
  }

  const { url, token } = host.value;
  const close = async (): Promise<void> => {
    await host.value.close();
    await open.value.close();
    process.exit(0);
  };
  process.once('SIGINT', () => void close());
  process.once('SIGTERM', () => void close());

  const address = `${url}/#token=${token}`;
  if (isJson) console.log(JSON.stringify({ url, token }));
  else console.log(greeting(address, open.value.databaseFile, deskOptions.isDemo));
  if (!screens.areBuilt)
    console.error('The screens are not built, so the browser has nothing to show; the calls answer.');
  if (opensBrowser) openInBrowser(address, process.platform);
}

function greeting(address: string, databaseFile: string, isDemo: boolean): string {
  const place = isDemo
    ? 'A demo salon, gone when the desk closes.'
    : `The bookings are kept in ${databaseFile}`;
  return `The desk is open at\n\n  ${address}\n\n${place}\nThe address is the key: whoever has it can use the desk. Ctrl+C closes it.`;
}

function refuseToStart(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
