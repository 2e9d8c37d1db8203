// The desk as the end-to-end tests see it: the real program on a real database file. The specs cannot tell in which host.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { type Host, openInBrowser, openInWindow, root } from './hosts.ts';
import {
  type MakeSalon,
  type Must,
  mustOver,
  type PrepareSalon,
  prepareSalonsIn,
} from './prepared-salons.ts';
import { loopbackDesk } from './projects.ts';

export type Desk = {
  /** Opens another window on the desk, its clock at `mondayMorning`. */
  readonly open: () => Promise<Page>;
  /** Calls a method behind the window's back and answers its value; throws when it is refused. */
  readonly must: Must;
  /** Starts the program on a database in which that salon is. Where it runs already, the salon is made there. */
  readonly begin: <Salon>(make: MakeSalon<Salon>) => Promise<Salon>;
  /** Ends the program and starts it again on the same database file. */
  readonly restart: () => Promise<void>;
  /** The program in its window, with its main process in reach. Throws over the loopback host, which has none. */
  readonly app: () => ElectronApplication;
};

type Fixtures = {
  /** A folder of its own, gone after the test. */
  readonly home: string;
  readonly desk: Desk;
  /** The folder of the built desk that is opened in a window. */
  readonly program: string;
};

type WorkerFixtures = {
  /** Makes each salon once for all specs of the worker. */
  readonly prepareSalon: PrepareSalon;
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  // The computer of every spec is far from the salon: what is shown must not depend on it.
  timezoneId: 'America/New_York',
  home: async ({ browserName: _ }, use) => {
    const home = mkdtempSync(join(tmpdir(), 'front-desk-e2e-'));
    await use(home);
    // What the browser still writes while it ends is waited for.
    rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  },
  program: root,
  prepareSalon: [
    async ({ browserName: _ }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'front-desk-salons-'));
      await use(prepareSalonsIn(folder));
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
    { scope: 'worker' },
  ],
  desk: async ({ home, context, locale, timezoneId, program, prepareSalon }, use, { project }) => {
    const databaseFile = join(home, 'salon.sqlite');
    const args = ['--database', databaseFile];
    const computer = { ...(locale && { locale }), ...(timezoneId && { timezoneId }) };
    let host: Host | undefined;
    let starting: Promise<Host> | undefined;
    const start = async (): Promise<Host> => {
      const isInBrowser = project.name === loopbackDesk;
      host = await (isInBrowser
        ? openInBrowser(home, args, context)
        : openInWindow(home, args, computer, program));
      return host;
    };
    // Not before it is asked for something: until then the file of a prepared salon can be put in its place.
    const running = (): Promise<Host> => {
      starting ??= start();
      return starting;
    };
    const must = mustOver(async (name, input) => (await running()).call(name, input));
    await use({
      open: async () => (await running()).open(),
      must,
      begin: async (make) => {
        if (starting !== undefined) return make(must);
        const salon = await prepareSalon(make, databaseFile);
        await running();
        return salon;
      },
      restart: async () => {
        await host?.close();
        starting = start();
        await starting;
      },
      app: () => {
        if (host?.app) return host.app;
        throw new Error('there is no window of Electron: over the loopback host never, else not yet');
      },
    });
    await host?.close();
  },
});

export { expect } from '@playwright/test';

async function makeSalon(must: Must) {
  const salon = await must('salons.create', { name: 'Kuaför Ada', timeZone: 'Europe/Istanbul' });
  const service = (name: string, durationMinutes: number) =>
    must('services.create', { salonId: salon.id, name, durationMinutes });
  const cut = await service('Cut', 45);
  const colour = await service('Colour', 120);
  const person = async (name: string, ...hours: [startTime: string, endTime: string][]) => {
    const staff = await must('staff.create', { salonId: salon.id, name });
    await must('availability.replace', {
      staffId: staff.id,
      windows: ([1, 2, 3, 4, 5] as const).flatMap((dayOfWeek) =>
        hours.map(([startTime, endTime]) => ({ dayOfWeek, startTime, endTime })),
      ),
    });
    return staff;
  };
  const ana = await person('Ana', ['09:00', '13:00'], ['14:00', '18:00']);
  const bea = await person('Bea', ['10:00', '19:00']);
  const elif = await must('clients.create', { salonId: salon.id, name: 'Elif Kaya', phone: '0555 1234567' });
  const jonas = await must('clients.create', { salonId: salon.id, name: 'Jonas Berg' });
  return { salon, cut, colour, ana, bea, elif, jonas };
}

/** A salon in Istanbul with Ana (Mondays 09:00–13:00 and 14:00–18:00) and Bea (10:00–19:00), two services, two clients. */
export async function openSalon(desk: Pick<Desk, 'must' | 'begin'>) {
  const { must } = desk;
  const made = await desk.begin(makeSalon);
  const { salon } = made;
  const bookingsOfDay = () =>
    must('bookings.list', {
      salonId: salon.id,
      from: '2026-03-02T00:00:00+03:00',
      to: '2026-03-03T00:00:00+03:00',
    });
  /** Books on that Monday or another date; `clock` is `HH:MM` in the salon. */
  const book = (
    staff: { id: string },
    clock: string,
    minutes: number,
    serviceId: string,
    clientId?: string,
    date = '2026-03-02',
  ) => {
    const start = Date.parse(`${date}T${clock}:00+03:00`);
    return must('bookings.create', {
      staffId: staff.id,
      serviceId,
      startTime: new Date(start).toISOString(),
      endTime: new Date(start + minutes * 60_000).toISOString(),
      ...(clientId !== undefined && { clientId }),
    });
  };
  return { ...made, bookingsOfDay, book };
}
